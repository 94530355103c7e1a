/** Comparisons with a number in words. */
import type { Text } from '../../kit/base.ts';
import { text } from '../../kit/base.ts';
import { numberText } from '../../kit/text/parts.ts';
import type { Comparison } from './rule.ts';

const KEYS: Readonly<Record<Comparison, string>> = {
  '=': 'rules.exactly',
  '!=': 'rules.otherThan',
  '<': 'rules.below',
  '<=': 'rules.atMost',
  '>': 'rules.above',
  '>=': 'rules.orMore',
};

/** "50 or more", "below 50", "exactly 3". */
export function comparedText(op: Comparison, value: number): Text {
  return text(KEYS[op], { value: numberText(value) });
}
