import type { ColumnMapping, ConsentAnswer, HistoryMapping, Issue } from '../../core/index.ts';
import type { ImportPreview, OpenedTable, PastPreview } from '../../worker/importer.ts';

/** What an import of past events would come to, beside the people that run. */
export interface PastLook extends Omit<PastPreview, 'leads'> {
  /** People whom the events name and who are not among those that run: how many, how many events are theirs, the first of them. */
  readonly strangers: {
    readonly people: number;
    readonly events: number;
    readonly names: readonly string[];
  };
}

/** Where an import stands. */
export interface TableState {
  readonly name: string;
  /** What its rows are taken for. */
  readonly as: 'people' | 'past';
  readonly status: 'reading' | 'ready' | 'failed';
  readonly issues: readonly Issue[];
  readonly table: OpenedTable | undefined;
  readonly mapping: readonly ColumnMapping[];
  readonly consent: ConsentAnswer;
  readonly preview: ImportPreview | undefined;
  /** What its columns are as past events. */
  readonly history: HistoryMapping;
  readonly past: PastLook | undefined;
  /** How far the rows of a long table are read, and how long that has taken in milliseconds; while they are read. */
  readonly progress?: { readonly done: number; readonly of: number; readonly elapsedMs: number } | undefined;
  /** A decision has been made that the preview does not know yet. */
  readonly isStale: boolean;
}
