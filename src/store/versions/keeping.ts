/** Keeping versions: by hand, and by themselves before what would be hard to find again. */
import { type ProgramFile, text, writeProgramFile } from '../../core/index.ts';
import type { NewVersion } from '../../storage/versions.ts';
import { addVersion, deleteVersions, listVersions, noteVersion } from '../../storage/versions.ts';
import { refused, say } from '../actions.ts';
import { makeId } from '../document/ids.ts';
import { database } from '../document/opening.ts';
import { isGuest } from '../sharing/state.ts';
import { useStore } from '../store.ts';
import { type Notes, namedOf, useVersions, type Version, versionOf } from './state.ts';
import { thinned } from './thinning.ts';

/** An edit after so long a rest is the beginning of something new. */
const PAUSE_MS = 10 * 60_000;

/** Reads the versions of the open program anew. */
export async function loadVersions(): Promise<readonly Version[]> {
  const programId = useStore.getState().file?.program.id;
  if (programId === undefined) return [];
  const records = await listVersions(database, programId).catch(() => []);
  const versions = records.map(versionOf);
  if (useStore.getState().file?.program.id === programId) useVersions.setState({ programId, versions });
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

type How = Pick<NewVersion, 'isNamed' | 'restored'>;

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

/** Keeps what is drawn, unless the newest named version is the very same. Asks nothing. */
export async function checkpoint(): Promise<Version | undefined> {
  const { file } = useStore.getState();
  if (file === undefined || (isGuest(file.program.id) && refused())) return undefined;
  const [newest] = namedOf(await loadVersions());
  if (newest !== undefined && newest.file === stateOf(file)) {
    say(text('versions.did.same', { number: newest.number ?? 0 }));
    return newest;
  }
  const version = await keep(file, { isNamed: true });
  say(
    version === undefined
      ? text('versions.did.failed')
      : text('versions.did.checkpoint', { number: version.number ?? 0 }),
  );
  return version;
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

/** Changes what is said of a version. */
export async function note(id: string, parts: Notes): Promise<void> {
  const version = useVersions.getState().versions.find((one) => one.id === id);
  if (version === undefined) return;
  await noteVersion(database, id, { notes: JSON.stringify({ ...version.notes, ...parts }) });
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
      useVersions.setState({ programId: state.file.program.id, versions: [], edited: undefined });
      void loadVersions();
      return;
    }
    const now = Date.now();
    if (now - edited >= PAUSE_MS) void keepQuietly(before.file);
    edited = now;
  });
}
