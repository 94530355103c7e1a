/** Keeping versions: by hand, and by themselves before what would be hard to find again. */
import { type ProgramFile, text, writeProgramFile } from '../../core/index.ts';
import type { NewVersion } from '../../storage/versions.ts';
import {
  addVersion,
  copyVersions,
  deleteVersions,
  listVersions,
  noteVersion,
  readNextNotes,
  writeNextNotes,
} from '../../storage/versions.ts';
import { refused, say } from '../actions.ts';
import { makeId } from '../document/ids.ts';
import { database } from '../document/opening.ts';
import { justCopiedFrom } from '../document/saving.ts';
import { isGuest } from '../sharing/state.ts';
import { useStore } from '../store.ts';
import { NOW, type Notes, namedOf, readNotes, useVersions, type Version, versionOf } from './state.ts';
import { thinned } from './thinning.ts';

/** An edit after so long a rest is the beginning of something new. */
const PAUSE_MS = 10 * 60_000;

/** Reads the versions of the open program anew. */
export async function loadVersions(): Promise<readonly Version[]> {
  const programId = useStore.getState().file?.program.id;
  if (programId === undefined) return [];
  const records = await listVersions(database, programId).catch(() => []);
  const next = readNotes(await readNextNotes(database, programId).catch(() => undefined));
  const versions = records.map(versionOf);
  if (useStore.getState().file?.program.id === programId) useVersions.setState({ programId, versions, next });
  return versions;
}

const states = new WeakMap<ProgramFile, string>();

/** The state of a file as versions keep it; written once a file, as files are immutable. */
export function stateOf(file: ProgramFile): string {
  let state = states.get(file);
  if (state === undefined) {
    state = writeProgramFile(file);
    states.set(file, state);
  }
  return state;
}

type How = Pick<NewVersion, 'isNamed' | 'restored' | 'notes'>;

/** Keeps a state of the program. Undefined where the browser cannot, and of one that came by a link and is not kept. */
export async function keep(file: ProgramFile, how: How): Promise<Version | undefined> {
  const programId = file.program.id;
  if (isGuest(programId)) return undefined;
  try {
    const made = { id: makeId(), programId, madeAt: Date.now(), file: stateOf(file), ...how };
    const version = versionOf(await addVersion(database, made));
    if (!how.isNamed) await thin(programId);
    await loadVersions();
    return version;
  } catch {
    return undefined;
  }
}

async function thin(programId: string): Promise<void> {
  const automatic = (await listVersions(database, programId)).filter(({ isNamed }) => !isNamed);
  const gone = thinned(automatic, Date.now());
  if (gone.length > 0) await deleteVersions(database, gone);
}

/**
 * Keeps what is drawn, unless the newest named version is the very same. What was expected of it so far is expected of
 * the version, and measured anew. Asks nothing.
 */
export async function checkpoint(): Promise<Version | undefined> {
  const { file } = useStore.getState();
  if (file === undefined || (isGuest(file.program.id) && refused())) return undefined;
  const [newest] = namedOf(await loadVersions());
  if (newest !== undefined && newest.file === stateOf(file)) {
    say(text('versions.did.same', { number: newest.number ?? 0 }));
    return newest;
  }
  const version = await keep(file, { isNamed: true, ...expectedOf(useVersions.getState().next) });
  if (version !== undefined) await noteNext({});
  say(
    version === undefined
      ? text('versions.did.failed')
      : text('versions.did.checkpoint', { number: version.number ?? 0 }),
  );
  return version;
}

function expectedOf({ came: _, ...notes }: Notes): Pick<How, 'notes'> {
  return Object.values(notes).every((one) => one === undefined) ? {} : { notes: JSON.stringify(notes) };
}

/** Says what is expected of what is drawn now; the browser keeps it until there is a version. */
async function noteNext(next: Notes): Promise<void> {
  const programId = useStore.getState().file?.program.id;
  if (programId === undefined) return;
  useVersions.setState({ next });
  const isNothing = Object.values(next).every((one) => one === undefined);
  // Where nothing can be kept it is expected until the page is left.
  await writeNextNotes(database, programId, isNothing ? undefined : JSON.stringify(next)).catch(
    () => undefined,
  );
}

/** Keeps a state by itself, unless the newest version has it already. */
export async function keepQuietly(file: ProgramFile): Promise<void> {
  const [newest] = (await listVersions(database, file.program.id).catch(() => [])) ?? [];
  if (newest?.file !== stateOf(file)) await keep(file, { isNamed: false });
}

/** Gives a version a name of its own; an empty one takes it away. */
export async function renameVersion(id: string, name: string): Promise<void> {
  await noteVersion(database, id, { name: name.trim() === '' ? undefined : name.trim() } as { name: string });
  await loadVersions();
}

/** Changes what is said of a version, or of what is drawn now. */
export async function note(id: string, parts: Notes): Promise<void> {
  if (id === NOW) {
    await noteNext({ ...useVersions.getState().next, ...parts });
    return;
  }
  const version = useVersions.getState().versions.find((one) => one.id === id);
  if (version === undefined) return;
  await noteVersion(database, id, { notes: JSON.stringify({ ...version.notes, ...parts }) });
  await loadVersions();
}

/** Reads the versions of what was opened. A tab that went on with a copy of its program has them, too. */
async function loadOpened(programId: string): Promise<void> {
  const from = justCopiedFrom(programId);
  if (from !== undefined)
    await copyVersions(database, { from, to: programId }, makeId).catch(() => undefined);
  await loadVersions();
}

/** Keeps a version by itself at the first edit after a rest; reads the versions of whatever is opened. Gives the way to stop. */
export function startVersions(): () => void {
  let edited = 0;
  void loadVersions();
  return useStore.subscribe((state, before) => {
    if (state.file === before.file || state.file === undefined) return;
    if (state.file.program.id !== before.file?.program.id) {
      edited = 0;
      const programId = state.file.program.id;
      useVersions.setState({ programId, versions: [], next: {}, edited: undefined });
      void loadOpened(programId);
      return;
    }
    const now = Date.now();
    if (now - edited >= PAUSE_MS) void keepQuietly(before.file);
    edited = now;
  });
}
