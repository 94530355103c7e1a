/** The imported people: kept in the database, run through the program in place of made-up ones. */
import type { FieldDef, ImportedLeads, LeadRecord, ProgramFile, Text } from '../core/index.ts';
import { text } from '../core/index.ts';
import { listPeople, loadPeople, savePeople } from '../storage/people.ts';
import { change, say } from './actions.ts';
import { makeId } from './ids.ts';
import { database } from './opening.ts';
import { type ImportedPeople, useStore } from './store.ts';

const CURRENT = 'people.current';

/** The imported people that run, if any. */
export function usePeople(): ImportedPeople | undefined {
  return useStore((state) => state.people);
}

/** What was assumed when importing. */
interface Assumptions {
  readonly notices: readonly Text[];
}

/** Brings back the people that ran when the page was left. */
export async function openPeople(): Promise<void> {
  try {
    const kept = await database.settings.get(CURRENT);
    const known = await listPeople(database);
    const entry = known.find(({ id }) => id === kept?.value);
    const set = entry === undefined ? undefined : await loadPeople(database, entry.id);
    if (set === undefined) return;
    const records = set.records as readonly LeadRecord[];
    const notices = (set.assumptions as Assumptions | null)?.notices ?? [];
    useStore.setState({ people: { id: set.id, name: set.name, count: records.length, records, notices } });
  } catch {
    // Without a database nobody was kept: the program runs with made-up people.
  }
}

/** Takes imported people in: they run from now on, their fields are part of the catalogue. */
export async function takePeople(name: string, imported: ImportedLeads): Promise<void> {
  const { records, newFields, arrivalField, notices } = imported;
  change((file) => withArrival(withFields(file, newFields), arrivalField, records), {
    label: text('app.did.import', { name }),
  });
  const id = makeId();
  useStore.setState({ people: { id, name, count: records.length, records, notices } });
  say(text('app.did.imported', { name }));
  try {
    await savePeople(database, { id, name, records, assumptions: { notices }, importedAt: Date.now() });
    await database.settings.put({ key: CURRENT, value: id });
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    useStore.setState({ save: { kind: 'failed', reason: 'full', detail } });
  }
}

/** Made-up people run again; the imported ones stay in the database. */
export async function dropPeople(): Promise<void> {
  useStore.setState({ people: undefined });
  await database.settings.delete(CURRENT).catch(() => undefined);
}

function withFields(file: ProgramFile, fields: readonly FieldDef[]): ProgramFile {
  const known = new Set(file.catalogue.fields.map(({ id }) => id));
  const added = fields.filter(({ id }) => !known.has(id));
  if (added.length === 0) return file;
  return { ...file, catalogue: { ...file.catalogue, fields: [...file.catalogue.fields, ...added] } };
}

/** Days that are looked at after the last person came. */
const AFTER_LAST = 90;
const MOST_DAYS = 3660;

/** People with dates of their own come at those: the run begins with the first of them and outlasts the last. */
function withArrival(
  file: ProgramFile,
  field: string | undefined,
  records: readonly LeadRecord[],
): ProgramFile {
  if (field === undefined) return file;
  const days = records
    .map(({ fields }) => String(fields[field] ?? '').slice(0, 10))
    .filter((date) => /^\d{4}-\d{2}-\d{2}$/.test(date))
    .sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return file;
  const span = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
  return {
    ...file,
    scenario: {
      ...file.scenario,
      arrivals: { kind: 'field', field },
      start: first,
      days: Math.min(MOST_DAYS, span + 1 + AFTER_LAST),
    },
  };
}
