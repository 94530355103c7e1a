/**
 * Whether a rule can hold at all, and whether it can fail.
 *
 * Decided on the rule alone: which values fields, scores and counts may take, not how people get them. What is said
 * to be impossible is; what is said to be possible may still never happen.
 */

import type { Claim, Known, Sample } from './claims.ts';
import { holdsFor, keyOfAtom, queryOf } from './claims.ts';
import { expandRule } from './expand.ts';
import { samplesFor } from './regions.ts';
import type { LogQuery, Rule, Since } from './rule.ts';
import { NEVER } from './rule.ts';
import { isUndecided } from './witness.ts';

interface Goal {
  readonly rule: Rule;
  readonly holds: boolean;
}

interface Search {
  readonly known: Known;
  /** Steps left before the search gives up and calls the rule possible. */
  budget: number;
}

const BUDGET = 5_000;

function isKept(claims: readonly Claim[], sample: Sample): boolean {
  return claims.every(({ atom, holds }) => holdsFor(atom, sample) === holds);
}

function keeping(claims: readonly Claim[], known: Known): readonly Sample[] {
  return samplesFor(claims, known).filter((sample) => isKept(claims, sample));
}

/** Which marks lie at or before which: what was seen since the first was seen since the second. */
const INSIDE: Readonly<Record<Since, readonly Since[]>> = {
  arrival: ['arrival', 'entry', 'ever'],
  lastSend: ['lastSend', 'entry', 'ever'],
  entry: ['entry', 'ever'],
  ever: ['ever'],
};

/** Whether every row that matches `a` matches `b`. */
function isPartOf(a: LogQuery, b: LogQuery): boolean {
  return (
    a.event === b.event &&
    (b.about === undefined || a.about === b.about) &&
    INSIDE[a.since].includes(b.since) &&
    (b.within === undefined || (a.within !== undefined && a.within <= b.within)) &&
    (b.amount === undefined || (a.amount?.op === b.amount.op && a.amount.value === b.amount.value))
  );
}

/** At least so many rows of a part and at most so many of the whole: the part cannot be the larger. */
function countsFit(byKey: ReadonlyMap<string, readonly Claim[]>, known: Known): boolean {
  const looks = [...byKey.values()].flatMap((claims) => {
    const { atom } = claims[0]!;
    if (atom.kind !== 'seen' && atom.kind !== 'count') return [];
    const kept = keeping(claims, known).map(({ value }) => value as number);
    const all = samplesFor(claims, known).map(({ value }) => value as number);
    const most = Math.max(...kept);
    // The largest sample stands for everything above it.
    return [
      { query: queryOf(atom), least: Math.min(...kept), most: most === Math.max(...all) ? Infinity : most },
    ];
  });
  return looks.every((part) =>
    looks.every((whole) => !isPartOf(part.query, whole.query) || part.least <= whole.most),
  );
}

function add(byKey: ReadonlyMap<string, readonly Claim[]>, claim: Claim): Map<string, readonly Claim[]> {
  const key = keyOfAtom(claim.atom);
  return new Map(byKey).set(key, [...(byKey.get(key) ?? []), claim]);
}

function isPossible(
  goals: readonly Goal[],
  byKey: ReadonlyMap<string, readonly Claim[]>,
  search: Search,
): boolean {
  if (search.budget-- <= 0) return true;
  // What must hold together first, choices last: most choices then fall at once.
  const at = Math.max(
    0,
    goals.findIndex(({ rule, holds }) => rule.kind !== (holds ? 'any' : 'all')),
  );
  const goal = goals[at];
  if (goal === undefined) return countsFit(byKey, search.known);
  const rest = goals.toSpliced(at, 1);
  const { rule, holds } = goal;
  switch (rule.kind) {
    case 'not':
      return isPossible([...rest, { rule: rule.rule, holds: !holds }], byKey, search);
    case 'all':
    case 'any': {
      const parts = rule.rules.map((part): Goal => ({ rule: part, holds }));
      const isChoice = rule.kind === (holds ? 'any' : 'all');
      if (!isChoice) return isPossible([...rest, ...parts], byKey, search);
      return parts.some((part) => isPossible([...rest, part], byKey, search));
    }
    default: {
      const next = add(byKey, { atom: rule, holds });
      const claims = next.get(keyOfAtom(rule))!;
      const stands = keeping(claims, search.known).length > 0 || isUndecided(claims);
      return stands && isPossible(rest, next, search);
    }
  }
}

function expanded(rule: Rule, { catalogue, scores }: Known): Rule {
  return expandRule(rule, {
    segments: catalogue?.segments ?? [],
    scores: scores ?? { recognition: [], qualified: NEVER },
  });
}

/** Whether a rule names what its surroundings do not define, so that nothing can be said. */
function namesUnknown(rule: Rule, known: Known): boolean {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return rule.rules.some((part) => namesUnknown(part, known));
    case 'not':
      return namesUnknown(rule.rule, known);
    case 'segment':
      return known.catalogue?.segments.every(({ id }) => id !== rule.segment) ?? true;
    case 'qualified':
    case 'recognised':
      return known.scores === undefined;
    default:
      return false;
  }
}

/**
 * Whether all rules can hold of one lead at one minute. For large rules the search ends after some thousand steps
 * and answers yes.
 */
export function mayAllHold(rules: readonly Rule[], known: Known): boolean {
  if (rules.some((rule) => namesUnknown(rule, known))) return true;
  const goals = rules.map((rule): Goal => ({ rule: expanded(rule, known), holds: true }));
  return isPossible(goals, new Map(), { known, budget: BUDGET });
}

/** Whether the rule can hold. */
export function mayHold(rule: Rule, known: Known): boolean {
  return mayAllHold([rule], known);
}

/** Whether the rule can fail. */
export function mayFail(rule: Rule, known: Known): boolean {
  return mayAllHold([{ kind: 'not', rule }], known);
}

/** Whether a case can be reached: it holds and none of the cases before it does. */
export function isReachable(rule: Rule, before: readonly Rule[], known: Known): boolean {
  return mayAllHold([rule, ...before.map((one): Rule => ({ kind: 'not', rule: one }))], known);
}
