/** Takes down one replication of a run, lead by lead, off the page. */
import {
  type Extremes,
  makeRecorder,
  makeSlot,
  type Playback,
  type RunInput,
  settleRun,
  trailLead,
} from '../core/index.ts';

/** What the thread is asked: a replication, or what it comes to at most. */
export interface PlaybackRequest {
  readonly id: number;
  readonly kind: 'gather' | 'extremes';
  readonly input: RunInput;
}

/** What it says: how far it is, what was asked for, or what went wrong. */
export type PlaybackAnswer =
  | { readonly id: number; readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly id: number; readonly kind: 'gathered'; readonly playback: Playback }
  | { readonly id: number; readonly kind: 'extremes'; readonly extremes: Extremes }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };

/** At most so many people are played: above, every n-th of the run. */
export const MOST_PEOPLE = 5000;
/** At most so many moves are kept, some 30 MB, whatever a program does; people above that are left out. */
const MOST_MOVES = 1_000_000;
/** Leads between two tellings. */
const SLICE = 250;

/** Takes down the first replication. `say` hears how far it is. */
export function gather(
  input: RunInput,
  say: (done: number, of: number) => void = () => undefined,
  most = MOST_PEOPLE,
): Playback {
  const { stage, cast } = settleRun(input);
  const { setup, leads, linked } = stage;
  const of = Math.min(leads, most);
  const slot = makeSlot(setup.names);
  const recorder = makeRecorder({
    code: input.codes[0]!,
    start: setup.start,
    horizon: setup.horizon,
    leadsInAll: leads,
    zones: setup.zones.list.map(({ name }) => name),
  });
  for (let i = 0; i < of && recorder.moves < MOST_MOVES; i++) {
    // Evenly over all: imported people may be sorted by something.
    const lead = Math.floor((i * leads) / of);
    const { rows, trail } = trailLead(linked, cast, lead);
    cast.population.load(lead, slot);
    recorder.add({ lead, name: slot.name || slot.id, zone: slot.zone }, rows, trail);
    if ((i + 1) % SLICE === 0) say(i + 1, of);
  }
  return recorder.finish();
}
