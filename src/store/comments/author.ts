/** Under which name this browser's user writes. Kept in the browser, never in a program but with what was written. */
import { create } from 'zustand';
import { LONGEST_AUTHOR } from '../../core/index.ts';

const KEY = 'trellis.author';

function kept(): string {
  try {
    return (localStorage.getItem(KEY) ?? '').slice(0, LONGEST_AUTHOR);
  } catch {
    // A browser that keeps nothing asks again at the next visit.
    return '';
  }
}

interface Author {
  /** '' while none was chosen. */
  readonly name: string;
}

/** The name under which comments are written. */
export const useAuthor = create<Author>(() => ({ name: kept() }));

/** Chooses the name, for this visit and the next. */
export function chooseAuthor(name: string): void {
  const words = name.trim().slice(0, LONGEST_AUTHOR);
  useAuthor.setState({ name: words });
  try {
    localStorage.setItem(KEY, words);
  } catch {
    // Used for this visit all the same.
  }
}
