/** A word under an axis. */
export type Tick = { readonly at: number; readonly text: string };

/** Where a word stands at its place. */
export type Anchor = 'start' | 'middle' | 'end';

/** About how wide a letter of 12 px is; those of Chinese and Japanese are square. */
const LETTER = 6.6;
const SQUARE = 12;
/** Two words need so much room between them. */
const APART = 8;

/** About how wide a word is on a chart, in pixels. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? SQUARE : LETTER), 0);
}

/** The words that find room beside each other, the first before the next: no word lies on another. */
export function withRoom(
  ticks: readonly Tick[],
  x: (at: number) => number,
  anchorOf: (at: number) => Anchor,
): readonly Tick[] {
  const before = { start: 0, middle: 0.5, end: 1 };
  let free = Number.NEGATIVE_INFINITY;
  return ticks.filter(({ at, text }) => {
    const width = widthOf(text);
    const left = x(at) - before[anchorOf(at)] * width;
    if (left < free) return false;
    free = left + width + APART;
    return true;
  });
}
