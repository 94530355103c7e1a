import { MOST_PORTS, MOST_STEPS } from '../../kit/room.ts';
import type { LinkedRule } from '../../people/rules/facts.ts';
import type { FieldValue } from '../../people/rules/rule.ts';
import type { DueFn } from '../due.ts';
import type { Linked } from './link.ts';
import { MAX_EVENTS, MAX_PROGRAMS } from './state.ts';

/** Most steps of a run. */
export const MAX_STEPS = MOST_STEPS;
/** Most ports of a run. */
export const MAX_PORTS = MOST_PORTS;
/** Most nodes, interrupts, starts or metrics of a run. */
export const MAX_PARTS = 8192;

// Steps. What a, b, c, d and e mean by step: see `link-step.ts`.
/** Number of the step's op. */
export const OP_OF = new Uint8Array(MAX_STEPS);
/** `FLAG` bits of the step. */
export const FLAGS_OF = new Uint16Array(MAX_STEPS);
/** Key of its dice. */
export const KEY_OF = new Int32Array(MAX_STEPS);
/** Node of the run, -1 for the end behind an open port. */
export const NODE_OF = new Int32Array(MAX_STEPS);
/** First port of a step; `PORT_FROM[s + 1]` is one past its last. */
export const PORT_FROM = new Int32Array(MAX_STEPS + 1);
/** First number of a step. */
export const A_OF = new Int32Array(MAX_STEPS);
/** Second number of a step. */
export const B_OF = new Int32Array(MAX_STEPS);
/** Third number of a step. */
export const C_OF = new Int32Array(MAX_STEPS);
/** Fourth number of a step. */
export const D_OF = new Int32Array(MAX_STEPS);
/** Fifth number of a step. */
export const E_OF = new Int32Array(MAX_STEPS);
/** Points of a `set`. */
export const POINTS_OF = new Float64Array(MAX_STEPS);
/** What all cases of a step depend on. */
export const CASES_MASK = new Int32Array(MAX_STEPS);
/** Where the step counts in the tally: outcomes of a send, of a handoff. */
export const TALLY_OF = new Int32Array(MAX_STEPS);
/** How often this lead came to the step's dice: sends, arrivals at a split, emits, handoffs. */
export const LIFE = new Int32Array(MAX_STEPS);

// Ports.
/** Step that the port leads to. */
export const NEXT = new Int32Array(MAX_PORTS);
/** Whether it leaves the node. */
export const LEAVES = new Uint8Array(MAX_PORTS);
/** A die below this takes the port. */
export const BOUND = new Float64Array(MAX_PORTS);
/** What the port's case depends on. */
export const CASE_MASK = new Int32Array(MAX_PORTS);

/** Stored engagement below which the port's case cannot hold. */
export const CASE_NEEDS = new Float64Array(MAX_PORTS);

// Programs.
/** First node of a program. */
export const NODE_FROM = new Int32Array(MAX_PROGRAMS + 1);
/** First step of a program. */
export const STEP_FROM = new Int32Array(MAX_PROGRAMS + 1);
/** First interrupt of a program. */
export const INTERRUPT_FROM = new Int32Array(MAX_PROGRAMS + 1);
/** First start of a program. */
export const START_FROM = new Int32Array(MAX_PROGRAMS + 1);
/** First metric of a program. */
export const METRIC_FROM = new Int32Array(MAX_PROGRAMS + 1);
/** Exits of a program by reason, in the tally. */
export const EXITS_AT = new Int32Array(MAX_PROGRAMS + 1);
/** What all interrupts of a program depend on, time left out. */
export const INTERRUPTS_MASK = new Int32Array(MAX_PROGRAMS);
/** Stored engagement below which no interrupt can hold that depends on time; infinite if none depends on it. */
export const TIMED_NEEDS = new Float64Array(MAX_PROGRAMS);
/** Minutes after leaving until one may enter again; -1 = once. */
export const AGAIN_AFTER = new Float64Array(MAX_PROGRAMS);
/** Most sends a day and a week, -1 = no cap; 1 = rolling. */
export const CAP_DAY = new Int32Array(MAX_PROGRAMS);
/** 1 = rolling 24 hours. */
export const CAP_DAY_ROLLS = new Uint8Array(128);
/** Most sends a week, -1 = no cap. */
export const CAP_WEEK = new Int32Array(MAX_PROGRAMS);
/** 1 = rolling 7 days. */
export const CAP_WEEK_ROLLS = new Uint8Array(128);

// Interrupts, metrics, nodes and starts.
/** Bits of an interrupt. */
export const INTERRUPT_FLAGS = new Uint8Array(MAX_PARTS);
/** Step that it jumps to; below 0: it leaves with reason -1 - x. */
export const INTERRUPT_TO = new Int32Array(MAX_PARTS);
/** Metric of the run, -1 none. */
export const INTERRUPT_METRIC = new Int32Array(MAX_PARTS);
/** What it depends on. */
export const INTERRUPT_MASK = new Int32Array(MAX_PARTS);
/** Stored engagement below which its rule cannot hold. */
export const INTERRUPT_NEEDS = new Float64Array(MAX_PARTS);
/** Whether it has fired in this journey. */
export const INTERRUPT_DONE = new Uint8Array(MAX_PARTS);
/** Whether an edge interrupt's rule held at the last look. */
export const INTERRUPT_HELD = new Uint8Array(MAX_PARTS);
/** Whether a metric is counted in this journey. */
export const METRIC_COUNTED = new Uint8Array(MAX_PARTS);
/** Arrivals at a node in this journey. */
export const PASSES = new Int32Array(MAX_PARTS);
/** Exits from a node by reason in the tally. */
export const NODE_EXITS_AT = new Int32Array(MAX_PARTS);
/** Interrupts that took a journey out of a node, in the tally. */
export const NODE_INTERRUPTS_AT = new Int32Array(MAX_PARTS);
/** Step of a start. */
export const START_STEP = new Int32Array(MAX_PARTS);
/** Event that starts, -1 none. */
export const START_EVENT = new Int32Array(MAX_PARTS);
/** What it must be about, -1 any. */
export const START_ABOUT = new Int32Array(MAX_PARTS);

/** Whether the rule of a start held at the last look. */
export const START_HELD = new Uint8Array(MAX_PARTS);

// Events.
/** By event: the number under which it is logged. */
export const LOGGED_AS = new Int32Array(MAX_EVENTS);
/** What a logged event does beside being noted: in `FLAG_BITS` the flag that it sets, and bits. 0 for most. */
export const DOES = new Uint8Array(MAX_EVENTS);
/** Where `DOES` has the number of the flag; 0 none. */
export const FLAG_BITS = 7;
/** Takes consent to the topic that it is about. */
export const OPTS_OUT = 8;
/** Closes a deal. */
export const CLOSES = 16;

/** Bits of `INTERRUPT_FLAGS`. */
export const WHILE_RESTING = 1;
/** It fires when its rule becomes true. */
export const EDGE = 2;

/** What is linked to closures and values. */
export const T: {
  linked: Linked | undefined;
  due: readonly (DueFn | undefined)[];
  /** By step: what a field is set to, by number of the zone where it is a date. */
  value: readonly (FieldValue | readonly FieldValue[])[];
  cases: readonly (LinkedRule | undefined)[];
  interrupts: readonly LinkedRule[];
  filters: readonly LinkedRule[];
  suppression: readonly LinkedRule[];
  startsByEvent: boolean;
  /** By start: its rule, where it lets people in by one; `startsByRule`: whether any does. */
  startRules: readonly (LinkedRule | undefined)[];
  startsByRule: boolean;
  /** Whether any step waits for the end of another program. */
  waitsForPrograms: boolean;
  /** Number of the event `sent`. */
  sentEvent: number;
  /** Number of each topic among the abouts. */
  topicAbouts: readonly number[];
} = {
  linked: undefined,
  due: [],
  value: [],
  cases: [],
  interrupts: [],
  filters: [],
  suppression: [],
  startsByEvent: false,
  startRules: [],
  startsByRule: false,
  waitsForPrograms: false,
  sentEvent: -1,
  topicAbouts: [],
};
