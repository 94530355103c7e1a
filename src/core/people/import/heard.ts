/** Telling how far the rows of a long table are read. */

/** Hears how many of the rows are read: before the first, now and then, and after the last. */
export type RowsHeard = (done: number, of: number) => void;

/** Rows between two words of it: a small table has none. */
const WORD_EVERY = 5_000;

/** The rows of a table one by one, telling how far they are read. */
export function* heardRows<T>(rows: readonly T[], onRows: RowsHeard | undefined): Generator<T> {
  for (const [i, row] of rows.entries()) {
    if (i % WORD_EVERY === 0 && rows.length > WORD_EVERY) onRows?.(i, rows.length);
    yield row;
  }
  if (rows.length > WORD_EVERY) onRows?.(rows.length, rows.length);
}
