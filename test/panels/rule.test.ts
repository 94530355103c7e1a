import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRule, defaultCatalogue, type Rule } from '../../src/core/index.ts';
import {
  ATOM_KINDS,
  atomRule,
  type GroupMode,
  groupRule,
  newAtom,
  OP_NAMES,
  opsOf,
  shownOf,
} from '../../src/panels/inspector/rule/atoms.ts';
import { fetchWords, voiceOf } from '../../src/store/words.ts';

await fetchWords('ja');

const catalogue = {
  ...defaultCatalogue,
  fields: [...defaultCatalogue.fields, { id: 'renewal', name: 'Renewal', type: 'date' as const }],
  topics: [{ id: 'news', name: 'News' }],
  lists: [{ id: 'guests', name: 'Guests' }],
  segments: [{ id: 'warm', name: 'Warm', rule: { kind: 'blank', field: 'company' } as const }],
};

describe('a new condition', () => {
  it.each(ATOM_KINDS)('of the kind %s can be run as it is', (kind) => {
    const atom = newAtom(kind, catalogue);
    const errors = checkRule(atom, catalogue, { nodeId: 'self', nodeIds: new Set(['self']) }).filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors).toEqual([]);
  });

  it.each(ATOM_KINDS)('of the kind %s has a name in both languages', (kind) => {
    for (const locale of ['en', 'ja'] as const)
      expect(voiceOf(locale).has(`app.rule.kind.${kind}`)).toBe(true);
  });
});

describe('a condition in the editor', () => {
  const atom = fc.constantFrom(...ATOM_KINDS.map((kind) => newAtom(kind, catalogue)));
  const rule: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 4 },
      atom,
      fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const),
        rules: fc.array(tie('rule'), { maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant('not' as const), rule: tie('rule') }),
    ) as fc.Arbitrary<Rule>,
  })).rule;

  /** Two times "not" says nothing. */
  const simple = (one: Rule): Rule => {
    if (one.kind === 'all' || one.kind === 'any') return { ...one, rules: one.rules.map(simple) };
    if (one.kind !== 'not') return one;
    return one.rule.kind === 'not' ? simple(one.rule.rule) : { kind: 'not', rule: simple(one.rule) };
  };

  it('is put together again as it was taken apart', () => {
    const rebuilt = (one: Rule): Rule => {
      const shown = shownOf(one);
      return shown.kind === 'atom'
        ? atomRule(shown.atom, shown.not)
        : groupRule(shown.mode satisfies GroupMode, shown.rules.map(rebuilt));
    };
    fc.assert(
      fc.property(rule, (one) => {
        expect(rebuilt(one)).toEqual(simple(one));
      }),
    );
  });

  it('offers only questions that have a name', () => {
    const { has } = voiceOf('en');
    for (const type of ['text', 'number', 'yesNo', 'date', 'choice'] as const) {
      for (const op of opsOf(type)) expect(has(`app.rule.op.${OP_NAMES[op]}`)).toBe(true);
    }
  });
});
