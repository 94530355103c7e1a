/** A backup of everything: one file with all tables of the database and the choices of this browser. */
import { type Text, text } from '../../core/index.ts';
import { keyFields, keysOf, type Row, readAll, type Tables } from '../../storage/backup.ts';
import type { TrellisDatabase } from '../../storage/database.ts';
import { checkRow, type Problem, wordsFor } from './rows.ts';

const FORMAT = 'trellis-backup';
const VERSION = 1;
/** Choices that the browser keeps beside the database, as language and theme. */
const CHOICE = /^trellis\.[a-z.]{1,40}$/;
/** A file that unpacks to more than this is refused: nobody draws so much, but a few bytes can claim it. */
const MOST_BYTES = 500_000_000;

/** What a backup brings. Only records that can be read are in `tables`. */
export interface Incoming {
  readonly name: string;
  readonly madeAt: number;
  readonly tables: Tables;
  readonly choices: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  /** Programs, people and versions, and how many of their ids are there already. */
  readonly counts: Readonly<Record<'programs' | 'people' | 'versions' | 'taken', number>>;
}

/** The choices that the browser keeps; none where it keeps none. */
export function readChoices(): Readonly<Record<string, string>> {
  try {
    const keys = Object.keys(localStorage).filter((key) => CHOICE.test(key));
    return Object.fromEntries(keys.map((key) => [key, localStorage.getItem(key) ?? '']));
  } catch {
    return {};
  }
}

/** Everything, packed. `now` is milliseconds since 1970. */
export async function makeBackup(
  database: TrellisDatabase,
  now: number,
): Promise<{ readonly name: string; readonly blob: Blob }> {
  const tables = await readAll(database);
  const backup = { format: FORMAT, version: VERSION, madeAt: now, choices: readChoices(), tables };
  const packed = new Blob([JSON.stringify(backup)]).stream().pipeThrough(new CompressionStream('gzip'));
  const name = `Trellis ${new Date(now).toISOString().slice(0, 10)}.trellis.json.gz`;
  return { name, blob: new Blob([await new Response(packed).arrayBuffer()], { type: 'application/gzip' }) };
}

/** Reads a backup, packed or not, and checks every record. Answers with one text where it is no backup at all. */
export async function readBackup(
  database: TrellisDatabase,
  file: { readonly name: string; readonly blob: Blob },
): Promise<Incoming | Text> {
  const words = await unpack(file.blob).catch(() => undefined);
  const data = words === undefined ? undefined : parse(words);
  if (data?.format !== FORMAT) return text('keep.backup.noBackup', { name: file.name });
  if (typeof data.version !== 'number' || data.version > VERSION) {
    return text('keep.backup.newer', { name: file.name });
  }
  const { tables, problems } = checkTables(database, isRecord(data.tables) ? data.tables : {});
  const there = await keysOf(database).catch(() => ({}) as Awaited<ReturnType<typeof keysOf>>);
  const fields = keyFields(database);
  const count = (name: string) => tables[name]?.length ?? 0;
  const taken = ['programs', 'people'].flatMap((name) =>
    (tables[name] ?? []).filter((row) => there[name]?.has(String(row[fields[name] ?? '']))),
  );
  return {
    name: file.name,
    madeAt: typeof data.madeAt === 'number' ? data.madeAt : 0,
    tables,
    choices: choicesOf(data.choices),
    problems,
    counts: {
      programs: count('programs'),
      people: count('people'),
      versions: count('versions'),
      taken: taken.length,
    },
  };
}

function checkTables(
  database: TrellisDatabase,
  given: Row,
): { readonly tables: Tables; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const tables: Record<string, readonly Row[]> = {};
  const fields = keyFields(database);
  for (const [name, rows] of Object.entries(given)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined || !Array.isArray(rows)) {
      problems.push({ what: wordsFor('', name), message: text('keep.backup.noTable') });
      continue;
    }
    tables[name] = rows.flatMap((row: unknown): readonly Row[] => {
      const checked = checkRow(name, row, field);
      if ('row' in checked) return [checked.row];
      problems.push(...checked.problems);
      return [];
    });
  }
  return { tables, problems };
}

function choicesOf(given: unknown): Readonly<Record<string, string>> {
  if (!isRecord(given)) return {};
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) =>
      CHOICE.test(key) && typeof value === 'string' && value.length < 200 ? [[key, value]] : [],
    ),
  );
}

function isRecord(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(words: string): Row | undefined {
  try {
    const data: unknown = JSON.parse(words);
    return isRecord(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a file; gzip is known by its first two bytes. */
async function unpack(blob: Blob): Promise<string> {
  const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  const isPacked = first === 0x1f && second === 0x8b;
  const stream = blob.stream() as ReadableStream<Uint8Array<ArrayBuffer>>;
  const reader = (isPacked ? stream.pipeThrough(new DecompressionStream('gzip')) : stream).getReader();
  const decoder = new TextDecoder();
  let words = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return words + decoder.decode();
    size += value.byteLength;
    if (size > MOST_BYTES) {
      await reader.cancel();
      throw new RangeError('too much to unpack');
    }
    words += decoder.decode(value, { stream: true });
  }
}
