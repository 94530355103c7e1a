/**
 * The fast executor: leads one after another, each to its end (docs/SEMANTICS.md).
 *
 * Leads do not meet here; sales queues, which couple them, are resolved over all leads in `rounds.ts`.
 */
import { assert } from '../../kit/base.ts';
import type { Population, World } from '../../people/behaviour/world.ts';
import type { TraceRow } from '../trace.ts';
import { checkOwn, clearCounts, clearOwn, takeEarlyOut } from './counts.ts';
import { runLead } from './lead.ts';
import type { Linked } from './link.ts';
import { load } from './load.ts';
import type { ShareLog } from './shares.ts';
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
  return rows;
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
  { from, to, shares }: { readonly from: number; readonly to: number; readonly shares?: ShareLog },
): Tally {
  start(linked, cast);
  clearCounts(linked.layout);
  assert(from >= 0 && to <= cast.population.size, 'a chunk is of leads that there are');
  for (let lead = from; lead < to; lead++) runCounted(linked, cast, { lead, shares });
  return takeTally(linked.layout);
}

/** Runs leads again, in this order. The tally is of what comes after the first packet of each: what was before stays as it was. */
export function simulateAgain(
  linked: Linked,
  cast: Cast,
  { leads, shares }: { readonly leads: ArrayLike<number>; readonly shares?: ShareLog },
): Tally {
  start(linked, cast);
  clearCounts(linked.layout);
  for (let i = 0; i < leads.length; i++) {
    runCounted(linked, cast, { lead: leads[i]!, shares });
    takeEarlyOut();
  }
  return takeTally(linked.layout);
}

/** `shares` keeps what leads with packets for sales were counted for from the first one on. */
function runCounted(
  linked: Linked,
  cast: Cast,
  { lead, shares }: { readonly lead: number; readonly shares: ShareLog | undefined },
): void {
  run(cast, lead);
  countLead(linked);
  checkOwn();
  if (S.handoffs > 0) shares?.add(lead);
}

function start(linked: Linked, { world }: Cast): void {
  load(linked);
  H.world = world;
  H.rows = undefined;
}

function run({ population }: Cast, lead: number, rests?: () => void): void {
  const slot = H.slot!;
  clearOwn();
  population.load(lead, slot);
  runLead(slot, rests);
}
