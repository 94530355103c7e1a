/** The numbers of a report as cards and lines show them. */
import { numberText, type ProgramFile, type Report } from '../../core/index.ts';
import { perRun } from '../../store/run/figures.ts';
import { type Compared, changesSince } from '../../store/versions/changes-since.ts';
import type { Voice } from '../../store/words.ts';
import type { CanvasCounts, CardCounts, EdgeCounts } from '../types.ts';

/** A report, the lines it is shown on, and whether the program has changed since. */
export interface Flows {
  readonly report: Report;
  readonly edges: ProgramFile['program']['edges'];
  readonly isStale: boolean;
  /** What each count is compared with. */
  readonly checkpoint?: Compared | undefined;
}

/** Numbers of one repeat for each card and line. Those of a run that is not through are compared with nothing. */
export function reportCounts(flows: Flows, voice: Voice): CanvasCounts {
  const { report, checkpoint } = flows;
  const changes = checkpoint !== undefined && report.isWhole ? changesSince(checkpoint, voice) : undefined;
  return { cards: cardCounts({ ...flows, changes }, voice), edges: edgeCounts({ ...flows, changes }, voice) };
}

type Compare = Flows & { readonly changes: ReturnType<typeof changesSince> | undefined };

function cardCounts(
  { report, isStale: stale, changes }: Compare,
  { say, t }: Voice,
): ReadonlyMap<string, CardCounts> {
  return new Map(
    report.nodes.map((node): [string, CardCounts] => {
      const entered = say(numberText(perRun(report, node.entered)));
      const waiting = perRun(report, node.waiting);
      const since = changes?.waiting(node.id, waiting) ?? {};
      if (waiting === 0 && since.since === undefined) return [node.id, { entered, stale }];
      const here = t('app.here', { number: say(numberText(waiting)) });
      const share = waiting === 0 ? {} : { waitingShare: node.waiting / node.entered };
      return [node.id, { entered, stale, waiting: here, ...share, ...since }];
    }),
  );
}

function edgeCounts(
  { report, edges, isStale, changes }: Compare,
  { say }: Voice,
): ReadonlyMap<string, EdgeCounts> {
  const byPort = new Map(report.edges.map((edge) => [`${edge.from}/${edge.port}`, edge.count]));
  const most = Math.max(1, ...byPort.values());
  return new Map(
    edges.map(({ id, from, port }): [string, EdgeCounts] => {
      const all = byPort.get(`${from}/${port}`);
      if (all === undefined) return [id, { share: 0, stale: isStale }];
      const count = perRun(report, all);
      const since = changes?.went(from, port, count) ?? {};
      return [id, { count: say(numberText(count)), share: all / most, stale: isStale, ...since }];
    }),
  );
}
