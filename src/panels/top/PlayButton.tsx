import { startPlay } from '../../store/play/playing.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { IconButton } from '../../ui/IconButton.tsx';

/** Plays the first replication; while a mode has the screen its chip stands in the place. */
export function PlayButton() {
  const { t } = useWords();
  const mode = useStore((state) => state.mode);
  const runs = useStore((state) => state.file?.scenario.replications ?? 1);
  if (mode !== undefined) return null;
  return <IconButton icon="circle-play" label={t('playback.enter', { runs })} keys="P" onClick={startPlay} />;
}
