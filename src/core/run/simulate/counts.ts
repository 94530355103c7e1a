/** The tally of the chunk that is running, and the counting of journeys in nodes. Places: see `layout.ts`. */
import { assert, DAY } from '../../kit/base.ts';
import { MOST_COUNTS } from '../../kit/room.ts';
import type { Layout } from './layout.ts';
import { journeyRow, reasonName } from './rows.ts';
import * as s from './state.ts';
import * as t from './tables.ts';

const S = s.S;
/** Whole numbers; a chunk is small enough for 32 bits. */
export const COUNT = new Int32Array(MOST_COUNTS);
/** Sums that may be larger than 32 bits, whole numbers too. */
export const SUM = new Float64Array(1 << 16);

/** Most counts, and sums, of one lead. */
const MOST_OWN = 1 << 19;
/** Where the lead at hand was counted, each time by one. */
export const COUNTED = new Int32Array(MOST_OWN);
/** Where something was added for it, and what. */
export const ADDED_AT = new Int32Array(MOST_OWN);
/** What was added there. */
export const ADDED = new Float64Array(MOST_OWN);
/** How much of these three is of the lead at hand, and whether it is kept (1): only what may have to be taken out again. */
export const OWN = { kept: 0, counts: 0, sums: 0 };

/** Packets of one lead stay below this. */
const PACKETS = 4096;
/** By packet: how much of `COUNTED` there was when its event was over. No answer of sales can change what stands before. */
export const COUNTS_BEFORE = new Int32Array(PACKETS);
/** The same of `ADDED`. */
export const SUMS_BEFORE = new Int32Array(PACKETS);

/** Places of the run that is loaded. */
export const AT = {
  nodeEntered: 0,
  stay: 0,
  ports: 0,
  metrics: 0,
  events: 0,
  kinds: 0,
  answers: 0,
  series: new Int32Array(4 * s.MAX_PROGRAMS),
  entered: new Int32Array(s.MAX_PROGRAMS),
  refused: new Int32Array(s.MAX_PROGRAMS),
};

/** Begins a tally. */
export function clearCounts(layout: Layout): void {
  assert(layout.counts <= MOST_COUNTS && layout.sums <= SUM.length, 'a run has too much to count');
  COUNT.fill(0, 0, layout.counts);
  SUM.fill(0, 0, layout.sums);
  AT.nodeEntered = layout.nodeEntered;
  AT.stay = layout.stay;
  AT.ports = layout.ports;
  AT.events = layout.events;
  AT.kinds = layout.kinds;
  AT.answers = layout.answers;
  AT.metrics = layout.metrics;
  layout.programs.forEach(({ series, entered, refused }, p) => {
    AT.entered[p] = entered;
    AT.refused[p] = refused;
    AT.series.set([series.entered, series.handoffs, series.sends, series.exits], 4 * p);
  });
}

/** Holds that the lead at hand has been counted for everything: beyond the room for it nothing is kept. */
export function checkOwn(): void {
  assert(OWN.counts <= MOST_OWN && OWN.sums <= MOST_OWN, 'a lead has too much to count');
}

/** The next lead is at hand. `isKept`: all that it is counted for is kept, else what comes after its first packet for sales. */
export function clearOwn(isKept: boolean): void {
  OWN.kept = isKept ? 1 : 0;
  OWN.counts = 0;
  OWN.sums = 0;
}

/** The event is over in which packets went out, up to now and from `number` on. */
export function markPackets(number: number): void {
  OWN.kept = 1;
  for (let n = number; n < S.handoffs; n++) {
    COUNTS_BEFORE[n] = OWN.counts;
    SUMS_BEFORE[n] = OWN.sums;
  }
}

/** A lead has run again from its start: what it is counted for before packet `number` is in the tally of its run before. */
export function takeOutBefore(number: number): void {
  const counts = COUNTS_BEFORE[number]!;
  for (let i = 0; i < counts; i++) COUNT[COUNTED[i]!] = COUNT[COUNTED[i]!]! - 1;
  const sums = SUMS_BEFORE[number]!;
  for (let i = 0; i < sums; i++) SUM[ADDED_AT[i]!] = SUM[ADDED_AT[i]!]! - ADDED[i]!;
}

/** Counts one for the lead at hand. */
export function count(place: number): void {
  COUNT[place] = COUNT[place]! + 1;
  if (OWN.kept === 0) return;
  COUNTED[OWN.counts] = place;
  OWN.counts++;
}

/** Adds an amount for the lead at hand. */
export function addTo(place: number, amount: number): void {
  SUM[place] = SUM[place]! + amount;
  if (OWN.kept === 0) return;
  ADDED_AT[OWN.sums] = place;
  ADDED[OWN.sums] = amount;
  OWN.sums++;
}

/** Series by day: 0 entries, 1 handoffs, 2 sends, 3 exits. */
export function countDay(p: number, series: 0 | 1 | 2 | 3): void {
  count(AT.series[4 * p + series]! + ((S.now / DAY) | 0));
}

/** The journey comes to a step from outside its node. */
export function enterNode(p: number, step: number): void {
  const node = t.NODE_OF[step]!;
  s.IN_NODE[p] = node;
  if (node < 0) return;
  s.NODE_SINCE[p] = S.now;
  count(AT.nodeEntered + node);
}

/** The journey goes out of its node; the caller has counted by which way. */
export function leaveNode(p: number): void {
  const node = s.IN_NODE[p]!;
  if (node < 0) return;
  addTo(AT.stay + node, S.now - s.NODE_SINCE[p]!);
  s.IN_NODE[p] = -1;
}

/** The journey is over. `isInNode`: it leaves out of its node by that reason, and not by an interrupt. */
export function exitJourney(p: number, reason: number, isInNode: boolean): void {
  if (s.H.rows !== undefined) journeyRow(p, 'exit', { name: reasonName(p, reason) });
  count(t.EXITS_AT[p]! + reason);
  countDay(p, 3);
  const node = s.IN_NODE[p]!;
  if (isInNode && node >= 0) count(t.NODE_EXITS_AT[node]! + reason);
  leaveNode(p);
  s.ACTIVE[p] = 0;
  s.EXIT_AT[p] = S.now;
  s.TIMER[p] = s.NONE;
  s.HELD_WHY[p] = 0;
}
