/**
 * Acts between emails: the pending candidate of each stream, and what happens when it falls due.
 *
 * Only a candidate that could be kept at the interest of now is pushed. When interest rises, the candidates since the last
 * past one are looked through again, and a nearer one is pushed; the one pushed before is stale and refused when due.
 * So the acts are those of the whole stream, and most candidates cost two dice and no event.
 */
import { DAY } from '../../kit/base.ts';
import { die } from '../../kit/dice/dice.ts';
import { drawMinutes } from '../../kit/math/quantiles.ts';
import { BUILT_IN_EVENTS } from '../model/events.ts';
import { ACT_RATES, type ActStream } from './act-stream.ts';
import { type Life, OWN_NUMBERS } from './life.ts';
import { choose } from './weights.ts';
import { type Pending, type PendingEvent, PURPOSE } from './world.ts';

const WEBINAR = BUILT_IN_EVENTS.indexOf('webinar');
const TWO_32 = 4294967296;
const NONE = -1;

/** Numbers of the kinds of the common stream. */
export const ACT_KINDS: readonly number[] = BUILT_IN_EVENTS.flatMap((kind, no) =>
  kind in ACT_RATES ? [no] : [],
);

/** What acts of one run hang on beside the lead. */
export interface ActContext {
  /** Nothing is pushed at or after it. */
  readonly horizon: number;
  /** By number of the event: its stream, -1 none. */
  readonly streamOf: Int32Array;
  /** 1 for each day of the run that lies in a vacation. */
  readonly vacations: Uint8Array;
  /** Draws the value of an act of the stream, NaN none. */
  readonly valueOf: (stream: number, base: number) => number;
}

/** The stream of a number: the common acts, then the user's own. */
function streamAt(life: Life, stream: number): ActStream {
  return stream === 0 ? life.profile.acts : life.profile.streams[stream - 1]!;
}

/** Looks for the next candidate of the stream at hand that can be kept, from the last past one on, and pushes it. */
export function seek(life: Life, context: ActContext, pending: Pending): void {
  const stream = life.stream;
  const now = life.now;
  const { key, gap, cap } = streamAt(life, stream);
  if (gap === undefined) return;
  // Interest falls towards 1 from above and rises to it from below.
  const bound = Math.max(1, life.interest(now)) * TWO_32;
  let k = life.pastK[stream]!;
  let at = life.pastAt[stream]!;
  for (;;) {
    k++;
    const base = life.base(key, k);
    at += drawMinutes(gap, die(base, PURPOSE.actGap));
    if (at >= context.horizon) {
      life.nextK[stream] = NONE;
      return;
    }
    if (at <= now) {
      life.pastK[stream] = k;
      life.pastAt[stream] = at;
    } else if (die(base, PURPOSE.actKeep) * cap < bound) {
      if (life.nextK[stream] === k) return;
      life.nextK[stream] = k;
      life.nextAt[stream] = at;
      pushCandidate(life, context, pending);
      return;
    }
  }
}

function pushCandidate(life: Life, context: ActContext, pending: Pending): void {
  const stream = life.stream;
  const { key, kinds, ends } = streamAt(life, stream);
  const k = life.nextK[stream]!;
  const base = life.base(key, k);
  const out = life.out;
  out.kind = kinds.length > 1 ? kinds[choose(ends, die(base, PURPOSE.actKind))]! : kinds[0]!;
  out.number = k & (OWN_NUMBERS - 1);
  out.about = NONE;
  out.value = stream === 0 ? Number.NaN : context.valueOf(stream, base);
  life.push(pending, life.nextAt[stream]!);
}

/** Pushes the next candidate of every stream: at the beginning, and when interest has risen, since nearer ones may be kept then. */
export function seekAll(life: Life, context: ActContext, pending: Pending): void {
  const streams = life.profile.streams.length;
  for (life.stream = 0; life.stream <= streams; life.stream++) seek(life, context, pending);
}

/** Factor on an act of that kind at a minute, at most 1. */
function season(life: Life, context: ActContext, event: PendingEvent): number {
  const { uninvited, vacation } = life.profile;
  const invited = event.kind === WEBINAR && event.minute > life.invitedUntil ? uninvited : 1;
  const day = (event.minute / DAY) | 0;
  return vacation < 1 && context.vacations[day] === 1 ? invited * vacation : invited;
}

/** What becomes of a candidate that fell due: it happens, it is thinned out, or another has taken its place before. */
export type Outcome = 'happens' | 'thinned' | 'stale';

/** A candidate fell due. Unless stale, the caller seeks the next of its stream. */
export function dueAct(life: Life, context: ActContext, event: PendingEvent): Outcome {
  const stream = context.streamOf[event.kind]!;
  const k = life.nextK[stream]!;
  if (k === NONE || life.nextAt[stream] !== event.minute) return 'stale';
  if ((k & (OWN_NUMBERS - 1)) !== event.number) return 'stale';
  life.pastK[stream] = k;
  life.pastAt[stream] = event.minute;
  life.nextK[stream] = NONE;
  const { key, cap } = streamAt(life, stream);
  const chance = life.interest(event.minute) * season(life, context, event);
  return die(life.base(key, k), PURPOSE.actKeep) * cap < chance * TWO_32 ? 'happens' : 'thinned';
}
