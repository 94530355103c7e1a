/**
 * The trace of one lead: what both executors write, row for row the same.
 *
 * Rows are in the order in which things happened. `value` is exact (compared with `Object.is`).
 */
export type TraceWhat =
  | 'enter' // value: start number; step: the start's step
  | 'arrive' // step reached
  | 'port' // step left by port number `value`
  | 'event' // name: event as it came (machineOpen, scannerClick kept apart), about, value
  | 'score' // name: dimension; value: stored value after the change
  | 'sent' // name: asset; value: occurrence (0-based, sends of that node by this lead ever)
  | 'held' // name: reason; value: minute until which
  | 'blocked' // name: reason; the step's skipped port or exit follows
  | 'set' // name: what changed
  | 'emit' // name: effect kind; value: occurrence
  | 'goal' // name: metric
  | 'handoff' // name: queue; value: number of the handoff of this lead (0-based)
  | 'answer' // name: accepted or reason; value: number of the handoff answered
  | 'interrupt' // name: interrupt id
  | 'exit'; // name: reason

/** One row. `program` is the number of the program in the run; -1 for rows of the person (events, scores from events, answers). */
export interface TraceRow {
  readonly minute: number;
  readonly what: TraceWhat;
  readonly program: number;
  readonly step: number;
  readonly name: string;
  readonly about: string;
  readonly value: number;
}

/** Why a send did not go out; the order of the tests. `none` = it went out. */
export const SEND_REASONS = [
  'none',
  'consent',
  'suppressed',
  'sameAsset',
  'withSales',
  'window',
  'capDay',
  'capWeek',
] as const;
/** One of the reasons. */
export type SendReason = (typeof SEND_REASONS)[number];

/**
 * Why somebody who came to a start was not let in; the order of the tests: in the program already; had been in, and the entry rule
 * forbids it; who may not enter; the start's filter.
 */
export const REFUSALS = ['inside', 'entry', 'suppressed', 'filter'] as const;

/** Why a person was never in a program, by the last time they came to one of its starts; `notCome`: they never did. */
export const OUTSIDE = ['notCome', 'suppressed', 'filter'] as const;
