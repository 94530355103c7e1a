/**
 * The fast executor: leads one after another, each to its end (docs/SEMANTICS.md).
 *
 * Leads do not meet here; sales queues, which couple them, are resolved over all leads in `rounds.ts`.
 */
import { assert } from '../../kit/base.ts';
import type { Population, World } from '../../people/behaviour/world.ts';
import type { TraceRow } from '../trace.ts';
import { clearCounts } from './counts.ts';
import { runLead } from './lead.ts';
import type { Linked } from './link.ts';
import { load } from './load.ts';
import { H, S } from './state.ts';
import type { Tally } from './tally.ts';
import { countLead, takeTally } from './tally.ts';

/** Who runs through the programs, and what answers them. The world is used by one run of leads at a time. */
export interface Cast {
  readonly population: Population;
  readonly world: World;
}

/** Who watches a lead that is traced. The state is that of the moment; it may be read, not changed. */
export interface Watcher {
  /** A row is about to be written. */
  row(row: TraceRow): void;
  /** The lead rests: before every event, and at the end. */
  rests(): void;
}

/** Rows that are shown to somebody before they are kept. */
class WatchedRows extends Array<TraceRow> {
  watcher: Watcher | undefined;

  override push(row: TraceRow): number {
    this.watcher?.row(row);
    return super.push(row);
  }
}

function watchedRows(watcher: Watcher): TraceRow[] {
  const rows = new WatchedRows();
  rows.watcher = watcher;
  return [...rows];
}

/** Runs one lead, and tells what happened row by row. */
export function traceLead(linked: Linked, cast: Cast, lead: number, watcher?: Watcher): readonly TraceRow[] {
  const rows = watcher === undefined ? [] : watchedRows(watcher);
  assert(lead >= 0 && lead < cast.population.size, `no lead has number ${lead}`);
  start(linked, cast);
  clearCounts(linked.layout);
  H.rows = rows;
  try {
    run(cast, lead, watcher?.rests);
  } finally {
    H.rows = undefined;
  }
  return [...rows];
}

/** Runs leads `from` up to `to`, exclusive. Same leads, same tally, wherever they run. */
export function simulateChunk(
  linked: Linked,
  cast: Cast,
  { from, to }: { readonly from: number; readonly to: number },
): Tally {
  start(linked, cast);
  clearCounts(linked.layout);
  assert(from >= 0 && to <= cast.population.size, 'a chunk is of leads that there are');
  for (let lead = from; lead < to; lead++) {
    run(cast, lead);
    countLead(linked);
  }
  return takeTally(linked.layout);
}

function start(linked: Linked, { world }: Cast): void {
  load(linked);
  H.world = world;
  H.rows = undefined;
  S.sign = 1;
}

function run({ population }: Cast, lead: number, rests?: () => void): void {
  const slot = H.slot!;
  population.load(lead, slot);
  runLead(slot, rests);
}

/** Leads that run a second time. `before` and `after` tell the world what it then knows. */
export interface Again {
  readonly leads: ArrayLike<number>;
  readonly before: () => void;
  readonly after: () => void;
}

/** Takes leads out of a tally as they ran before, and puts them in as they run after: the difference. */
export function simulateAgain(linked: Linked, cast: Cast, { leads, before, after }: Again): Tally {
  start(linked, cast);
  clearCounts(linked.layout);
  before();
  S.sign = -1;
  runAll(linked, cast, leads);
  after();
  S.sign = 1;
  runAll(linked, cast, leads);
  return takeTally(linked.layout);
}

function runAll(linked: Linked, cast: Cast, leads: ArrayLike<number>): void {
  for (let i = 0; i < leads.length; i++) {
    run(cast, leads[i]!);
    countLead(linked);
  }
}
