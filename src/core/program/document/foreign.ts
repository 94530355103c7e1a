/** What a file is that is no program file at all: most are chosen by mistake, and what they are says more than where they break off. */

/** Kinds of file that are told by their first letters. `text` is any other that is not meant to be JSON. */
export type ForeignKind = 'empty' | 'pdf' | 'packed' | 'picture' | 'page' | 'table' | 'text';

/** How files begin, once their bytes are read as text: what is no letter there is U+FFFD. */
const BEGINNINGS: readonly (readonly [RegExp, ForeignKind])[] = [
  [/^%PDF/, 'pdf'],
  // ZIP (also of Excel and Word), gzip (also a backup), Office before 2007.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: bytes of a packed file
  [/^(?:PK[\x03\x05]|\x1f\ufffd|\ufffd\ufffd\x11\ufffd|7z\ufffd|Rar!)/, 'packed'],
  [/^(?:\ufffdPNG|GIF8|\ufffd\ufffd\ufffd|RIFF|BM|<svg)/i, 'picture'],
  [/^(?:<!doctype html|<html|<\?xml)/i, 'page'],
];

/** A table has the same mark between its cells in the first two lines. */
const TABLE = /^[^\n]*([,;\t])[^\n]*\n[^\n]*\1/;

/** What a text is that cannot be read as JSON; nothing where it was meant to be JSON and is damaged. */
export function foreignKind(source: string): ForeignKind | undefined {
  const start = source.slice(0, 20_000).trimStart();
  if (start === '') return source.trim() === '' ? 'empty' : 'text';
  if (/^[{[]/.test(start)) return undefined;
  const known = BEGINNINGS.find(([beginning]) => beginning.test(start));
  return known?.[1] ?? (TABLE.test(start) ? 'table' : 'text');
}
