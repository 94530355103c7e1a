import { useState } from 'react';
import type { History } from '../../store/document/history.ts';
import { useLooked } from '../../store/document/shown.ts';
import { useStore } from '../../store/store.ts';
import { useWords, type Voice } from '../../store/words.ts';
import { Spoken } from '../../ui/Spoken.tsx';

/** Tells a screen reader what was done, undone or done again, and how the numbers came out. */
export function Announcer() {
  const voice = useWords();
  const history = useStore((state) => state.history);
  const status = useStore((state) => state.run.status);
  // What is looked at more closely is no change of the program, yet the drawing tells something else.
  const looked = useLooked(({ told }) => told);
  const [heard, setHeard] = useState({ history, looked, words: '', count: 0 });
  if (heard.history !== history || heard.looked !== looked) {
    const words = heard.history !== history ? saidOf(heard.history, history, voice) : voice.maybe(looked);
    setHeard({ history, looked, words: words ?? '', count: heard.count + 1 });
  }
  return (
    <Spoken as="div" aria-live="polite">
      {/* The key makes the same words be spoken again for the same deed. */}
      <span key={heard.count}>{heard.words}</span>
      <span>{status === 'done' ? voice.t('app.announce.done') : ''}</span>
    </Spoken>
  );
}

function saidOf(before: History, now: History, { t, say }: Voice): string {
  const undone = now.future[0];
  const last = now.past.at(-1);
  if (undone !== undefined && undone.undo === before.past.at(-1)?.undo) {
    return t('draw.did.undone', { deed: say(undone.label) });
  }
  if (last === undefined) return '';
  const isAgain = last.redo === before.future[0]?.redo;
  return isAgain ? t('draw.did.redone', { deed: say(last.label) }) : say(last.label);
}
