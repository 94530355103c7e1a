/** Conditions that several shipped programs use, in short. */
import type { Rule } from '../../src/core/index.ts';

type Query = Partial<Extract<Rule, { kind: 'seen' }>>;

/** It happened: in this journey unless said otherwise. */
export function seen(event: string, query: Query = {}): Rule {
  return { kind: 'seen', since: 'entry', ...query, event };
}

/** It happened at least so many times in this journey. */
export function atLeast(times: number, event: string): Rule {
  return { kind: 'count', event, since: 'entry', op: '>=', times };
}

/** A field is known. */
export function known(field: string): Rule {
  return { kind: 'not', rule: { kind: 'blank', field } };
}

/** All of them hold. */
export function all(...rules: readonly Rule[]): Rule {
  return { kind: 'all', rules };
}

/** One of them holds. */
export function any(...rules: readonly Rule[]): Rule {
  return { kind: 'any', rules };
}
