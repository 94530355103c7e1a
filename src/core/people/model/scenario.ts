/** Assumptions and population of a run. */
import type { FieldValue } from '../rules/rule.ts';

/** A generator of leads. Shares of a list add to 1 after scaling. */
export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly share: number;
  /** What such a person truly is: `buyer`, or a kind of non-buyer. Rules never see it. */
  readonly truth: string;
  /** Values with their weights; a field not named is blank. */
  readonly fields: Readonly<
    Record<string, readonly { readonly value: FieldValue; readonly weight: number }[]>
  >;
  readonly zones?: readonly { readonly zone: string; readonly weight: number }[];
  /** Overrides of the behaviour's parameters, by their id (see behaviour/parameters). */
  readonly behaviour?: Readonly<Record<string, number>>;
  /** Relevance of an asset to this persona in [0, 1], by asset id. */
  readonly relevance?: Readonly<Record<string, number>>;
}

/**
 * How people come to the starts: all at the first minute; spread evenly over `days`; so many a day; or each at
 * their own date (imported people with a date field).
 */
export type Arrivals =
  | { readonly kind: 'atOnce' }
  | { readonly kind: 'spread'; readonly days: number }
  | { readonly kind: 'perDay'; readonly leads: number }
  | { readonly kind: 'field'; readonly field: string };

/** What a run assumes, beside the program and the people. */
export interface Scenario {
  /** First day, `YYYY-MM-DD`; the run starts at 00:00 UTC. */
  readonly start: string;
  readonly days: number;
  readonly seed: number;
  readonly replications: number;
  readonly leads: number;
  readonly arrivals: Arrivals;
  /**
   * How drawn people share the starts of this program that they come to by the scenario: weights by node, any sum, none = 0. Absent, or
   * all 0: everybody comes to every such start, and the first in document order that lets them in counts.
   */
  readonly starts?: Readonly<Record<string, number>>;
  /** Zones of drawn people where the persona names none. */
  readonly zones: readonly { readonly zone: string; readonly weight: number }[];
  /** Parameters of behaviour that differ from their defaults, by id. */
  readonly behaviour: Readonly<Record<string, number>>;
  /** Topics that imported or drawn people have consented to; absent = all topics, share 1. */
  readonly consent?: Readonly<Record<string, number>>;
}

/** Scores that a lead starts with; one that is not named is computed. */
export interface StartScores {
  readonly fit?: number;
  readonly engagement?: number;
  readonly relationship?: number;
}

/** One lead as it enters a run. Minutes are relative to the run's start and may be negative for history. */
export interface LeadRecord {
  readonly id: string;
  readonly name?: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** IANA zone; absent = the program's. */
  readonly zone?: string;
  readonly persona?: string;
  readonly truth?: string;
  /** Topics consented to; absent = all. */
  readonly consent?: readonly string[];
  readonly lists?: readonly string[];
  readonly flags?: readonly ('optedOut' | 'bounced' | 'complained' | 'suppressed')[];
  /** Minute of arrival; absent = by the scenario. */
  readonly arrival?: number;
  /** Scores at the run's first minute, in place of those that fields and past come to. */
  readonly scores?: StartScores;
  /** Past events, minutes negative, oldest first. */
  readonly history?: readonly {
    readonly minute: number;
    readonly event: string;
    readonly about?: string;
    readonly value?: number;
  }[];
}
