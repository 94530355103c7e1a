import { inSentences, type WalkView } from '../../core/index.ts';
import { clockWords } from '../../store/walk/said.ts';
import { useWords } from '../../store/words.ts';
import { Spoken as Heard } from '../../ui/Spoken.tsx';

/** Tells a screen reader where the walk stands: the minute, what happened last and why, what is to be decided. */
export function Spoken({ view }: { readonly view: WalkView }) {
  const { t, say, locale } = useWords();
  const last = view.rows.findLast(({ isTold }) => isTold);
  const { decision } = view;
  const chosen = decision?.options.find(({ id }) => id === decision.chosen);
  const words = [
    t('walking.spoken', { step: view.steps, time: clockWords(view.local, locale) }),
    last?.said,
    last?.why,
    decision?.question,
    chosen && t('walking.chosen', { what: say(chosen.label) }),
    ...(chosen?.follows?.sentences ?? []),
  ];
  return (
    <Heard as="p" role="status">
      {say(inSentences(words))}
    </Heard>
  );
}
