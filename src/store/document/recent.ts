/** The presets that were added last, kept in this browser, so that the palette can offer them again. */
import { create } from 'zustand';
import { keepChoice, readChoices } from '../keeping/choice.ts';

const KEY = 'trellis.recent';
const MOST = 3;

function kept(): readonly string[] {
  return readChoices(KEY)
    .filter((id) => typeof id === 'string')
    .slice(0, MOST);
}

interface Recent {
  /** Ids of presets, the last one first. */
  readonly presets: readonly string[];
}

/** What was added last. */
export const useRecent = create<Recent>(() => ({ presets: kept() }));

/** Notes that a preset was added. */
export function noteAdded(preset: string): void {
  useRecent.setState(({ presets }) => {
    const next = [preset, ...presets.filter((id) => id !== preset)].slice(0, MOST);
    keepChoice(KEY, JSON.stringify(next));
    return { presets: next };
  });
}
