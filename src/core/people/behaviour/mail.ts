/** How one lead answers one email. */

import { DAY } from '../../kit/base.ts';
import { dayOfMinute, weekdayOfDay } from '../../kit/calendar/dates.ts';
import { instant, localMinute } from '../../kit/calendar/local.ts';
import { die, hit } from '../../kit/dice/dice.ts';
import { HALVED, halve, pow2neg } from '../../kit/math/pow2.ts';
import { drawMinutes } from '../../kit/math/quantiles.ts';
import { BUILT_IN_EVENTS, TOPIC_OPT_OUT } from '../model/events.ts';
import { EXCESS, INTEREST, type Life, NUMBERS, RECEPTIVE, TIRED } from './life.ts';
import { CALM } from './profile.ts';
import { type Pending, type PendingEvent, PURPOSE, type SentFact } from './world.ts';

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
function readingMinute(life: Life, base: number, minute: number): number {
  const hours = life.profile.hours;
  const local = localMinute(life.zone, minute);
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
  return isMoved ? Math.max(minute, instant(life.zone, day, at)) : minute;
}

/** The event by which a person leaves after this email, or its topic only, or -1. Chances rise with fatigue. */
function leaving(life: Life, base: number): number {
  const mail = life.profile.mail;
  const fatigue = life.doubles[TIRED]!;
  const mayLeave =
    fatigue > CALM ||
    hit(base, PURPOSE.unsubscribe, mail.unsubscribeCalm) ||
    hit(base, PURPOSE.complaint, mail.complaintCalm);
  if (!mayLeave) return -1;
  const factor = pow2neg(-mail.fatigueLeave * fatigue);
  if (moved(die(base, PURPOSE.unsubscribe), mail.unsubscribe, factor)) {
    return hit(base, PURPOSE.topicOnly, mail.topicOnly) ? TOPIC : UNSUBSCRIBE;
  }
  return moved(die(base, PURPOSE.complaint), mail.complaint, factor) ? COMPLAINT : -1;
}

/** Factor on the odds by interest, as `look` found it. */
function eager(life: Life): number {
  return 1 + life.profile.mail.interest * (life.doubles[INTEREST]! - 1);
}

/** More than what rounding could add to a factor: whoever does not open with so much more does not open. */
const A_LITTLE_MORE = 1 + 2 ** -16;

/** Whether a person opens the email of that minute. Most do not, however eager and rested: that takes no halving. */
function opens(life: Life, fact: SentFact, base: number): boolean {
  const mail = life.profile.mail;
  const liked = life.doubles[RECEPTIVE]! * (mail.openFactor[fact.asset] ?? 1);
  const mostEager = 1 + Math.max(0, mail.interest * life.doubles[EXCESS]!);
  if (!moved(die(base, PURPOSE.open), mail.open, liked * mostEager * A_LITTLE_MORE)) return false;
  life.look(fact.minute);
  HALVED[0] = mail.fatigueOpen * life.doubles[TIRED]!;
  halve();
  return moved(die(base, PURPOSE.open), mail.open, liked * HALVED[0] * eager(life));
}

/** Whether a person who opened the email clicks. */
function clicks(life: Life, base: number, asset: number): boolean {
  const mail = life.profile.mail;
  const factor = life.doubles[RECEPTIVE]! * (mail.clickFactor[asset] ?? 1) * eager(life);
  return moved(die(base, PURPOSE.click), mail.click, factor);
}

/** An email went out: throws all that follows at once; clicks and replies follow from opens when these fall due. */
export function mailSent(life: Life, fact: SentFact, pending: Pending): void {
  const mail = life.profile.mail;
  const now = fact.minute;
  const base = life.base(fact.key, fact.occurrence);
  life.bases[fact.number] = base;
  life.sends = Math.max(life.sends, fact.number + 1);
  life.tire(now);
  const out = life.out;
  out.number = fact.number & (NUMBERS - 1);
  out.about = fact.asset;
  out.value = Number.NaN;
  if (life.emails === 1 && hit(base, PURPOSE.bounce, mail.bounce)) {
    out.kind = BOUNCE;
    life.push(pending, now + 1);
    return;
  }
  if (life.usesMachine) {
    out.kind = MACHINE_OPEN;
    life.push(pending, now + 1);
  }
  if (life.usesScanner) {
    out.kind = SCANNER_CLICK;
    life.push(pending, now + 1);
  }
  if (opens(life, fact, base)) {
    out.kind = OPEN;
    const minute = now + drawMinutes(mail.openDelay, die(base, PURPOSE.openDelay));
    life.push(pending, readingMinute(life, base, minute));
  }
  const leaves = leaving(life, base);
  if (leaves < 0) return;
  const purpose = leaves === COMPLAINT ? PURPOSE.complaintDelay : PURPOSE.unsubscribeDelay;
  out.kind = leaves;
  if (leaves === TOPIC) out.about = fact.topic;
  life.push(pending, now + drawMinutes(mail.openDelay, die(base, purpose)));
}

/** An open or a click fell due: what it leads to. */
export function mailDue(life: Life, event: PendingEvent, pending: Pending): void {
  const mail = life.profile.mail;
  const { kind, minute, about, number } = event;
  const out = life.out;
  out.number = number;
  out.about = about;
  out.value = Number.NaN;
  const base = life.bases[number]!;
  if (kind === OPEN) {
    life.look(minute);
    if (!clicks(life, base, about)) return;
    out.kind = CLICK;
    life.push(pending, minute + drawMinutes(mail.clickDelay, die(base, PURPOSE.clickDelay)));
  } else if (kind === CLICK && hit(base, PURPOSE.reply, mail.reply)) {
    out.kind = REPLY;
    life.push(pending, minute + drawMinutes(mail.replyDelay, die(base, PURPOSE.replyDelay)));
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
