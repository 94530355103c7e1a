import { titleOf } from '../../store/document/kinds.ts';
import { usePlay } from '../../store/play/state.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';

/** Who has stopped the run, in words; nothing while nobody has. */
export function useHalted(): string {
  const { t, say } = useWords();
  const halt = usePlay((play) => play.halt);
  const playback = usePlay((play) => play.playback);
  const file = useStore((state) => state.file);
  if (halt === undefined || playback === undefined || file === undefined) return '';
  const params = { name: playback.people[halt.lead]?.name ?? '', step: say(titleOf(file, halt.node)) };
  return halt.others === 0
    ? t('playback.halted', params)
    : t('playback.haltedMore', { ...params, count: halt.others });
}
