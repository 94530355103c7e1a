/** Columns of a terminal: wide letters of Chinese, Japanese and Korean take two of them (Unicode Standard Annex 11). */

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns that words take. */
export function widthOf(words: string): number {
  return [...words].reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);
}

/** Words with spaces after them, so many columns wide at least. */
export function padTo(words: string, width: number): string {
  return words + ' '.repeat(Math.max(0, width - widthOf(words)));
}
