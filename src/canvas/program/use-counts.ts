import { useMemo } from 'react';
import type { ProgramFile } from '../../core/index.ts';
import { type DrawnWay, useDrawnWays } from '../../store/document/together.ts';
import { useStore } from '../../store/store.ts';
import { shortTime } from '../../store/trace/times.ts';
import { useCompared } from '../../store/versions/changes-since.ts';
import { useWords, type Voice } from '../../store/words.ts';
import { usePlayCounts } from '../play/use-play-counts.ts';
import type { CanvasCounts } from '../types.ts';
import { reportCounts } from './report-counts.ts';
import { wayOf } from './way.ts';

/** The numbers of the last run for cards and lines. */
export function useCanvasCounts(): CanvasCounts | undefined {
  const file = useStore((state) => state.file);
  const report = useStore((state) => state.run.report);
  const isStale = useStore((state) => state.run.isStale);
  const voice = useWords();
  const edges = useDrawnWays();
  const way = useWay(file, edges, voice);
  const checkpoint = useCompared();
  const marks = useMemo(
    () => (report === undefined ? undefined : reportCounts({ report, edges, checkpoint }, voice)),
    [report, edges, checkpoint, voice],
  );
  const counts = useMemo(() => marks && { ...marks, isStale }, [marks, isStale]);
  return usePlayCounts() ?? way ?? counts;
}

/** The way of the lead that is followed; it stands in place of the counts. */
function useWay(
  file: ProgramFile | undefined,
  edges: readonly DrawnWay[],
  { locale }: Voice,
): CanvasCounts | undefined {
  const followed = useStore((state) => state.trace.followed);
  const isShown = useStore((state) => state.dock === 'trace');
  const nodes = file?.program.nodes;
  return useMemo(() => {
    if (followed === undefined || nodes === undefined || !isShown) return undefined;
    return wayOf(followed.rows, { nodes, edges }, shortTime(locale, followed.zone));
  }, [followed, nodes, edges, isShown, locale]);
}
