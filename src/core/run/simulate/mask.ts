/**
 * What has changed, as bits: an interrupt or a case is looked at again only if a bit that it depends on is set.
 * Events share 26 bits, so a mask may be too wide, never too narrow.
 */

import { dependsOn } from '../../people/rules/depends.ts';
import type { Names } from '../../people/rules/facts.ts';
import type { Rule } from '../../people/rules/rule.ts';
import { CHANGED, CHANGED_CASES, CHANGED_RESTING, MAX_EVENTS, S } from './state.ts';

/** The minute is another one. */
export const TIME = 1;
/** Fields, flags, consent, lists, sales, fit and relationship. */
export const DATA = 2;
/** The journey has come to another step. */
export const ARRIVAL = 4;
/** It has come to another node. */
export const PASS = 8;
/** Engagement has been added to or taken from: apart from the data, since most acts do that and nothing else. */
export const ENGAGED = 16;
/** Everything, also what no bit stands for. */
export const ALL = -1;

const FIRST_EVENT_BIT = 5;
const EVENT_BITS = 26;

/** The bit of each event. */
export const BIT_OF = Int32Array.from(
  { length: MAX_EVENTS },
  (_, event) => 1 << (FIRST_EVENT_BIT + (event % EVENT_BITS)),
);

/** What the answer of a rule depends on. */
export function maskOf(rule: Rule, names: Names): number {
  const depends = dependsOn(rule);
  if (depends.events === 'all') return ALL;
  let mask = 0;
  for (const event of depends.events) mask |= BIT_OF[names.events.no(event)]!;
  if (depends.time) mask |= TIME;
  if (depends.data) mask |= dataBits(rule);
  if (depends.arrival) mask |= ARRIVAL;
  if (depends.passes) mask |= PASS;
  return mask;
}

/** Which of the data a rule asks for. */
function dataBits(rule: Rule): number {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return maskOfAll(rule.rules.map(dataBits));
    case 'not':
      return dataBits(rule.rule);
    case 'score':
      return rule.dimension === 'engagement' ? ENGAGED : ENGAGED | DATA;
    default:
      return DATA;
  }
}

/** Something about the person has changed: all journeys see it, when they are next looked at. */
export function touch(bits: number): void {
  S.changes |= bits;
}

/** Tells all journeys what has changed about the person. */
export function tellChanges(): void {
  const bits = S.changes;
  S.changes = 0;
  // Most runs have one program.
  tell(0, bits);
  for (let p = 1; p < S.programs; p++) tell(p, bits);
}

function tell(p: number, bits: number): void {
  touchJourney(p, bits);
  CHANGED_CASES[p] = CHANGED_CASES[p]! | bits;
}

/** Something about one journey has changed, as that it has come to another step; cases of an await are all looked at on arrival anyway. */
export function touchJourney(p: number, bits: number): void {
  CHANGED[p] = CHANGED[p]! | bits;
  CHANGED_RESTING[p] = CHANGED_RESTING[p]! | bits;
}

/**
 * The stored engagement below which a rule cannot hold: engagement only fades, so one that is too low as stored is too low
 * now, and need not be decayed to find out. -Infinity if there is no such bound.
 */
export function engagementFor(rule: Rule): number {
  if (rule.kind === 'all')
    return rule.rules.reduce((most, part) => Math.max(most, engagementFor(part)), NO_BOUND);
  if (rule.kind !== 'score' || rule.dimension !== 'engagement' || !(rule.value > 0)) return NO_BOUND;
  return rule.op === '>=' || rule.op === '>' || rule.op === '=' ? rule.value : NO_BOUND;
}

const NO_BOUND = Number.NEGATIVE_INFINITY;

/** What any of several rules depends on. */
export function maskOfAll(masks: readonly number[]): number {
  return masks.reduce((all, mask) => all | mask, 0);
}
