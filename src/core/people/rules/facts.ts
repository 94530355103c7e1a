/**
 * What a linked rule may ask about one lead at one minute. Each executor brings its own implementation
 * (typed arrays, or the JSON context of the Machine); the rules themselves are shared.
 */
import type { Comparison, FieldValue, Rule } from './rule.ts';

/** Number of a name inside one table of `Names`. */
export type NameNo = number;

/** The tables of names of one run. Linking adds what it meets; both executors use the same numbers. */
export interface NameTable {
  /** The number of a slug; added at the end when new. */
  no(slug: string): NameNo;
  /** The slug of a number. */
  slug(no: NameNo): string;
  readonly size: number;
}

/** `events` starts with the built-in list in its fixed order (`model/events.ts`): the number is the kind in the order of events. */
export interface Names {
  readonly fields: NameTable;
  readonly events: NameTable;
  readonly abouts: NameTable;
  readonly topics: NameTable;
  readonly lists: NameTable;
  readonly answers: NameTable;
  /** Node ids of one program; passes are counted per node. */
  readonly nodes: NameTable;
}

/** 0 fit, 1 engagement, 2 relationship, 3 total. */
export type DimensionNo = 0 | 1 | 2 | 3;

/** 0 ever, 1 entry, 2 last send, 3 arrival. */
export type SinceNo = 0 | 1 | 2 | 3;

/** 0 withSales, 1 optedOut, 2 bounced, 3 complained, 4 suppressed. */
export type FlagNo = 0 | 1 | 2 | 3 | 4;

/** A log query with numbers for names. `about` -1 = any; `within` 0 = no limit; `amount` undefined = any value. */
export interface LinkedQuery {
  readonly event: NameNo;
  readonly about: NameNo;
  readonly since: SinceNo;
  readonly within: number;
  readonly amount: { readonly op: Comparison; readonly value: number } | undefined;
}

/** One lead at one minute. `now` is minutes since the run's start. */
export interface Facts {
  readonly now: number;
  value(field: NameNo): FieldValue;
  /** Score decayed to `now`; reading never writes. */
  score(dimension: DimensionNo): number;
  /** Rows of the log that match. */
  count(query: LinkedQuery): number;
  /** Whether any row matches; same as `count(query) > 0`, cheaper. */
  seen(query: LinkedQuery): boolean;
  /** Arrivals at the node in this journey. */
  passes(node: NameNo): number;
  flag(flag: FlagNo): boolean;
  consent(topic: NameNo): boolean;
  member(list: NameNo): boolean;
  /** Number of the answer to the latest handoff, -1 = none yet. */
  answer(): NameNo;
}

/** A rule ready to be asked. */
export type LinkedRule = (facts: Facts) => boolean;

/** Signature of `linkRule` in `link.ts`: closures made once, names to numbers. Throws on segment/qualified/recognised (not expanded). */
export type LinkRule = (rule: Rule, names: Names) => LinkedRule;
