import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circleIn, type ExpandEnv, expandRule } from '../../../../src/core/people/rules/expand.ts';
import type { Rule } from '../../../../src/core/people/rules/rule.ts';
import { NEVER } from '../../../../src/core/people/rules/rule.ts';
import { atom, lead, named, rule, ruleOver } from './arbitraries.ts';
import { ask, type PlainLead } from './naive.ts';

/** Definitions in order: `b` may speak of `a`, `c` of both, the score model of all. */
const environment = fc.tuple(rule, ruleOver(fc.oneof(atom, named)), rule, rule, rule).map(
  ([a, b, competitor, student, qualified]): ExpandEnv => ({
    segments: [
      { id: 'a', name: 'A', rule: a },
      {
        id: 'b',
        name: 'B',
        rule: { kind: 'all', rules: [{ kind: 'segment', segment: 'a' }, withoutNames(b)] },
      },
      {
        id: 'c',
        name: 'C',
        rule: { kind: 'any', rules: [{ kind: 'segment', segment: 'b' }, { kind: 'qualified' }] },
      },
    ],
    scores: {
      recognition: [
        { kind: 'competitor', rule: competitor },
        { kind: 'student', rule: student },
        { kind: 'competitor', rule: a },
      ],
      qualified: { kind: 'all', rules: [qualified, { kind: 'recognised', is: ['buyer'] }] },
    },
  }),
);

function withoutNames(given: Rule): Rule {
  if (given.kind === 'all' || given.kind === 'any') return { ...given, rules: given.rules.map(withoutNames) };
  if (given.kind === 'not') return { ...given, rule: withoutNames(given.rule) };
  return given.kind === 'segment' || given.kind === 'qualified' || given.kind === 'recognised'
    ? NEVER
    : given;
}

/** What a lead is, told as in the glossary: field, then evidence in order, then buyer. */
function kindOf(of: PlainLead, env: ExpandEnv): string {
  const stated = of.fields.kind ?? null;
  if (stated !== null && stated !== 'buyer') return String(stated);
  return env.scores.recognition.find((one) => ask(one.rule, of))?.kind ?? 'buyer';
}

function askNamed(given: Rule, of: PlainLead, env: ExpandEnv): boolean {
  switch (given.kind) {
    case 'all':
      return given.rules.every((part) => askNamed(part, of, env));
    case 'any':
      return given.rules.some((part) => askNamed(part, of, env));
    case 'not':
      return !askNamed(given.rule, of, env);
    case 'segment': {
      const found = env.segments.find(({ id }) => id === given.segment);
      return found !== undefined && askNamed(found.rule, of, env);
    }
    case 'qualified':
      return askNamed(env.scores.qualified, of, env);
    case 'recognised':
      return given.is.includes(kindOf(of, env));
    default:
      return ask(given, of);
  }
}

describe('expanding a rule', () => {
  it('leaves no names and says what the names say', () => {
    fc.assert(
      fc.property(ruleOver(fc.oneof(atom, named)), environment, lead, (given, env, of) => {
        expect(ask(expandRule(given, env), of)).toBe(askNamed(given, of, env));
      }),
      { numRuns: 3_000 },
    );
  });

  const circular: ExpandEnv = {
    segments: [
      { id: 'a', name: 'A', rule: { kind: 'segment', segment: 'b' } },
      {
        id: 'b',
        name: 'B',
        rule: {
          kind: 'any',
          rules: [
            { kind: 'member', list: 'x' },
            { kind: 'segment', segment: 'a' },
          ],
        },
      },
    ],
    scores: {
      recognition: [{ kind: 'competitor', rule: { kind: 'recognised', is: ['student'] } }],
      qualified: { kind: 'not', rule: { kind: 'qualified' } },
    },
  };

  it('ends on a circle of definitions, and names it', () => {
    const from: Rule = { kind: 'segment', segment: 'a' };
    expect(expandRule(from, circular)).toEqual({
      kind: 'any',
      rules: [{ kind: 'member', list: 'x' }, NEVER],
    });
    expect(circleIn(from, circular)).toEqual(['segment a', 'segment b']);
    expect(circleIn({ kind: 'qualified' }, circular)).toEqual(['qualified']);
    expect(circleIn({ kind: 'recognised', is: ['competitor'] }, circular)).toEqual(['recognised']);
    expect(circleIn({ kind: 'segment', segment: 'nobody' }, circular)).toEqual([]);
  });

  it('takes an unknown segment as one without members', () => {
    expect(expandRule({ kind: 'segment', segment: 'nobody' }, circular)).toEqual(NEVER);
  });

  it('asks for a kind without evidence by the field alone', () => {
    const env = { segments: [], scores: { recognition: [], qualified: NEVER } };
    const field = (op: '=' | 'in', value: string | string[]) => ({ kind: 'field', field: 'kind', op, value });
    expect(expandRule({ kind: 'recognised', is: ['partner'] }, env)).toEqual(field('=', 'partner'));
    expect(expandRule({ kind: 'recognised', is: ['partner', 'supplier'] }, env)).toEqual(
      field('in', ['partner', 'supplier']),
    );
  });
});
