/** One row of a table to one lead, or the reason why not. */
import type { Text } from '../../kit/base.ts';
import { text, verbatim } from '../../kit/base.ts';
import { isZone } from '../../kit/calendar/zones.ts';
import type { FieldDef } from '../model/catalogue.ts';
import type { LeadRecord } from '../model/scenario.ts';
import type { FieldValue } from '../rules/rule.ts';
import { isEmail } from './column-names.ts';
import { isFilled } from './column-types.ts';
import type { ColumnMapping, ImportOptions } from './columns.ts';
import { DOMAIN_FIELD, EMAIL_FIELD } from './columns.ts';
import { consentOf } from './consent.ts';
import type { CsvRow } from './csv.ts';
import { readDate } from './date-text.ts';
import type { ImportFields } from './import-fields.ts';
import type { Tally } from './notices.ts';
import { readNumber, readYesNo } from './numbers.ts';

/** What reading a row needs; `tally` and `seen` grow with each row. */
export interface LeadReading {
  readonly mapping: readonly ColumnMapping[];
  readonly fields: ImportFields;
  readonly options: ImportOptions;
  readonly tally: Tally;
  /** Ids that came before. */
  readonly seen: Set<string>;
}

type Cause = { readonly cause: Text };

function bad(key: string, column: ColumnMapping, cell: string): Cause {
  return { cause: text(key, { column: verbatim(column.header), value: verbatim(cell) }) };
}

/** The choice of the catalogue that is meant, whatever its capitals; what is none stays as it is. */
function choiceOf(cell: string, field: FieldDef, tally: Tally): string {
  const { choices } = field;
  if (choices === undefined) return cell;
  const found = choices.find((choice) => choice.toLowerCase() === cell.toLowerCase());
  if (found === undefined) tally.choices.set(field.name, (tally.choices.get(field.name) ?? 0) + 1);
  return found ?? cell;
}

function readValue(
  cell: string,
  column: ColumnMapping,
  { field, tally }: { readonly field: FieldDef; readonly tally: Tally },
): { readonly value: FieldValue } | Cause {
  if (!isFilled(cell)) return { value: null };
  const trimmed = cell.trim();
  switch (field.type) {
    case 'number': {
      const value = readNumber(trimmed, column.decimal ?? '.');
      return value === undefined ? bad('importing.badNumber', column, trimmed) : { value };
    }
    case 'date': {
      const value = readDate(trimmed, column.order ?? 'dmy');
      return value === undefined ? bad('importing.badDate', column, trimmed) : { value };
    }
    case 'yesNo': {
      const value = readYesNo(trimmed);
      return value === undefined ? bad('importing.badYesNo', column, trimmed) : { value };
    }
    case 'choice':
      return { value: choiceOf(trimmed, field, tally) };
    default:
      if (field.id === EMAIL_FIELD && !isEmail(trimmed)) return bad('importing.badEmail', column, trimmed);
      return { value: trimmed };
  }
}

function readFields(
  cells: readonly string[],
  reading: LeadReading,
): { readonly fields: LeadRecord['fields'] } | Cause {
  const { mapping, tally } = reading;
  const fields: Record<string, FieldValue> = {};
  for (const [i, column] of mapping.entries()) {
    const field = reading.fields.byColumn[i];
    if (field === undefined) continue;
    const read = readValue(cells[i] ?? '', column, { field, tally });
    if ('cause' in read) return read;
    if (read.value !== null) fields[field.id] = read.value;
    else if (field.id === EMAIL_FIELD) return { cause: text('importing.badNoEmail') };
  }
  addDomain(fields, reading);
  return { fields };
}

/** The domain tells companies and universities apart; what a column says of it goes first. */
function addDomain(fields: Record<string, FieldValue>, { options }: LeadReading): void {
  const email = fields[EMAIL_FIELD];
  const isWanted = options.catalogue.fields.some(({ id }) => id === DOMAIN_FIELD);
  if (typeof email !== 'string' || !isWanted || DOMAIN_FIELD in fields) return;
  fields[DOMAIN_FIELD] = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}

function cellsOf(
  kind: 'id' | 'name' | 'zone',
  cells: readonly string[],
  mapping: readonly ColumnMapping[],
): string {
  const parts = mapping.map(({ to }, i) => (to.kind === kind ? (cells[i] ?? '').trim() : ''));
  return parts.filter(isFilled).join(' ');
}

/** Consent of a row; what is assumed of it and what cannot be read is counted. */
function countedConsent(
  row: CsvRow,
  { mapping, options, tally }: LeadReading,
): readonly string[] | undefined {
  const topics = options.catalogue.topics.map(({ id }) => id);
  const read = consentOf(row.cells, { mapping, otherwise: options.consent, topics });
  if (read.isAssumed) tally.withoutConsent += 1;
  for (const { column, cell } of read.unclear) {
    const first = tally.unclearConsent.get(column) ?? { cell: cell.trim(), line: row.line, count: 0 };
    tally.unclearConsent.set(column, { ...first, count: first.count + 1 });
  }
  return read.consent;
}

function zoneOf(cells: readonly string[], { mapping, tally }: LeadReading): string | undefined {
  const zone = cellsOf('zone', cells, mapping);
  if (zone === '') return undefined;
  if (isZone(zone)) return zone;
  tally.zones.set(zone, (tally.zones.get(zone) ?? 0) + 1);
  return undefined;
}

function freshId(seen: ReadonlySet<string>, tally: Tally): string {
  let id = '';
  do {
    tally.numbered += 1;
    id = `lead-${tally.numbered}`;
  } while (seen.has(id));
  return id;
}

/** Reads one row of the right width. */
export function readLead(row: CsvRow, reading: LeadReading): { readonly record: LeadRecord } | Cause {
  const { cells } = row;
  const { mapping, seen, tally } = reading;
  const read = readFields(cells, reading);
  if ('cause' in read) return read;
  const { fields } = read;
  const email = fields[EMAIL_FIELD];
  const ownId = cellsOf('id', cells, mapping);
  const stated = ownId || (typeof email === 'string' ? email.toLowerCase() : '');
  if (stated !== '' && seen.has(stated)) {
    return { cause: text('importing.badDuplicate', { id: verbatim(stated) }) };
  }
  if (ownId === '') tally.withoutId.push(row.line);
  const id = stated === '' ? freshId(seen, tally) : stated;
  seen.add(id);
  const name = cellsOf('name', cells, mapping);
  const zone = zoneOf(cells, reading);
  const consent = countedConsent(row, reading);
  return {
    record: {
      id,
      ...(name === '' ? {} : { name }),
      fields,
      ...(zone === undefined ? {} : { zone }),
      ...(consent === undefined ? {} : { consent }),
    },
  };
}
