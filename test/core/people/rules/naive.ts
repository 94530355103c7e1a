/** A lead as a plain object, and rules asked of it word by word: slow, obvious, and apart from `linkRule`. */
import type { Facts, Names } from '../../../../src/core/people/rules/facts.ts';
import type { Comparison, FieldValue, LogQuery, Rule } from '../../../../src/core/people/rules/rule.ts';

export interface PlainRow {
  readonly minute: number;
  readonly event: string;
  readonly about: string | undefined;
  readonly value: number | undefined;
}

/** `marks` are lengths of the log. */
export interface PlainLead {
  readonly now: number;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly scores: Readonly<Record<'fit' | 'engagement' | 'relationship' | 'total', number>>;
  readonly log: readonly PlainRow[];
  readonly marks: { readonly entry: number; readonly lastSend: number; readonly arrival: number };
  readonly passes: Readonly<Record<string, number>>;
  readonly flags: readonly string[];
  readonly consent: readonly string[];
  readonly lists: readonly string[];
  readonly answer: string | undefined;
}

function holds(left: number | string, op: Comparison, right: number | string): boolean {
  const sign = left < right ? -1 : left > right ? 1 : left === right ? 0 : Number.NaN;
  return { '=': [0], '!=': [-1, 1], '<': [-1], '<=': [-1, 0], '>': [1], '>=': [1, 0] }[op].includes(sign);
}

function compare(left: FieldValue, op: Comparison, right: FieldValue): boolean {
  if (left === null || right === null) return false;
  if (typeof left === 'boolean' || typeof right === 'boolean') {
    if (typeof left !== typeof right) return false;
    return op === '=' ? left === right : op === '!=' ? left !== right : false;
  }
  return typeof left === typeof right && holds(left, op, right);
}

function fieldAnswers(value: FieldValue, rule: Extract<Rule, { kind: 'field' }>): boolean {
  if (value === null) return false;
  const { op } = rule;
  const list = [rule.value].flat() as FieldValue[];
  if (op === 'in') return list.some((one) => compare(value, '=', one));
  if (op === 'notIn') return list.every((one) => compare(value, '!=', one));
  if (Array.isArray(rule.value)) return false;
  const than = rule.value as FieldValue;
  if (op === 'contains' || op === 'startsWith' || op === 'endsWith') {
    if (typeof value !== 'string' || typeof than !== 'string') return false;
    const at = value.indexOf(than);
    if (op === 'contains') return at !== -1;
    return op === 'startsWith' ? at === 0 : value.slice(value.length - than.length) === than && at !== -1;
  }
  return compare(value, op, than);
}

function matching(lead: PlainLead, query: LogQuery): number {
  const logged = { machineOpen: 'open', scannerClick: 'click' }[query.event] ?? query.event;
  const from = query.since === 'ever' ? 0 : lead.marks[query.since];
  return lead.log.filter(
    (row, at) =>
      at >= from &&
      row.event === logged &&
      (query.about === undefined || row.about === query.about) &&
      (query.within === undefined || (row.minute > lead.now - query.within && row.minute <= lead.now)) &&
      (query.amount === undefined ||
        (row.value !== undefined && holds(row.value, query.amount.op, query.amount.value))),
  ).length;
}

/** What a rule says of a lead. */
export function ask(rule: Rule, lead: PlainLead): boolean {
  switch (rule.kind) {
    case 'all':
      return rule.rules.every((part) => ask(part, lead));
    case 'any':
      return rule.rules.some((part) => ask(part, lead));
    case 'not':
      return !ask(rule.rule, lead);
    case 'field':
      return fieldAnswers(lead.fields[rule.field] ?? null, rule);
    case 'blank':
      return (lead.fields[rule.field] ?? null) === null;
    case 'score':
      return holds(lead.scores[rule.dimension], rule.op, rule.value);
    case 'seen':
      return matching(lead, rule) > 0;
    case 'count':
      return holds(matching(lead, rule), rule.op, rule.times);
    case 'passes':
      return holds(lead.passes[rule.nodeId] ?? 0, rule.op, rule.times);
    case 'flag':
      return lead.flags.includes(rule.flag);
    case 'consent':
      return lead.consent.includes(rule.topic);
    case 'member':
      return lead.lists.includes(rule.list);
    case 'date': {
      const date = lead.fields[rule.field] ?? null;
      return typeof date === 'number' && holds(date, rule.op, lead.now + rule.minutes);
    }
    case 'answer':
      return lead.answer !== undefined && rule.is.includes(lead.answer);
    default:
      throw new Error(`not to be asked: ${rule.kind}`);
  }
}

const FLAGS = ['withSales', 'optedOut', 'bounced', 'complained', 'suppressed'];
const SINCE = ['ever', 'entry', 'lastSend', 'arrival'] as const;
const DIMENSIONS = ['fit', 'engagement', 'relationship', 'total'] as const;

/** The lead as linked rules see it: numbers for names, no more. */
export function factsOf(lead: PlainLead, names: Names): Facts {
  const count: Facts['count'] = (query) => {
    const named: LogQuery = {
      event: names.events.slug(query.event),
      since: SINCE[query.since],
      ...(query.about === -1 ? {} : { about: names.abouts.slug(query.about) }),
      ...(query.within === 0 ? {} : { within: query.within }),
      ...(query.amount === undefined ? {} : { amount: query.amount }),
    };
    return matching(lead, named);
  };
  return {
    now: lead.now,
    value: (field) => lead.fields[names.fields.slug(field)] ?? null,
    score: (dimension) => lead.scores[DIMENSIONS[dimension]],
    count,
    seen: (query) => count(query) > 0,
    passes: (node) => lead.passes[names.nodes.slug(node)] ?? 0,
    flag: (flag) => lead.flags.includes(FLAGS[flag]!),
    consent: (topic) => lead.consent.includes(names.topics.slug(topic)),
    member: (list) => lead.lists.includes(names.lists.slug(list)),
    answer: () => (lead.answer === undefined ? -1 : names.answers.no(lead.answer)),
  };
}
