/** Tables in text files: how they are written, and their rows with the lines they stand in. */
import Papa from 'papaparse';
import { isKnownName } from './column-names.ts';
import { looksLikeDate } from './date-text.ts';
import type { CsvDialect } from './dialect.ts';
import { readNumber } from './numbers.ts';

/** A first look at a table. */
export interface CsvSniff extends CsvDialect {
  /** Names of the columns, as they stand there; `Column 1` and so on without a header. */
  readonly header: readonly string[];
  /** Up to 200 rows after the header. */
  readonly samples: readonly (readonly string[])[];
}

/** A row with the line of the file it begins in, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote that is opened and never closed: the cells are those of this line alone, taken as they are. */
  readonly isBroken?: boolean;
}

const SAMPLES = 200;
const DELIMITERS = [',', ';', '\t', '|'];
/** Spreadsheets may say their delimiter in a line of its own. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;
/** After so many open quotes the rest of the file is taken line by line. */
const MOST_REPAIRS = 1_000;

function isEmpty(cells: readonly string[]): boolean {
  return cells.length <= 1 && (cells[0] ?? '').trim() === '';
}

/** What ends a line. */
type LineEnd = '\n' | '\r';

/**
 * What ends the lines of a table: a line feed, whether a carriage return stands before it or not, so that both may come in
 * one file; in very old files a carriage return alone. A long file tells no more than its beginning.
 */
function lineEndOf(source: string): LineEnd {
  const beginning = source.slice(0, 1_000_000);
  const returns = beginning.match(/\r(?!\n)/g)?.length ?? 0;
  return returns > countLines(beginning, '\n') ? '\r' : '\n';
}

function countLines(part: string, end: LineEnd): number {
  let lines = 0;
  for (let at = part.indexOf(end); at !== -1; at = part.indexOf(end, at + 1)) lines++;
  return lines;
}

/** A row without the carriage return before its line feed, which the parser leaves in a last cell without quotes. */
function trimmed(cells: string[], row: string): string[] {
  const last = cells.at(-1) ?? '';
  const isLeft = last.endsWith('\r') && row.replace(/\n$/, '').endsWith(last);
  return isLeft ? [...cells.slice(0, -1), last.slice(0, -1)] : cells;
}

interface Reading {
  readonly delimiter: string;
  readonly lineEnd: LineEnd;
  /** Rows to read at most; 0 = all. */
  readonly most: number;
  readonly rows: CsvRow[];
}

/** Reads rows from `start` until the end, or until a quote that is never closed; says where to go on, -1 = done. */
function readFrom(source: string, start: { at: number; line: number }, reading: Reading): number {
  const { delimiter, lineEnd, most, rows } = reading;
  const part = source.slice(start.at);
  let line = start.line;
  let end = 0;
  let broken = -1;
  Papa.parse<string[]>(part, {
    delimiter,
    newline: lineEnd,
    step: ({ data, errors, meta }, parser) => {
      if (errors.some(({ code }) => code === 'MissingQuotes')) {
        broken = end;
        parser.abort();
        return;
      }
      const row = part.slice(end, meta.cursor);
      const cells = trimmed(data, row);
      if (!isEmpty(cells)) rows.push({ line, cells });
      line += countLines(row, lineEnd);
      end = meta.cursor;
      if (most > 0 && rows.length >= most) parser.abort();
    },
  });
  start.line = line;
  return broken === -1 ? -1 : start.at + broken;
}

/**
 * All rows of a table, the header among them, without empty lines.
 *
 * A quote that is opened and never closed would swallow the rest of the file; such a line is taken by itself, marked
 * as broken, and reading goes on in the next.
 */
export function csvRows(source: string, delimiter: string, most = 0): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  const lineEnd = lineEndOf(source);
  const skipped = SEPARATOR_LINE.exec(source)?.[0].length ?? 0;
  const start = { at: skipped, line: skipped > 0 ? 2 : 1 };
  for (let repairs = 0; repairs <= MOST_REPAIRS; repairs++) {
    const broken = readFrom(source, start, { delimiter, lineEnd, most, rows });
    if (broken === -1) return rows;
    const next = source.indexOf(lineEnd, broken);
    const end = next === -1 ? source.length : next;
    const cells = source.slice(broken, end).replace(/\r$/, '').split(delimiter);
    rows.push({ line: start.line, cells, isBroken: true });
    if (next === -1) return rows;
    start.at = next + 1;
    start.line += 1;
  }
  const rest = source.slice(start.at).split(lineEnd);
  for (const [i, words] of rest.entries()) {
    const cells = words.replace(/\r$/, '').split(delimiter);
    if (!isEmpty(cells)) rows.push({ line: start.line + i, cells, isBroken: true });
  }
  return rows;
}

/** How well a delimiter cuts the rows: the columns it gives if all agree, less for each row that does not. */
function fitOf(source: string, delimiter: string): number {
  const rows = csvRows(source, delimiter, 50);
  const width = rows[0]?.cells.length ?? 0;
  if (width < 2) return 0;
  const agreeing = rows.filter(({ cells }) => cells.length === width).length;
  return (width * agreeing ** 2) / rows.length ** 2;
}

function findDelimiter(source: string): string {
  const stated = SEPARATOR_LINE.exec(source)?.[1];
  if (stated !== undefined) return stated;
  // A long file tells no more than its first lines.
  const beginning = source.slice(0, 200_000);
  const fits = DELIMITERS.map((delimiter) => ({ delimiter, fit: fitOf(beginning, delimiter) }));
  return fits.reduce((best, one) => (one.fit > best.fit ? one : best)).delimiter;
}

function isValue(cell: string): boolean {
  return readNumber(cell, '.') !== undefined || looksLikeDate(cell) || cell.includes('@');
}

/**
 * Names are words; values are often numbers, dates or addresses. Of a name that comes twice it must be clear that it is
 * one: it is known, or values stand below it.
 */
function isHeader(cells: readonly string[], below: readonly string[]): boolean {
  const names = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (names.length === 0 || names.some(isValue)) return false;
  return new Set(names).size === names.length || names.some(isKnownName) || below.some(isValue);
}

/** A first look at a table: its delimiter, whether it has a header, the names of its columns, and some rows. */
export function sniffCsv(source: string): CsvSniff {
  const delimiter = findDelimiter(source);
  const rows = csvRows(source, delimiter, SAMPLES + 1).map(({ cells }) => cells);
  const first = rows[0] ?? [];
  const hasHeader = isHeader(first, rows[1] ?? []);
  const header = hasHeader ? first.map((cell) => cell.trim()) : first.map((_, i) => `Column ${i + 1}`);
  return { delimiter, hasHeader, header, samples: hasHeader ? rows.slice(1) : rows };
}

/** A cell to be written. Texts may come from anybody; numbers are ours. */
export type CsvCell = string | number | boolean | null;

/**
 * Writes a table with commas and quotes.
 *
 * Texts that a spreadsheet would run as a formula (= + - @, tab, carriage return) get an apostrophe before them.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return Papa.unparse(rows as CsvCell[][], { escapeFormulae: true, newline: '\r\n' });
}
