/** Who can walk: people brought along by name, kinds of people, and somebody made by hand. */
import { type LeadRecord, type Persona, type ProgramFile, shippedPersonas } from '../../core/index.ts';
import { arePeopleMadeUp, madeUpName } from '../people/naming.ts';
import { useStore } from '../store.ts';
import { voiceOf } from '../words.ts';
import { walkInput } from './walking.ts';

/** Somebody of the run. */
export interface NamedLead {
  /** Number in the run, from 0. */
  readonly lead: number;
  readonly name: string;
}

/** So many are offered at most. */
const MOST = 8;

/** So many made-up people are looked through: their names are drawn anew each time. */
const MOST_DRAWN = 10_000;

/** Everybody of the run by number, with what they are called, and what else they can be found by. */
function* everybody(): Generator<NamedLead & { readonly id: string }> {
  const { file, locale } = useStore.getState();
  if (file === undefined) return;
  if (arePeopleMadeUp()) {
    const voice = voiceOf(locale);
    const { seed, leads } = file.scenario;
    for (let lead = 0; lead < Math.min(leads, MOST_DRAWN); lead++)
      yield { lead, name: madeUpName(seed, lead, voice), id: '' };
    return;
  }
  for (const [lead, { id, name = id }] of (walkInput()?.run.records ?? []).entries())
    yield { lead, name, id };
}

/** Those whose name holds the words, the first ones of the run; of people brought along, by their id, too. */
export function leadsNamed(words: string): readonly NamedLead[] {
  const looked = words.trim().toLocaleLowerCase();
  const found: NamedLead[] = [];
  if (looked === '') return found;
  for (const { lead, name, id } of everybody()) {
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
