/** People and their past from CSV files: read, mapped, put in minutes; what was assumed is said. */
import { z } from 'zod';
import {
  type BadRow,
  BUILT_IN_FIELDS,
  type Catalogue,
  type ColumnMapping,
  type ColumnTarget,
  type ConsentAnswer,
  type CsvSniff,
  causeAndRemedy,
  columnAs,
  decodeBytes,
  epochMinuteOf,
  formatEpochMinute,
  type HistoryMapping,
  type HistoryRow,
  importHistory,
  importLeads,
  isZone,
  type LeadRecord,
  makeZones,
  parseDate,
  type Result,
  readTable,
  recordMinutes,
  suggestHistory,
  suggestMapping,
  type Text,
  text,
  verbatim,
} from '../core/index.ts';
import type { Brought } from './input.ts';
import { readBytes } from './io.ts';

/** A problem with a file: its name and what is wrong. */
export interface FileProblem {
  readonly file: string;
  readonly message: Text;
}

/** What a map file may say; everything that it does not say is found out. */
const mapSchema = z.strictObject({
  /** By header: `id`, `name`, `zone`, `arrival`, `ignore`, `consent`, `consent:<topic>` or `field:<slug>`. */
  columns: z
    .record(z.string(), z.string().regex(/^(id|name|zone|arrival|ignore|consent(:.+)?|field:.+)$/))
    .optional(),
  /** Order of day and month in every date. */
  dates: z.enum(['dmy', 'mdy']).optional(),
  /** What people agreed to whose row says nothing of it: `all`, `none` or a list of topics. */
  consent: z.union([z.enum(['all', 'none']), z.array(z.string())]).optional(),
  /** Of a mailing with one person a row: its asset, and when it went out. */
  mailing: z.strictObject({ about: z.string().optional(), sentAt: z.string().optional() }).optional(),
});

/** What a map file says. */
export type ImportMap = z.infer<typeof mapSchema>;

/** What was read of people and their past. */
export interface Import extends Brought {
  readonly arrivalField?: string;
  readonly history: readonly HistoryRow[];
  readonly notices: readonly Text[];
  readonly badPeople: readonly BadRow[];
  readonly badHistory: readonly BadRow[];
}

/** Either what was read, or what is wrong with the files. */
export type Read<T> = { readonly value: T } | { readonly problems: readonly FileProblem[] };

/** What `read` makes of the bytes of a file. */
function fileIn<T>(file: string, read: (bytes: Uint8Array) => Result<T>): Read<T> {
  const bytes = readBytes(file);
  if (typeof bytes === 'string') return { problems: [{ file, message: text(`cli.read.${bytes}`) }] };
  const found = read(bytes);
  if (found.ok) return { value: found.value };
  return { problems: found.error.map((issue) => ({ file, message: causeAndRemedy(issue) })) };
}

function mapIn(file: string | undefined): Read<ImportMap> {
  if (file === undefined) return { value: {} };
  const source = fileIn(file, decodeBytes);
  if ('problems' in source) return source;
  let json: unknown;
  try {
    json = JSON.parse(source.value.text);
  } catch {
    // The place of a missing comma is found faster by any editor.
    return { problems: [{ file, message: text('cli.read.notJson') }] };
  }
  const read = mapSchema.safeParse(json);
  if (read.success) return { value: read.data };
  return {
    problems: read.error.issues.map(({ path, message }) => {
      const params = { place: verbatim(`/${path.join('/')}`), said: verbatim(message) };
      return { file, message: text('cli.badMap', params) };
    }),
  };
}

function targetOf(said: string): ColumnTarget {
  const [kind = '', name] = said.split(/:(.*)/s);
  if (kind === 'field') return { kind, field: name ?? '', name: name ?? '' };
  if (kind === 'consent') return name === undefined ? { kind } : { kind, topic: name };
  return { kind } as ColumnTarget;
}

/** The columns with what the map says of them. */
function mapped(dialect: CsvSniff, map: ImportMap, catalogue: Catalogue): readonly ColumnMapping[] {
  const fields = [...catalogue.fields, ...BUILT_IN_FIELDS];
  const { header, samples } = dialect;
  return suggestMapping(header, samples, catalogue).map((column, at) => {
    const said = map.columns?.[column.header];
    const cells = samples.map((row) => row[at] ?? '');
    const next = said === undefined ? column : columnAs(column, targetOf(said), { cells, fields });
    if (map.dates === undefined || next.type !== 'date') return next;
    const { doubt: _, ...settled } = next;
    return { ...settled, order: map.dates };
  });
}

function unknownColumns(file: string, { header }: CsvSniff, map: ImportMap): readonly FileProblem[] {
  return Object.keys(map.columns ?? {})
    .filter((name) => !header.includes(name))
    .map((name) => ({ file, message: text('cli.noColumn', { column: verbatim(name), known: [...header] }) }));
}

function consentOf({ consent = 'all' }: ImportMap): ConsentAnswer {
  return typeof consent === 'string' ? { kind: consent } : { kind: 'topics', topics: consent };
}

type People = Omit<Import, 'history' | 'badHistory'>;

function peopleIn(file: string, map: ImportMap, catalogue: Catalogue): Read<People> {
  const table = fileIn(file, readTable);
  if ('problems' in table) return table;
  const { text: source, sniff: dialect } = table.value;
  const wrong = unknownColumns(file, dialect, map);
  if (wrong.length > 0) return { problems: wrong };
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
  const map = said === undefined ? mapIn(files.map) : { value: said };
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
