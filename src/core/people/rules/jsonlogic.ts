/**
 * A rule in JsonLogic, for systems that evaluate that. Fields are variables; what JsonLogic has no word for (the log,
 * scores, consent, lists) is an operation named `trellis.*` with one object of named arguments, which the receiving
 * system has to provide.
 */
import type { Json } from '../../kit/base.ts';
import { assertNever } from '../../kit/base.ts';
import { queryOf } from './claims.ts';
import type { FieldValue, LogQuery, Rule } from './rule.ts';

const EQUALITY: Readonly<Record<string, string>> = { '=': '===', '!=': '!==' };

function operator(op: string): string {
  return EQUALITY[op] ?? op;
}

function variable(field: string): Json {
  return { var: `fields.${field}` };
}

/** JsonLogic counts blank as less than 5, and as other than 5: both are told apart here. */
function filled(field: string, test: Json): Json {
  return { and: [{ '!==': [variable(field), null] }, test] };
}

function fieldLogic(rule: Extract<Rule, { kind: 'field' }>): Json {
  const { field, op } = rule;
  const value = rule.value as FieldValue | readonly FieldValue[];
  switch (op) {
    case 'in':
      return filled(field, { in: [variable(field), [value].flat()] });
    case 'notIn':
      return filled(field, { '!': [{ in: [variable(field), [value].flat()] }] });
    case 'contains':
      return filled(field, { in: [value, variable(field)] });
    case 'startsWith':
      return filled(field, { '===': [{ substr: [variable(field), 0, String(value).length] }, value] });
    case 'endsWith':
      // `substr` from -0 would be the whole text.
      if (value === '') return filled(field, true);
      return filled(field, { '===': [{ substr: [variable(field), -String(value).length] }, value] });
    default:
      return filled(field, { [operator(op)]: [variable(field), value] });
  }
}

function counted(query: LogQuery): Json {
  return { 'trellis.count': [{ ...queryOf(query) } as Json] };
}

/**
 * Writes a rule as JsonLogic. Same rule, same bytes. Values of the wrong type for their question, which `checkRule`
 * reports, may answer differently in JsonLogic.
 */
export function toJsonLogic(rule: Rule): Json {
  switch (rule.kind) {
    case 'all':
      return rule.rules.length === 0 ? true : { and: rule.rules.map(toJsonLogic) };
    case 'any':
      return rule.rules.length === 0 ? false : { or: rule.rules.map(toJsonLogic) };
    case 'not':
      return { '!': [toJsonLogic(rule.rule)] };
    case 'field':
      return fieldLogic(rule);
    case 'blank':
      return { '===': [variable(rule.field), null] };
    case 'score':
      return { [operator(rule.op)]: [{ 'trellis.score': [rule.dimension] }, rule.value] };
    case 'seen':
      return { '>': [counted(rule), 0] };
    case 'count':
      return { [operator(rule.op)]: [counted(rule), rule.times] };
    case 'passes':
      return { [operator(rule.op)]: [{ 'trellis.passes': [rule.nodeId] }, rule.times] };
    case 'date': {
      const moment: Json = { '+': [{ var: 'now' }, rule.minutes] };
      return filled(rule.field, { [operator(rule.op)]: [variable(rule.field), moment] });
    }
    case 'flag':
      return { 'trellis.flag': [rule.flag] };
    case 'consent':
      return { 'trellis.consent': [rule.topic] };
    case 'member':
      return { 'trellis.member': [rule.list] };
    case 'answer':
      return { in: [{ 'trellis.answer': [] }, [...rule.is]] };
    case 'segment':
      return { 'trellis.segment': [rule.segment] };
    case 'qualified':
      return { 'trellis.qualified': [] };
    case 'recognised':
      return { 'trellis.recognised': [[...rule.is]] };
    default:
      return assertNever(rule);
  }
}
