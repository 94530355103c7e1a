/**
 * Marks on words inside a sentence: they ride through translation as private characters, so that word order is the
 * language's own, and are taken apart again at the end.
 */

const OPEN = '\uE000';
const MIDDLE = '\uE001';
const CLOSE = '\uE002';
const MARKS = /[\uE000-\uE002]/g;
const MARKED = /\uE000([^\uE000-\uE002]*)\uE001([^\uE000-\uE002]*)\uE002/g;
const FIRST_LETTER = /^((?:\uE000[^\uE001]*\uE001)?)(\p{Ll})/u;

/** Words of a sentence in one style; `target` is the place of the form field that they speak of. */
export interface SaidRun {
  readonly text: string;
  readonly strong?: boolean;
  readonly target?: string;
}

/** Words as they come from users: without the private characters that marks are made of. */
export function clean(words: string): string {
  return words.replace(MARKS, '');
}

/** First letter inside a mark: whether its words stand out. */
const STRONG = '!';
const LINKED = '?';

/** Marks words that hold no marks of their own; inner ones are dropped. */
export function mark(words: string, at: { readonly setting: string; readonly isStrong: boolean }): string {
  return `${OPEN}${at.isStrong ? STRONG : LINKED}${clean(at.setting)}${MIDDLE}${plain(words)}${CLOSE}`;
}

/** The words without their marks. */
export function plain(said: string): string {
  return clean(said.replace(MARKED, '$2'));
}

/** A capital at the beginning, inside a mark too. */
export function capitalised(said: string): string {
  return said.replace(FIRST_LETTER, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** The runs of a marked sentence, in order; empty ones are left out. */
export function runsOf(said: string): readonly SaidRun[] {
  const runs: SaidRun[] = [];
  let end = 0;
  const add = (words: string): void => {
    if (clean(words) !== '') runs.push({ text: clean(words) });
  };
  for (const found of said.matchAll(MARKED)) {
    add(said.slice(end, found.index));
    const [whole, how = '', words = ''] = found;
    const target = how.slice(1);
    if (words !== '') {
      runs.push({
        text: words,
        ...(how.startsWith(STRONG) && { strong: true }),
        ...(target !== '' && { target }),
      });
    }
    end = found.index + whole.length;
  }
  add(said.slice(end));
  return runs;
}
