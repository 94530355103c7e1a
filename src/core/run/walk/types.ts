/**
 * Walking one lead: who walks, what was chosen, and what there is to see where they stand.
 *
 * A walk is a pure function of (program, walker, seed, choices): every question replays it from the first minute, which takes
 * less than a millisecond. Nothing is kept between two questions but the session, which is plain JSON.
 */
import type { Text } from '../../kit/base.ts';
import type { Script } from '../../people/behaviour/script.ts';
import type { LeadRecord } from '../../people/model/scenario.ts';
import type { ScoreDimension } from '../../people/rules/rule.ts';
import type { RunInput } from '../simulate/stage.ts';
import type { TraceRow } from '../trace.ts';

/** What the cards of a program say, by node id: titles, and names of the ways out. Plain JSON; see `programWords`. */
export type ProgramWords = Readonly<
  Record<string, { readonly title: Text; readonly ports: Readonly<Record<string, Text>> }>
>;

/** What is walked through: a run (the first of its programs is the one walked), and what its cards say. */
export interface WalkInput {
  readonly run: RunInput;
  readonly words: ProgramWords;
}

/**
 * Who walks: a lead of the run by number (drawn or imported); the `draw`-th person drawn from a persona; or somebody
 * made by hand or taken from a list. `blank`: such a person does only what is chosen; `model`: what people like that do.
 */
export type Walker =
  | { readonly kind: 'lead'; readonly lead: number }
  | { readonly kind: 'persona'; readonly persona: string; readonly draw: number }
  | {
      readonly kind: 'record';
      readonly record: LeadRecord;
      readonly behaves: 'model' | 'blank';
      /** What a `blank` person does unless something else is chosen: a story's `when`. Absent = enters the first start at the minute of arrival, or at minute 0. */
      readonly script?: Omit<Script, 'lead'>;
      /** First day and days of the walk; absent = those of the scenario. */
      readonly start?: string;
      readonly days?: number;
    };

/** How a person answers one mail. `topicOptOut`: wants no more of that mail's topic, and stays for all others. */
export type Response =
  | 'open'
  | 'click'
  | 'reply'
  | 'unsubscribe'
  | 'topicOptOut'
  | 'complaint'
  | 'bounce'
  | 'nothing';

/** Something decided by hand in place of dice and model. Numbers count over the lead's life, from 0. */
export type WalkChoice =
  /**
   * All that follows from send number `send` after minute `from` of the run; a click or reply opens first, unless that `hasOpened`.
   * `afterMinutes` from the send, at least 1. A later choice about the same send stands from its own `from` on.
   */
  | {
      readonly kind: 'response';
      readonly send: number;
      readonly from: number;
      readonly hasOpened?: boolean;
      readonly is: Response;
      readonly afterMinutes: number;
    }
  /** An act at a minute of the run. */
  | {
      readonly kind: 'act';
      readonly minute: number;
      readonly event: string;
      readonly about?: string;
      readonly value?: number;
    }
  /** No such act in (from, until]. */
  | { readonly kind: 'refrain'; readonly event: string; readonly from: number; readonly until: number }
  /** The side that a split takes, by its key and the occurrence in the lead's life (0 where sticky). */
  | { readonly kind: 'die'; readonly key: number; readonly occurrence: number; readonly port: number }
  /** What sales say to handoff number `handoff`; null = nothing. `afterMinutes` from the handoff. */
  | {
      readonly kind: 'answer';
      readonly handoff: number;
      readonly is: string | null;
      readonly afterMinutes: number;
    }
  /** How call number `call` ends; null = never. */
  | {
      readonly kind: 'call';
      readonly call: number;
      readonly is: 'done' | 'failed' | null;
      readonly afterMinutes: number;
    };

/** A choice, and the position at which it was taken. */
export interface TakenChoice {
  readonly at: number;
  readonly choice: WalkChoice;
}

/**
 * A walk under way; plain JSON. `position` is the number of rows of the trace that have happened; positions are those
 * where one can stop. Going back lowers it and keeps the choices, so that going on again gives the same; a new choice
 * drops all choices that were taken at the same position or later.
 */
export interface WalkSession {
  readonly walker: Walker;
  /** Absent = the seed of the scenario. */
  readonly seed?: number;
  readonly choices: readonly TakenChoice[];
  readonly position: number;
}

/**
 * Where to go: stay; one step on or back; on to the next decision (or the end of the journey); to the last stop at or
 * before a minute of the run; out of the program; or to the last row there is.
 */
export type WalkTo = 'here' | 'step' | 'back' | 'decision' | 'exit' | 'end' | { readonly minute: number };

/** A row of the trace with its reason. */
export interface ReasonedRow extends TraceRow {
  /** '' = happened to the person, or behind an open port. */
  readonly nodeId: string;
  /** ISO 8601 in UTC, to the minute. */
  readonly at: string;
  /** What happened, in a few words: "Got “Your guide is here”". */
  readonly said: Text;
  /** Why it went so, from the lead's own facts at that minute; absent where there is nothing to say. */
  readonly why?: Text;
  /** False: a row that only programs read (a way inside a node, an arrival that tells nothing). */
  readonly isTold: boolean;
}

/** One of the three scores at the minute of the walk. */
export interface WalkScore {
  readonly dimension: Exclude<ScoreDimension, 'total'>;
  readonly value: number;
  /** From which value on sales gets such people, where the rule of the program says so. */
  readonly line?: number;
  /** "B" for fit, "2" for engagement; absent for relationship. */
  readonly grade?: string;
}

/** A mail or other touch that went out. Minutes are minutes of the run. */
export interface WalkMail {
  readonly send: number;
  readonly asset: string;
  readonly nodeId: string;
  /** The subject, or the name where there is none. */
  readonly subject: string;
  /** Who it comes from, and what it says; absent = not written yet. */
  readonly sender?: string;
  readonly body?: string;
  readonly minute: number;
  readonly opened?: number;
  readonly clicked?: number;
  readonly replied?: number;
}

/** A packet to sales. */
export interface WalkHandoff {
  readonly handoff: number;
  readonly nodeId: string;
  readonly queue: string;
  readonly minute: number;
  readonly answer?: { readonly is: string; readonly minute: number };
}

/** A way between two cards that was passed. `to` '' = an open port. */
export interface PassedEdge {
  readonly from: string;
  readonly port: string;
  readonly to: string;
  readonly minute: number;
}

/** What would follow an option, up to the next wait. */
export interface Follows {
  readonly sentences: readonly Text[];
  readonly edges: readonly PassedEdge[];
  /** Cards that would be passed or reached, in order, without the one where the lead stands. */
  readonly nodes: readonly string[];
  /** Where the lead would then stand, '' = out of the program. */
  readonly end: string;
}

/** One way to decide. */
export interface WalkOption {
  /** Stable within the decision. */
  readonly id: string;
  readonly label: Text;
  /** Chance in [0, 1] by the model's assumptions; absent = none is known. */
  readonly chance?: number;
  /** Minutes from the decision's minute after which it happens, where that can be edited; at least 1. */
  readonly minutes?: number;
  /** What to hand to `choose`, with the minutes above; see `withMinutes`. Empty = the dice decide. */
  readonly choices: readonly WalkChoice[];
  /** Beside what is asked: told apart, so that the question stays short. */
  readonly isRare?: boolean;
  /** Absent for the dice: nobody knows yet. */
  readonly follows?: Follows;
}

/** Something that has to be decided where the lead stands. */
export interface WalkDecision {
  /** Stable while the same thing is to be decided. */
  readonly id: string;
  readonly kind: 'response' | 'act' | 'die' | 'answer' | 'call';
  readonly nodeId: string;
  /** Minute of the run at which it is decided. */
  readonly minute: number;
  readonly question: Text;
  /** The dice first (id `dice`). */
  readonly options: readonly WalkOption[];
  /** Id of the option that is chosen; `dice` unless something was. */
  readonly chosen: string;
}

/** All there is to see at a position of a walk. */
export interface WalkView {
  /** The session, at the position that was reached. */
  readonly session: WalkSession;
  /** Everything one can step back to, and whether one can step on. */
  readonly steps: number;
  readonly canStep: boolean;
  readonly name: string;
  /** IANA zone of the lead. */
  readonly zone: string;
  /** Minute of the epoch of the run's first minute, and minute of the run now. */
  readonly start: number;
  readonly minute: number;
  /** The same in the lead's zone, ISO 8601 without offset. */
  readonly local: string;
  /** Where the lead stands; '' = not in the program. */
  readonly nodeId: string;
  /** Minute of the run until which the lead waits there at most; absent = does not wait. */
  readonly until?: number;
  /** "Waits for a click", "Held until Monday"; absent = does not wait. */
  readonly state?: Text;
  readonly scores: readonly WalkScore[];
  /** Newest first. */
  readonly inbox: readonly WalkMail[];
  readonly sales: readonly WalkHandoff[];
  /** Fields that are not blank, by slug; dates as minutes of the run. */
  readonly fields: Readonly<Record<string, string | number | boolean>>;
  /** In the order in which things happened; show those with `isTold`. */
  readonly rows: readonly ReasonedRow[];
  readonly passed: readonly PassedEdge[];
  /** Whether the lead has left the program; mail that is still answered may come after. */
  readonly isOver: boolean;
  readonly exit?: { readonly reason: string; readonly said: Text; readonly minute: number };
  readonly decision?: WalkDecision;
}
