/**
 * What the model of behaviour keeps of the lead it is at. One object serves all leads, one after the other.
 *
 * Everything is allocated once: leads run by the hundred thousand a second. Doubles that change live in a typed array, since
 * a number field would be a new object at every write.
 */

import type { Zone } from '../../kit/calendar/zones.ts';
import { diceBase, die, hit, keyOf, leadLanes } from '../../kit/dice/dice.ts';
import { HALVED, halve } from '../../kit/math/pow2.ts';
import { CLASS_BEHAVIOUR } from '../model/events.ts';
import type { ActContext } from './act-stream.ts';
import type { Profile } from './profile.ts';
import { type LeadSlot, type Pending, type PendingEvent, PURPOSE } from './world.ts';

/** Numbers of pending events stay below this. */
export const NUMBERS = 4096;
/** From this number on stand consequences that are events of the user's own; candidates of acts stay below. */
export const OWN_NUMBERS = 2048;

/** Place in `Life.doubles` of the interest above 1 as last written. */
export const EXCESS = 0;
/** Place in `Life.doubles` of fatigue as last written. */
export const FATIGUE = 1;
/** Place in `Life.doubles` of the factor of receptiveness on the odds. */
export const RECEPTIVE = 2;
/** Place in `Life.doubles` of the interest that `look` found. */
export const INTEREST = 3;
/** Place in `Life.doubles` of the fatigue before the email at hand. */
export const TIRED = 4;
/** Place in `Life.doubles` of the interest before the acts of minute `actedAt`. */
export const BEFORE = 5;

/** No minute. */
const NEVER = -2147483648;

const PERSON_KEY = keyOf('behaviour');

/** The lead at hand. */
export class Life {
  readonly lanes = new Int32Array(2);
  lead = 0;
  truth = '';
  persona = -1;
  zoneNo = 0;
  zone: Zone;
  profile: Profile;
  readonly acts: ActContext;
  readonly doubles = new Float64Array(6);
  /** Minutes at which interest and fatigue were written. */
  excessAt = 0;
  fatigueAt = 0;
  lookedAt = NEVER;
  /** Minute at which interest last changed by an act. */
  actedAt = NEVER;
  /** Minute of the last human act, or of the beginning. */
  lastAct = 0;
  invitedUntil = -1;
  emails = 0;
  usesMachine = false;
  usesScanner = false;
  /** Dice of each send, by its number. */
  readonly bases = new Int32Array(NUMBERS);
  sends = 0;
  /** Per stream: the last candidate that is past, its minute, and the one that is pending (-1 none, -2 none ever again). */
  readonly pastK: Int32Array;
  readonly pastAt: Int32Array;
  readonly nextK: Int32Array;
  readonly nextAt: Int32Array;
  /** The die that decides whether the pending one is kept. */
  readonly nextDie: Uint32Array;
  /** The stream at hand, while candidates are looked for, and the minute of the event at hand. */
  stream = 0;
  now = 0;
  /** How often each of the user's own events has been asked for. */
  readonly asked: Int32Array;
  /** Reused for every push. */
  readonly out: PendingEvent = { minute: 0, class: 0, kind: 0, number: 0, about: -1, value: Number.NaN };

  constructor(first: { readonly zone: Zone; readonly profile: Profile }, acts: ActContext, own: number) {
    this.zone = first.zone;
    this.profile = first.profile;
    this.acts = acts;
    const streams = 1 + acts.ownStreams;
    this.pastK = new Int32Array(streams);
    this.pastAt = new Int32Array(streams);
    this.nextK = new Int32Array(streams);
    this.nextAt = new Int32Array(streams);
    this.nextDie = new Uint32Array(streams);
    this.asked = new Int32Array(own);
  }

  /** Forgets the lead before. The caller has set profile and zone. */
  take(slot: LeadSlot, seed: number, replication: number): void {
    this.lead = slot.lead;
    this.truth = slot.truth;
    this.persona = slot.persona;
    this.zoneNo = slot.zone;
    this.throwPerson(seed, replication);
    this.doubles[EXCESS] = 0;
    this.doubles[FATIGUE] = 0;
    this.excessAt = 0;
    this.fatigueAt = 0;
    this.lookedAt = NEVER;
    this.actedAt = NEVER;
    this.now = Math.max(0, slot.arrival);
    this.lastAct = this.now;
    this.invitedUntil = -1;
    this.emails = 0;
    this.sends = 0;
    for (let i = 0; i < this.pastK.length; i++) {
      this.pastK[i] = -1;
      this.pastAt[i] = this.now;
      this.nextK[i] = -1;
      this.nextAt[i] = 0;
    }
    for (let i = 0; i < this.asked.length; i++) this.asked[i] = 0;
  }

  /** What is drawn once for life: lanes, receptiveness, mail app and domain. */
  throwPerson(seed: number, replication: number): void {
    leadLanes(seed, replication, this.lead, this.lanes);
    const base = this.base(PERSON_KEY, 0);
    const mail = this.profile.mail;
    this.usesMachine = hit(base, PURPOSE.machine, mail.machine);
    this.usesScanner = hit(base, PURPOSE.robot, mail.scanner);
    this.doubles[RECEPTIVE] = mail.receptive[die(base, PURPOSE.receptive) >>> 22]!;
  }

  /** Base of the dice of a key and occurrence. */
  base(key: number, occurrence: number): number {
    return diceBase(this.lanes[0]!, this.lanes[1]!, key, occurrence);
  }

  /** Writes the interest of a minute, at or after it was last written, to `doubles[INTEREST]`: a returned double would be an object. */
  look(now: number): void {
    if (now === this.lookedAt) return;
    this.lookedAt = now;
    const excess = this.doubles[EXCESS]!;
    if (excess === 0) {
      this.doubles[INTEREST] = 1;
      return;
    }
    HALVED[0] = (now - this.excessAt) * this.profile.interest.perMinute;
    halve();
    this.doubles[INTEREST] = 1 + excess * HALVED[0];
  }

  /** Interest was written from outside. */
  forgetLook(): void {
    this.lookedAt = NEVER;
  }

  /** A human act with its points: true if interest rose. */
  act(now: number, points: number): boolean {
    this.lastAct = now;
    if (points === 0) return false;
    const { perPoint, cap, floor } = this.profile.interest;
    this.look(now);
    if (this.actedAt !== now) {
      this.actedAt = now;
      this.doubles[BEFORE] = this.doubles[INTEREST]!;
    }
    const x = Math.min(cap, Math.max(floor, this.doubles[INTEREST]! + points * perPoint));
    this.doubles[INTEREST] = x;
    this.doubles[EXCESS] = x - 1;
    this.excessAt = now;
    return points > 0;
  }

  /** An email of that minute tires: fatigue is decayed to it, plus one. What it was before is in `doubles[TIRED]`. */
  tire(now: number): void {
    const written = this.doubles[FATIGUE]!;
    let before = 0;
    if (written !== 0) {
      HALVED[0] = (now - this.fatigueAt) * this.profile.mail.fatiguePerMinute;
      halve();
      before = written * HALVED[0];
    }
    this.doubles[TIRED] = before;
    this.doubles[FATIGUE] = before + 1;
    this.fatigueAt = now;
    this.emails++;
  }

  /** Pushes `out`, whose kind, number, about and value are set, at a minute. */
  push(pending: Pending, minute: number): void {
    this.out.class = CLASS_BEHAVIOUR;
    this.out.minute = minute;
    pending.push(this.out);
  }
}
