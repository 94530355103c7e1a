/** What linked rules may ask about the running lead. Marks and passes are those of program `S.program`. */
import { HALVED, halve } from '../../kit/math/pow2.ts';
import type { DimensionNo, Facts, FlagNo, LinkedQuery } from '../../people/rules/facts.ts';
import type { Comparison, FieldValue } from '../../people/rules/rule.ts';
import { totalOf } from '../../people/score/link.ts';
import { halfLivesIn, storeScore } from './scores.ts';
import * as s from './state.ts';
import { NODE_FROM, PASSES } from './tables.ts';

const S = s.S;
const SCORE = s.SCORE;

/** Numbers of the stored scores in `SCORE`. */
const FIT = 0;
const ENGAGEMENT = 1;
const RELATIONSHIP = 2;
/** Engagement decayed to `S.decayedAt`. */
const DECAYED = 3;

/** Minute of a decayed value that is none. */
const NEVER = -2147483648;

/** Forgets what engagement has decayed to: it is another lead's. */
export function forgetDecayed(): void {
  S.decayedAt = NEVER;
}

/** Engagement as of now; the stored value is left as it is. */
export function engagementNow(): number {
  const stored = SCORE[ENGAGEMENT]!;
  const minutes = S.now - S.engagementAt;
  // Nothing decays in no time, to the bit; and nothing is left of nothing.
  if (minutes === 0 || stored === 0) return stored;
  if (S.decayedAt !== S.now) {
    S.decayedAt = S.now;
    HALVED[0] = halfLivesIn(minutes);
    halve();
    SCORE[DECAYED] = stored * HALVED[0];
  }
  return SCORE[DECAYED]!;
}

/** Adds points to engagement: decayed to now, added, clamped, stored. */
export function addEngagement(points: number): void {
  storeScore(ENGAGEMENT, engagementNow() + points);
  S.engagementAt = S.now;
  S.decayedAt = NEVER;
}

/** Adds points to fit or relationship, clamped. */
export function addPoints(dimension: 0 | 2, points: number): void {
  storeScore(dimension, SCORE[dimension]! + points);
}

function total(): number {
  const weights = s.H.scores!.weights;
  return totalOf(weights, {
    fit: SCORE[FIT]!,
    engagement: engagementNow(),
    relationship: SCORE[RELATIONSHIP]!,
  });
}

/** First row of the log that counts since a mark. */
function markOf(since: number): number {
  switch (since) {
    case 0:
      return 0;
    case 1:
      return s.MARK_ENTRY[S.program]!;
    case 2:
      return s.MARK_SEND[S.program]!;
    default:
      return s.MARK_ARRIVAL[S.program]!;
  }
}

function compares(op: Comparison, value: number, than: number): boolean {
  switch (op) {
    case '=':
      return value === than;
    case '!=':
      // An event without a value (NaN) fails every condition on it.
      return value !== than && !Number.isNaN(value);
    case '<':
      return value < than;
    case '<=':
      return value <= than;
    case '>':
      return value > than;
    default:
      return value >= than;
  }
}

function fits(row: number, query: LinkedQuery): boolean {
  if (query.about !== -1 && s.LOG_ABOUT[row] !== query.about) return false;
  const amount = query.amount;
  return amount === undefined || compares(amount.op, s.LOG_VALUE[row]!, amount.value);
}

/** The minute after which rows count. */
function after(query: LinkedQuery): number {
  return query.within === 0 ? -2147483648 : S.now - query.within;
}

function seen(query: LinkedQuery): boolean {
  const from = markOf(query.since);
  const later = after(query);
  let row = s.LAST_ROW[query.event]!;
  while (row >= from && s.LOG_MINUTE[row]! > later) {
    if (fits(row, query)) return true;
    row = s.LOG_PREVIOUS[row]!;
  }
  return false;
}

function count(query: LinkedQuery): number {
  const from = markOf(query.since);
  if (from === 0 && query.within === 0 && query.about === -1 && query.amount === undefined) {
    return s.ROWS_OF[query.event]!;
  }
  const later = after(query);
  let found = 0;
  let row = s.LAST_ROW[query.event]!;
  while (row >= from && s.LOG_MINUTE[row]! > later) {
    if (fits(row, query)) found++;
    row = s.LOG_PREVIOUS[row]!;
  }
  return found;
}

/** A class, since a literal with a getter becomes a slow object, in which engines look up each method by name at each call. */
class LeadFacts implements Facts {
  get now(): number {
    return S.now;
  }

  value(field: number): FieldValue {
    return s.H.fields[field] ?? null;
  }

  score(dimension: DimensionNo): number {
    if (dimension === 3) return total();
    return dimension === 1 ? engagementNow() : SCORE[dimension]!;
  }

  count(query: LinkedQuery): number {
    return count(query);
  }

  seen(query: LinkedQuery): boolean {
    return seen(query);
  }

  passes(node: number): number {
    // What stands there is of the lead before.
    if (s.ENTRIES[S.program] === 0) return 0;
    const from = NODE_FROM[S.program]!;
    return from + node < NODE_FROM[S.program + 1]! ? PASSES[from + node]! : 0;
  }

  flag(flag: FlagNo): boolean {
    return flag === 0 ? s.SALES_UNTIL[0]! > S.now : s.FLAGS[flag] === 1;
  }

  consent(topic: number): boolean {
    return s.CONSENT[topic] === 1;
  }

  member(list: number): boolean {
    return s.LISTS[list] === 1;
  }

  answer(): number {
    return S.answer;
  }
}

/** The one lead's facts. */
export const FACTS: Facts = new LeadFacts();
