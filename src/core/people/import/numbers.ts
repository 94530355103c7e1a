/** Numbers and answers of yes or no, as people write them. */

/** What stands before the decimals. */
export type DecimalMark = '.' | ',';

const GROUPED: Readonly<Record<DecimalMark, RegExp>> = {
  '.': /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[+-]?\d+)?$/i,
  ',': /^[+-]?(\d{1,3}(\.\d{3})+|\d+)?(,\d+)?(e[+-]?\d+)?$/i,
};
const AROUND = /^[\s\u00a0€$£¥]+|[\s\u00a0€$£¥]+$/g;
/** Spaces and apostrophes between groups of three digits. */
const THIN = /(?<=\d)[\u00a0\u202f '’](?=\d{3}\b)/g;

/** Reads a number; undefined if the text is none. Signs of currencies around it are left out. */
export function readNumber(cell: string, mark: DecimalMark): number | undefined {
  const bare = cell.replace(AROUND, '').replace(THIN, '');
  if (!/\d/.test(bare) || !GROUPED[mark].test(bare)) return undefined;
  const plain = mark === '.' ? bare.replaceAll(',', '') : bare.replaceAll('.', '').replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

/**
 * The decimal mark of a column. Undefined if it has both, or none of its numbers tell: then it does not matter unless
 * `1,234` stands there, which is read with a point.
 */
export function decimalMarkOf(cells: readonly string[]): DecimalMark | undefined {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const reads = (mark: DecimalMark) => filled.every((cell) => readNumber(cell, mark) !== undefined);
  const [point, comma] = [reads('.'), reads(',')];
  if (point) return '.';
  return comma ? ',' : undefined;
}

const YES: ReadonlySet<string> = new Set([
  'yes',
  'y',
  'true',
  't',
  '1',
  'x',
  'ja',
  'oui',
  'si',
  'sí',
  'sim',
  'はい',
  '有',
]);
const NO: ReadonlySet<string> = new Set(['no', 'n', 'false', 'f', '0', 'nein', 'non', 'não', 'いいえ', '無']);

/** Reads yes or no; undefined if the text is neither. */
export function readYesNo(cell: string): boolean | undefined {
  const word = cell.trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}
