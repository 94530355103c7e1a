import { useMemo } from 'react';
import type { ProgramFile } from '../../core/index.ts';
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
  const edges = file?.program.edges;
  const way = useWay(file, voice);
  const checkpoint = useCompared();
  const counts = useMemo(
    () =>
      report === undefined || edges === undefined
        ? undefined
        : reportCounts({ report, edges, isStale, checkpoint }, voice),
    [report, edges, isStale, checkpoint, voice],
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
