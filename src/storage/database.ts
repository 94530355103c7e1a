/**
 * The browser's database: programs with their undo history, imported people, and a few settings.
 *
 * Records hold plain JSON. Programs are checked by the core when they are read, like any file from outside.
 */
import Dexie, { type EntityTable } from 'dexie';

/** A saved program. `file` is the program file as text; `history` the undo stacks as text, or none. */
export interface ProgramRecord {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly history?: string;
  /** Counts saves; two tabs tell by it who is newer. */
  readonly revision: number;
  /** When it was last opened or saved; milliseconds since 1970. */
  readonly savedAt: number;
  /** The tab that saved it last. */
  readonly savedBy?: string;
  /** When the file last became another one. Records of earlier versions have none. */
  readonly changedAt?: number;
  /** When it was put into the archive; absent outside it. */
  readonly archivedAt?: number;
  /** The shipped program it was made from. */
  readonly template?: string;
  /** Numbers of the last run of this very file, as JSON text; a file that changes loses them. */
  readonly summary?: string;
}

/** A set of imported people. `records` are LeadRecords as JSON text in chunks of at most 5,000. */
export interface PeopleRecord {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly chunks: readonly string[];
  /** What was assumed when importing (consent, zone, missing address), as JSON text. */
  readonly assumptions: string;
  readonly importedAt: number;
}

/** A state of a program that was kept. `file` is the program file as text. */
export interface VersionRecord {
  readonly id: string;
  readonly programId: string;
  /** Made by somebody; otherwise by itself. */
  readonly isNamed: boolean;
  /** Counts the named ones of a program, from 1; absent on automatic ones. */
  readonly number?: number;
  readonly name?: string;
  /** Number or name of the version that this one brought back. */
  readonly restored?: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly file: string;
  /** What was expected of it, and what came of that, as JSON text. */
  readonly notes?: string;
}

/** A remembered choice of the person at the screen. */
export interface SettingRecord {
  readonly key: string;
  readonly value: string;
}

/** The tables, typed by their keys. */
export type TrellisDatabase = Dexie & {
  readonly programs: EntityTable<ProgramRecord, 'id'>;
  readonly people: EntityTable<PeopleRecord, 'id'>;
  readonly settings: EntityTable<SettingRecord, 'key'>;
  readonly versions: EntityTable<VersionRecord, 'id'>;
};

/** How often it is looked whether the database has answered, in milliseconds. */
const LOOK_EVERY = 100;

/** Databases of an older build that are being brought to today's form: the more they hold, the longer it takes. */
const upgrading = new WeakSet<TrellisDatabase>();

/**
 * Waits until the database is open, but no longer than `patience` milliseconds in which the page was idle: a page at
 * work cannot hear an answer. Afterwards it is closed for good, and `NoAnswer` is thrown. Does not count while `mayWait`, nor
 * while an older one is brought up.
 */
export async function openWithin(
  database: TrellisDatabase,
  patience: number,
  mayWait: () => boolean,
): Promise<void> {
  let isOver = false;
  const opening = database.open().finally(() => {
    isOver = true;
  });
  const silence = async () => {
    for (let waited = 0; waited < patience && !isOver; ) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
      if (!mayWait() && !upgrading.has(database)) waited += LOOK_EVERY;
    }
    return !isOver;
  };
  if (await Promise.race([opening.then(() => false), silence()])) {
    opening.catch(() => undefined);
    database.close({ disableAutoOpen: true });
    throw Object.assign(new Error(`no answer to opening ${database.name}`), { name: 'NoAnswer' });
  }
  await opening;
}

/** Opens the database `name`. Opening fails later, on first use, where the browser forbids IndexedDB. */
export function openDatabase(name = 'trellis'): TrellisDatabase {
  const database = new Dexie(name) as TrellisDatabase;
  database.version(1).stores({ programs: 'id, savedAt', people: 'id, importedAt', settings: 'key' });
  database.version(2).stores({ versions: 'id, programId' });
  database
    .version(3)
    .stores({ versions: 'id, programId, [programId+number]' })
    .upgrade(() => {
      upgrading.add(database);
    });
  return database;
}
