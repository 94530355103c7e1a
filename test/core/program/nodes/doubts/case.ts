/** A node, and what it is doubted for. */
import type { Rule } from '../../../../../src/core/people/rules/rule.ts';
import type { NodeView } from '../../../../../src/core/program/nodes/contract.ts';

export interface DoubtCase {
  readonly what: string;
  readonly kind: string;
  readonly settings: object;
  readonly more?: Partial<Omit<NodeView<object>, 'settings'>>;
  /** `code: message`, or the beginning of the message. */
  readonly found: readonly string[];
}

export const OPENED: Rule = { kind: 'seen', event: 'open', since: 'entry' };
export const CLICKED: Rule = { kind: 'seen', event: 'click', about: 'guide', since: 'entry' };
export const NEVER_TRUE: Rule = {
  kind: 'all',
  rules: [
    { kind: 'score', dimension: 'fit', op: '>=', value: 80 },
    { kind: 'score', dimension: 'fit', op: '<', value: 20 },
  ],
};
export const WEEKDAYS = { days: 31, from: 540, to: 1020 };
