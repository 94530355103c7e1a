/**
 * What the model of behaviour keeps of the lead at hand.
 *
 * Module state on purpose, as in `run/simulate/state.ts`: engines fold the addresses of module constants into the code, and what
 * leads ask of it by the hundred thousand a second takes a third of the instructions. One lead at a time in a thread, whichever
 * world it lives in: a world whose lead is at hand is put aside when another one is asked (`behaviour-world.ts`).
 * No array is smaller than 128 bytes: engines move small ones about, and then their addresses are no constants.
 */

import type { Zone } from '../../kit/calendar/zones.ts';
import { diceBase, die, hit, keyedLane, keyOf, leadLanes } from '../../kit/dice/dice.ts';
import { HALVED, halve } from '../../kit/math/pow2.ts';
import { MOST_EVENT_KINDS } from '../../kit/room.ts';
import { CLASS_BEHAVIOUR } from '../model/events.ts';
import type { ActStream } from './act-stream.ts';
import { P, PERSON, takeNumbers } from './person.ts';
import type { Profile } from './profile.ts';
import { RUN } from './run-at-hand.ts';
import { type LeadSlot, NUMBERS, type Pending, type PendingEvent, PURPOSE } from './world.ts';

/** From this number on stand consequences that are events of the user's own; candidates of acts stay below. */
export const OWN_NUMBERS = 2048;

/** Place in `X` of the interest above 1 as last written. */
export const EXCESS = 0;
/** Place in `X` of fatigue as last written. */
export const FATIGUE = 1;
/** Place in `X` of the factor of receptiveness on the odds. */
export const RECEPTIVE = 2;
/** Place in `X` of the interest that `look` found. */
export const INTEREST = 3;
/** Place in `X` of the fatigue before the email at hand. */
export const TIRED = 4;
/** Place in `X` of the interest before the acts of minute `actedAt`. */
export const BEFORE = 5;
/** How many doubles there are in `X`. */
export const DOUBLES = 6;

/** No minute. */
const NEVER = -2147483648;

const PERSON_KEY = keyOf('behaviour');

/** Whole numbers of the lead at hand. */
export const L = {
  lead: 0,
  persona: -1,
  zoneNo: 0,
  /** Minutes at which interest and fatigue were written. */
  excessAt: 0,
  fatigueAt: 0,
  /** Minute of the interest in `X[INTEREST]`. */
  lookedAt: NEVER,
  /** Minute at which interest last changed by an act. */
  actedAt: NEVER,
  /** Minute of the last human act, or of the beginning. */
  lastAct: 0,
  invitedUntil: -1,
  emails: 0,
  /** 1: its mail app opens by itself; its domain clicks by itself. */
  machine: 0,
  scanner: 0,
  /** Of how many sends dice are kept in `BASES`. */
  sends: 0,
  /** Minute of the event at hand. */
  now: 0,
};

/** What is not a number; `acts` is the first stream of the profile. Set from the first `takePerson` on. */
export const WHO: { zone: Zone | undefined; profile: Profile | undefined; acts: ActStream | undefined } = {
  zone: undefined,
  profile: undefined,
  acts: undefined,
};

/** The two lanes of the lead's dice. */
export const LANES = new Int32Array(32);
/** Doubles that change: a number field would be a new object at every write. */
export const X = new Float64Array(16);
/** Dice of each send, by its number. */
export const BASES = new Int32Array(NUMBERS);

const MOST_STREAMS = MOST_EVENT_KINDS + 96;
/** By stream: the lane of the dice of its candidates. */
export const STREAM_LANE = new Int32Array(MOST_STREAMS);
/** By stream: the last candidate that is past. */
export const PAST_K = new Int32Array(MOST_STREAMS);
/** Its minute. */
export const PAST_AT = new Int32Array(MOST_STREAMS);
/** By stream: the candidate that is pending (-1 none, -2 none ever again). */
export const NEXT_K = new Int32Array(MOST_STREAMS);
/** Its minute. */
export const NEXT_AT = new Int32Array(MOST_STREAMS);
/** The die that decides whether it is kept. */
export const NEXT_DIE = new Uint32Array(MOST_STREAMS);
/** How often each of the user's own events has been asked for. */
export const ASKED = new Int32Array(MOST_STREAMS);

/** Reused for every push. */
export const OUT: PendingEvent = { minute: 0, class: 0, kind: 0, number: 0, about: -1, value: Number.NaN };

/** What a lead is taken up by. */
export type Taken = Pick<LeadSlot, 'lead' | 'persona' | 'zone' | 'arrival'>;

/** Says who is at hand. */
export function takePerson(zone: Zone, profile: Profile): void {
  if (WHO.zone !== zone) WHO.zone = zone;
  if (WHO.profile === profile) return;
  WHO.profile = profile;
  WHO.acts = profile.streams[0];
  takeNumbers(profile);
}

/** Forgets the lead before. The caller has said who is at hand, and in which run. */
export function takeLife(slot: Taken, seed: number, replication: number): void {
  const now = Math.max(0, slot.arrival);
  L.lead = slot.lead;
  L.persona = slot.persona;
  L.zoneNo = slot.zone;
  throwPerson(seed, replication);
  X[EXCESS] = 0;
  X[FATIGUE] = 0;
  L.excessAt = 0;
  L.fatigueAt = 0;
  L.lookedAt = NEVER;
  L.actedAt = NEVER;
  L.now = now;
  L.lastAct = now;
  L.invitedUntil = -1;
  L.emails = 0;
  L.sends = 0;
  for (let i = 0; i < RUN.streams; i++) {
    PAST_K[i] = -1;
    PAST_AT[i] = now;
    NEXT_K[i] = -1;
    NEXT_AT[i] = 0;
  }
  for (let i = 0; i < RUN.owns; i++) ASKED[i] = 0;
}

/** What is drawn once for life: lanes, receptiveness, mail app and domain. */
export function throwPerson(seed: number, replication: number): void {
  leadLanes(seed, replication, L.lead, LANES);
  keyStreams();
  const base = baseFor(PERSON_KEY, 0);
  const mail = WHO.profile!.mail;
  L.machine = hit(base, PURPOSE.machine, mail.machine) ? 1 : 0;
  L.scanner = hit(base, PURPOSE.robot, mail.scanner) ? 1 : 0;
  X[RECEPTIVE] = mail.receptive[die(base, PURPOSE.receptive) >>> 22]!;
}

/** Sets the lanes of the streams by those of the lead. */
export function keyStreams(): void {
  const { streams } = WHO.profile!;
  for (let i = 0; i < streams.length; i++) {
    STREAM_LANE[i] = keyedLane(LANES[0]!, LANES[1]!, streams[i]!.key);
  }
}

/** Base of the dice of a key and occurrence. */
export function baseFor(key: number, occurrence: number): number {
  return diceBase(LANES[0]!, LANES[1]!, key, occurrence);
}

/** Writes the interest of a minute, at or after it was last written, to `X[INTEREST]`: a returned double would be an object. */
export function look(now: number): void {
  if (now === L.lookedAt) return;
  L.lookedAt = now;
  const excess = X[EXCESS]!;
  if (excess === 0) {
    X[INTEREST] = 1;
    return;
  }
  HALVED[0] = (now - L.excessAt) * PERSON[P.interestPerMinute]!;
  halve();
  X[INTEREST] = 1 + excess * HALVED[0]!;
}

/** Interest was written from outside. */
export function forgetLook(): void {
  L.lookedAt = NEVER;
}

/** A human act with its points: true if interest rose. */
export function act(now: number, points: number): boolean {
  L.lastAct = now;
  if (points === 0) return false;
  look(now);
  const interest = X[INTEREST]!;
  if (L.actedAt !== now) {
    L.actedAt = now;
    X[BEFORE] = interest;
  }
  const x = Math.min(PERSON[P.cap]!, Math.max(PERSON[P.floor]!, interest + points * PERSON[P.perPoint]!));
  X[INTEREST] = x;
  X[EXCESS] = x - 1;
  L.excessAt = now;
  return points > 0;
}

/** An email of that minute tires: fatigue is decayed to it, plus one. What it was before is in `X[TIRED]`. */
export function tire(now: number): void {
  const written = X[FATIGUE]!;
  let before = 0;
  if (written !== 0) {
    HALVED[0] = (now - L.fatigueAt) * PERSON[P.fatiguePerMinute]!;
    halve();
    before = written * HALVED[0]!;
  }
  X[TIRED] = before;
  X[FATIGUE] = before + 1;
  L.fatigueAt = now;
  L.emails++;
}

/** Pushes `OUT`, whose kind, number, about and value are set, at a minute. */
export function pushOut(pending: Pending, minute: number): void {
  OUT.class = CLASS_BEHAVIOUR;
  OUT.minute = minute;
  pending.push(OUT);
}
