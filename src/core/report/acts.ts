/** What people do in a run, and how much of it they would do without being written to. */
import { type Interval, ratioInterval } from '../kit/stats/intervals.ts';
import { CLOSES_DEAL } from '../people/model/events.ts';
import type { Stage } from '../run/simulate/stage.ts';
import type { Tally } from '../run/simulate/tally.ts';
import { countsAt, viewOf } from './view.ts';

/** What mail apps, machines, other systems and people who want no more of it do; and reading, which is no act. */
const NO_ACTS: ReadonlySet<string> = new Set([
  'bounce',
  'machineOpen',
  'open',
  'scannerClick',
  'unsubscribe',
  'topicOptOut',
  'complaint',
  'done',
  'failed',
  'sent',
  ...CLOSES_DEAL,
]);

/** Whether an event is something that a person does: built-in acts, and all events of a catalogue's own but the end of a deal. */
export function isAct(slug: string): boolean {
  return !NO_ACTS.has(slug);
}

/** Acts of each replication: visits, downloads, forms, calls, clicks, replies and the catalogue's own. */
export function actsOf(stage: Stage, parts: readonly Tally[]): readonly number[] {
  const { events } = stage.setup.names;
  const { kinds, events: place } = stage.linked.layout;
  const acts = Array.from({ length: kinds }, (_, no) => no).filter((no) => isAct(events.slug(no)));
  return parts.map((tally) => {
    const counts = countsAt(viewOf(stage, tally), place, kinds);
    return acts.reduce((sum, no) => sum + counts[no]!, 0);
  });
}

/**
 * The share of all acts that the same people do without being written to, from acts by replication without and with it. NaN where
 * nobody does anything; above 1 where writing keeps people from acting.
 */
export function ownShare(without: readonly number[], all: readonly number[]): Interval {
  return ratioInterval(without, all);
}
