/** From a table to leads. No row is lost: it becomes a lead, or is kept with the reason why not. */
import type { Text } from '../../kit/base.ts';
import { text } from '../../kit/base.ts';
import type { FieldDef } from '../model/catalogue.ts';
import type { LeadRecord } from '../model/scenario.ts';
import type { BadRow, ColumnMapping, ImportOptions } from './columns.ts';
import { EMAIL_FIELD } from './columns.ts';
import type { CsvRow } from './csv.ts';
import { csvRows } from './csv.ts';
import { heardRows } from './heard.ts';
import { addChoices, fieldsOf } from './import-fields.ts';
import { readLead } from './lead-row.ts';
import { noticesOf, type Tally } from './notices.ts';

/** Leads and all that there is to say about them. `rows` = leads + bad rows. */
export interface ImportedLeads {
  readonly records: readonly LeadRecord[];
  readonly bad: readonly BadRow[];
  /** What was assumed or noticed, in plain words. */
  readonly notices: readonly Text[];
  /** Fields that the catalogue does not have yet, with the choices that were found. */
  readonly newFields: readonly FieldDef[];
  /** The date field that tells when people came, if the table has one. */
  readonly arrivalField?: string;
  readonly counts: { readonly rows: number; readonly leads: number; readonly bad: number };
}

function causeOfWidth(row: CsvRow, width: number): Text | undefined {
  if (row.isBroken) return text('importing.badQuote');
  const found = row.cells.length;
  if (found < width) return text('importing.badTooFew', { found, expected: width });
  // Trailing empty cells are what spreadsheets leave behind.
  const isMore = row.cells.slice(width).some((cell) => cell.trim() !== '');
  return isMore ? text('importing.badTooMany', { found, expected: width }) : undefined;
}

function newTally(): Tally {
  return {
    leads: 0,
    zones: new Map(),
    choices: new Map(),
    withoutConsent: 0,
    unclearConsent: new Map(),
    withoutId: [],
    numbered: 0,
  };
}

/**
 * Makes leads of a table.
 *
 * Cells are data: nothing in them is run. Dates stay ISO 8601 text in `fields` until a run is set up (`recordMinutes`). A row
 * is bad if it has too few or too many fields, an id or email that came before, a broken date, number or email, or no
 * email though the table has a column for it. Rows without an id are named by their email, else numbered.
 */
export function importLeads(
  source: string,
  mapping: readonly ColumnMapping[],
  options: ImportOptions,
): ImportedLeads {
  const { dialect, catalogue } = options;
  const rows = csvRows(source, dialect.delimiter).slice(dialect.hasHeader ? 1 : 0);
  const fields = fieldsOf(mapping, catalogue);
  const tally = newTally();
  const records: LeadRecord[] = [];
  const bad: BadRow[] = [];
  const seen = new Set<string>();
  for (const row of heardRows(rows, options.onRows)) {
    const cause = causeOfWidth(row, mapping.length);
    const read = cause === undefined ? readLead(row, { mapping, fields, options, tally, seen }) : { cause };
    if ('cause' in read) bad.push({ line: row.line, cause: read.cause, cells: row.cells });
    else records.push(read.record);
  }
  tally.leads = records.length;
  const hasEmail = mapping.some(({ to }) => to.kind === 'field' && to.field === EMAIL_FIELD);
  const arrival = fields.arrival;
  return {
    records,
    bad,
    notices: noticesOf(tally, { mapping, options, hasEmail }),
    newFields: addChoices(fields.added, records),
    ...(arrival === undefined ? {} : { arrivalField: arrival }),
    counts: { rows: rows.length, leads: records.length, bad: bad.length },
  };
}
