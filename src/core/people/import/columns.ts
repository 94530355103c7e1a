/** What an import is told: what each column is, how the table is written, and what people agreed to. */

import type { Text } from '../../kit/base.ts';
import type { Catalogue, FieldDef, FieldType } from '../model/catalogue.ts';
import type { DateOrder } from './date-text.ts';
import type { CsvDialect } from './dialect.ts';
import type { RowsHeard } from './heard.ts';
import type { DecimalMark } from './numbers.ts';

/** Where the values of a column go. Several columns of a name are joined by a space, in their order. */
export type ColumnTarget =
  | { readonly kind: 'id' }
  | { readonly kind: 'name' }
  | { readonly kind: 'zone' }
  /** Yes or no to a topic; without one to all topics. */
  | { readonly kind: 'consent'; readonly topic?: string }
  /** When the person came; kept in the date field `ARRIVAL_FIELD`. */
  | { readonly kind: 'arrival' }
  /** `name` is that of a field which the catalogue does not have yet. */
  | { readonly kind: 'field'; readonly field: string; readonly name?: string }
  | { readonly kind: 'ignore' };

/** One column of a table, by its place in the row. */
export interface ColumnMapping {
  readonly header: string;
  readonly to: ColumnTarget;
  readonly type: FieldType;
  /** Of dates. */
  readonly order?: DateOrder;
  /** Of numbers. */
  readonly decimal?: DecimalMark;
  /** What was made of the column, and why. */
  readonly verdict: Text;
  /** What somebody should look at before importing. */
  readonly doubt?: Text;
}

/** The date field that tells when an imported person came; the scenario's arrivals may go by it. */
export const ARRIVAL_FIELD: FieldDef = { id: 'arrived-on', name: 'Arrived on', type: 'date' };

/** The field that mail needs. A table that maps no column to it is taken as one of people who can be reached. */
export const EMAIL_FIELD = 'email';

/** The field that is filled from the email address where the catalogue has it and the table does not. */
export const DOMAIN_FIELD = 'email-domain';

/** What the user answered when asked what these people agreed to. */
export type ConsentAnswer =
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  | { readonly kind: 'topics'; readonly topics: readonly string[] };

/** What an import may know besides the table. Without a dialect it is found out. */
export interface ImportOptions {
  readonly dialect: CsvDialect;
  readonly catalogue: Catalogue;
  /** For those whose row says nothing of it. Recorded as an assumption. */
  readonly consent: ConsentAnswer;
  readonly onRows?: RowsHeard;
}

/** A row that did not become what it should, as it stands in the file. */
export interface BadRow {
  readonly line: number;
  readonly cause: Text;
  readonly cells: readonly string[];
}
