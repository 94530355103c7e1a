/**
 * The context of a Machine: plain JSON throughout (no `undefined`, NaN, Infinity or -0; blank is `null`), everything by slug,
 * so that a saved lead can be read by eye and outlives a change of numbers.
 *
 * Two parts: `person`, one record per lead that all its programs share and the adapter hands in and takes back; and
 * `journey`, one per lead and program.
 */
import type { Json } from '../../kit/base.ts';
import type { FieldValue } from '../../people/rules/rule.ts';
import type { TraceWhat } from '../trace.ts';

/** A row of the log: minute, event as it is logged, what it is about, the value it carries. */
export type LogRow = readonly [minute: number, event: string, about: string | null, value: number | null];

/** Standing facts. */
export interface Flags {
  readonly optedOut: boolean;
  readonly bounced: boolean;
  readonly complained: boolean;
  readonly suppressed: boolean;
}

/** One lead. Minutes are run minutes. */
export interface Person {
  readonly id: string;
  /** IANA name, one of the run's zones. */
  readonly zone: string;
  /** Without the blank ones; dates as minutes. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** Topics consented to. */
  readonly consent: readonly string[];
  readonly lists: readonly string[];
  readonly flags: Flags;
  readonly log: readonly LogRow[];
  /** Minutes of all sends, oldest first. */
  readonly sends: readonly number[];
  /** Assets sent, each once. */
  readonly assets: readonly string[];
  readonly fit: number;
  readonly relationship: number;
  /** Stored value and the minute it was stored. */
  readonly engagement: readonly [value: number, minute: number];
  readonly salesUntil: number;
  readonly paused: boolean;
  /** Minutes that mail stays paused if the latest handoff is accepted. */
  readonly pauseAfter: number;
  /** Answer to the latest handoff. */
  readonly answer: string | null;
  /** The latest handoff became overdue. */
  readonly withdrawn: boolean;
  readonly handoffs: number;
  /** Answered calls so far. */
  readonly calls: number;
}

/** Lengths of the log at entry, after the last send of this journey, and on arriving at the step. */
export interface Marks {
  readonly entry: number;
  readonly lastSend: number;
  readonly arrival: number;
}

/** Why and since when a send is held. `salesUntil` is the one seen when it was held. */
export interface Hold {
  readonly since: number;
  readonly reason: string;
  readonly until: number;
  readonly salesUntil: number;
}

/** Where a lead stands in one program. */
export interface Journey {
  readonly active: boolean;
  readonly step: number;
  /** Stands in the wait for sales' answer. */
  readonly resting: boolean;
  readonly entries: number;
  readonly entryAt: number;
  readonly exitAt: number;
  /** Arrivals by node in this journey. */
  readonly passes: Readonly<Record<string, number>>;
  readonly marks: Marks;
  /** When the wait ends. */
  readonly timer: number | null;
  /** The date waited for lies in the past. */
  readonly past: boolean;
  /** The program whose end the step waits for, once the lead was seen inside. */
  readonly waitsFor: string | null;
  /** The die of the split. */
  readonly die: number | null;
  /** What the last decision of the send came to. */
  readonly verdict: string | null;
  readonly hold: Hold | null;
  /** Number of the latest handoff of this journey. */
  readonly handoff: number | null;
  /** The interrupt that has fired and is not yet followed. */
  readonly stop: number | null;
  /** Interrupts that fired in this journey, by number. */
  readonly done: readonly number[];
  /** Interrupts of the kind `edge` whose rule held at their last look. */
  readonly heldBefore: readonly number[];
  /** Metrics counted in this journey. */
  readonly counted: readonly string[];
  /** Over the whole life, by step: sends, arrivals at splits, emits, handoffs. */
  readonly life: Readonly<Record<string, number>>;
}

/** What the host must do for a row, with all it needs: many steps may run in one transition, so nothing is read back later. */
export type Effect =
  | {
      readonly kind: 'send';
      readonly asset: string;
      readonly topic: string;
      readonly channel: string;
      readonly operational: boolean;
      readonly key: number;
      readonly occurrence: number;
      readonly number: number;
    }
  | {
      readonly kind: 'handoff';
      readonly queue: string;
      readonly priority: number;
      readonly slaMinutes: number;
      readonly packet: Json;
      readonly scores: ScoresNow;
      /** The weightiest sources of the scores; empty in simulations. */
      readonly reasons: readonly Reason[];
      readonly key: number;
      readonly occurrence: number;
      readonly number: number;
    }
  | {
      readonly kind: 'call';
      readonly what: 'notify' | 'webhook' | 'crm';
      readonly target: string;
      readonly payload: Json;
      readonly answered: boolean;
      readonly key: number;
      readonly occurrence: number;
      readonly number: number;
    }
  | { readonly kind: 'start'; readonly program: string };

/** Where points come from: a rule of the score model by its id, or an event. */
export interface Reason {
  readonly dimension: 'fit' | 'engagement' | 'relationship';
  readonly id: string;
  readonly points: number;
}

/** Scores at the minute of a row. */
export interface ScoresNow {
  readonly fit: number;
  readonly engagement: number;
  readonly relationship: number;
  readonly total: number;
}

/** What happened, as in the trace; `step` -1 for the person. `value` null is an event without a value. */
export interface Row {
  readonly minute: number;
  readonly what: TraceWhat;
  readonly step: number;
  readonly name: string;
  readonly about: string;
  readonly value: number | null;
  readonly effect: Effect | null;
}

/** Rows, the newest first: a chain, for a list copied at every row makes long transitions slow. */
export interface Rows {
  readonly row: Row;
  readonly before: Rows | null;
}

/** The context of one program's Machine. */
export interface Context {
  readonly now: number;
  readonly person: Person;
  readonly journey: Journey;
  /** Rows of this transition; the adapter reads them, then hands in an empty list. */
  readonly out: Rows | null;
  /** Whether interrupts were looked at in this transition; until then no step moves. */
  readonly looked: boolean;
  /** Steps reached in this transition. */
  readonly steps: number;
  /** The programs that the lead is in as this transition begins, and the one whose end it waits for there; the adapter hands it in. */
  readonly inside: Inside;
}

/** By program the lead is in: the program whose end it waits for there, or null. */
export type Inside = Readonly<Record<string, string | null>>;

/** A journey that has not begun. */
export const NO_JOURNEY: Journey = {
  active: false,
  step: -1,
  resting: false,
  entries: 0,
  entryAt: 0,
  exitAt: 0,
  passes: {},
  marks: { entry: 0, lastSend: 0, arrival: 0 },
  timer: null,
  past: false,
  waitsFor: null,
  die: null,
  verdict: null,
  hold: null,
  handoff: null,
  stop: null,
  done: [],
  heldBefore: [],
  counted: [],
  life: {},
};

/** A context before anything has happened. */
export function blankContext(person: Person): Context {
  return { now: 0, person, journey: NO_JOURNEY, out: null, looked: false, steps: 0, inside: {} };
}
