/** Tables of the view of results: the twin of each chart, and what is saved of it. */
import { type CsvCell, type Text, writeCsv } from '../../core/index.ts';
import type { ExportedFile } from '../document/exporting.ts';

/** A cell: words, or a number as it is. */
export type Cell = Text | number | '';

/** A table. `name` is that of the chart's words, and of its file. */
export interface Table {
  readonly name: string;
  readonly title: Text;
  readonly columns: readonly Text[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Says a text in the language that is shown. */
export type Say = (words: Text) => string;

/** Six digits are more than any number of a run is sure of, and hide the last bits of a division. */
const DIGITS = 6;

/** A number of a table as it is shown and saved; what there is not is empty. */
export function tidyNumber(value: number): number | '' {
  return Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : '';
}

function cellOf(cell: Cell, say: Say): CsvCell {
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell : tidyNumber(cell);
  return cell === '' ? '' : say(cell);
}

function rowsOf({ columns, rows }: Table, say: Say): readonly (readonly CsvCell[])[] {
  return [columns.map(say), ...rows.map((row) => row.map((cell) => cellOf(cell, say)))];
}

const TYPE = 'text/csv';
/** Spreadsheets take a file without it for Latin letters. */
const MARK = '\uFEFF';

/** One table as a file. Words of users that a spreadsheet would run as formulas are written so that it does not. */
export function tableFile(table: Table, base: string, say: Say): ExportedFile {
  return { name: `${base}-${table.name}.csv`, type: TYPE, text: MARK + writeCsv(rowsOf(table, say)) };
}

/** All tables under each other, each under its title, as one file. */
export function tablesFile(tables: readonly Table[], base: string, say: Say): ExportedFile {
  const rows = tables.flatMap((table, i) => [
    ...(i > 0 ? [['']] : []),
    [say(table.title)],
    ...rowsOf(table, say),
  ]);
  return { name: `${base}.csv`, type: TYPE, text: MARK + writeCsv(rows) };
}
