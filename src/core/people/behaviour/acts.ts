/**
 * Acts between emails: the pending candidate of each stream, and what happens when it falls due.
 *
 * Only a candidate that could be kept at the interest of now is pushed. When interest rises, the candidates since the last
 * past one are looked through again, and a nearer one is pushed; the one pushed before is stale and refused when due.
 * So the acts are those of the whole stream, and most candidates cost two dice and no event.
 */
import { DAY } from '../../kit/base.ts';
import { baseOf, die, keyedLane } from '../../kit/dice/dice.ts';
import { BUILT_IN_EVENTS } from '../model/events.ts';
import { ACT_RATES, type ActStream } from './act-stream.ts';
import { BEFORE, INTEREST, type Life, OWN_NUMBERS } from './life.ts';
import { choose } from './weights.ts';
import { type Pending, type PendingEvent, PURPOSE } from './world.ts';

const WEBINAR = BUILT_IN_EVENTS.indexOf('webinar');
const TWO_32 = 4294967296;
/** No candidate is pending; and none will ever be again. */
const NONE = -1;
const EXHAUSTED = -2;

/** Numbers of the kinds of the common stream. */
export const ACT_KINDS: readonly number[] = BUILT_IN_EVENTS.flatMap((kind, no) =>
  kind in ACT_RATES ? [no] : [],
);

/** The stream of a number: the common acts, then the user's own. */
function streamAt(life: Life, stream: number): ActStream {
  return stream === 0 ? life.profile.acts : life.profile.streams[stream - 1]!;
}

/** Looks for the next candidate of the stream at hand that can be kept, from the last past one on, and pushes it. */
export function seek(life: Life, pending: Pending): void {
  const stream = life.stream;
  if (life.nextK[stream] === EXHAUSTED) return;
  const now = life.now;
  const { key, gap, cap } = streamAt(life, stream);
  if (gap === undefined) return;
  life.look(now);
  // Interest falls towards 1 from above and rises to it from below.
  const bound = (Math.max(1, life.doubles[INTEREST]!) * TWO_32) / cap;
  const first = life.pastK[stream]! + 1;
  let at = life.pastAt[stream]!;
  const lane = keyedLane(life.lanes[0]!, life.lanes[1]!, key);
  for (let k = first; ; k++) {
    const base = baseOf(lane, k);
    at += gap[die(base, PURPOSE.actGap) >>> 22]!;
    if (at >= life.acts.horizon) {
      life.nextK[stream] = k === first ? EXHAUSTED : NONE;
      return;
    }
    // What is pending for this very minute has its turn yet.
    if (at === now && life.nextK[stream] === k) return;
    if (at <= now) {
      life.pastK[stream] = k;
      life.pastAt[stream] = at;
      continue;
    }
    const keep = die(base, PURPOSE.actKeep);
    if (keep >= bound) continue;
    if (life.nextK[stream] === k) return;
    life.nextK[stream] = k;
    life.nextAt[stream] = at;
    life.nextDie[stream] = keep;
    pushCandidate(life, base, pending);
    return;
  }
}

function pushCandidate(life: Life, base: number, pending: Pending): void {
  const stream = life.stream;
  const { kinds, weights } = streamAt(life, stream);
  const out = life.out;
  out.kind = kinds.length > 1 ? kinds[choose(weights, die(base, PURPOSE.actKind))]! : kinds[0]!;
  out.number = life.nextK[stream]! & (OWN_NUMBERS - 1);
  out.about = -1;
  out.value = stream === 0 ? Number.NaN : life.acts.valueOf(stream, base);
  life.push(pending, life.nextAt[stream]!);
}

/** Pushes the next candidate of every stream: at the beginning, and when interest has risen, since nearer ones may be kept then. */
export function seekAll(life: Life, pending: Pending): void {
  const streams = life.profile.streams.length;
  for (life.stream = 0; life.stream <= streams; life.stream++) seek(life, pending);
}

/** Factor on an act of that kind at a minute, at most 1. */
function season(life: Life, event: PendingEvent): number {
  const { uninvited, vacation } = life.profile;
  const invited = event.kind === WEBINAR && event.minute > life.invitedUntil ? uninvited : 1;
  if (vacation >= 1) return invited;
  return life.acts.vacations[(event.minute / DAY) | 0] === 1 ? invited * vacation : invited;
}

/** What becomes of a candidate that fell due: it happens, it is thinned out, or another has taken its place before. */
export type Outcome = 'happens' | 'thinned' | 'stale';

/**
 * A candidate fell due. Unless stale, the caller seeks the next of its stream. What else is done in its minute makes it neither likelier
 * nor less likely: interest is that before.
 */
export function dueAct(life: Life, event: PendingEvent): Outcome {
  const stream = life.acts.streamOf[event.kind]!;
  const k = life.nextK[stream]!;
  if (k < 0 || life.nextAt[stream] !== event.minute) return 'stale';
  if ((k & (OWN_NUMBERS - 1)) !== event.number) return 'stale';
  life.pastK[stream] = k;
  life.pastAt[stream] = event.minute;
  life.nextK[stream] = NONE;
  life.look(event.minute);
  const interest = life.doubles[life.actedAt === event.minute ? BEFORE : INTEREST]!;
  const chance = interest * season(life, event);
  return life.nextDie[stream]! * streamAt(life, stream).cap < chance * TWO_32 ? 'happens' : 'thinned';
}
