import { numberText } from '../../core/index.ts';
import { usePlay } from '../../store/play/state.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import type { DockFigure } from '../../ui/frame/DockLine.tsx';

const PARTS = ['came', 'inside', 'withSales', 'finished', 'unsubscribed', 'unreachable'] as const;

/** What the dock's line says while a run is played: those who came in, and where they are; nothing in no such mode. */
export function usePlayFigures(): readonly DockFigure[] | undefined {
  const { t, say } = useWords();
  const isPlay = useStore((state) => state.mode?.name === 'play');
  const totals = usePlay((play) => play.totals);
  if (!isPlay) return undefined;
  return PARTS.map((id) => ({
    id,
    label: t(`playback.${id}`),
    value: totals === undefined ? '–' : say(numberText(totals[id])),
  }));
}

/** At the end of the dock's line: which run is played. */
export function PlayAside() {
  const { t, say } = useWords();
  const playback = usePlay((play) => play.playback);
  const runs = useStore((state) => state.file?.scenario.replications ?? 1);
  if (playback === undefined) return null;
  return t('playback.aside', { people: say(numberText(playback.people.length)), count: runs });
}
