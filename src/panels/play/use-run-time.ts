import { useMemo } from 'react';
import { usePlay } from '../../store/play/state.ts';
import type { RunTime } from '../../store/play/when.ts';
import { useStore } from '../../store/store.ts';

/** When the run that is played starts, and in which zone its times are told. */
export function useRunTime(): RunTime | undefined {
  const start = usePlay((play) => play.playback?.start);
  const zone = useStore((state) => state.file?.program.settings.zone);
  return useMemo(
    () => (start === undefined || zone === undefined ? undefined : { start, zone }),
    [start, zone],
  );
}
