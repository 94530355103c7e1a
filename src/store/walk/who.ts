/** Who can walk: people brought along by name, kinds of people, and somebody made by hand. */
import { type LeadRecord, type Persona, type ProgramFile, shippedPersonas } from '../../core/index.ts';
import { useStore } from '../store.ts';
import { walkInput } from './walking.ts';

/** Somebody of the run. */
export interface NamedLead {
  /** Number in the run, from 0. */
  readonly lead: number;
  readonly name: string;
}

/** So many are offered at most. */
const MOST = 8;

/** Those brought along whose name or id holds the words, the first ones of the run. Made-up people have numbers only. */
export function leadsNamed(words: string): readonly NamedLead[] {
  const looked = words.trim().toLocaleLowerCase();
  const records = walkInput()?.run.records ?? [];
  const found: NamedLead[] = [];
  if (looked === '') return found;
  for (const [lead, { id, name = id }] of records.entries()) {
    if (found.length === MOST) break;
    if (`${name} ${id}`.toLocaleLowerCase().includes(looked)) found.push({ lead, name });
  }
  return found;
}

/** The kinds of people of the program. */
export function personasOf(file: ProgramFile | undefined): readonly Persona[] {
  const own = file?.people.personas ?? [];
  return own.length > 0 ? own : shippedPersonas;
}

/** What is typed of somebody made by hand; scores that are not given are computed. */
export interface ByHand {
  readonly name: string;
  readonly job: string;
  readonly fit: number | undefined;
  readonly engagement: number | undefined;
}

/** Somebody made by hand. */
export function personByHand({ name, job, fit, engagement }: ByHand): LeadRecord {
  const zone = useStore.getState().file?.program.settings.zone;
  const scores = {
    ...(fit === undefined ? {} : { fit }),
    ...(engagement === undefined ? {} : { engagement }),
  };
  return {
    id: 'by-hand',
    name: name.trim(),
    fields: job.trim() === '' ? {} : { 'job-title': job.trim() },
    ...(zone === undefined ? {} : { zone }),
    ...(Object.keys(scores).length === 0 ? {} : { scores }),
  };
}
