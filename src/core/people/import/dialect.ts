/** How a table is written. */
import type { Encoding } from './bytes.ts';

/** How a table is written. Quotes are always `"`. */
export interface CsvDialect {
  readonly delimiter: string;
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean;
  /** In which letters its bytes are read, where that was found out. */
  readonly encoding?: Encoding;
}
