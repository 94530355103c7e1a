import { type Catalogue, type PickFrom, picksOf, type Text } from '../../core/index.ts';
import type { ProgramName } from '../../store/document/program-names.ts';

/** What besides the catalogue decides what a list offers. */
export type OfferedBy = {
  /** What is chosen is offered whatever it is. */
  readonly chosen?: string | undefined;
  readonly programs?: readonly ProgramName[] | undefined;
  /** Content of the program itself, where only that can be picked: what a step says in words of its own is that step's. */
  readonly shared?: Catalogue['assets'] | undefined;
};

/** What a list of names offers: of content that steps write themselves, only what can be told apart. */
export function offeredOf(
  from: PickFrom,
  catalogue: Catalogue,
  { chosen, programs, shared }: OfferedBy = {},
): readonly { readonly value: string; readonly label: Text }[] {
  const picks = picksOf(from, catalogue, programs);
  if (from !== 'assets') return picks;
  const left = new Set(catalogue.assets.filter(({ name }) => name === '').map(({ id }) => id));
  const known = shared && new Set(shared.map(({ id }) => id));
  return picks.filter(
    ({ value }) => value === chosen || (known === undefined ? !left.has(value) : known.has(value)),
  );
}
