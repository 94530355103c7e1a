/** The same as a chart of rows, as a table. */
import { text } from '../../core/index.ts';
import type { RowChart } from './charts.ts';
import type { Cell, Table } from './table.ts';

const NO_CELL: Cell = '';

/** A chart of rows as a table: its words, what one run has of it, and all of them. */
export function rowTable({ name, title, rows, repeats }: RowChart): Table {
  const perRun = text('results.table.perRun');
  const isSure = rows.some(({ low }) => low !== undefined);
  return {
    name,
    title,
    columns: [
      title,
      perRun,
      // Beside the number that they are the interval of.
      ...(isSure ? [text('reports.grades.low'), text('reports.grades.high')] : []),
      ...(repeats > 1 ? [text('results.table.inAll')] : []),
      text('results.table.share'),
    ],
    rows: rows.map(({ label, count, share, exact = share, low, high }): Table['rows'][number] => [
      label,
      count / repeats,
      ...(isSure ? [low ?? NO_CELL, high ?? NO_CELL] : []),
      ...(repeats > 1 ? [count] : []),
      exact ?? NO_CELL,
    ]),
  };
}
