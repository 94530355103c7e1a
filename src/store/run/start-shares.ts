/** Which start of a program drawn people come to. */
import { lower, type ProgramFile, type Scenario, type Text, text } from '../../core/index.ts';
import { change } from '../actions.ts';
import { KINDS, titleOf } from '../document/kinds.ts';

/** A start that people come to by the scenario, with its weight; absent = nothing is said of it. */
export interface SharingStart {
  readonly id: string;
  readonly title: Text;
  readonly weight?: number;
}

/** Starts among which drawn people can be shared: those that the scenario brings people to, two or more. */
export function sharingStarts(file: ProgramFile): readonly SharingStart[] {
  const arrivals = lower(file, KINDS).starts.filter(({ on }) => on.kind === 'arrival');
  const ids = [...new Set(arrivals.map(({ nodeId }) => nodeId))];
  if (ids.length < 2) return [];
  const weights = new Map(Object.entries(file.scenario.starts ?? {}));
  return ids.map((id) => {
    const weight = weights.get(id);
    return { id, title: titleOf(file, id), ...(weight === undefined ? {} : { weight }) };
  });
}

/** Typing in one field is one gesture. */
function write(starts: Scenario['starts'], merge?: string): void {
  change(
    (file) => {
      const { starts: _before, ...scenario } = file.scenario;
      return { ...file, scenario: starts === undefined ? scenario : { ...scenario, starts } };
    },
    { label: text('app.did.scenario'), ...(merge !== undefined && { merge }) },
  );
}

/** Everybody comes to every start, or each to one: all alike to begin with. */
export function shareStarts(file: ProgramFile, on: boolean): void {
  const starts = Object.fromEntries(sharingStarts(file).map(({ id }) => [id, 1]));
  write(on ? starts : undefined);
}

/** Gives one start its share; the others keep theirs, and those of steps that are gone are forgotten. */
export function setStartShare(file: ProgramFile, id: string, weight: number): void {
  const starts = sharingStarts(file).map((one): readonly [string, number] => [
    one.id,
    one.id === id ? weight : (one.weight ?? 0),
  ]);
  write(Object.fromEntries(starts), `scenario/starts/${id}`);
}
