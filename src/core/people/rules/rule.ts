/**
 * The one condition language: filters, decisions, waits, goals, segments and qualification are all rules.
 *
 * Rules are plain JSON and name everything by slug; numbers are assigned when a run is linked (`link.ts`).
 * Everything an executor, the prover or an exporter must know about conditions is in this file.
 */

/** A value of a lead's field. Dates are minutes since the run's start once a run is linked. Blank is `null`. */
export type FieldValue = string | number | boolean | null;

/** How two numbers, or two words by code unit, are compared. */
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** What a field can be asked. A blank field answers no to all of them, `!=` and `notIn` too. */
export type FieldOp = Comparison | 'in' | 'notIn' | 'contains' | 'startsWith' | 'endsWith';

/** One of the three scores (0 to 100 by default), or their weighted total. */
export type ScoreDimension = 'fit' | 'engagement' | 'relationship' | 'total';

/** From where the log is read: since this step was reached, since entry, since the last email of this journey, or ever. */
export type Since = 'arrival' | 'entry' | 'lastSend' | 'ever';

/** Standing facts about a person. `suppressed` is set by a step; `optedOut` by the global unsubscribe. */
export type Flag = 'withSales' | 'optedOut' | 'bounced' | 'complained' | 'suppressed';

/** Which rows of the log count. `within` is minutes back, the window (now - within, now]. */
export interface LogSpan {
  readonly since: Since;
  readonly within?: number;
}

/** A look into the log: `sent` counts emails sent, `open` sees machine opens and `click` sees scanner clicks. */
export interface LogQuery extends LogSpan {
  readonly event: string;
  /** Asset, page, form or any other thing the event is about; absent = any. */
  readonly about?: string;
  /** A condition on the value that the event carries; an event without a value fails it. */
  readonly amount?: { readonly op: Comparison; readonly value: number };
}

/** A condition on one person at one minute: yes or no. */
export type Rule =
  | { readonly kind: 'all'; readonly rules: readonly Rule[] }
  | { readonly kind: 'any'; readonly rules: readonly Rule[] }
  | { readonly kind: 'not'; readonly rule: Rule }
  | {
      readonly kind: 'field';
      readonly field: string;
      readonly op: FieldOp;
      readonly value: FieldValue | readonly FieldValue[];
    }
  | { readonly kind: 'blank'; readonly field: string }
  | {
      readonly kind: 'score';
      readonly dimension: ScoreDimension;
      readonly op: Comparison;
      readonly value: number;
    }
  | ({ readonly kind: 'seen' } & LogQuery)
  | ({ readonly kind: 'count'; readonly op: Comparison; readonly times: number } & LogQuery)
  /** Arrivals at the node in this journey, this one included. */
  | { readonly kind: 'passes'; readonly nodeId: string; readonly op: Comparison; readonly times: number }
  | { readonly kind: 'flag'; readonly flag: Flag }
  | { readonly kind: 'consent'; readonly topic: string }
  | { readonly kind: 'member'; readonly list: string }
  /** A date field compared with now + `minutes` (negative: ago). */
  | { readonly kind: 'date'; readonly field: string; readonly op: Comparison; readonly minutes: number }
  /** The answer to the latest handoff: `accepted` or a reject reason; none yet answers no. */
  | { readonly kind: 'answer'; readonly is: readonly string[] }
  /** The next three are expanded when compiling (from segments, score model and recognition) and never reach an executor. */
  | { readonly kind: 'segment'; readonly segment: string }
  | { readonly kind: 'qualified' }
  | { readonly kind: 'recognised'; readonly is: readonly string[] };

/** What sort of condition a rule is. */
export type RuleKind = Rule['kind'];

/** The rule that always holds. */
export const ALWAYS: Rule = { kind: 'all', rules: [] };

/** The rule that never holds. */
export const NEVER: Rule = { kind: 'any', rules: [] };
