/** Past events in a table, one a row or one mailing a row, and what its columns are. */
import type { DateOrder } from './date-text.ts';

/** One event a row. Columns by number; `-1` = there is none. */
export interface LongHistory {
  readonly kind: 'long';
  readonly lead: number;
  readonly event: number;
  readonly at: number;
  readonly about: number;
  readonly value: number;
  readonly order: DateOrder;
}

/** One event of a mailing: its time, and the column that says whether it happened. */
export interface WideEvent {
  readonly event: string;
  readonly at: number;
  readonly flag: number;
}

/**
 * One mailing to one person a row, with the time of each event in a column of its own. `about` names the mail; `sentAt` (ISO 8601) is
 * when it went out, which such files often do not say: absent = no event `sent`.
 */
export interface WideHistory {
  readonly kind: 'wide';
  readonly lead: number;
  readonly events: readonly WideEvent[];
  readonly about?: string;
  readonly sentAt?: string;
  readonly order: DateOrder;
}

/** What the columns of a table of past events are. */
export type HistoryMapping = LongHistory | WideHistory;

/** One past event. `at` is ISO 8601; without an offset it is local time of the lead. */
export interface HistoryRow {
  readonly lead: string;
  readonly event: string;
  readonly at: string;
  readonly about?: string;
  readonly value?: number;
}
