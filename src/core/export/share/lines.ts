/** Words broken into lines without a screen that could measure them: widths are estimated, rather too wide. */

const NARROW = new Set("iIjlftr.,:;'|!()[]{} ");
const WIDE = 0x2e80;

/** Width of a letter in parts of its size. */
function widthOf(letter: string): number {
  if ((letter.codePointAt(0) as number) >= WIDE) return 1;
  if (NARROW.has(letter)) return 0.34;
  return /[A-Z0-9mwMW@%&]/.test(letter) ? 0.7 : 0.57;
}

/** Estimated width of words, in the unit of `size`. */
export function estimatedWidth(words: string, size: number): number {
  let width = 0;
  for (const letter of words) width += widthOf(letter);
  return width * size;
}

/** Room for words: width and size in units of the picture, and the most lines. */
export interface Room {
  readonly width: number;
  readonly size: number;
  readonly most: number;
}

/** Words, or single letters where a script has no blanks or a word is longer than the line. */
function pieces(words: string, { width, size }: Room): readonly string[] {
  return words
    .split(/(?<= )/)
    .flatMap((word) =>
      estimatedWidth(word, size) > width || [...word].some((letter) => widthOf(letter) === 1)
        ? [...word]
        : [word],
    );
}

/** Words in lines; `isWhole` is false where the last one ends with an ellipsis. */
export interface Broken {
  readonly lines: readonly string[];
  readonly isWhole: boolean;
}

/** Breaks words into lines. */
export function broken(words: string, room: Room): Broken {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(words.replace(/\s+/g, ' ').trim(), room)) {
    if (line !== '' && estimatedWidth(line + piece.trimEnd(), room.size) > room.width) {
      if (lines.length + 1 === room.most) return { lines: [...lines, cut(line, room)], isWhole: false };
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return { lines: line === '' ? lines : [...lines, line.trimEnd()], isWhole: true };
}

function cut(line: string, { width, size }: Room): string {
  const letters = [...line.trimEnd()];
  while (letters.length > 0 && estimatedWidth(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('')}…`;
}

/** The first room that takes all words; else the last one, with an ellipsis. */
export function fitted(words: string, rooms: readonly [Room, ...Room[]]): Broken & { readonly room: Room } {
  let best = { ...broken(words, rooms[0]), room: rooms[0] };
  for (const room of rooms.slice(1)) {
    if (best.isWhole) break;
    best = { ...broken(words, room), room };
  }
  return best;
}
