/**
 * The pending events of the running lead, in order of (minute, class, kind, number), equal ones in the order in which they
 * came. Two to eight at a time, so a sorted array beats a heap. Kept descending: the next one is the last.
 */
import { assert } from '../../kit/base.ts';
import type { Pack } from '../../people/behaviour/pack.ts';
import type { Pending, PendingEvent } from '../../people/behaviour/world.ts';
import { CLASS_SALES, ENTER_KIND } from '../../people/model/events.ts';
import { S } from './state.ts';

const ROOM = 1 << 13;
const MINUTE = new Int32Array(ROOM);
/** Class, kind and number in one: 2, 12 and 12 bits. */
const RANK = new Int32Array(ROOM);
const ABOUT = new Int32Array(ROOM);
const VALUE = new Float64Array(ROOM);
const Q = { size: 0 };
/** A constant: see `pow2.ts`. */
const NO_VALUE = Number.NaN;

/** Forgets all pending events. */
export function clearQueue(): void {
  Q.size = 0;
}

/** The minute of the next pending event; far away if there is none. */
export function nextMinute(): number {
  return Q.size === 0 ? 2147483647 : MINUTE[Q.size - 1]!;
}

/** Takes the next pending event into `into`. */
export function pop(into: PendingEvent): void {
  const i = --Q.size;
  const rank = RANK[i]!;
  into.minute = MINUTE[i]!;
  into.class = rank >> 24;
  into.kind = (rank >> 12) & 0xfff;
  into.number = rank & 0xfff;
  into.about = ABOUT[i]!;
  into.value = VALUE[i]!;
}

/**
 * Adds an event. What falls due at the horizon or later never happens and is not kept.
 *
 * @throws {AssertionError} on an event of the past, or a kind or number beyond 12 bits.
 */
export function push({ minute, class: of, kind, number, about, value }: PendingEvent): void {
  if (minute >= S.horizon) return;
  if ((kind | number) >>> 12 !== 0) refuse();
  const rank = (of << 24) | (kind << 12) | number;
  if (kind === ENTER_KIND && isPending(minute, rank)) return;
  place(minute, rank, about, value);
}

/** Adds an event of class 0 that carries no value, likewise. */
export function add(minute: number, what: number, about: number): void {
  if (minute >= S.horizon) return;
  if (what >>> 24 !== 0) refuse();
  place(minute, what, about, NO_VALUE);
}

function refuse(): void {
  assert(false, 'kind or number of an event beyond 12 bits');
}

function place(minute: number, rank: number, about: number, value: number): void {
  if (minute < S.now || Q.size === ROOM) refusePlace(minute);
  let i = Q.size++;
  for (; i > 0; i--) {
    const before = MINUTE[i - 1]!;
    if (before > minute || (before === minute && RANK[i - 1]! > rank)) break;
    MINUTE[i] = before;
    RANK[i] = RANK[i - 1]!;
    ABOUT[i] = ABOUT[i - 1]!;
    VALUE[i] = VALUE[i - 1]!;
  }
  MINUTE[i] = minute;
  RANK[i] = rank;
  ABOUT[i] = about;
  VALUE[i] = value;
}

/** Apart, since events are placed a dozen times a lead. */
function refusePlace(minute: number): void {
  assert(minute >= S.now, 'an event falls due in the past');
  assert(false, 'too many pending events');
}

/** Whether the very same entry waits already: a program that starts itself twice would else double for ever. */
function isPending(minute: number, rank: number): boolean {
  for (let i = Q.size - 1; i >= 0 && MINUTE[i]! <= minute; i--) {
    if (MINUTE[i] === minute && RANK[i] === rank) return true;
  }
  return false;
}

/** Puts all pending events down or takes them up. */
export function packQueue(pack: Pack): void {
  Q.size = pack.int(Q.size);
  pack.ints(MINUTE, Q.size);
  pack.ints(RANK, Q.size);
  pack.ints(ABOUT, Q.size);
  pack.doubles(VALUE, Q.size);
}

/** Takes the answer to packet `number` out, if it is pending. */
export function dropAnswer(number: number): void {
  const rank = (CLASS_SALES << 24) | number;
  let to = 0;
  for (let i = 0; i < Q.size; i++) {
    if (RANK[i] === rank) continue;
    MINUTE[to] = MINUTE[i]!;
    RANK[to] = RANK[i]!;
    ABOUT[to] = ABOUT[i]!;
    VALUE[to] = VALUE[i]!;
    to++;
  }
  Q.size = to;
}

/** The queue as the world sees it. */
export const PENDING: Pending = { push, add };
