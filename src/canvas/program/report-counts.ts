/** The numbers of a report as cards and lines show them. */
import type { Report } from '../../core/index.ts';
import type { DrawnWay } from '../../store/document/together.ts';
import { countsOf } from '../../store/run/counts.ts';
import { comesInText } from '../../store/run/outside.ts';
import { type Compared, changesSince } from '../../store/versions/changes-since.ts';
import type { Voice } from '../../store/words.ts';
import { flowMarks, wayKey } from '../marks.ts';
import type { CanvasCounts } from '../types.ts';

/** A report, and the lines it is shown on. */
export interface Flows {
  readonly report: Report;
  readonly edges: readonly DrawnWay[];
  /** What each count is compared with. */
  readonly checkpoint?: Compared | undefined;
}

/** Numbers of one repeat for each card and line. Those of a run that is not through are compared with nothing. */
export function reportCounts({ report, edges, checkpoint }: Flows, voice: Voice): CanvasCounts {
  const marks = flowMarks(
    {
      nodes: report.nodes.map(({ id, entered, waiting }) => ({ id, entered, here: waiting })),
      went: new Map(report.edges.map(({ from, port, count }) => [wayKey(from, port), count])),
      edges,
      shown: countsOf(report),
      changes: checkpoint !== undefined && report.isWhole ? changesSince(checkpoint, voice) : undefined,
    },
    voice,
  );
  return withNotes(marks, { report, edges }, voice);
}

/** At each start, and on the lines that leave it: who did not come in, and why. */
function withNotes(
  { cards, edges: lines }: CanvasCounts,
  { report, edges }: Pick<Flows, 'report' | 'edges'>,
  { say }: Voice,
): CanvasCounts {
  const notes = new Map(
    report.nodes.flatMap(({ id, refused }): readonly (readonly [string, string])[] => {
      const words = refused === undefined ? undefined : comesInText(report, { id });
      return words === undefined ? [] : [[id, say(words)]];
    }),
  );
  if (notes.size === 0) return { cards, edges: lines };
  const noted = <C extends { readonly note?: string }>(
    counts: ReadonlyMap<string, C>,
    from: ReadonlyMap<string, string>,
  ): ReadonlyMap<string, C> =>
    new Map(
      [...counts].map(([id, count]) => {
        const note = notes.get(from.get(id) ?? id);
        return [id, note === undefined ? count : { ...count, note }];
      }),
    );
  return {
    cards: noted(cards, NONE),
    edges: noted(lines, new Map(edges.map(({ id, from }) => [id, from]))),
  };
}

const NONE: ReadonlyMap<string, string> = new Map();
