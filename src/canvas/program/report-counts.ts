/** The numbers of a report as cards and lines show them. */
import { numberText, type ProgramFile, type Report } from '../../core/index.ts';
import { perRun } from '../../store/run/figures.ts';
import type { Voice } from '../../store/words.ts';
import type { CanvasCounts, CardCounts, EdgeCounts } from '../types.ts';

/** A report, the lines it is shown on, and whether the program has changed since. */
export interface Flows {
  readonly report: Report;
  readonly edges: ProgramFile['program']['edges'];
  readonly isStale: boolean;
}

/** Numbers of one repeat for each card and line. */
export function reportCounts(flows: Flows, voice: Voice): CanvasCounts {
  return { cards: cardCounts(flows, voice), edges: edgeCounts(flows, voice) };
}

function cardCounts({ report, isStale: stale }: Flows, { say, t }: Voice): ReadonlyMap<string, CardCounts> {
  return new Map(
    report.nodes.map((node): [string, CardCounts] => {
      const entered = say(numberText(perRun(report, node.entered)));
      const waiting = perRun(report, node.waiting);
      if (waiting === 0) return [node.id, { entered, stale }];
      const here = t('app.here', { number: say(numberText(waiting)) });
      return [node.id, { entered, stale, waiting: here, waitingShare: node.waiting / node.entered }];
    }),
  );
}

function edgeCounts({ report, edges, isStale }: Flows, { say }: Voice): ReadonlyMap<string, EdgeCounts> {
  const byPort = new Map(report.edges.map((edge) => [`${edge.from}/${edge.port}`, edge.count]));
  const most = Math.max(1, ...byPort.values());
  return new Map(
    edges.map((edge): [string, EdgeCounts] => {
      const count = byPort.get(`${edge.from}/${edge.port}`);
      if (count === undefined) return [edge.id, { share: 0, stale: isStale }];
      return [
        edge.id,
        { count: say(numberText(perRun(report, count))), share: count / most, stale: isStale },
      ];
    }),
  );
}
