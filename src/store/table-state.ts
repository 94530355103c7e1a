import type { ColumnMapping, ConsentAnswer, Issue } from '../core/index.ts';
import type { ImportPreview, OpenedTable } from '../worker/importer.ts';

/** Where an import stands. */
export interface TableState {
  readonly name: string;
  readonly status: 'reading' | 'ready' | 'failed';
  readonly issues: readonly Issue[];
  readonly table: OpenedTable | undefined;
  readonly mapping: readonly ColumnMapping[];
  readonly consent: ConsentAnswer;
  readonly preview: ImportPreview | undefined;
  /** A decision has been made that the preview does not know yet. */
  readonly isStale: boolean;
}
