/** Why a rule holds or does not, in the facts of one lead at one minute: only those that decided it. */
import type { Text } from '../../kit/base.ts';
import { text } from '../../kit/base.ts';
import { figureText, numberText } from '../../kit/text/parts.ts';
import { describeRule, type Wording } from '../../people/rules/describe.ts';
import { comparedText } from '../../people/rules/describe-numbers.ts';
import type { Facts, Names } from '../../people/rules/facts.ts';
import { FIT_GRADES } from '../../people/rules/grades.ts';
import { DIMENSION_NO, linkQuery, linkRule } from '../../people/rules/link.ts';
import type { Comparison, Rule } from '../../people/rules/rule.ts';

/** Whom to ask, and how things are called. */
export interface Asking {
  readonly facts: Facts;
  readonly names: Names;
  readonly wording: Wording;
}

/** The answer, and the facts that decided it, in the order of the rule. */
export interface Because {
  readonly holds: boolean;
  readonly facts: readonly Text[];
}

/** Most facts that are told: more says less. */
const MOST = 4;

/** Asks a rule. Empty facts = it always says so. */
export function because(rule: Rule, asking: Asking): Because {
  const holds = linkRule(rule, asking.names)(asking.facts);
  return { holds, facts: distinct(deciding(rule, holds, asking)).slice(0, MOST) };
}

/** Each fact once. */
export function distinct(facts: readonly Text[]): readonly Text[] {
  return [...new Map(facts.map((fact) => [JSON.stringify(fact), fact])).values()];
}

function deciding(rule: Rule, holds: boolean, asking: Asking): readonly Text[] {
  switch (rule.kind) {
    case 'not':
      return deciding(rule.rule, !holds, asking);
    case 'all':
    case 'any': {
      const isEach = (rule.kind === 'all') === holds;
      const parts = rule.rules.filter((part) => linkRule(part, asking.names)(asking.facts) === holds);
      // One part is enough to make an "any" true or an "all" false; the first one is what decided it.
      const told = isEach ? parts : parts.slice(0, 1);
      return told.flatMap((part) => deciding(part, holds, asking));
    }
    default:
      return [factText(rule, holds, asking)];
  }
}

type Atom = Exclude<Rule, { readonly kind: 'all' | 'any' | 'not' }>;

function factText(rule: Atom, holds: boolean, { facts, names, wording }: Asking): Text {
  switch (rule.kind) {
    case 'score':
      return scoreFact(rule, facts.score(DIMENSION_NO[rule.dimension]));
    case 'field':
      return fieldFact(rule, facts.value(names.fields.no(rule.field)), { holds, wording });
    case 'count':
    case 'passes': {
      const times =
        rule.kind === 'passes'
          ? facts.passes(names.nodes.no(rule.nodeId))
          : facts.count(linkQuery(rule, names));
      return text('walk.factTimes', { clause: standing(rule, holds, wording), times });
    }
    default:
      return standing(rule, holds, wording);
  }
}

function inWords(rule: Rule, { catalogue, ...more }: Wording): Text {
  return describeRule(rule, catalogue, more);
}

function standing(rule: Rule, holds: boolean, wording: Wording): Text {
  return inWords(holds ? rule : { kind: 'not', rule }, wording);
}

/** "fit 65, B or better"; "engagement 70, the line is 50". */
function scoreFact({ dimension, op, value: line }: Extract<Rule, { kind: 'score' }>, value: number): Text {
  const name = text(`rules.${dimension}`);
  const shown = numberText(shownNumber(value, op, line));
  const grade = dimension === 'fit' ? FIT_GRADES.find(({ from }) => from === line)?.grade : undefined;
  if (grade !== undefined && (op === '>=' || op === '<')) {
    const key = value >= line ? 'rules.gradeOrBetter' : 'rules.worseThanGrade';
    return text('walk.factGrade', { name, value: shown, grade: text(key, { grade }) });
  }
  if (op === '>=' || op === '<') return text('walk.factLine', { name, value: shown, line: numberText(line) });
  return text('walk.factAsked', { name, value: shown, asked: comparedText(op, line) });
}

/** Whole, unless rounding would tell the wrong side of the line. */
function shownNumber(value: number, op: Comparison, line: number): number {
  for (const digits of [0, 1, 2, 4]) {
    const rounded = Number(value.toFixed(digits));
    if (compares(op, rounded, line) === compares(op, value, line)) return rounded;
  }
  return value;
}

function compares(op: Comparison, a: number, b: number): boolean {
  if (op === '=') return a === b;
  if (op === '!=') return a !== b;
  if (op === '<') return a < b;
  if (op === '<=') return a <= b;
  return op === '>' ? a > b : a >= b;
}

/** What stands in the field, whatever was asked; dates are told as the rule asks for them. */
function fieldFact(
  rule: Extract<Rule, { kind: 'field' }>,
  value: ReturnType<Facts['value']>,
  { holds, wording }: { readonly holds: boolean; readonly wording: Wording },
): Text {
  const { field } = rule;
  if (value === null) return inWords({ kind: 'blank', field }, wording);
  const isDate = wording.catalogue.fields.some(({ id, type }) => id === field && type === 'date');
  if (isDate) return standing(rule, holds, wording);
  return inWords({ kind: 'field', field, op: '=', value }, wording);
}

/** "44 + 12 = 56" with a name before it; sums of what is shown are right. */
export function sumText(name: Text, before: number, after: number): Text {
  const gain = Math.round((after - before) * 10) / 10;
  const shown = Math.round(after * 10) / 10;
  const rounded = Number.isInteger(gain) ? Math.round(after) : shown;
  const from = Math.round((rounded - gain) * 10) / 10;
  const key = gain < 0 ? 'walk.minus' : 'walk.plus';
  return text(key, {
    name,
    before: figureText(from),
    gain: figureText(Math.abs(gain)),
    after: figureText(rounded),
  });
}
