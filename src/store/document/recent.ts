/** The presets that were added last, kept in this browser, so that the palette can offer them again. */
import { create } from 'zustand';

const KEY = 'trellis.recent';
const MOST = 3;

function kept(): readonly string[] {
  try {
    const said: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(said) ? said.filter((id) => typeof id === 'string').slice(0, MOST) : [];
  } catch {
    // Kept by something else, or nowhere: there are none.
    return [];
  }
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
    try {
      localStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // Offered until the page is left all the same.
    }
    return { presets: next };
  });
}
