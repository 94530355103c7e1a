/**
 * The Plan: a checked, backend-neutral form of a Program in a closed set of nine steps.
 *
 * Both back ends, the prover and every exporter read plans; none of them knows a node kind. Steps stand in document
 * order of their nodes. All names are slugs, all times whole minutes; ports are step numbers.
 */
import type { Json } from '../../kit/base.ts';
import type { Catalogue } from '../../people/model/catalogue.ts';
import type { ScoreModel } from '../../people/model/scores.ts';
import type { FieldValue, Rule, ScoreDimension } from '../../people/rules/rule.ts';

/** Number of a step in `Plan.steps`. */
export type StepNo = number;

/** Minutes of a local day, on the weekdays of `days` (bit 0 = Monday). `to` is exclusive, at most 1440; `to <= from` crosses midnight. */
export interface TimeWindow {
  readonly days: number;
  readonly from: number;
  readonly to: number;
  /** Skip the program's holidays. */
  readonly holidays?: boolean;
}

/** Which date a `date` wait starts from: a date field, a fixed local date (and time), or entry into the program. */
export type DateBase =
  | { readonly kind: 'field'; readonly field: string; readonly yearly?: boolean }
  | { readonly kind: 'fixed'; readonly date: string }
  | { readonly kind: 'entry' };

/** How long a step waits. */
export type When =
  /** So many minutes elapse. */
  | { readonly kind: 'in'; readonly minutes: number }
  /** The next minute inside the window in the lead's zone; may be now. */
  | { readonly kind: 'window'; readonly window: TimeWindow }
  /** The next such local minute of day, strictly later than now. */
  | { readonly kind: 'moment'; readonly days: number; readonly at: number; readonly holidays?: boolean }
  /** A date, shifted by calendar months and days in the lead's zone, then by minutes; `at` sets the local minute of day. Blank = past. */
  | {
      readonly kind: 'date';
      readonly base: DateBase;
      readonly months: number;
      readonly days: number;
      readonly minutes: number;
      readonly at?: number;
      readonly past: 'go' | 'port';
    }
  /** So many working minutes of a queue's calendar, or of the program's (`calendar` absent). */
  | { readonly kind: 'business'; readonly minutes: number; readonly calendar?: string };

/** An exit of a step. `port` is the node's port when this exit leaves the node; absent = it stays inside the node. */
export interface PlanPort {
  readonly to: StepNo;
  readonly port?: string;
}

interface StepBase {
  readonly nodeId: string;
  /** 32-bit key of its dice; survives editing. */
  readonly key: number;
  /** The step at which one arrives in the node: arrivals here count as passes of the node. */
  readonly first: boolean;
  readonly ports: readonly PlanPort[];
}

/** Waits, whatever happens. Ports: out, and past (only for a `date` with `past: 'port'`). */
export interface DelayStep extends StepBase {
  readonly op: 'delay';
  readonly when: When;
}

/**
 * Waits for the first case that holds, at most `when`. Ports: one per case, then timeout. `resting` marks the wait for sales' answer.
 * `until`: a program; there are no cases then, it waits until the lead is not in that program. Ports: ended, timeout.
 */
export interface AwaitStep extends StepBase {
  readonly op: 'await';
  readonly cases: readonly Rule[];
  readonly when: When;
  readonly resting: boolean;
  readonly until?: string;
}

/** Goes on at once by the first case that holds. Ports: one per case, then otherwise. No cases = a step to pass through. */
export interface BranchStep extends StepBase {
  readonly op: 'branch';
  readonly cases: readonly Rule[];
}

/** One die. Ports: one per weight (shares, any positive sum; zero is never taken unless all are). Sticky = the same side for life. */
export interface SplitStep extends StepBase {
  readonly op: 'split';
  readonly weights: readonly number[];
  readonly sticky: boolean;
}

/** One atomic decision to send. Ports: sent, skipped. */
export interface SendStep extends StepBase {
  readonly op: 'send';
  readonly asset: string;
  readonly topic: string;
  /** email, or the channel of another touch; only email has the responses of mail. */
  readonly channel: string;
  readonly operational: boolean;
  readonly resend: boolean;
  readonly window?: TimeWindow;
  readonly ifOut: 'skip' | 'exit';
  readonly ifHeld: 'hold' | 'skip' | 'exit';
  readonly holdMaxMinutes: number;
}

/** What a `set` does to the person. Score: so many points; list, consent and suppression: on or off. */
export type Change =
  | { readonly kind: 'score'; readonly dimension: Exclude<ScoreDimension, 'total'>; readonly points: number }
  | { readonly kind: 'field'; readonly field: string; readonly value: FieldValue }
  | { readonly kind: 'list'; readonly list: string; readonly on: boolean }
  | { readonly kind: 'consent'; readonly topic: string; readonly on: boolean }
  | { readonly kind: 'suppress'; readonly on: boolean };

/** Changes the lead. Ports: out. */
export interface SetStep extends StepBase {
  readonly op: 'set';
  readonly change: Change;
}

/** An effect with no change of the lead. `goal` counts a metric once a journey; `call` is answered by `done` or `failed`. Ports: out. */
export interface EmitStep extends StepBase {
  readonly op: 'emit';
  readonly effect:
    | {
        readonly kind: 'notify' | 'webhook' | 'crm';
        readonly target: string;
        readonly answered: boolean;
        readonly payload: Json;
      }
    | { readonly kind: 'goal'; readonly metric: string }
    | { readonly kind: 'start'; readonly program: string };
}

/** The packet goes out and the lead is with sales. Ports: out. The answer is awaited by a following resting `await`. */
export interface HandoffStep extends StepBase {
  readonly op: 'handoff';
  readonly queue: string;
  readonly priority: number;
  /** Working minutes of the queue's calendar until the packet is overdue; the following resting `await` waits as long. */
  readonly slaMinutes: number;
  readonly pauseMail: boolean;
  /** Minutes that marketing mail stays paused after acceptance. */
  readonly pauseAfterMinutes: number;
  readonly packet: Json;
}

/** Leaves the program. No ports. `open` marks the end behind a port that nobody has connected: it belongs to no card of its own. */
export interface EndStep extends StepBase {
  readonly op: 'end';
  readonly reason: string;
  readonly open: boolean;
}

/** One of the nine steps. */
export type Step =
  | DelayStep
  | AwaitStep
  | BranchStep
  | SplitStep
  | SendStep
  | SetStep
  | EmitStep
  | HandoffStep
  | EndStep;

/**
 * A rule that holds in every step without being drawn. `exit` leaves with a reason; `jump` goes to a step.
 * `whileResting`: fires also while the lead rests in a handoff (bounce and complaint).
 * `edge`: fires when true and false at the last look of this journey (qualification; false before entry).
 * `metric`: a goal's name; while resting the goal is counted once and fires on leaving.
 */
export interface Interrupt {
  readonly id: string;
  readonly nodeId?: string;
  readonly rule: Rule;
  readonly then:
    | { readonly kind: 'exit'; readonly reason: string }
    | { readonly kind: 'jump'; readonly to: StepNo };
  readonly whileResting: boolean;
  readonly edge: boolean;
  readonly metric?: string;
}

/**
 * A start. It is a `branch` step without cases. `on`: by the scenario, by an event (enter one minute later), by a rule that becomes true
 * (the same), at a date, or by another program only.
 */
export interface PlanStart {
  readonly nodeId: string;
  readonly step: StepNo;
  readonly on:
    | { readonly kind: 'arrival' }
    | { readonly kind: 'event'; readonly event: string; readonly about?: string }
    | { readonly kind: 'rule'; readonly rule: Rule }
    | {
        readonly kind: 'date';
        readonly field: string;
        readonly days: number;
        readonly at?: number;
        readonly yearly: boolean;
      }
    | { readonly kind: 'call' };
  readonly filter: Rule;
}

/** Most sends in a span; of the calendar in the zone of the lead, or the last 24 hours or 7 days. */
export interface Cap {
  readonly most: number;
  readonly span: 'calendar' | 'rolling';
}

/** One program, checked and lowered. JSON throughout. */
export interface Plan {
  readonly formatVersion: 1;
  readonly programId: string;
  readonly name: string;
  readonly version: number;
  readonly starts: readonly PlanStart[];
  readonly steps: readonly Step[];
  readonly interrupts: readonly Interrupt[];
  /** `again`: minutes after leaving. At most one journey of a lead at a time. */
  readonly entry: { readonly kind: 'once' } | { readonly kind: 'again'; readonly afterMinutes: number };
  /** Who may not enter; also an interrupt. */
  readonly suppression: Rule;
  /** Day: the lead's calendar day or rolling 24 h. Week: calendar week (Monday) or rolling 7 d. Absent = no cap. */
  readonly caps: { readonly day?: Cap; readonly week?: Cap };
  /** Zone of leads without one. */
  readonly zone: string;
  /** Local dates on which windows with `holidays` are shut. */
  readonly holidays: readonly string[];
  /** Working hours of the program's own business calendar. */
  readonly hours: readonly (readonly [number, number] | null)[];
  readonly scores: ScoreModel;
  readonly catalogue: Catalogue;
}
