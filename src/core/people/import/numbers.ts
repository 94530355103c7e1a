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

/** A point with three figures behind it, and no other mark: thousands here, decimals there. */
const POINT_AND_THREE = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;
/** Four figures without a mark: who writes thousands with points does not write this. */
const LONG = /\d{4}/;

/** The decimal mark of a column, and a cell that tells nothing of it where it is to be asked. */
export interface DecimalVerdict {
  /** Undefined if it has both, or some cells are no numbers. */
  readonly mark: DecimalMark | undefined;
  readonly open?: string;
}

/**
 * Decides the decimal mark of a column. Where none of its numbers tell it does not matter, unless `1,234` stands there, which is
 * read with a decimal point, or `1.234` alone: that is taken for thousands, and to be asked.
 */
export function decimalOf(cells: readonly string[]): DecimalVerdict {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const reads = (mark: DecimalMark) => filled.every((cell) => readNumber(cell, mark) !== undefined);
  const [point, comma] = [reads('.'), reads(',')];
  if (!point) return { mark: comma ? ',' : undefined };
  const open = filled.find((cell) => POINT_AND_THREE.test(cell));
  const isOpen = filled.every(
    (cell) => POINT_AND_THREE.test(cell) || (!cell.includes('.') && !LONG.test(cell)),
  );
  return open !== undefined && comma && isOpen ? { mark: ',', open } : { mark: '.' };
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
