import { useMemo } from 'react';
import { numberText, type ProgramFile, type Report } from '../../core/index.ts';
import { perRun } from '../../store/run/figures.ts';
import { useStore } from '../../store/store.ts';
import { shortTime } from '../../store/trace/times.ts';
import { useWords, type Voice } from '../../store/words.ts';
import { usePlayCounts } from '../play/use-play-counts.ts';
import type { CanvasCounts, CardCounts, EdgeCounts } from '../types.ts';
import { wayOf } from './way.ts';

/** The numbers of the last run for cards and lines. */
export function useCanvasCounts(): CanvasCounts | undefined {
  const file = useStore((state) => state.file);
  const report = useStore((state) => state.run.report);
  const isStale = useStore((state) => state.run.isStale);
  const voice = useWords();
  const edges = file?.program.edges;
  const way = useWay(file, voice);
  const counts = useMemo(
    () =>
      report === undefined || edges === undefined
        ? undefined
        : { cards: cardCounts(report, isStale, voice), edges: edgeCounts({ report, edges, isStale }, voice) },
    [report, edges, isStale, voice],
  );
  return usePlayCounts() ?? way ?? counts;
}

/** The way of the lead that is followed; it stands in place of the counts. */
function useWay(file: ProgramFile | undefined, { locale }: Voice): CanvasCounts | undefined {
  const followed = useStore((state) => state.trace.followed);
  const isShown = useStore((state) => state.dock === 'trace');
  const program = file?.program;
  return useMemo(() => {
    if (followed === undefined || program === undefined || !isShown) return undefined;
    return wayOf(followed.rows, program, shortTime(locale, followed.zone));
  }, [followed, program, isShown, locale]);
}

function cardCounts(report: Report, stale: boolean, { say, t }: Voice): ReadonlyMap<string, CardCounts> {
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

interface Flows {
  readonly report: Report;
  readonly edges: ProgramFile['program']['edges'];
  readonly isStale: boolean;
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
