/**
 * The hot state of the fast executor: the one lead that is running, and the tables of the run it runs in.
 *
 * Module state on purpose: engines fold the addresses of module constants into the code, which makes the whole executor about a third
 * faster. So do the tables beside it, and the lead at hand of the model of behaviour (`people/behaviour/life.ts` and what it names). One
 * run at a time in a thread; `load.ts` swaps runs. Arrays have a fixed room; running out of it is an assertion, or a slower way where
 * there is one, never a loss.
 */
import { MOST_NAMES, MOST_PROGRAMS } from '../../kit/room.ts';
import type { LeadSlot, World } from '../../people/behaviour/world.ts';
import type { FieldValue } from '../../people/rules/rule.ts';
import type { LinkedScores } from '../../people/score/link.ts';
import type { TraceRow } from '../trace.ts';

/** Most programs of a run. */
export const MAX_PROGRAMS = MOST_PROGRAMS;
/** Most kinds of events. */
export const MAX_EVENTS = 4096;
/** Most rows of one lead's log, past events included. */
export const MAX_LOG = 1 << 16;
/** Most names that events are about. */
export const MAX_ABOUTS = 1 << 20;
/** Most topics, lists and the like. */
export const MAX_NAMES = MOST_NAMES;

/** A timer that is not armed; also what never comes. */
export const NONE = 2147483647;

/** Whole numbers of the running lead, and what is the same for all leads of a chunk. */
export const S = {
  now: 0,
  horizon: 0,
  /** Program whose marks and passes the facts read. */
  program: 0,
  programs: 0,
  zone: 0,
  logSize: 0,
  sends: 0,
  /** Sends before the run began. */
  pastSends: 0,
  /** One more than the highest kind in the log. */
  kinds: 0,
  answer: -1,
  handoffs: 0,
  /** Packets whose events are over. */
  marked: 0,
  /** Step of the latest handoff; `isOpen`: neither answered nor withdrawn. */
  handoffStep: -1,
  isOpen: 0,
  paused: 0,
  /** When the window opens of the mail that is being decided. */
  windowAt: 0,
  calls: 0,
  /** What is looked at after each event, bits: `AFTER_RUN` for all leads of a run, `AFTER_HELD` once mail of this lead was held for sales. */
  after: 0,
  /** Emails sent in this run. */
  emails: 0,
  /** Whether the lead was accepted in this run. */
  accepted: 0,
  /** Minutes from entry to the first handoff, -1 = none yet. */
  toHandoff: -1,
  engagementAt: 0,
  /** Minute that `SCORE[3]` holds engagement decayed to. */
  decayedAt: -1,
  /** What has changed about the person since journeys were last told: bits of `mask.ts`. */
  changes: 0,
  /** Steps of one event, and events of one minute, against endless loops. */
  steps: 0,
  eventsNow: 0,
};

/** Bit of `S.after`: programs wait for each other, or start by a rule. */
export const AFTER_RUN = 1;
/** Bit of `S.after`: mail was held while the lead was with sales. */
export const AFTER_HELD = 2;

/** The minute until which the lead is with sales, which may be `NONE`: beyond a small integer in some engines. */
export const SALES_UNTIL = new Int32Array(32);

/** Stored scores: 0 fit, 1 engagement (as of `S.engagementAt`), 2 relationship. 3: engagement decayed to `S.decayedAt`. */
export const SCORE = new Float64Array(16);

/** Who is told of packets. */
export interface Keeper {
  /** The event is over in which the packets from `from` up to now went out. True: the lead waits for the minute of one and does not run on. */
  packetsOut(world: World, lead: number, from: number): boolean;
}

/** What is not a number. */
export const H: {
  world: World | undefined;
  scores: LinkedScores | undefined;
  slot: LeadSlot | undefined;
  /** The lead's fields: those of the slot, or a copy once one is written. */
  fields: readonly FieldValue[];
  ownFields: FieldValue[];
  /** By field: the step that last wrote it, in a copy of the fields. */
  writtenBy: Int32Array;
  keeper: Keeper | undefined;
  rows: TraceRow[] | undefined;
} = {
  world: undefined,
  scores: undefined,
  slot: undefined,
  fields: [],
  ownFields: [],
  writtenBy: new Int32Array(0),
  keeper: undefined,
  rows: undefined,
};

// The person.
/** Flags by their number in the rules: 1 optedOut, 2 bounced, 3 complained, 4 suppressed. */
export const FLAGS = new Uint8Array(128);
/** Consent by topic. */
export const CONSENT = new Uint8Array(MAX_NAMES);
/** Membership by list. */
export const LISTS = new Uint8Array(MAX_NAMES);

// The log, by row; `LOG_PREVIOUS` is the row before of the same kind, -1 none.
/** Minute of a row. */
export const LOG_MINUTE = new Int32Array(MAX_LOG);
/** About of a row, -1 none. */
export const LOG_ABOUT = new Int32Array(MAX_LOG);
/** Value of a row, NaN none. */
export const LOG_VALUE = new Float64Array(MAX_LOG);
/** The row before of the same event, -1 none. */
export const LOG_PREVIOUS = new Int32Array(MAX_LOG);
/** Last row of an event, -1 none. */
export const LAST_ROW = new Int32Array(MAX_EVENTS).fill(-1);
/** Rows of an event. */
export const ROWS_OF = new Int32Array(MAX_EVENTS);

/** Minutes of all sends, oldest first. */
export const SEND_MINUTE = new Int32Array(MAX_LOG);
/** Assets of all sends, to clear `ASSET_SENT` by. */
export const SEND_ASSET = new Int32Array(MAX_LOG);
/** Whether an asset went out to this lead, ever. */
export const ASSET_SENT = new Uint8Array(MAX_ABOUTS);

// The journeys, by program.
/** Whether the lead is in the program. */
export const ACTIVE = new Uint8Array(128);
/** Where the journey stands, a step of the run. */
export const STEP = new Int32Array(MAX_PROGRAMS);
/** Entries so far. */
export const ENTRIES = new Int32Array(MAX_PROGRAMS);
/** Why the person was last not let in: 1 + number of `REFUSALS`, 0 never refused. */
export const REFUSED = new Uint8Array(MAX_PROGRAMS);
/** Minute of the last entry. */
export const ENTRY_AT = new Int32Array(MAX_PROGRAMS);
/** Minute of the last exit. */
export const EXIT_AT = new Int32Array(MAX_PROGRAMS);
/** Length of the log at entry. */
export const MARK_ENTRY = new Int32Array(MAX_PROGRAMS);
/** Length of the log at the last send of this journey, else at entry. */
export const MARK_SEND = new Int32Array(MAX_PROGRAMS);
/** Length of the log at arrival. */
export const MARK_ARRIVAL = new Int32Array(MAX_PROGRAMS);
/** Minute of the timer, `NONE` = not armed. */
export const TIMER = new Int32Array(MAX_PROGRAMS).fill(NONE);
/** Whether the date of the delay was past on arrival. */
export const IS_PAST = new Uint8Array(128);
/** Minute of the first hold of this arrival, -1 none. */
export const HELD_SINCE = new Int32Array(MAX_PROGRAMS);
/** Why it is held, a number of `SEND_REASONS`; 0 = not held. */
export const HELD_WHY = new Int32Array(MAX_PROGRAMS);
/** `SALES_UNTIL` as seen when it was held. */
export const HELD_SEEN = new Int32Array(MAX_PROGRAMS);
/** Program whose end the journey waits for: see `until.ts`. */
export const WAITS_FOR = new Int32Array(MAX_PROGRAMS);
/** Number of the journey's latest handoff, -1 none. */
export const OWN_HANDOFF = new Int32Array(MAX_PROGRAMS);
/** Node of the run that the journey is in, -1 none. */
export const IN_NODE = new Int32Array(MAX_PROGRAMS);
/** Minute at which it came there. */
export const NODE_SINCE = new Int32Array(MAX_PROGRAMS);
/** What has changed since the interrupts were last looked at, outside and inside a rest with sales. */
export const CHANGED = new Int32Array(MAX_PROGRAMS);
/** The same for interrupts that fire in a rest with sales too. */
export const CHANGED_RESTING = new Int32Array(MAX_PROGRAMS);
/** What has changed since the cases of the await were last looked at. */
export const CHANGED_CASES = new Int32Array(MAX_PROGRAMS);
