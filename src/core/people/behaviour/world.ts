/**
 * What answers the programs: people's behaviour, or a script in its place, and sales.
 *
 * Shared by both executors, which call it at the same moments in the same order. It never reads the programs' state,
 * only what it is told; it pushes pending events, each at least one minute after its cause. One lead at a time.
 */
import type { Json } from '../../kit/base.ts';
import { CLASS_BEHAVIOUR } from '../model/events.ts';
import type { StartScores } from '../model/scenario.ts';
import type { FieldValue } from '../rules/rule.ts';
import type { Pack } from './pack.ts';

/**
 * The executor's pending events. Order: (minute, class, kind, number); see `model/events.ts`. `kind` is the number of
 * the event in `Names.events` (class 0), or 0 for answers of sales (class 1), or ENTER_KIND for entries.
 * `about`: number in `Names.abouts`, -1 none; for entries the program's number; for answers the number in `Names.answers`.
 * `value`: the value carried, NaN none; for entries the start's number; for answers the handoff's number.
 */
export interface Pending {
  push(event: PendingEvent): void;
  /** An event of class 0 that carries no value, as `whatOf` says: hot callers need no object for it. */
  add(minute: number, what: number, about: number): void;
}

/** Numbers of pending events stay below this. */
export const NUMBERS = 4096;
const NUMBER_BITS = 12;

/** Kind and number of a pending event in one. */
export function whatOf(kind: number, number: number): number {
  return (kind << NUMBER_BITS) | number;
}

/** The event that was added in numbers. */
export function eventOf(minute: number, what: number, about: number): PendingEvent {
  const kind = what >> NUMBER_BITS;
  return { minute, class: CLASS_BEHAVIOUR, kind, number: what & (NUMBERS - 1), about, value: Number.NaN };
}

/** Pending events that one function takes. */
export function pendingBy(push: (event: PendingEvent) => void): Pending {
  return { push, add: (minute, what, about) => push(eventOf(minute, what, about)) };
}

/** Fields are reused by hot callers: copy what you keep. `number` is below 4,096. */
export interface PendingEvent {
  minute: number;
  class: number;
  kind: number;
  number: number;
  about: number;
  value: number;
}

/** A mail or touch that went out. */
export interface SentFact {
  minute: number;
  /** Number of this send in the lead's life, over all programs. */
  number: number;
  /** Dice key of the node and how often this lead was sent this node's mail before. */
  key: number;
  occurrence: number;
  /** Number in `Names.abouts`. */
  asset: number;
  /** Number of the topic in `Names.abouts`. */
  topic: number;
  /** 0 email; others by `channelNo`. */
  channel: number;
  zone: number;
}

/** A packet that went out. Scores are those of that minute. */
export interface HandedFact {
  minute: number;
  number: number;
  key: number;
  /** How often this lead was handed over by this node before. */
  occurrence: number;
  /** Number in the run's list of queues. */
  queue: number;
  priority: number;
  /** Working minutes of the queue's calendar after which the packet is overdue and withdrawn, if nobody began it. */
  slaMinutes: number;
  fit: number;
  engagement: number;
}

/** An effect that will be answered by `done` or `failed` about its node. */
export interface CalledFact {
  minute: number;
  /** Number of this answered call in the lead's life. */
  number: number;
  key: number;
  occurrence: number;
  /** Number in `Names.abouts` of the node's id. */
  about: number;
}

/** A past event of a lead, minute negative, names as numbers (-1 none, NaN no value). */
export interface PastEvent {
  readonly minute: number;
  readonly event: number;
  readonly about: number;
  readonly value: number;
}

/** One lead as it enters a run; one object reused for all leads. Arrays are as long as the tables of names. */
export interface LeadSlot {
  lead: number;
  id: string;
  name: string;
  /** By number of the field; dates as minutes since the run's start. */
  fields: FieldValue[];
  /**
   * Number of what the fields say, among the `kinds` of the population: leads of one kind share their fields, which nobody writes. -1 or
   * absent: the fields are the lead's own.
   */
  kind?: number;
  /** Number in the run's zones. */
  zone: number;
  /** 1 = yes, by number of the topic, list, and flag (1 optedOut, 2 bounced, 3 complained, 4 suppressed; 0 unused). */
  consent: Uint8Array;
  lists: Uint8Array;
  flags: Uint8Array;
  /** Oldest first; shared, never written. */
  history: readonly PastEvent[];
  /** Number of the persona, -1 none. */
  persona: number;
  truth: string;
  /** Minute of arrival at the scenario's starts, -1 = none. */
  arrival: number;
  /** Scores at minute 0 in place of computed ones; absent = all are computed. */
  scores?: StartScores | undefined;
}

/** All leads of a run, drawn or imported, by number. `load` draws or copies lead `lead` into the slot. */
export interface Population {
  readonly size: number;
  /** What the kinds of leads are numbers of, the same object for all repeats; absent: what is loaded is of no kind. */
  readonly kinds?: object;
  load(lead: number, into: LeadSlot): void;
}

/** Chances in [0, 1] that a person opens, clicks, replies to or leaves by the email sent last, and median minutes of each. */
export interface MailChances {
  readonly open: number;
  readonly click: number;
  readonly reply: number;
  /** From everything; and from its topic alone. */
  readonly unsubscribe: number;
  readonly topicOptOut: number;
  readonly openMinutes: number;
  readonly clickMinutes: number;
  readonly replyMinutes: number;
}

/** The assumptions about one lead after another; ask while the lead is at hand. */
export interface Assumed {
  /** Of the email that was sent last; `asset` is its number. */
  mail(asset: number): MailChances;
  /** By `accepted` and the slugs of reject reasons; they add to 1. */
  answers(fact: HandedFact): ReadonlyMap<string, number>;
  /** The minute at which sales answers a packet, by the dice of its key and occurrence; Infinity = nobody ever does. */
  answeredAt(fact: HandedFact): number;
  /** That an act of the kind (number of the event) happens within so many minutes; undefined = nothing is assumed. */
  act(kind: number, minutes: number): number | undefined;
  /** That a call fails, and the median minutes until it ends. */
  call(): { readonly fails: number; readonly minutes: number };
}

/** People and sales of a run. One lead at a time: `begin` takes up the next. */
export interface World {
  /** Takes up the lead in the slot: forgets the one before, pushes its entries (arrival and date starts) and first acts. */
  begin(slot: LeadSlot, pending: Pending): void;
  /**
   * A pending event of class 0 fell due. False: a candidate act that does not happen now (thinned by the interest before the minute in which they fall due);
   * then nothing is noted. True: the executor notes it. Either way the world may push what follows.
   */
  due(event: PendingEvent, pending: Pending): boolean;
  sent(fact: SentFact, pending: Pending): void;
  handed(fact: HandedFact, pending: Pending): void;
  called(fact: CalledFact, pending: Pending): void;
  /** The die of a split, uint32; occurrence 0 where sticky. */
  die(key: number, occurrence: number): number;
  /** What is assumed of the current lead; absent = nothing is. */
  readonly assumed?: Assumed;
  /** Puts the state of the current lead down in numbers, or takes it up for the lead in the slot; absent: this world cannot. */
  pack?(pack: Pack, slot?: LeadSlot): void;
  /** The state of the current lead as JSON, and back. */
  save(): Json;
  load(state: Json): void;
}

/** Purposes of dice, one number each, so that no two questions share a die. */
export const PURPOSE = {
  split: 1,
  bounce: 2,
  open: 3,
  openDelay: 4,
  wake: 5,
  weekend: 6,
  click: 7,
  clickDelay: 8,
  reply: 9,
  replyDelay: 10,
  unsubscribe: 11,
  unsubscribeDelay: 12,
  complaint: 13,
  complaintDelay: 14,
  topicOnly: 15,

  actGap: 21,
  actKind: 22,
  actKeep: 23,
  own: 24,
  ownDelay: 25,
  ownValue: 26,
  accept: 30,
  reason: 31,
  handling: 32,
  answerDelay: 33,
  callFails: 34,
  callDelay: 35,
  persona: 40,
  zone: 41,
  receptive: 42,
  machine: 43,
  robot: 44,
  arrival: 45,
  consent: 46,
  start: 47,
} as const;
