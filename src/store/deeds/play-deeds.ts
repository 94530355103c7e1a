/** What can be done to a run that is played. These come before all others: in the mode, arrows and Space are theirs. */
import { isPlayMode, playOrPause, seekEnd, startPlay, stepDay } from '../play/playing.ts';
import { usePlay } from '../play/state.ts';
import { useStore } from '../store.ts';
import type { Deed } from './deed.ts';

/** Whether a run stands on the screen to be played; until it does, its keys do nothing rather than something else. */
const ifReady = (run: () => void) => () => {
  if (usePlay.getState().status === 'ready') run();
};

const inMode = (id: string, keys: string, run: () => void): Deed => ({
  id,
  group: 'program',
  keys,
  ofCanvas: true,
  isPossible: isPlayMode,
  run: ifReady(run),
});

export const PLAY_DEEDS: readonly Deed[] = [
  {
    id: 'play',
    group: 'program',
    icon: 'circle-play',
    keys: 'P',
    isPossible: () => useStore.getState().file !== undefined && !isPlayMode(),
    run: startPlay,
  },
  inMode('playOrPause', 'Space', playOrPause),
  inMode('playBack', '←', () => stepDay(-1)),
  inMode('playOn', '→', () => stepDay(1)),
  inMode('playFirst', 'Home', () => seekEnd('first')),
  inMode('playLast', 'End', () => seekEnd('last')),
];
