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

/** What is still to be met, as a list whose rest is shared. */
interface Goals {
  readonly rule: Rule;
  readonly holds: boolean;
  readonly rest: Goals | undefined;
}

/** Claims by what they speak of; pushed and popped on the way, so that nothing is copied. */
type Claims = Map<string, Claim[]>;

interface Search {
  readonly known: Known;
  readonly byKey: Claims;
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

/** Whether the rest is possible too once the claim is made. */
function isWith(claim: Claim, search: Search, goOn: () => boolean): boolean {
  const key = keyOfAtom(claim.atom);
  let claims = search.byKey.get(key);
  if (claims === undefined) {
    claims = [];
    search.byKey.set(key, claims);
  }
  claims.push(claim);
  const stands = keeping(claims, search.known).length > 0 || isUndecided(claims);
  const isMet = stands && goOn();
  claims.pop();
  if (claims.length === 0) search.byKey.delete(key);
  return isMet;
}

/** Whether all goals can be met together with the claims so far. */
function isPossible(goals: Goals | undefined, choices: Goals | undefined, search: Search): boolean {
  if (search.budget-- <= 0) return true;
  const next = goals ?? choices;
  if (next === undefined) return countsFit(search.byKey, search.known);
  const [rest, open] = goals === undefined ? [undefined, next.rest] : [next.rest, choices];
  const { rule, holds } = next;
  switch (rule.kind) {
    case 'not':
      return isPossible({ rule: rule.rule, holds: !holds, rest }, open, search);
    case 'all':
    case 'any': {
      const isChoice = rule.kind === (holds ? 'any' : 'all');
      // What must hold together first, choices last: most of their ways then fall at once.
      if (isChoice && goals !== undefined) return isPossible(rest, { rule, holds, rest: open }, search);
      if (isChoice) return rule.rules.some((part) => isPossible({ rule: part, holds, rest }, open, search));
      const all = rule.rules.reduceRight<Goals | undefined>(
        (later, part) => ({ rule: part, holds, rest: later }),
        rest,
      );
      return isPossible(all, open, search);
    }
    default:
      return isWith({ atom: rule, holds }, search, () => isPossible(rest, open, search));
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
  const goals = rules.reduceRight<Goals | undefined>(
    (rest, rule) => ({ rule: expanded(rule, known), holds: true, rest }),
    undefined,
  );
  return isPossible(goals, undefined, { known, byKey: new Map(), budget: BUDGET });
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
