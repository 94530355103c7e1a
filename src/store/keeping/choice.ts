/** Small choices of whoever sits here, kept by the browser beside the database; where it keeps nothing, for this visit only. */

/** A kept choice; nothing where none was made, or the browser keeps none. */
export function readChoice(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** A kept list; an empty one where something else is kept under its name. */
export function readChoices(key: string): readonly unknown[] {
  try {
    const kept: unknown = JSON.parse(readChoice(key) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

/** Keeps a choice for the next visit, where the browser keeps any. */
export function keepChoice(key: string, words: string): void {
  try {
    localStorage.setItem(key, words);
  } catch {
    // As it is until the page is left all the same.
  }
}
