import { useWords } from '../../store/words.ts';
import { agoWords, useNow } from '../home/ago.ts';

/** How long ago a moment was, in words that keep up with the clock; nothing where the moment is not known. */
export function useAgo(at: number | undefined): string | undefined {
  const voice = useWords();
  const now = useNow();
  return at === undefined ? undefined : agoWords(voice, at, now);
}
