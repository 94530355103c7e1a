/** The imported people and their past: kept in the database, run through the program in place of made-up ones. */
import {
  type BadRow,
  type FieldDef,
  type HistoryRow,
  type ImportedHistory,
  type ImportedLeads,
  type LeadRecord,
  type ProgramFile,
  type Text,
  text,
} from '../../core/index.ts';
import { loadPeople, savePeople } from '../../storage/people.ts';
import { change, onPeople, refused, say } from '../actions.ts';
import { makeId } from '../document/ids.ts';
import { database } from '../document/opening.ts';
import { useStore } from '../store.ts';
import { daysOfComing } from './placing.ts';
import { type ImportedPeople, type Past, type PeopleRef, refOf } from './state.ts';

const CURRENT = 'people.current';

/** Sets that ran in this visit, by what a history writes down for them. */
const known = new Map<string, ImportedPeople>();

/** The imported people that run, if any. */
export function usePeople(): ImportedPeople | undefined {
  return useStore((state) => state.people);
}

/** Brings back the people that ran when the page was left. */
export async function openPeople(): Promise<void> {
  try {
    const kept = await database.settings.get(CURRENT);
    if (kept === undefined) return;
    const people = await readSet(kept.value);
    if (people !== undefined) useStore.setState({ people });
  } catch {
    // Without a database nobody was kept: the program runs with made-up people.
  }
}

/** What was assumed when importing. */
interface Assumptions {
  readonly notices: readonly Text[];
  readonly bad?: readonly BadRow[];
  readonly header?: readonly string[];
}

async function readSet(ref: string): Promise<ImportedPeople | undefined> {
  const ran = known.get(ref);
  if (ran !== undefined) return ran;
  const [id = '', pastId] = ref.split('/');
  const set = await loadPeople(database, id);
  if (set === undefined) return undefined;
  const records = set.records as readonly LeadRecord[];
  const { notices = [] } = (set.assumptions as Partial<Assumptions> | null) ?? {};
  const past = pastId === undefined ? undefined : await readPast(pastId);
  const people: ImportedPeople = {
    id,
    name: set.name,
    count: records.length,
    records,
    notices,
    ...(past === undefined ? {} : { past }),
  };
  known.set(ref, people);
  return people;
}

async function readPast(id: string): Promise<Past | undefined> {
  const set = await loadPeople(database, id);
  if (set === undefined) return undefined;
  const { notices = [], bad = [], header = [] } = (set.assumptions as Partial<Assumptions> | null) ?? {};
  return { id, name: set.name, events: set.records as readonly HistoryRow[], bad, header, notices };
}

/** Shows people without a gesture: one that is taken back or done again. */
async function showSet(ref: PeopleRef): Promise<void> {
  try {
    // At once where they are at hand, so that the document does not run with the wrong people in between.
    const ran = ref === null ? undefined : known.get(ref);
    const people = ran ?? (ref === null ? undefined : await readSet(ref));
    useStore.setState({ people });
    await keepCurrent(ref);
  } catch (error) {
    failed(error);
  }
}

onPeople((ref) => void showSet(ref));

/** Shows the people that run in the tab that this one follows. */
export function followPeople(ref: PeopleRef): void {
  if (refOf(useStore.getState().people) !== ref) void showSet(ref);
}

async function keepCurrent(ref: PeopleRef): Promise<void> {
  if (ref === null) await database.settings.delete(CURRENT);
  else await database.settings.put({ key: CURRENT, value: ref });
}

function failed(error: unknown): void {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  useStore.setState({ save: { kind: 'failed', reason: 'full', detail } });
}

/** Other people run from now on: one gesture, with what it changes in the document. False where that was refused. */
function replace(
  people: ImportedPeople | undefined,
  label: Text,
  edit: (file: ProgramFile) => ProgramFile = (file) => file,
): boolean {
  const { people: before } = useStore.getState();
  if (before !== undefined) known.set(refOf(before) ?? '', before);
  if (people !== undefined) known.set(refOf(people) ?? '', people);
  if (!change(edit, { label, people: { before: refOf(before), after: refOf(people) } })) return false;
  useStore.setState({ people });
  return true;
}

/** A table of past events, as it was read. */
export type TakenPast = Pick<ImportedHistory, 'events' | 'bad' | 'notices'> & {
  readonly name: string;
  readonly header: readonly string[];
};

/** Takes imported people in: they run from now on, their fields are part of the catalogue. With their past, if it came along. */
export async function takePeople(name: string, imported: ImportedLeads, taken?: TakenPast): Promise<void> {
  if (refused()) return;
  const { records, newFields, arrivalField, notices } = imported;
  const past: Past | undefined = taken === undefined ? undefined : { id: makeId(), ...taken };
  const head = { id: makeId(), name, count: records.length, records, notices };
  const people: ImportedPeople = past === undefined ? head : { ...head, past };
  const isTaken = replace(people, text('app.did.import', { name }), (file) =>
    withArrival(withFields(file, newFields), arrivalField, records),
  );
  if (!isTaken) return;
  say(text('app.did.imported', { name }), true);
  try {
    await savePeople(database, {
      id: people.id,
      name,
      records,
      assumptions: { notices },
      importedAt: Date.now(),
    });
    if (past !== undefined) await keepPast(past);
    await keepCurrent(refOf(people));
  } catch (error) {
    failed(error);
  }
}

/** Takes past events in; they belong to the people that run, and happened before the run starts. */
export async function takePast(taken: TakenPast): Promise<void> {
  if (refused()) return;
  const { people } = useStore.getState();
  if (people === undefined) return;
  const past: Past = { id: makeId(), ...taken };
  const next = { ...people, past };
  if (!replace(next, text('people.did.past', { name: past.name }))) return;
  say(text('people.did.pastTaken', { count: past.events.length, name: past.name }), true);
  try {
    await keepPast(past);
    await keepCurrent(refOf(next));
  } catch (error) {
    failed(error);
  }
}

async function keepPast({ id, name, events, bad, header, notices }: Past): Promise<void> {
  const assumptions = { notices, bad, header } satisfies Assumptions;
  await savePeople(database, { id, name, records: events, assumptions, importedAt: Date.now() });
}

/** Made-up people run again; the imported ones stay in the database, and come back with undo. */
export async function dropPeople(): Promise<void> {
  if (refused()) return;
  const { people } = useStore.getState();
  if (people === undefined) return;
  if (!replace(undefined, text('people.did.drop', { name: people.name }))) return;
  say(text('people.did.drop', { name: people.name }), true);
  await keepCurrent(null).catch(() => undefined);
}

/** The people run on without their past. */
export async function dropPast(): Promise<void> {
  if (refused()) return;
  const { people } = useStore.getState();
  if (people?.past === undefined) return;
  const { past, ...rest } = people;
  if (!replace(rest, text('people.did.drop', { name: past.name }))) return;
  say(text('people.did.drop', { name: past.name }), true);
  await keepCurrent(refOf(rest)).catch(() => undefined);
}

function withFields(file: ProgramFile, fields: readonly FieldDef[]): ProgramFile {
  const there = new Set(file.catalogue.fields.map(({ id }) => id));
  const added = fields.filter(({ id }) => !there.has(id));
  if (added.length === 0) return file;
  return { ...file, catalogue: { ...file.catalogue, fields: [...file.catalogue.fields, ...added] } };
}

/** A run that ends sooner than this after the last person came is made longer. */
const LEAST_AFTER_LAST = 30;
/** Days that are then looked at after the last person came. */
const AFTER_LAST = 90;
const MOST_DAYS = 3660;

/** People with dates of their own come at those: the run begins with the first of them and outlasts the last. */
function withArrival(
  file: ProgramFile,
  field: string | undefined,
  records: readonly LeadRecord[],
): ProgramFile {
  if (field === undefined) return file;
  const { scenario, program } = file;
  const coming = daysOfComing(records, field, program.settings.zone);
  if (coming === undefined) return file;
  const isLong = scenario.days >= coming.days + LEAST_AFTER_LAST;
  return {
    ...file,
    scenario: {
      ...scenario,
      arrivals: { kind: 'field', field },
      start: coming.first,
      days: isLong ? scenario.days : Math.min(MOST_DAYS, coming.days + AFTER_LAST),
    },
  };
}
