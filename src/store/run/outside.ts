/** Who came into the program and who did not, as a start tells it. */
import { numberText, type ProgramNode, type Report, type Text, text, wholeParts } from '../../core/index.ts';
import { countsOf } from './counts.ts';
import { perRun } from './figures.ts';

/** So many people, or times that somebody came, and why. `share` of all people, 0 to 1. */
export interface Outsiders {
  readonly id: string;
  readonly count: number;
  readonly share: number;
}

/** What a start tells of who is outside: together with those who came in everybody, each once. */
export interface WhoComesIn {
  readonly people: number;
  /** Those who came in, then the others by what kept them out. */
  readonly parts: readonly Outsiders[];
  /** Times that somebody came to this start and was not let in, where that says more than the parts. */
  readonly again: readonly Outsiders[];
}

/** Who comes in, asked of a step; nothing of one that is no start, or where nobody has run yet. */
export function whoComesIn(report: Report, { id }: Pick<ProgramNode, 'id'>): WhoComesIn | undefined {
  const node = report.nodes.find((one) => one.id === id);
  const program = report.programs.find((one) => one.program === node?.program);
  if (node?.refused === undefined || program === undefined || report.leadsDone === 0) return undefined;
  const people = perRun(report, report.leadsDone);
  const of = (name: string, count: number): Outsiders => ({ id: name, count, share: count / people });
  const starts = report.nodes.filter(({ refused }) => refused !== undefined).length;
  const outside = Object.entries(program.people.outside);
  // Rounded parts need not add up. Where each came in once by this one start, as many as it counts; else the largest takes the rest.
  const kept = outside.map(([, count]) => perRun(report, count));
  const isCame = node.entered === program.people.entered;
  const entered = isCame
    ? (countsOf(report).came.get(id) ?? 0)
    : people - kept.reduce((sum, count) => sum + count, 0);
  const parts = isCame
    ? wholeParts(
        outside.map(([, count]) => (count / Math.max(1, report.leadsDone)) * people),
        people - entered,
      )
    : kept;
  const { inside = 0, entry = 0 } = node.refused;
  const tellsMore = starts > 1 || inside + entry > 0;
  return {
    people,
    parts: [of('entered', entered), ...outside.map(([why], i) => of(why, parts[i] ?? 0))],
    again: tellsMore
      ? Object.entries(node.refused).map(([why, count]) => of(why, perRun(report, count)))
      : [],
  };
}

/** The same in a sentence, for where there is no room for more; nothing at a start that let everybody in. */
export function comesInText(report: Report, node: Pick<ProgramNode, 'id'>): Text | undefined {
  const who = whoComesIn(report, node);
  if (who === undefined) return undefined;
  const parts = who.parts.filter(({ id, count }) => id === 'entered' || count > 0);
  const again = who.again.filter(({ count }) => count > 0);
  if (parts.length + again.length < 2) return undefined;
  const first = text('outside.note', { people: numberText(who.people), parts: partsText('outside', parts) });
  if (again.length === 0) return first;
  const second = text('outside.noteAgain', { parts: partsText('outside.again', again) });
  return text('outside.noteBoth', { first, second });
}

function partsText(key: string, parts: readonly Outsiders[]): Text {
  const items = parts.map(({ id, count }) =>
    text('outside.notePart', { why: text(`${key}.${id}`), number: numberText(count) }),
  );
  return text('inTurn', { items });
}
