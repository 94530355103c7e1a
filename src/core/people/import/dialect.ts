/** How a table is written. */

/** How a table is written. Quotes are always `"`. */
export interface CsvDialect {
  readonly delimiter: string;
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean;
}
