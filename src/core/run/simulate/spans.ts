/**
 * When windows are open and local days and weeks begin, laid out for the run that is loaded: an answer takes a few loads
 * where the calendar would search.
 *
 * Hot state, as in `state.ts` and for its reasons. A table of one kind of spans in one zone is laid out when it is first asked
 * for; what finds no room, and what cannot be laid out, is searched for each time.
 */
import { NEVER } from '../../kit/calendar/dates.ts';
import {
  BLOCK_BITS,
  beginOfSpan,
  endOfSpan,
  indexBlocks,
  layOutSpans,
  type Spans,
} from '../../kit/calendar/spans.ts';
import type { Window } from '../../kit/calendar/window.ts';
import type { Zone } from '../../kit/calendar/zones.ts';
import { NONE } from './state.ts';
import { MAX_STEPS } from './tables.ts';

/** Most numbers of all tables: 4 MB, most of it never touched. */
const ROOM = 1 << 20;

/**
 * All tables one behind the other. A table is, block by block of the run's minutes, the place of the first span that is not over when
 * the block begins; then the spans in order, of each its end and its begin. The first places are for what is in no table.
 */
const SPANS = new Int32Array(ROOM);
/** Where a span stands that has been searched for, where that is said, and where the first table may begin. */
const FOUND = 0;
const BLOCK_FOUND = 2;
const FIRST_TABLE = 3;
/** By kind x zones + zone: where the table begins; 0 = not asked for yet, -1 = there is none. */
const TABLE_AT = new Int32Array(1 << 16);
/** By step: its window as kind x zones, -1 = none. */
export const WINDOW_OF = new Int32Array(MAX_STEPS);

const RUN: { zones: readonly Zone[]; horizon: number; kinds: Spans[]; used: number } = {
  zones: [],
  horizon: 0,
  kinds: [],
  used: 0,
};

/** Turns to another run. `windows`: by step. */
export function loadSpans(
  { zones, horizon }: { readonly zones: readonly Zone[]; readonly horizon: number },
  windows: readonly (Window | undefined)[],
): void {
  RUN.zones = zones;
  RUN.horizon = horizon;
  RUN.kinds = ['days', 'weeks'];
  RUN.used = FIRST_TABLE;
  const kinds = new Map<string, number>();
  windows.forEach((window, step) => {
    WINDOW_OF[step] = -1;
    if (window === undefined) return;
    const key = [window.days, window.from, window.to, ...window.holidays].join();
    const kind = kinds.get(key) ?? RUN.kinds.push(window) - 1;
    kinds.set(key, kind);
    WINDOW_OF[step] = kind * zones.length;
  });
  TABLE_AT.fill(0, 0, RUN.kinds.length * zones.length);
}

/** From when a window is open that is not over at `minute`, at or before it if it is open then; `NONE` = never. */
export function opensAt(window: number, zone: number, minute: number): number {
  return SPANS[spanAt(window + zone, minute) + 1]!;
}

/** First minute of the local day. */
export function dayBegin(zone: number, minute: number): number {
  return SPANS[spanAt(zone, minute) + 1]!;
}

/** First minute of the next local day. */
export function dayEnd(zone: number, minute: number): number {
  return SPANS[spanAt(zone, minute)]!;
}

/** First minute of the local week, from Monday on. */
export function weekBegin(zone: number, minute: number): number {
  return SPANS[spanAt(RUN.zones.length + zone, minute) + 1]!;
}

/** First minute of the next local week. */
export function weekEnd(zone: number, minute: number): number {
  return SPANS[spanAt(RUN.zones.length + zone, minute)]!;
}

/** Place in `SPANS` of the first span that is not over at a minute of the run. */
function spanAt(table: number, minute: number): number {
  let at = TABLE_AT[table]!;
  if (!(at > 0)) at = askCalendar(table, minute) | 0;
  let i = SPANS[at + (minute >> BLOCK_BITS)]!;
  while (SPANS[i]! <= minute) i += 2;
  return i;
}

/** Lays out a table that has not been asked for yet. What cannot be laid out is searched for, and given as a table of this minute. */
function askCalendar(table: number, minute: number): number {
  if (TABLE_AT[table] === 0) TABLE_AT[table] = layOut(table);
  const at = TABLE_AT[table]!;
  if (at > 0) return at;
  const zone = RUN.zones[table % RUN.zones.length]!;
  const spans = RUN.kinds[Math.floor(table / RUN.zones.length)]!;
  const begin = beginOfSpan(zone, spans, minute);
  SPANS[FOUND] = spans === 'days' || spans === 'weeks' ? endOfSpan(zone, spans, minute) : NONE;
  SPANS[FOUND + 1] = begin === NEVER ? NONE : begin;
  SPANS[BLOCK_FOUND] = FOUND;
  return BLOCK_FOUND - (minute >> BLOCK_BITS);
}

/** Lays out a table. @returns where it begins, -1 if it cannot be laid out. */
function layOut(table: number): number {
  const { zones, kinds, horizon, used } = RUN;
  const laid = layOutSpans(zones[table % zones.length]!, kinds[Math.floor(table / zones.length)]!, horizon);
  const blocks = ((horizon - 1) >> BLOCK_BITS) + 1;
  if (laid === undefined || used + blocks + laid.length > ROOM) return -1;
  const from = used + blocks;
  SPANS.set(laid, from);
  indexBlocks(SPANS, { at: used, blocks, from: 0 });
  RUN.used = from + laid.length;
  return used;
}
