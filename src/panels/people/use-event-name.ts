import { eventName } from '../../core/index.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';

/** Says events by their name in the catalogue. */
export function useEventName(): (event: string) => string {
  const { say } = useWords();
  const catalogue = useStore((state) => state.file?.catalogue);
  return (event) => (catalogue === undefined ? event : say(eventName(catalogue, event)));
}
