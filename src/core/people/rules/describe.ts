/** A rule in plain words: "fit is B or better and they clicked Guide within the last 4 days". */
import type { Text } from '../../kit/base.ts';
import { assertNever, text, verbatim } from '../../kit/base.ts';
import { allOf, anyOf, durationText, numberText, strong } from '../../kit/text/parts.ts';
import { BUILT_IN_FIELDS, type Catalogue, type FieldDef } from '../model/catalogue.ts';
import { CHOICES } from '../model/choices.ts';
import { fieldOf } from './claims.ts';
import { describeQuery } from './describe-log.ts';
import { comparedText } from './describe-numbers.ts';
import { FIT_GRADES } from './grades.ts';
import type { FieldValue, Rule } from './rule.ts';

/** What words on rules may look names up in. */
export interface Wording {
  readonly catalogue: Catalogue;
  /** The node that the rule stands in: "passed here". */
  readonly here?: string;
  /** What a node is called. */
  readonly nodeName?: (nodeId: string) => string | undefined;
}

function nameIn(items: readonly { readonly id: string; readonly name: string }[], id: string): Text {
  return strong(verbatim(items.find((item) => item.id === id)?.name ?? id));
}

function fieldName(id: string, { catalogue }: Wording): Text {
  if (builtIn(id) !== undefined) return text(`steps.field.${id}`);
  return verbatim(fieldOf(id, catalogue)?.name ?? id);
}

function builtIn(id: string): FieldDef | undefined {
  return BUILT_IN_FIELDS.find((field) => field.id === id);
}

/** What the choices of the built-in fields are called in words. */
const BUILT_IN_CHOICES: Readonly<Record<string, string>> = {
  'lifecycle-stage': 'steps.stage',
  'buying-stage': 'steps.buying',
  kind: 'steps.person',
};

/** A value of a field in words: a choice that comes with the product by its name, all else as it is. */
export function choiceText(field: string, value: FieldValue): Text {
  const isIn = (choices: readonly string[] | undefined): boolean => choices?.includes(String(value)) === true;
  if (isIn(builtIn(field)?.choices)) return text(`${BUILT_IN_CHOICES[field]}.${value}`);
  const shipped = Object.hasOwn(CHOICES, field) ? CHOICES[field as keyof typeof CHOICES] : undefined;
  return isIn(shipped) ? text(`rules.choice.${field}.${value}`) : valueText(value);
}

function valueText(value: FieldValue): Text {
  if (value === null) return text('rules.blankWord');
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return text(value ? 'rules.yes' : 'rules.no');
  return verbatim(value);
}

const FIELD_KEYS = {
  '=': 'rules.fieldIs',
  '!=': 'rules.fieldIsOther',
  in: 'rules.fieldIs',
  notIn: 'rules.fieldIsOther',
  contains: 'rules.fieldContains',
  startsWith: 'rules.fieldStartsWith',
  endsWith: 'rules.fieldEndsWith',
} as const;

function describeField(rule: Extract<Rule, { kind: 'field' }>, wording: Wording): Text {
  const field = fieldName(rule.field, wording);
  const values = [rule.value].flat() as FieldValue[];
  const { op } = rule;
  if (op === '<' || op === '<=' || op === '>' || op === '>=') {
    const value = typeof values[0] === 'number' ? comparedText(op, values[0]) : valueText(values[0] ?? null);
    return text('rules.isSo', { name: field, value: strong(value) });
  }
  return text(FIELD_KEYS[op], {
    field,
    value: strong(anyOf(values.map((value) => choiceText(rule.field, value)))),
  });
}

function describeScore(rule: Extract<Rule, { kind: 'score' }>): Text {
  const grade = FIT_GRADES.find(({ from }) => from === rule.value)?.grade;
  const name = text(`rules.${rule.dimension}`);
  if (rule.dimension !== 'fit' || grade === undefined || (rule.op !== '>=' && rule.op !== '<')) {
    return text('rules.isSo', { name, value: strong(comparedText(rule.op, rule.value)) });
  }
  const key = rule.op === '>=' ? 'rules.gradeOrBetter' : 'rules.worseThanGrade';
  return text('rules.isSo', { name, value: strong(text(key, { grade: verbatim(grade) })) });
}

const DATE_KEYS = {
  '=': 'rules.dateIs',
  '!=': 'rules.dateIsNot',
  '<': 'rules.dateBefore',
  '<=': 'rules.dateUntil',
  '>': 'rules.dateAfter',
  '>=': 'rules.dateFrom',
} as const;

function describeDate(rule: Extract<Rule, { kind: 'date' }>, wording: Wording): Text {
  const { minutes } = rule;
  const duration = durationText(Math.abs(minutes));
  const away = text(minutes < 0 ? 'rules.ago' : 'rules.ahead', { duration });
  const moment = strong(minutes === 0 ? text('rules.now') : away);
  return text(DATE_KEYS[rule.op], { field: fieldName(rule.field, wording), moment });
}

function describePasses(rule: Extract<Rule, { kind: 'passes' }>, wording: Wording): Text {
  const times = strong(text('rules.times', { times: comparedText(rule.op, rule.times) }));
  if (rule.nodeId === wording.here) return text('rules.passedHere', { times });
  const node = strong(verbatim(wording.nodeName?.(rule.nodeId) ?? rule.nodeId));
  return text('rules.passed', { node, times });
}

const KINDS: readonly string[] = [
  'buyer',
  'competitor',
  'jobSeeker',
  'student',
  'partner',
  'supplier',
  'customer',
];

function upper(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** What a kind of person is called. */
export function kindText(kind: string): Text {
  return KINDS.includes(kind) ? text(`rules.kind${upper(kind)}`) : verbatim(kind);
}

const ANSWERS: readonly string[] = [
  'accepted',
  'notAFit',
  'timing',
  'noBudget',
  'noAuthority',
  'wrongContact',
  'competitor',
  'studentOrJobSeeker',
  'duplicate',
  'badData',
];

/** What an answer of sales is called. */
export function answerText(answer: string): Text {
  return ANSWERS.includes(answer) ? text(`rules.answer${upper(answer)}`) : verbatim(answer);
}

/** A part of a group: groups inside groups stand in brackets. */
function describePart(rule: Rule, wording: Wording): Text {
  const isGroup = (rule.kind === 'all' || rule.kind === 'any') && rule.rules.length > 1;
  const words = inWords(rule, wording);
  return isGroup ? text('rules.group', { rule: words }) : words;
}

function describeGroup(rule: Extract<Rule, { kind: 'all' | 'any' }>, wording: Wording): Text {
  const [first, second] = rule.rules;
  if (first === undefined) return text(rule.kind === 'all' ? 'rules.always' : 'rules.never');
  if (second === undefined) return inWords(first, wording);
  const parts = rule.rules.map((part) => describePart(part, wording));
  return rule.kind === 'all' ? allOf(parts) : anyOf(parts);
}

/** Whether somebody is something, or not: the last letters of the key. */
function isOrNot(holds: boolean): 'Is' | 'IsNot' {
  return holds ? 'Is' : 'IsNot';
}

type Standing = Extract<
  Rule,
  { kind: 'flag' | 'consent' | 'member' | 'segment' | 'qualified' | 'recognised' | 'answer' | 'blank' }
>;

/** Facts that have words of their own for "not". */
function describeStanding(rule: Standing, holds: boolean, wording: Wording): Text {
  const { catalogue } = wording;
  switch (rule.kind) {
    case 'blank':
      return text(`rules.blank${isOrNot(holds)}`, { field: fieldName(rule.field, wording) });
    case 'flag':
      return text(`rules.${rule.flag}${isOrNot(holds)}`);
    case 'consent':
      return text(`rules.consent${isOrNot(holds)}`, { topic: nameIn(catalogue.topics, rule.topic) });
    case 'member':
      return text(`rules.member${isOrNot(holds)}`, { list: nameIn(catalogue.lists, rule.list) });
    case 'segment':
      return text(`rules.segment${isOrNot(holds)}`, { segment: nameIn(catalogue.segments, rule.segment) });
    case 'qualified':
      return text(`rules.qualified${isOrNot(holds)}`);
    case 'recognised':
      return text(`rules.recognised${isOrNot(holds)}`, { kinds: strong(anyOf(rule.is.map(kindText))) });
    case 'answer':
      return text(`rules.answer${isOrNot(holds)}`, { answers: strong(anyOf(rule.is.map(answerText))) });
  }
}

const OPPOSITE = { '=': '!=', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;

function describeNot(rule: Rule, wording: Wording): Text {
  switch (rule.kind) {
    case 'not':
      return inWords(rule.rule, wording);
    case 'seen':
      return describeQuery(rule, { holds: false, catalogue: wording.catalogue });
    // A number is always there, so the opposite question is the opposite answer. A field may be blank.
    case 'score':
    case 'count':
    case 'passes':
      return inWords({ ...rule, op: OPPOSITE[rule.op] }, wording);
    case 'all':
    case 'any':
    case 'field':
    case 'date':
      return text('rules.not', { rule: inWords(rule, wording) });
    default:
      return describeStanding(rule, false, wording);
  }
}

function inWords(rule: Rule, wording: Wording): Text {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return describeGroup(rule, wording);
    case 'not':
      return describeNot(rule.rule, wording);
    case 'field':
      return describeField(rule, wording);
    case 'score':
      return describeScore(rule);
    case 'seen':
    case 'count':
      return describeQuery(rule, { holds: true, catalogue: wording.catalogue });
    case 'date':
      return describeDate(rule, wording);
    case 'passes':
      return describePasses(rule, wording);
    case 'blank':
    case 'flag':
    case 'consent':
    case 'member':
    case 'segment':
    case 'qualified':
    case 'recognised':
    case 'answer':
      return describeStanding(rule, true, wording);
    default:
      return assertNever(rule);
  }
}

/**
 * A rule in plain words, with the values that a reader looks for marked as strong. It begins without a capital, to
 * stand inside a sentence; `capital` gives it one.
 */
export function describeRule(rule: Rule, catalogue: Catalogue, more: Omit<Wording, 'catalogue'> = {}): Text {
  return inWords(rule, { ...more, catalogue });
}
