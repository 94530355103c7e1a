/** Imported people at the setup of a run: dates and past events become minutes since its start. */
import { parseDate } from '../../kit/calendar/dates.ts';
import { minuteOfDate } from '../../kit/calendar/local.ts';
import type { Zone, Zones } from '../../kit/calendar/zones.ts';
import type { LeadRecord } from '../model/scenario.ts';
import type { FieldValue } from '../rules/rule.ts';
import type { HistoryRow } from './history-row.ts';

/** What turns dates into minutes. `zone` is that of leads without one; `zones` must hold it. */
export interface MinutesOptions {
  readonly zones: Zones;
  readonly zone: string;
  /** Ids of the date fields of the catalogue. */
  readonly dateFields: readonly string[];
  /** The date field that tells when people come; absent = the scenario says. */
  readonly arrivalField?: string;
  readonly history?: readonly HistoryRow[];
}

/** People with minutes, and the past events that could not be given to them. */
export interface RecordsInMinutes {
  readonly records: readonly LeadRecord[];
  /** Events that lie at or after the start of the run. */
  readonly late: readonly HistoryRow[];
  /** Events of people who are not among the records. */
  readonly strangers: readonly HistoryRow[];
}

type History = NonNullable<LeadRecord['history']>;

function minuteOf(value: FieldValue | undefined, zone: Zone): number | null {
  if (typeof value === 'number') return value;
  const date = typeof value === 'string' ? parseDate(value) : undefined;
  return date === undefined ? null : minuteOfDate(zone, date);
}

/** Past events by lead, in the order of the file; a lead may be named by its id or its email. */
function byLead(rows: readonly HistoryRow[]): ReadonlyMap<string, readonly HistoryRow[]> {
  const found = new Map<string, HistoryRow[]>();
  for (const row of rows) {
    const key = row.lead.toLowerCase();
    const list = found.get(key);
    if (list === undefined) found.set(key, [row]);
    else list.push(row);
  }
  return found;
}

function keysOf(record: LeadRecord): readonly string[] {
  const { email } = record.fields;
  const keys = [record.id.toLowerCase(), ...(typeof email === 'string' ? [email.toLowerCase()] : [])];
  return [...new Set(keys)];
}

function historyOf(rows: readonly HistoryRow[], zone: Zone, late: HistoryRow[]): History {
  const events = rows.flatMap((row) => {
    const minute = minuteOf(row.at, zone);
    if (minute === null || minute >= 0) {
      late.push(row);
      return [];
    }
    const { event, about, value } = row;
    return [
      { minute, event, ...(about === undefined ? {} : { about }), ...(value === undefined ? {} : { value }) },
    ];
  });
  return events.sort((a, b) => a.minute - b.minute);
}

function fieldsInMinutes(record: LeadRecord, zone: Zone, dates: readonly string[]): LeadRecord['fields'] {
  const fields: Record<string, FieldValue> = { ...record.fields };
  for (const id of dates) if (id in fields) fields[id] = minuteOf(fields[id], zone);
  return fields;
}

/**
 * Turns imported people into what a run takes: date fields, arrival and past events in minutes since the run's start.
 *
 * Local dates are read in the lead's own zone. Past events are oldest first; those of one minute stay in the order of the file.
 * A date before the start as arrival gives a negative minute. Nothing is lost: events that lie after the start, or belong to
 * nobody, are handed back.
 */
export function recordMinutes(records: readonly LeadRecord[], options: MinutesOptions): RecordsInMinutes {
  const { zones, dateFields, arrivalField, history = [] } = options;
  const zoneByName = new Map(zones.list.map((zone) => [zone.name, zone]));
  const past = byLead(history);
  const used = new Set<string>();
  const late: HistoryRow[] = [];
  const inMinutes = records.map((record): LeadRecord => {
    const zone =
      zoneByName.get(record.zone ?? options.zone) ?? zoneByName.get(options.zone) ?? zones.list[0]!;
    const fields = fieldsInMinutes(record, zone, dateFields);
    const arrival = arrivalField === undefined ? null : minuteOf(record.fields[arrivalField], zone);
    const keys = keysOf(record);
    for (const key of keys) used.add(key);
    const rows = keys.flatMap((key) => past.get(key) ?? []);
    const events = rows.length === 0 ? [] : historyOf(rows, zone, late);
    const before = record.history ?? [];
    const all = events.length === 0 ? before : [...before, ...events].sort((a, b) => a.minute - b.minute);
    return {
      ...record,
      fields,
      ...(arrival === null ? {} : { arrival }),
      ...(all.length === 0 ? {} : { history: all }),
    };
  });
  const strangers = history.filter(({ lead }) => !used.has(lead.toLowerCase()));
  return { records: inMinutes, late, strangers };
}
