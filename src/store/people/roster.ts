/** Everybody of the first repeat of the open program's run, for the view of people: listed while it is looked at. */
import { create } from 'zustand';
import { BUILT_IN_FIELDS, type FieldDef, type ProgramFile } from '../../core/index.ts';
import { type Asked, listAll } from '../../worker/asking.ts';
import type { Ended, Listed } from '../../worker/roster.ts';
import { issuesOf } from '../document/issues.ts';
import { runInputOf, runsAlike } from '../run/input.ts';
import { useStore } from '../store.ts';
import { personasOf } from '../walk/who.ts';
import type { ImportedPeople } from './state.ts';

/** What is known of everybody. Rows that are stale are those of the program before. */
export interface RosterState {
  /** Whose list this is. */
  readonly program: string | undefined;
  readonly people: ImportedPeople | undefined;
  /** By number of the lead. */
  readonly listed: readonly Listed[];
  /** How they end, by number; as many as are known. */
  readonly ended: readonly Ended[];
  /** Minute of the epoch at which the run starts. */
  readonly start: number;
  /** Of so many it is known how they end, of all. */
  readonly done: number;
  readonly of: number;
  /** `barred`: a problem keeps the program from running. */
  readonly status: 'none' | 'looking' | 'done' | 'failed' | 'barred';
  readonly isStale: boolean;
}

/** Nobody is listed. */
const NO_ROSTER: RosterState = {
  program: undefined,
  people: undefined,
  listed: [],
  ended: [],
  start: 0,
  done: 0,
  of: 0,
  status: 'none',
  isStale: false,
};

/** The list; kept while the page is, so that coming back to the view shows it at once. */
export const useRoster = create<RosterState>(() => NO_ROSTER);

/** Fields that say most of somebody made up, the most telling first. */
export const TELLING: readonly string[] = [
  'job-title',
  'industry',
  'employees',
  'company-relation',
  'source',
];
/** So many of them are told. */
export const MOST_TOLD = 2;

/** What is told of made-up people: the first of these that a persona draws. */
export function toldFields(file: ProgramFile): readonly FieldDef[] {
  const personas = personasOf(file);
  const known = [...file.catalogue.fields, ...BUILT_IN_FIELDS];
  return TELLING.flatMap((id) => {
    const isDrawn = personas.some(({ fields }) => (fields[id] ?? []).length > 0);
    return (isDrawn && known.find((field) => field.id === id)) || [];
  }).slice(0, MOST_TOLD);
}

interface Ran {
  readonly file: ProgramFile;
  readonly people: ImportedPeople | undefined;
}

let ran: Ran | undefined;
let asked: Asked | undefined;

/** Whether the list is of the program and the people that are open. */
function isOfNow(): boolean {
  const { file, people } = useStore.getState();
  return ran !== undefined && people === ran.people && runsAlike(file, ran.file);
}

/** Says that the list is of another program, where it is. */
export function checkRoster(): void {
  if (ran === undefined) return;
  const isStale = !isOfNow();
  if (isStale !== useRoster.getState().isStale) useRoster.setState({ isStale });
}

/** Lists everybody, unless that is done. Those of another run stay, as stale ones, until the first of the new list are here. */
export function listEverybody(): void {
  const { file, people } = useStore.getState();
  if (file === undefined || (isOfNow() && useRoster.getState().status !== 'failed')) return;
  asked?.cancel();
  if (issuesOf(file).some(({ blocks }) => blocks === 'run')) {
    ran = undefined;
    useRoster.setState(({ ended }) => ({ status: 'barred', isStale: ended.length > 0 }));
    return;
  }
  ran = { file, people };
  useRoster.setState({ status: 'looking' });
  let found: Pick<RosterState, 'listed' | 'ended'> = NO_ROSTER;
  asked = listAll(
    { input: runInputOf(file, people), fields: toldFields(file).map(({ id }) => id) },
    {
      hear: ({ listed = found.listed, ended, start, done, of, isDone }) => {
        found = { listed, ended: [...found.ended, ...ended] };
        useRoster.setState({ done, of });
        // Until it is known how the first ones end now, it stands how they ended before.
        const { program, people: before } = useRoster.getState();
        if (done < of && ended.length === 0 && program === file.program.id && before === people) return;
        useRoster.setState({
          ...found,
          program: file.program.id,
          people,
          start,
          status: isDone ? 'done' : 'looking',
          isStale: !isOfNow(),
        });
      },
      fail: () => useRoster.setState({ ...NO_ROSTER, status: 'failed' }),
    },
  );
}
