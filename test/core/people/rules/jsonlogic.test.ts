import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../src/core/kit/base.ts';
import { toJsonLogic } from '../../../../src/core/people/rules/jsonlogic.ts';
import type { FieldValue, LogQuery, Rule } from '../../../../src/core/people/rules/rule.ts';
import { lead, rule } from './arbitraries.ts';
import { ask, type PlainLead } from './naive.ts';

type Ops = Readonly<Record<string, (args: readonly unknown[]) => unknown>>;

/** The part of JsonLogic that is used, as its documentation tells it, and the named operations on a plain lead. */
function opsFor(of: PlainLead): Ops {
  const number = (value: unknown) => (value === null ? 0 : (value as number));
  return {
    '!': ([a]) => !a,
    '===': ([a, b]) => a === b,
    '!==': ([a, b]) => a !== b,
    '<': ([a, b]) => number(a) < number(b),
    '<=': ([a, b]) => number(a) <= number(b),
    '>': ([a, b]) => number(a) > number(b),
    '>=': ([a, b]) => number(a) >= number(b),
    '+': ([a, b]) => (a as number) + (b as number),
    in: ([needle, hay]) => (hay as string | unknown[]).includes(needle as string),
    substr: ([text, from, length]) =>
      String(text).slice(
        from as number,
        length === undefined ? undefined : (from as number) + (length as number),
      ),
    'trellis.score': ([dimension]) => of.scores[dimension as 'fit'],
    'trellis.count': ([query]) => countOf(query as LogQuery, of),
    'trellis.passes': ([node]) => of.passes[node as string] ?? 0,
    'trellis.flag': ([flag]) => of.flags.includes(flag as string),
    'trellis.consent': ([topic]) => of.consent.includes(topic as string),
    'trellis.member': ([list]) => of.lists.includes(list as string),
    'trellis.answer': () => of.answer ?? null,
  };
}

function countOf(query: LogQuery, of: PlainLead): number {
  let times = 0;
  while (ask({ kind: 'count', op: '>', times, ...query }, of)) times++;
  return times;
}

function variable(path: string, of: PlainLead): FieldValue {
  return path === 'now' ? of.now : (of.fields[path.slice('fields.'.length)] ?? null);
}

function evaluate(logic: Json, of: PlainLead, ops: Ops): unknown {
  if (Array.isArray(logic)) return logic.map((part) => evaluate(part, of, ops));
  if (typeof logic !== 'object' || logic === null) return logic;
  const [name, args] = Object.entries(logic)[0] as [string, Json];
  if (name === 'var') return variable(args as string, of);
  const list = (Array.isArray(args) ? args : [args]) as readonly Json[];
  if (name === 'and') return list.every((part) => Boolean(evaluate(part, of, ops)));
  if (name === 'or') return list.some((part) => Boolean(evaluate(part, of, ops)));
  // The argument of a look into the log is an object of its own, not logic.
  if (name === 'trellis.count') return ops[name]?.(list);
  return ops[name]?.(list.map((part) => evaluate(part, of, ops)));
}

/** Words asked for numbers and the like, which JsonLogic answers after JavaScript. */
function isTyped(given: Rule, of: PlainLead): boolean {
  if (given.kind === 'all' || given.kind === 'any') return given.rules.every((part) => isTyped(part, of));
  if (given.kind === 'not') return isTyped(given.rule, of);
  if (given.kind === 'date') return typeof (of.fields[given.field] ?? 0) === 'number';
  if (given.kind !== 'field') return true;
  const value = of.fields[given.field] ?? null;
  const values = [given.value].flat() as FieldValue[];
  const isScalar = !Array.isArray(given.value) || given.op === 'in' || given.op === 'notIn';
  const isPart = ['contains', 'startsWith', 'endsWith'].includes(given.op);
  const isOrdered = ['<', '<=', '>', '>='].includes(given.op);
  return (
    isScalar &&
    values.every((one) => one !== null && !Number.isNaN(one)) &&
    (value === null || values.every((one) => typeof one === typeof value)) &&
    (!isPart || values.every((one) => typeof one === 'string')) &&
    !(isOrdered && values.some((one) => typeof one === 'boolean'))
  );
}

describe('a rule as JsonLogic', () => {
  it('answers as the rule does, blank fields included', () => {
    fc.assert(
      fc.property(rule, lead, (given, of) => {
        fc.pre(isTyped(given, of));
        expect(Boolean(evaluate(toJsonLogic(given), of, opsFor(of)))).toBe(ask(given, of));
      }),
      { numRuns: 3_000 },
    );
  });

  it('is plain JSON with named operations for what JsonLogic has no word for', () => {
    const given: Rule = { kind: 'seen', event: 'machineOpen', about: 'guide', since: 'entry', within: 60 };
    expect(toJsonLogic(given)).toEqual({
      '>': [{ 'trellis.count': [{ event: 'open', about: 'guide', since: 'entry', within: 60 }] }, 0],
    });
  });
});
