/** What type the values of a column are. */
import type { FieldType } from '../model/catalogue.ts';
import { looksLikeDate } from './date-text.ts';
import { decimalOf, readNumber, readYesNo } from './numbers.ts';

/** Words that stand for nothing in exports of databases and spreadsheets. "unknown" is a value: somebody may have chosen it. */
const NOTHING: ReadonlySet<string> = new Set([
  '',
  'null',
  'nan',
  'n/a',
  '#n/a',
  '#ref!',
  '#value!',
  '(blank)',
]);

/** So large a share of the values must be of a type; the others are rows to be named. */
const MOST = 0.95;
/** A choice has at most so many values, each of them often. */
const MOST_CHOICES = 40;
const OFTEN = 3;

/** Whether a cell says anything. */
export function isFilled(cell: string): boolean {
  return !NOTHING.has(cell.trim().toLowerCase());
}

function share(cells: readonly string[], test: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
}

/** Whether values are of a type, but for a few slips; nothing is of none. */
export function areMostly(cells: readonly string[], test: (cell: string) => boolean): boolean {
  return share(cells, test) >= MOST;
}

function isNumber(cells: readonly string[]): boolean {
  const mark = decimalOf(cells).mark ?? '.';
  // 0049 and 0123 are codes: as a number they would lose their zeros.
  const isCode = cells.some((cell) => /^0\d/.test(cell.trim()));
  return !isCode && areMostly(cells, (cell) => readNumber(cell, mark) !== undefined);
}

/** Ones and zeros are numbers, unless the name of the column asks a question. */
function isYesNo(header: string, cells: readonly string[]): boolean {
  if (share(cells, (cell) => readYesNo(cell) !== undefined) < 1) return false;
  const isAsked = /^(is|has|can|was|did)[_ -]/i.test(header);
  return isAsked || cells.some((cell) => !/^[01]$/.test(cell.trim()));
}

/** The type of a column; text if nothing else fits, or nothing is in it. */
export function typeOf(header: string, cells: readonly string[]): FieldType {
  const filled = cells.filter(isFilled);
  if (filled.length === 0) return 'text';
  if (isYesNo(header, filled)) return 'yesNo';
  const isDate = areMostly(filled, looksLikeDate);
  const isBare = filled.every((cell) => /^\d{8}$/.test(cell.trim()));
  if (isDate && (!isBare || /date|_at$|day|time/i.test(header))) return 'date';
  if (isNumber(filled)) return 'number';
  const values = new Set(filled.map((cell) => cell.trim())).size;
  return values <= MOST_CHOICES && filled.length >= values * OFTEN ? 'choice' : 'text';
}
