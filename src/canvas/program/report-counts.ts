/** The numbers of a report as cards and lines show them. */
import type { Program, Report } from '../../core/index.ts';
import { countsOf } from '../../store/run/counts.ts';
import { type Compared, changesSince } from '../../store/versions/changes-since.ts';
import type { Voice } from '../../store/words.ts';
import { flowMarks, wayKey } from '../marks.ts';
import type { CanvasCounts } from '../types.ts';

/** A report, the lines it is shown on, and whether the program has changed since. */
export interface Flows {
  readonly report: Report;
  readonly edges: Program['edges'];
  readonly isStale: boolean;
  /** What each count is compared with. */
  readonly checkpoint?: Compared | undefined;
}

/** Numbers of one repeat for each card and line. Those of a run that is not through are compared with nothing. */
export function reportCounts({ report, edges, isStale, checkpoint }: Flows, voice: Voice): CanvasCounts {
  return flowMarks(
    {
      nodes: report.nodes.map(({ id, entered, waiting }) => ({ id, entered, here: waiting })),
      went: new Map(report.edges.map(({ from, port, count }) => [wayKey(from, port), count])),
      edges,
      shown: countsOf(report),
      isStale,
      changes: checkpoint !== undefined && report.isWhole ? changesSince(checkpoint, voice) : undefined,
    },
    voice,
  );
}
