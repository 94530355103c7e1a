/** Random rules and leads from so small a set of names, values and minutes that they often meet. */
import fc from 'fast-check';
import { BUILT_IN_FIELDS } from '../../../../src/core/people/model/catalogue.ts';
import type { FieldOp, FieldValue, Rule } from '../../../../src/core/people/rules/rule.ts';
import type { PlainLead, PlainRow } from './naive.ts';

const field = fc.constantFrom('size', 'country', 'renewal', 'kind', 'agreed');
const numbers = fc.constantFrom(-5, -0, 0, 1, 5, 5.5, 50, 75, Number.NaN);
const words = fc.constantFrom('', 'DE', 'Deutschland', 'de', '5', 'buyer', 'land', 'competitor');
const value: fc.Arbitrary<FieldValue> = fc.oneof(numbers, words, fc.boolean(), fc.constant(null));
const comparison = fc.constantFrom(
  '=' as const,
  '!=' as const,
  '<' as const,
  '<=' as const,
  '>' as const,
  '>=' as const,
);
const fieldOp: fc.Arbitrary<FieldOp> = fc.oneof(
  comparison,
  fc.constantFrom(
    'in' as const,
    'notIn' as const,
    'contains' as const,
    'startsWith' as const,
    'endsWith' as const,
  ),
);
const minutes = fc.constantFrom(1, 2, 5, 10, 60);
const event = fc.constantFrom('open', 'machineOpen', 'click', 'scannerClick', 'sent', 'demo');
const logged = fc.constantFrom('open', 'click', 'sent', 'demo');
const about = fc.constantFrom('guide', 'prices');
const times = fc.constantFrom(0, 1, 2, 3);
const some = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined, freq: 1 });

const amount = fc.record({ op: comparison, value: fc.constantFrom(0, 1, 2) });
const query = fc
  .record({
    event,
    about: some(about),
    amount: some(amount),
    since: fc.constantFrom('arrival' as const, 'entry' as const, 'lastSend' as const, 'ever' as const),
    within: some(minutes),
  })
  .map((q) => {
    const { about: a, amount: m, within: w, ...rest } = q;
    return {
      ...rest,
      ...(a === undefined ? {} : { about: a }),
      ...(m === undefined ? {} : { amount: m }),
      ...(w === undefined ? {} : { within: w }),
    };
  });

const fieldValue = fc.oneof(
  { weight: 3, arbitrary: value },
  { weight: 2, arbitrary: fc.array(value, { maxLength: 12 }) },
);

/** Every kind but those that are expanded when compiling. */
export const atom: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ kind: fc.constant('field' as const), field, op: fieldOp, value }),
  fc.record({
    kind: fc.constant('field' as const),
    field,
    op: fc.constantFrom('in' as const, 'notIn' as const),
    value: fieldValue,
  }),
  fc.record({ kind: fc.constant('field' as const), field, op: fieldOp, value: fieldValue }),
  fc.record({ kind: fc.constant('blank' as const), field }),
  fc.record({
    kind: fc.constant('score' as const),
    dimension: fc.constantFrom(
      'fit' as const,
      'engagement' as const,
      'relationship' as const,
      'total' as const,
    ),
    op: comparison,
    value: fc.constantFrom(0, 25, 50, 75),
  }),
  query.map((q): Rule => ({ kind: 'seen', ...q })),
  fc.tuple(query, comparison, times).map(([q, op, n]): Rule => ({ kind: 'count', op, times: n, ...q })),
  fc.record({
    kind: fc.constant('passes' as const),
    nodeId: fc.constantFrom('n1', 'n2'),
    op: comparison,
    times,
  }),
  fc.record({
    kind: fc.constant('flag' as const),
    flag: fc.constantFrom(
      'withSales' as const,
      'optedOut' as const,
      'bounced' as const,
      'complained' as const,
      'suppressed' as const,
    ),
  }),
  fc.record({ kind: fc.constant('consent' as const), topic: fc.constantFrom('news', 'events') }),
  fc.record({ kind: fc.constant('member' as const), list: fc.constantFrom('staff', 'customers') }),
  fc.record({
    kind: fc.constant('date' as const),
    field: fc.constant('renewal'),
    op: comparison,
    minutes: fc.constantFrom(-60, -5, 0, 5, 50),
  }),
  fc.record({
    kind: fc.constant('answer' as const),
    is: fc.array(fc.constantFrom('accepted', 'timing', 'noBudget'), { maxLength: 3 }),
  }),
);

/** Names that stand for other rules. */
export const named: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ kind: fc.constant('segment' as const), segment: fc.constantFrom('a', 'b', 'c', 'nobody') }),
  fc.record({ kind: fc.constant('qualified' as const) }),
  fc.record({
    kind: fc.constant('recognised' as const),
    is: fc.uniqueArray(fc.constantFrom('buyer', 'competitor', 'student', 'alien'), { maxLength: 3 }),
  }),
);

/** Rules over the given atoms, groups up to four deep, empty groups too. */
export function ruleOver(leaf: fc.Arbitrary<Rule>): fc.Arbitrary<Rule> {
  return fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.record({ kind: fc.constant('not' as const), rule: tie('rule') }),
      fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const),
        rules: fc.array(tie('rule'), { maxLength: 5 }),
      }),
    ),
  })).rule;
}

/** Rules that an executor may be asked. */
export const rule = ruleOver(atom);

const row: fc.Arbitrary<PlainRow> = fc.record({
  minute: fc.constantFrom(0, 30, 89, 90, 91, 95, 98, 99, 100),
  event: logged,
  about: some(about),
  value: some(fc.constantFrom(0, 1, 2)),
});

const CHOICES = new Map(BUILT_IN_FIELDS.map(({ id, choices }) => [id, new Set<FieldValue>(choices)]));

/** NaN is no value of a field; what kind of person a lead is is one of its choices. */
function isPossibleValue([id, value]: readonly [string, FieldValue]): boolean {
  return !Number.isNaN(value) && (value === null || CHOICES.get(id)?.has(value) !== false);
}

/** Leads at minute 100 with up to eight rows of log. */
export const lead: fc.Arbitrary<PlainLead> = fc
  .record({
    fields: fc.dictionary(field, value, { maxKeys: 5 }),
    scores: fc.record({
      fit: fc.constantFrom(0, 25, 49.9, 50, 75),
      engagement: fc.constantFrom(0, 25, 49.9, 50, 75),
      relationship: fc.constantFrom(0, 25, 50),
      total: fc.constantFrom(0, 25, 50),
    }),
    log: fc.array(row, { maxLength: 8 }),
    marks: fc.tuple(fc.nat(8), fc.nat(8), fc.nat(8)),
    passes: fc.record({ n1: fc.nat(3), n2: fc.nat(3) }, { requiredKeys: [] }),
    flags: fc.subarray(['withSales', 'optedOut', 'bounced', 'complained', 'suppressed']),
    consent: fc.subarray(['news', 'events']),
    lists: fc.subarray(['staff', 'customers']),
    answer: some(fc.constantFrom('accepted', 'timing')),
  })
  .map(({ marks: [a, b, c], log, fields, ...rest }) => {
    const at = (mark: number) => Math.min(mark, log.length);
    return {
      ...rest,
      now: 100,
      fields: Object.fromEntries(Object.entries(fields).filter(isPossibleValue)),
      log: [...log].sort((x, y) => x.minute - y.minute),
      marks: { entry: at(Math.min(a, b, c)), lastSend: at(b), arrival: at(c) },
    };
  });
