/** People and their past from CSV files: read, mapped, put in minutes; what was assumed is said. */
import {
  type BadRow,
  BUILT_IN_FIELDS,
  type Catalogue,
  type ColumnMapping,
  type ConsentAnswer,
  type CsvSniff,
  epochMinuteOf,
  formatEpochMinute,
  type HistoryMapping,
  type HistoryRow,
  importHistory,
  importLeads,
  isZone,
  type LeadRecord,
  makeZones,
  mapAs,
  parseDate,
  readTable,
  recordMinutes,
  suggestHistory,
  suggestMapping,
  type Text,
  text,
  verbatim,
} from '../core/index.ts';
import type { Brought } from './input.ts';
import { fileIn, type ImportMap, mapIn, type Read, targetOf, unknownColumns } from './map.ts';

export type { FileProblem, ImportMap, Read } from './map.ts';

/** What was read of people and their past. */
export interface Import extends Brought {
  readonly arrivalField?: string;
  readonly history: readonly HistoryRow[];
  readonly notices: readonly Text[];
  readonly badPeople: readonly BadRow[];
  readonly badHistory: readonly BadRow[];
}

/** The columns with what the map says of them. */
function mapped(dialect: CsvSniff, map: ImportMap, catalogue: Catalogue): readonly ColumnMapping[] {
  const fields = [...catalogue.fields, ...BUILT_IN_FIELDS];
  const { header, samples } = dialect;
  const suggested = suggestMapping(header, samples, catalogue);
  const said = header.reduce((mapping, name, at) => {
    const target = map.columns?.[name];
    return target === undefined ? mapping : mapAs(mapping, { at, to: targetOf(target) }, { samples, fields });
  }, suggested);
  return said.map((column) => {
    if (map.dates === undefined || column.type !== 'date') return column;
    const { doubt: _, ...settled } = column;
    return { ...settled, order: map.dates };
  });
}

function consentOf({ consent = 'all' }: ImportMap): ConsentAnswer {
  return typeof consent === 'string' ? { kind: consent } : { kind: 'topics', topics: consent };
}

type People = Omit<Import, 'history' | 'badHistory'>;

function peopleIn(file: string, map: ImportMap, catalogue: Catalogue): Read<People> {
  const table = fileIn(file, readTable);
  if ('problems' in table) return table;
  const { text: source, sniff: dialect } = table.value;
  const wrong = unknownColumns(dialect, map);
  if (wrong.length > 0) return { problems: wrong.map((message) => ({ file, message })) };
  const mapping = mapped(dialect, map, catalogue);
  const imported = importLeads(source, mapping, { dialect, catalogue, consent: consentOf(map) });
  const { records, newFields, arrivalField, notices, bad } = imported;
  const doubts = mapping.flatMap(({ header, doubt }) =>
    doubt === undefined ? [] : [text('cli.doubt', { column: verbatim(header), doubt })],
  );
  return {
    value: {
      records,
      fields: newFields,
      ...(arrivalField === undefined ? {} : { arrivalField }),
      notices: [...notices, ...doubts],
      badPeople: bad,
    },
  };
}

function withMailing(mapping: HistoryMapping, { mailing, dates }: ImportMap): HistoryMapping {
  const order = dates ?? mapping.order;
  if (mapping.kind === 'long') return { ...mapping, order };
  const { about, sentAt } = mailing ?? {};
  return {
    ...mapping,
    order,
    ...(about === undefined ? {} : { about }),
    ...(sentAt === undefined ? {} : { sentAt }),
  };
}

type Past = Pick<Import, 'history' | 'badHistory' | 'notices'>;

function pastIn(file: string, map: ImportMap, catalogue: Catalogue): Read<Past> {
  const table = fileIn(file, readTable);
  if ('problems' in table) return table;
  const { text: source, sniff: dialect } = table.value;
  const mapping = suggestHistory(dialect.header, dialect.samples, catalogue);
  if (mapping === undefined) return { problems: [{ file, message: text('cli.noHistory') }] };
  const { events, bad, notices } = importHistory(source, withMailing(mapping, map), {
    dialect,
    catalogue,
  });
  return { value: { history: events, badHistory: bad, notices } };
}

/** The files that bring people along. */
export interface PeopleFiles {
  readonly people?: string | undefined;
  readonly map?: string | undefined;
  readonly history?: string | undefined;
}

const NOBODY: Read<People> = { value: { records: [], fields: [], notices: [], badPeople: [] } };
const NO_PAST: Read<Past> = { value: { history: [], badHistory: [], notices: [] } };

/** Reads people and their past, by the map given or the one in a file. All problems of all files at once. */
export function readPeople(files: PeopleFiles, catalogue: Catalogue, said?: ImportMap): Read<Import> {
  const map = said === undefined ? mapIn(files.map, catalogue) : { value: said };
  if ('problems' in map) return map;
  const people = files.people === undefined ? NOBODY : peopleIn(files.people, map.value, catalogue);
  const past = files.history === undefined ? NO_PAST : pastIn(files.history, map.value, catalogue);
  const problems = [people, past].flatMap((read) => ('problems' in read ? read.problems : []));
  if ('problems' in people || 'problems' in past) return { problems };
  const notices = [...people.value.notices, ...past.value.notices];
  return { value: { ...people.value, ...past.value, notices } };
}

/** People in minutes of a run, and the first day of that run. */
export interface Placed {
  readonly records: readonly LeadRecord[];
  readonly start: string;
  /** Past events that lie after the start, or belong to nobody. */
  readonly late: number;
  readonly strangers: number;
}

/** Where people are put in time: the zone of those without one, and the day the run begins; absent = when the first comes. */
export interface Placing {
  readonly zone: string;
  readonly start: string | undefined;
  readonly otherwise: string;
  readonly catalogue: Catalogue;
}

const YEARS = 10 * 366 * 1440;
const DAY = 1440;

function dayText(epochMinute: number): string {
  return formatEpochMinute(epochMinute).slice(0, 10);
}

function placedAt(found: Import, start: number, { zone, catalogue }: Placing) {
  const named = [...new Set([zone, ...found.records.flatMap((record) => record.zone ?? [])])].filter(isZone);
  const zones = makeZones(named, { start, from: -YEARS, to: YEARS });
  const dateFields = [...catalogue.fields, ...found.fields].filter(({ type }) => type === 'date');
  return recordMinutes(found.records, {
    zones,
    zone,
    dateFields: dateFields.map(({ id }) => id),
    ...(found.arrivalField === undefined ? {} : { arrivalField: found.arrivalField }),
    history: found.history,
  });
}

/** The day in UTC on which the first person comes; undefined if no date of coming is known. */
function firstDay(found: Import, placing: Placing): number | undefined {
  const { arrivalField } = found;
  const days = found.records.flatMap(({ fields }) => {
    const said = arrivalField === undefined ? undefined : fields[arrivalField];
    const date = typeof said === 'string' ? parseDate(said) : undefined;
    return date === undefined ? [] : [epochMinuteOf(date)];
  });
  if (days.length === 0) return undefined;
  // Local midnight may lie on the day before in UTC.
  const before = Math.floor(days.reduce((least, day) => Math.min(least, day)) / DAY) * DAY - DAY;
  const arrivals = placedAt(found, before, placing).records.flatMap(({ arrival }) => arrival ?? []);
  return before + Math.floor(arrivals.reduce((least, minute) => Math.min(least, minute)) / DAY) * DAY;
}

/** Puts people into the time of a run. */
export function placePeople(found: Import, placing: Placing): Placed {
  const said = parseDate(placing.start ?? placing.otherwise);
  const otherwise = said === undefined ? 0 : epochMinuteOf(said);
  const start = (placing.start === undefined ? firstDay(found, placing) : undefined) ?? otherwise;
  const { records, late, strangers } = placedAt(found, start, placing);
  return { records, start: dayText(start), late: late.length, strangers: strangers.length };
}
