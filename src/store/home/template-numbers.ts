/** What each template comes to at most, found by running it: one after the other, while the overview is looked at. */
import { create } from 'zustand';
import { type Extremes, type Text, text } from '../../core/index.ts';
import { type ExtremesThread, extremesThread } from '../../worker/playback-asking.ts';
import { timeWords } from '../run/figures.ts';
import { runInputOf } from '../run/input.ts';
import { loadTemplate, TEMPLATES } from './templates.ts';

/** By the id of the template; none where it has not been run. Kept while the page is. */
export const useTemplateNumbers = create<{ readonly numbers: Readonly<Record<string, Extremes>> }>(() => ({
  numbers: {},
}));

/** Runs the templates that have no numbers yet. Gives the way to stop; what was found stays. */
export function startTemplateNumbers(newThread: () => ExtremesThread = extremesThread): () => void {
  let thread: ExtremesThread | undefined;
  let isOver = false;
  const end = (): void => {
    isOver = true;
    thread?.end();
    thread = undefined;
  };
  const work = async (): Promise<void> => {
    for (const { id } of TEMPLATES) {
      if (useTemplateNumbers.getState().numbers[id] !== undefined) continue;
      const file = await loadTemplate(id);
      if (isOver) return;
      thread ??= newThread();
      const found = await thread.ask(runInputOf(file));
      useTemplateNumbers.setState(({ numbers }) => ({ numbers: { ...numbers, [id]: found } }));
    }
  };
  // Without numbers a template says what it is for all the same.
  void work()
    .catch(() => undefined)
    .finally(end);
  return end;
}

/** "up to 47 d" */
export function stayText({ longestStay, isCut }: Extremes): Text {
  if (longestStay === 0) return text('home.templates.atOnce');
  return text(isCut ? 'home.templates.stayOver' : 'home.templates.stay', { time: timeWords(longestStay) });
}

/** "at most 2 emails in 7 days" */
export function emailsText({ mostEmails }: Extremes): Text {
  return mostEmails === 0
    ? text('home.templates.noEmails')
    : text('home.templates.emails', { count: mostEmails });
}
