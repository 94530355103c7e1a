/** How one lead answers one email. */

import { DAY } from '../../kit/base.ts';
import { dayOfMinute, weekdayOfDay } from '../../kit/calendar/dates.ts';
import { instant, localMinute } from '../../kit/calendar/local.ts';
import { die, hit } from '../../kit/dice/dice.ts';
import { HALVED, halve, pow2neg } from '../../kit/math/pow2.ts';
import { drawMinutes } from '../../kit/math/quantiles.ts';
import { BUILT_IN_EVENTS, TOPIC_OPT_OUT } from '../model/events.ts';
import { BASES, baseFor, EXCESS, INTEREST, L, look, RECEPTIVE, TIRED, tire, WHO, X } from './life.ts';
import { P, PERSON } from './person.ts';
import { CALM } from './profile.ts';
import { type Pending, type PendingEvent, PURPOSE, type SentFact, whatOf } from './world.ts';

const BOUNCE = BUILT_IN_EVENTS.indexOf('bounce');
const MACHINE_OPEN = BUILT_IN_EVENTS.indexOf('machineOpen');
const OPEN = BUILT_IN_EVENTS.indexOf('open');
const CLICK = BUILT_IN_EVENTS.indexOf('click');
const SCANNER_CLICK = BUILT_IN_EVENTS.indexOf('scannerClick');
const REPLY = BUILT_IN_EVENTS.indexOf('reply');
const UNSUBSCRIBE = BUILT_IN_EVENTS.indexOf('unsubscribe');
const TOPIC = BUILT_IN_EVENTS.indexOf(TOPIC_OPT_OUT);
const COMPLAINT = BUILT_IN_EVENTS.indexOf('complaint');

const TWO_32 = 4294967296;

/** Saturday. */
const WEEKEND = 5;

/** Whether a chance of share `p`, its odds times `factor`, comes true. 0 never does, 1 always. */
function moved(die: number, p: number, factor: number): boolean {
  const weight = p * factor;
  return die * (1 - p + weight) < weight * TWO_32;
}

/** The minute from `minute` on at which a person would really read: see waking hours and weekends. */
function readingMinute(base: number, minute: number): number {
  const { hours } = WHO.profile!;
  const zone = WHO.zone!;
  const local = localMinute(zone, minute);
  let day = dayOfMinute(local);
  let at = local - day * DAY;
  let isMoved = false;
  if ((at < hours.wakeFrom || at >= hours.wakeTo) && hit(base, PURPOSE.wake, hours.wake)) {
    if (at >= hours.wakeTo) day++;
    // The low bits of the die tell nothing of whether it hit.
    at = hours.wakeFrom + (((die(base, PURPOSE.wake) & 1023) * hours.spread) >> 10);
    isMoved = true;
  }
  const weekday = weekdayOfDay(day);
  if (weekday >= WEEKEND && !hit(base, PURPOSE.weekend, hours.weekend)) {
    day += 7 - weekday;
    isMoved = true;
  }
  return isMoved ? Math.max(minute, instant(zone, day, at)) : minute;
}

/** Whether a person may leave after this email at all: most may not, which takes no halving. */
function mayLeave(base: number): boolean {
  return (
    X[TIRED]! > CALM ||
    hit(base, PURPOSE.unsubscribe, PERSON[P.unsubscribeCalm]!) ||
    hit(base, PURPOSE.complaint, PERSON[P.complaintCalm]!)
  );
}

/** The event by which a person who may leave does, or leaves the topic only, or -1. Chances rise with fatigue. */
function leaving(base: number): number {
  const { mail } = WHO.profile!;
  const factor = pow2neg(-mail.fatigueLeave * X[TIRED]!);
  if (moved(die(base, PURPOSE.unsubscribe), mail.unsubscribe, factor)) {
    return hit(base, PURPOSE.topicOnly, mail.topicOnly) ? TOPIC : UNSUBSCRIBE;
  }
  return moved(die(base, PURPOSE.complaint), mail.complaint, factor) ? COMPLAINT : -1;
}

/** Factor on the odds by interest, as `look` found it. */
function eager(): number {
  return 1 + PERSON[P.eager]! * (X[INTEREST]! - 1);
}

/** More than what rounding could add to a factor: whoever does not open with so much more does not open. */
const A_LITTLE_MORE = 1 + 2 ** -16;

/** Whether a person opens the email of that minute. Most do not, however eager and rested: that takes no halving. */
function opens({ asset, minute }: SentFact, base: number): boolean {
  const openDie = die(base, PURPOSE.open);
  const open = PERSON[P.open]!;
  const liked = X[RECEPTIVE]! * (WHO.profile!.mail.openFactor[asset] ?? 1);
  const roused = PERSON[P.eager]! * X[EXCESS]!;
  const mostEager = roused > 0 ? 1 + roused : 1;
  if (!moved(openDie, open, liked * mostEager * A_LITTLE_MORE)) return false;
  look(minute);
  HALVED[0] = PERSON[P.fatigueOpen]! * X[TIRED]!;
  halve();
  return moved(openDie, open, liked * HALVED[0]! * eager());
}

/** Whether a person who opened the email clicks. */
function clicks(base: number, asset: number): boolean {
  const { mail } = WHO.profile!;
  const factor = X[RECEPTIVE]! * (mail.clickFactor[asset] ?? 1) * eager();
  return moved(die(base, PURPOSE.click), mail.click, factor);
}

/** An email went out: throws all that follows at once; clicks and replies follow from opens when these fall due. */
export function mailSent(fact: SentFact, pending: Pending): void {
  const { minute: now, number } = fact;
  const base = baseFor(fact.key, fact.occurrence);
  // Emails of before the run have numbers, and no dice.
  for (let i = L.sends; i < number; i++) BASES[i] = 0;
  BASES[number] = base;
  if (number >= L.sends) L.sends = number + 1;
  tire(now);
  const { asset } = fact;
  if (L.emails === 1 && hit(base, PURPOSE.bounce, WHO.profile!.mail.bounce)) {
    pending.add(now + 1, whatOf(BOUNCE, number), asset);
    return;
  }
  if (L.machine === 1) pending.add(now + 1, whatOf(MACHINE_OPEN, number), asset);
  if (L.scanner === 1) pending.add(now + 1, whatOf(SCANNER_CLICK, number), asset);
  if (opens(fact, base)) {
    const minute = now + drawMinutes(WHO.profile!.mail.openDelay, die(base, PURPOSE.openDelay));
    pending.add(readingMinute(base, minute), whatOf(OPEN, number), asset);
  }
  if (mayLeave(base)) leave(fact, base, pending);
}

function leave({ minute, number, asset, topic }: SentFact, base: number, pending: Pending): void {
  const leaves = leaving(base);
  if (leaves < 0) return;
  const purpose = leaves === COMPLAINT ? PURPOSE.complaintDelay : PURPOSE.unsubscribeDelay;
  const at = minute + drawMinutes(WHO.profile!.mail.openDelay, die(base, purpose));
  pending.add(at, whatOf(leaves, number), leaves === TOPIC ? topic : asset);
}

/** An open or a click fell due: what it leads to. */
export function mailDue(event: PendingEvent, pending: Pending): void {
  const { mail } = WHO.profile!;
  const { kind, minute, about, number } = event;
  const base = BASES[number]!;
  if (kind === OPEN) {
    look(minute);
    if (!clicks(base, about)) return;
    const clicked = minute + drawMinutes(mail.clickDelay, die(base, PURPOSE.clickDelay));
    pending.add(clicked, whatOf(CLICK, number), about);
  } else if (kind === CLICK && hit(base, PURPOSE.reply, mail.reply)) {
    const replied = minute + drawMinutes(mail.replyDelay, die(base, PURPOSE.replyDelay));
    pending.add(replied, whatOf(REPLY, number), about);
  }
}

/** Whether an event of that kind may have consequences of `mailDue`. */
export function isRead(kind: number): boolean {
  return kind === OPEN || kind === CLICK;
}

/** Whether a person did it: not robots, not the mail system. */
export function isHuman(kind: number): boolean {
  return kind !== BOUNCE && kind !== MACHINE_OPEN && kind !== SCANNER_CLICK;
}
