/**
 * Acts between emails: the pending candidate of each stream, and what happens when it falls due.
 *
 * Only a candidate that could be kept at the interest of now, and in its season, is pushed. When interest rises, the candidates since the last
 * past one are looked through again, and a nearer one is pushed; the one pushed before is stale and refused when due.
 * So the acts are those of the whole stream, and most candidates cost two dice and no event.
 */
import { DAY } from '../../kit/base.ts';
import { baseOf, die } from '../../kit/dice/dice.ts';
import { BUILT_IN_EVENTS } from '../model/events.ts';
import { ACT_RATES, type ActStream } from './act-stream.ts';
import {
  BEFORE,
  INTEREST,
  L,
  look,
  NEXT_AT,
  NEXT_DIE,
  NEXT_K,
  OWN_NUMBERS,
  PAST_AT,
  PAST_K,
  STREAM_LANE,
  WHO,
  X,
} from './life.ts';
import { ownValue } from './own.ts';
import { P, PERSON } from './person.ts';
import { KIND_STREAM, RUN } from './run-at-hand.ts';
import { choose, guided } from './weights.ts';
import { eventOf, type Pending, type PendingEvent, PURPOSE, whatOf } from './world.ts';

const WEBINAR = BUILT_IN_EVENTS.indexOf('webinar');
const TWO_32 = 4294967296;
/** No candidate is pending; and none will ever be again. */
const NONE = -1;
const EXHAUSTED = -2;

/** Numbers of the kinds of the common stream. */
export const ACT_KINDS: readonly number[] = BUILT_IN_EVENTS.flatMap((kind, no) =>
  kind in ACT_RATES ? [no] : [],
);

/** Looks for the next candidate of a stream that can be kept, from the last past one on, and pushes it. */
export function seek(stream: number, pending: Pending): void {
  const known = NEXT_K[stream]!;
  if (known === EXHAUSTED) return;
  const acts = stream === 0 ? WHO.acts! : WHO.profile!.streams[stream]!;
  const gap = acts.gap;
  if (gap === undefined) return;
  const now = L.now;
  const horizon = RUN.horizon;
  const last = lastKept(now);
  const lane = STREAM_LANE[stream]!;
  const first = PAST_K[stream]! + 1;
  let k = first - 1;
  let at = PAST_AT[stream]!;
  for (;;) {
    let base = 0;
    let keep = 0;
    for (;;) {
      k++;
      base = baseOf(lane, k);
      at += gap[die(base, PURPOSE.actGap) >>> 22]!;
      if (at >= horizon) {
        NEXT_K[stream] = k === first ? EXHAUSTED : NONE;
        return;
      }
      if (at > now) {
        keep = die(base, PURPOSE.actKeep);
        if (keep <= last) break;
        continue;
      }
      // What is pending for this very minute has its turn yet.
      if (at === now && known === k) return;
      PAST_K[stream] = k;
      PAST_AT[stream] = at;
    }
    if (known === k) return;
    const kind = kindOf(acts, base);
    if (!isInSeason(kind, at, keep)) continue;
    NEXT_K[stream] = k;
    NEXT_AT[stream] = at;
    NEXT_DIE[stream] = keep;
    const what = whatOf(kind, k & (OWN_NUMBERS - 1));
    if (stream === 0) pending.add(at, what, -1);
    else pending.push({ ...eventOf(at, what, -1), value: carried(stream, base) });
    return;
  }
}

/** The highest die (uint32) of a candidate that can be kept from now on: interest falls towards 1 from above and rises to it from below. */
function lastKept(now: number): number {
  look(now);
  const interest = X[INTEREST]!;
  const bound = (Math.max(1, interest) * TWO_32) / PERSON[P.cap]!;
  return bound >= TWO_32 ? TWO_32 - 1 : (Math.ceil(bound) - 1) >>> 0;
}

function kindOf({ kindGuide, kinds, weights }: ActStream, base: number): number {
  const kindDie = die(base, PURPOSE.actKind);
  const kind = guided(kindGuide, kindDie);
  return kind >= 0 ? kind : kinds[choose(weights, kindDie)]!;
}

/** More than what rounding could add to a chance. */
const A_LITTLE_MORE = 1 + 2 ** -16;

/** Whether a candidate that could be kept still can in its season; whoever may be invited until then counts as if. */
function isInSeason(kind: number, minute: number, keep: number): boolean {
  const isUninvited = kind === WEBINAR && !RUN.invites && minute > L.invitedUntil;
  const factor = season(isUninvited, minute);
  if (factor === 1) return true;
  const interest = X[INTEREST]!;
  const most = Math.max(1, interest) * A_LITTLE_MORE;
  return keep * PERSON[P.cap]! < most * factor * TWO_32;
}

/** The value of an act of one of the user's own streams, NaN none. */
function carried(stream: number, base: number): number {
  const { list, rated } = RUN.own!;
  return ownValue(list[rated[stream - 1]!]!, base);
}

/** Pushes the next candidate of every stream: at the beginning, and when interest has risen, since nearer ones may be kept then. */
export function seekAll(pending: Pending): void {
  for (let stream = 0; stream < RUN.streams; stream++) seek(stream, pending);
}

/** Factor on an act at a minute, at most 1. */
function season(isUninvited: boolean, minute: number): number {
  const vacation = PERSON[P.vacation]!;
  const invited = isUninvited ? PERSON[P.uninvited]! : 1;
  if (vacation >= 1) return invited;
  return RUN.vacations[(minute / DAY) | 0] === 1 ? invited * vacation : invited;
}

/** What becomes of a candidate that fell due: it happens, it is thinned out, or another has taken its place before. */
export type Outcome = 'happens' | 'thinned' | 'stale';

/**
 * A candidate fell due. Unless stale, the caller seeks the next of its stream. What else is done in its minute makes it neither likelier
 * nor less likely: interest is that before.
 */
export function dueAct({ kind, minute, number }: PendingEvent): Outcome {
  const stream = KIND_STREAM[kind]!;
  const k = NEXT_K[stream]!;
  if (k < 0 || NEXT_AT[stream] !== minute) return 'stale';
  if ((k & (OWN_NUMBERS - 1)) !== number) return 'stale';
  PAST_K[stream] = k;
  PAST_AT[stream] = minute;
  NEXT_K[stream] = NONE;
  look(minute);
  const isUninvited = kind === WEBINAR && minute > L.invitedUntil;
  const chance = X[L.actedAt === minute ? BEFORE : INTEREST]! * season(isUninvited, minute);
  return NEXT_DIE[stream]! * PERSON[P.cap]! < chance * TWO_32 ? 'happens' : 'thinned';
}
