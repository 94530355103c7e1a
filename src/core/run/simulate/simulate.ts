/**
 * The fast executor: leads one after another, each to its end (docs/SEMANTICS.md).
 *
 * Leads do not meet here; sales queues, which couple them, are resolved over all leads in `rounds.ts`.
 */
import { assert } from '../../kit/base.ts';
import type { Begins } from '../../people/behaviour/handoff-log.ts';
import type { Population, World } from '../../people/behaviour/world.ts';
import type { TraceRow } from '../trace.ts';
import { turnBases } from './bases.ts';
import { checkOwn, clearCounts, clearOwn, takeOutBefore } from './counts.ts';
import { goOn, runLead } from './lead.ts';
import type { Linked } from './link.ts';
import { load } from './load.ts';
import type { Pauses } from './pause.ts';
import { loadScores } from './scores.ts';
import type { ShareLog } from './shares.ts';
import { H, S } from './state.ts';
import type { Tally } from './tally.ts';
import { countLead, loadPlaces, takeTally } from './tally.ts';

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
  H.rows = rows;
  try {
    run(cast, lead, watcher?.rests);
  } finally {
    H.rows = undefined;
  }
  return [...rows];
}

/** What is kept of leads with packets for sales, since they may run again. */
export interface Kept {
  /** What they were counted for after each packet. */
  readonly shares: ShareLog;
  /** How they stood then. */
  readonly pauses: Pauses;
}

/** Runs leads `from` up to `to`, exclusive. Same leads, same tally, wherever they run. Who waits with a packet is counted as it stands. */
export function simulateChunk(
  linked: Linked,
  cast: Cast,
  { from, to, kept }: { readonly from: number; readonly to: number; readonly kept?: Kept },
): Tally {
  start(linked, cast, kept);
  assert(from >= 0 && to <= cast.population.size, 'a chunk is of leads that there are');
  for (let lead = from; lead < to; lead++) {
    run(cast, lead);
    countOne(linked, { lead, number: 0, kept });
  }
  return takeTally(linked.layout);
}

/** Leads that go on: each from its packet of that number up to its next one, with the minutes at which its packets are begun up to that one. */
export interface Again {
  readonly leads: ArrayLike<number>;
  readonly numbers: ArrayLike<number>;
  readonly known: Begins;
  readonly kept: Kept;
}

/** Lets leads go on, in this order. The tally is of what comes after the packet of each: what was before stays as it was. */
export function simulateAgain(linked: Linked, cast: Cast, { leads, numbers, known, kept }: Again): Tally {
  start(linked, cast, kept);
  for (let i = 0; i < leads.length; i++) {
    const lead = leads[i]!;
    const number = numbers[i]!;
    const slot = H.slot!;
    cast.population.load(lead, slot);
    clearOwn(true);
    const goesOn = goOn(slot, number, { pauses: kept.pauses, known });
    if (!goesOn) runLead(slot);
    // Run from its start, it has written its packets before down again, too.
    countOne(linked, { lead, number: goesOn ? number : 0, kept });
    if (!goesOn) takeOutBefore(number);
  }
  return takeTally(linked.layout);
}

/** Counts the lead that has just run, or as it stands while it waits. `kept` keeps what it was counted for from packet `number` on. */
function countOne(
  linked: Linked,
  { lead, number, kept }: { readonly lead: number; readonly number: number; readonly kept: Kept | undefined },
): void {
  countLead(linked);
  checkOwn();
  if (S.handoffs > number) kept?.shares.add(lead, number);
}

function start(linked: Linked, { population, world }: Cast, kept?: Kept): void {
  load(linked);
  loadScores(linked.setup.scores);
  turnBases(population, linked.setup.scores);
  loadPlaces(linked.layout);
  clearCounts(linked.layout);
  H.world = world;
  H.keeper = kept?.pauses;
  H.rows = undefined;
}

function run({ population }: Cast, lead: number, rests?: () => void): void {
  const slot = H.slot!;
  clearOwn(false);
  population.load(lead, slot);
  runLead(slot, rests);
}
