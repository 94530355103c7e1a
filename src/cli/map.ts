/** The map of a table: what its file says of the columns, read and held against the program and itself. */
import { z } from 'zod';
import {
  BUILT_IN_FIELDS,
  type Catalogue,
  type ColumnTarget,
  type CsvSniff,
  causeAndRemedy,
  columnSlug,
  decodeBytes,
  isSingle,
  type Result,
  type Text,
  text,
  verbatim,
  wrongsOf,
} from '../core/index.ts';
import { readBytes } from './io.ts';

/** A problem with a file: its name and what is wrong. */
export interface FileProblem {
  readonly file: string;
  readonly message: Text;
}

/** Either what was read, or what is wrong with the files. */
export type Read<T> = { readonly value: T } | { readonly problems: readonly FileProblem[] };

const TARGET = /^(id|name|zone|arrival|ignore|consent(:.+)?|field:.+)$/s;
const target = z.string().refine((said) => TARGET.test(said), { params: { expects: 'column' } });

/** What a map file may say; everything that it does not say is found out. */
const mapSchema = z.strictObject({
  /** By header: `id`, `name`, `zone`, `arrival`, `ignore`, `consent`, `consent:<topic>` or `field:<slug>`. */
  columns: z.record(z.string(), target).optional(),
  /** Order of day and month in every date. */
  dates: z.enum(['dmy', 'mdy']).optional(),
  /** What people agreed to whose row says nothing of it: `all`, `none` or a list of topics. */
  consent: z.union([z.enum(['all', 'none']), z.array(z.string())]).optional(),
  /** Of a mailing with one person a row: its asset, and when it went out. */
  mailing: z.strictObject({ about: z.string().optional(), sentAt: z.string().optional() }).optional(),
});

/** What a map file says. */
export type ImportMap = z.infer<typeof mapSchema>;

/** What `read` makes of the bytes of a file. */
export function fileIn<T>(file: string, read: (bytes: Uint8Array) => Result<T>): Read<T> {
  const bytes = readBytes(file);
  if (typeof bytes === 'string') return { problems: [{ file, message: text(`cli.read.${bytes}`) }] };
  const found = read(bytes);
  if (found.ok) return { value: found.value };
  return { problems: found.error.map((issue) => ({ file, message: causeAndRemedy(issue) })) };
}

const WRONG = { 'wrong-value': 'wrongValue', 'missing-value': 'missingValue', 'unknown-key': 'unknownKey' };

function placeOf(path: readonly PropertyKey[]): Text {
  return verbatim(`/${path.map(String).join('/')}`);
}

type Params = NonNullable<Text['params']>;

function joined(message: Text, hint: Text): Text {
  return causeAndRemedy({ code: 'map', severity: 'error', blocks: 'run', message, hint });
}

function told(key: string, params: Params): Text {
  return joined(text(`map.${key}`, params), text(`map.${key}Hint`, params));
}

/** What is wrong with the shape, in the words that program files have for it. */
function misshapen(key: string, params: Params): Text {
  return joined(text(`document.${key}`, params), text(`document.${key}Hint`, params));
}

/** What a column is by the words of a map. */
export function targetOf(said: string): ColumnTarget {
  const [kind = '', name] = said.split(/:(.*)/s);
  if (kind === 'field') return { kind, field: name ?? '', name: name ?? '' };
  if (kind === 'consent') return name === undefined ? { kind } : { kind, topic: name };
  return { kind } as ColumnTarget;
}

/** Names in the targets of a map that the program does not have, or that cannot be names. */
function wrongTargets(columns: Readonly<Record<string, string>>, catalogue: Catalogue): readonly Text[] {
  const fields = new Set([...catalogue.fields, ...BUILT_IN_FIELDS].map(({ id }) => id));
  return Object.entries(columns).flatMap(([column, said]) => {
    const to = targetOf(said);
    const place = placeOf(['columns', column]);
    if (to.kind === 'consent' && to.topic !== undefined) return topicFault(to.topic, place, catalogue);
    if (to.kind !== 'field' || fields.has(to.field)) return [];
    const slug = columnSlug(to.field);
    return slug === to.field
      ? []
      : [told('badField', { place, field: verbatim(to.field), slug: verbatim(slug) })];
  });
}

function topicFault(topic: string, place: Text, { topics }: Catalogue): readonly Text[] {
  if (topics.some(({ id }) => id === topic)) return [];
  const known = topics.length === 0 ? '–' : topics.map(({ id }) => verbatim(id));
  return [told('noTopic', { place, topic: verbatim(topic), known })];
}

/** Columns that are said to be what only one of them can be. */
function doubleTargets(columns: Readonly<Record<string, string>>): readonly Text[] {
  const byTarget = new Map<string, string[]>();
  for (const [column, said] of Object.entries(columns)) {
    if (isSingle(targetOf(said))) byTarget.set(said, [...(byTarget.get(said) ?? []), column]);
  }
  return [...byTarget].flatMap(([said, names]) =>
    names.length < 2
      ? []
      : [told('twice', { target: verbatim(said), columns: names.map((name) => verbatim(name)) })],
  );
}

function faultsOf({ columns = {}, consent }: ImportMap, catalogue: Catalogue): readonly Text[] {
  const topics = Array.isArray(consent) ? consent : [];
  return [
    ...wrongTargets(columns, catalogue),
    ...doubleTargets(columns),
    ...topics.flatMap((topic, i) => topicFault(topic, placeOf(['consent', i]), catalogue)),
  ];
}

/** Reads a map, or says all that is wrong with it. Without a file it says nothing. */
export function mapIn(file: string | undefined, catalogue: Catalogue): Read<ImportMap> {
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
  const wrongs = read.success ? [] : read.error.issues.flatMap((issue) => wrongsOf(issue, json));
  const faults = read.success
    ? faultsOf(read.data, catalogue)
    : wrongs.map(({ code, path, detail }) => misshapen(WRONG[code], { place: placeOf(path), detail }));
  if (!read.success || faults.length > 0) return { problems: faults.map((message) => ({ file, message })) };
  return { value: read.data };
}

/** Columns that a map names and the table does not have. */
export function unknownColumns({ header }: CsvSniff, map: ImportMap): readonly Text[] {
  return Object.keys(map.columns ?? {})
    .filter((name) => !header.includes(name))
    .map((name) => text('cli.noColumn', { column: verbatim(name), known: [...header] }));
}
