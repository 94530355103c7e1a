/** Records of a backup, checked one by one before any is written: a backup is a file from outside like any other. */
import { checkProgramFile, emptyFile, readRepaired, type Text, text } from '../../core/index.ts';
import type { Row } from '../../storage/backup.ts';
import { KINDS } from '../document/kinds.ts';

/** A record that stays out, and why. */
export interface Problem {
  /** What it is, and what it is called. */
  readonly what: Text;
  readonly message: Text;
}

type Sort = 'string' | 'number' | 'boolean' | 'strings';

/** Fields by table; those with a question mark may be absent. Others come along as they are. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, Sort | `${Sort}?`>>>> = {
  programs: {
    id: 'string',
    name: 'string',
    file: 'string',
    history: 'string?',
    revision: 'number',
    savedAt: 'number',
    changedAt: 'number?',
    archivedAt: 'number?',
    template: 'string?',
    summary: 'string?',
  },
  people: {
    id: 'string',
    name: 'string',
    count: 'number',
    chunks: 'strings',
    assumptions: 'string',
    importedAt: 'number',
  },
  settings: { key: 'string', value: 'string' },
  versions: {
    id: 'string',
    programId: 'string',
    isNamed: 'boolean',
    number: 'number?',
    name: 'string?',
    madeAt: 'number',
    file: 'string',
  },
};

/** At most so many problems of one record are told. */
const MOST = 5;

/** A record that may be written, or what is wrong with it. */
export type Checked = { readonly row: Row } | { readonly problems: readonly Problem[] };

/** Checks a record of a table. `keyField` names the field with its key. */
export function checkRow(table: string, value: unknown, keyField: string): Checked {
  const named = (name: string) => wordsFor(table, name);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problems: [{ what: named(''), message: text('keep.backup.noRecord') }] };
  }
  const row = value as Row;
  const what = named(String(row.name ?? row[keyField] ?? ''));
  const key = row[keyField];
  if (typeof key !== 'string' || key === '') {
    return { problems: [{ what, message: text('keep.backup.noField', { field: keyField }) }] };
  }
  const fields = FIELDS[table];
  const wrong = Object.entries(fields ?? {}).filter(([field, sort]) => !isOf(row[field], sort));
  if (wrong.length > 0) {
    return {
      problems: wrong.map(([field]) => ({ what, message: text('keep.backup.noField', { field }) })),
    };
  }
  const problems = [...problemsOfFile(row), ...(table === 'people' ? problemsOfPeople(row) : [])];
  if (problems.length > 0) return { problems: problems.slice(0, MOST).map((message) => ({ what, message })) };
  // Which tab saved it means nothing elsewhere.
  const { savedBy: _, ...kept } = row;
  return { row: kept };
}

/** What a record of a table is called. */
export function wordsFor(table: string, name: string): Text {
  return Object.hasOwn(FIELDS, table)
    ? text(`keep.backup.what.${table}`, { name })
    : text('keep.backup.what.other', { name: name === '' ? table : name });
}

function isOf(value: unknown, sort: string): boolean {
  if (value === undefined && sort.endsWith('?')) return true;
  const plain = sort.replace('?', '');
  if (plain === 'strings') return Array.isArray(value) && value.every((one) => typeof one === 'string');
  if (plain === 'number') return typeof value === 'number' && Number.isFinite(value);
  return typeof value === plain;
}

/** Any record with a program file holds one that can be opened; texts that are too long are cut then. */
function problemsOfFile({ file }: Row): readonly Text[] {
  if (typeof file !== 'string') return [];
  const read = readRepaired(file, KINDS);
  return read.ok ? [] : read.error.map(({ message }) => message);
}

function problemsOfPeople({ chunks, count, assumptions }: Row): readonly Text[] {
  try {
    JSON.parse(assumptions as string);
    const records = (chunks as readonly string[]).flatMap((chunk) => JSON.parse(chunk) as unknown);
    if (records.length !== count) return [text('keep.backup.count')];
    if (records.every(isEvent)) return [];
    const file = emptyFile('people');
    const checked = checkProgramFile({ ...file, people: { ...file.people, records } }, KINDS);
    return checked.ok ? [] : checked.error.map(({ message }) => message);
  } catch {
    return [text('keep.backup.noPeople')];
  }
}

/** Whether a record is one past event, as `HistoryRow` has it. */
function isEvent(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { lead, event, at, about, value: amount } = value as Row;
  const isNamed = typeof lead === 'string' && typeof event === 'string' && typeof at === 'string';
  const isAbout = about === undefined || typeof about === 'string';
  return isNamed && isAbout && (amount === undefined || typeof amount === 'number');
}
