/**
 * From a rule to a closure over the facts of one lead at one minute. Shared by both executors.
 *
 * All names become numbers and all shapes are told apart when linking; asking allocates nothing.
 */
import { assert, assertNever } from '../../kit/base.ts';
import { LOGGED_AS } from '../model/events.ts';
import type {
  DimensionNo,
  FlagNo,
  LinkedQuery,
  LinkedRule,
  LinkRule,
  NameNo,
  Names,
  SinceNo,
} from './facts.ts';
import { numberTest, valueTest } from './link-values.ts';
import type { Comparison, Flag, LogQuery, Rule, ScoreDimension, Since } from './rule.ts';

/** Numbers of the score dimensions. */
export const DIMENSION_NO = { fit: 0, engagement: 1, relationship: 2, total: 3 } as const satisfies Record<
  ScoreDimension,
  DimensionNo
>;

/** Numbers of the marks that a look into the log starts from. */
export const SINCE_NO = { ever: 0, entry: 1, lastSend: 2, arrival: 3 } as const satisfies Record<
  Since,
  SinceNo
>;

/** Numbers of the flags. */
export const FLAG_NO = {
  withSales: 0,
  optedOut: 1,
  bounced: 2,
  complained: 3,
  suppressed: 4,
} as const satisfies Record<Flag, FlagNo>;

const yes: LinkedRule = () => true;
const no: LinkedRule = () => false;

/** The slug under which an event stands in the log. */
export function loggedName(event: string): string {
  return Object.hasOwn(LOGGED_AS, event) ? LOGGED_AS[event]! : event;
}

/** A look into the log with numbers for names. `within` must be above 0 where it is given. */
export function linkQuery(query: LogQuery, names: Names): LinkedQuery {
  return {
    event: names.events.no(loggedName(query.event)),
    about: query.about === undefined ? -1 : names.abouts.no(query.about),
    since: SINCE_NO[query.since],
    within: query.within ?? 0,
    amount: query.amount,
  };
}

/** A window of no minutes has no rows in it; as a linked query 0 would mean no limit. */
function isEmptySpan(query: LogQuery): boolean {
  return query.within !== undefined && query.within <= 0;
}

function linkSeen(query: LogQuery, names: Names): LinkedRule {
  if (isEmptySpan(query)) return no;
  const linked = linkQuery(query, names);
  return (facts) => facts.seen(linked);
}

/** What a whole number of rows, 0 or more, is asked: at all, not at all, or a comparison. */
function asksWhether(op: Comparison, times: number): boolean | undefined {
  if ((op === '>=' && times === 1) || (op === '>' && times === 0) || (op === '!=' && times === 0))
    return true;
  if ((op === '<' && times === 1) || (op === '<=' && times === 0) || (op === '=' && times === 0))
    return false;
  return undefined;
}

function linkCount(rule: Extract<Rule, { kind: 'count' }>, names: Names): LinkedRule {
  const test = numberTest(rule.op, rule.times);
  if (isEmptySpan(rule)) return test(0) ? yes : no;
  const linked = linkQuery(rule, names);
  const whether = asksWhether(rule.op, rule.times);
  if (whether === true) return (facts) => facts.seen(linked);
  if (whether === false) return (facts) => !facts.seen(linked);
  return (facts) => test(facts.count(linked));
}

function linkScore(dimension: DimensionNo, op: Comparison, than: number): LinkedRule {
  switch (op) {
    // By far the most common two, without a call in between.
    case '>=':
      return (facts) => facts.score(dimension) >= than;
    case '<':
      return (facts) => facts.score(dimension) < than;
    default: {
      const test = numberTest(op, than);
      return (facts) => test(facts.score(dimension));
    }
  }
}

function linkDate(rule: Extract<Rule, { kind: 'date' }>, names: Names): LinkedRule {
  const field = names.fields.no(rule.field);
  const test = numberTest(rule.op, rule.minutes);
  return (facts) => {
    const value = facts.value(field);
    return typeof value === 'number' && test(value - facts.now);
  };
}

function linkAnswer(is: readonly string[], names: Names): LinkedRule {
  const numbers: readonly NameNo[] = is.map((answer) => names.answers.no(answer));
  const first = numbers[0];
  if (first === undefined) return no;
  // No answer yet is -1, which is no name's number.
  if (numbers.length === 1) return (facts) => facts.answer() === first;
  return (facts) => numbers.includes(facts.answer());
}

function linkAll(rules: readonly LinkedRule[]): LinkedRule {
  const [a, b, c] = rules;
  if (a === undefined) return yes;
  if (b === undefined) return a;
  if (c === undefined) return (facts) => a(facts) && b(facts);
  if (rules.length === 3) return (facts) => a(facts) && b(facts) && c(facts);
  return (facts) => {
    for (let i = 0; i < rules.length; i++) if (!rules[i]!(facts)) return false;
    return true;
  };
}

function linkAny(rules: readonly LinkedRule[]): LinkedRule {
  const [a, b, c] = rules;
  if (a === undefined) return no;
  if (b === undefined) return a;
  if (c === undefined) return (facts) => a(facts) || b(facts);
  if (rules.length === 3) return (facts) => a(facts) || b(facts) || c(facts);
  return (facts) => {
    for (let i = 0; i < rules.length; i++) if (rules[i]!(facts)) return true;
    return false;
  };
}

function linkNot(rule: LinkedRule): LinkedRule {
  return (facts) => !rule(facts);
}

function linkField(rule: Extract<Rule, { kind: 'field' }>, names: Names): LinkedRule {
  const field = names.fields.no(rule.field);
  const test = valueTest(rule.op, rule.value);
  return (facts) => test(facts.value(field));
}

/**
 * Makes a rule ready to be asked.
 *
 * Names that the tables do not know are added to them. Blank values, values of unlike types and answers not yet given
 * say no; only `blank` is true of a blank field.
 *
 * @throws {AssertionError} on `segment`, `qualified` and `recognised`, which `expandRule` replaces when compiling.
 */
export const linkRule: LinkRule = (rule, names) => {
  switch (rule.kind) {
    case 'all':
      return linkAll(rule.rules.map((part) => linkRule(part, names)));
    case 'any':
      return linkAny(rule.rules.map((part) => linkRule(part, names)));
    case 'not':
      return linkNot(linkRule(rule.rule, names));
    case 'seen':
      return linkSeen(rule, names);
    case 'count':
      return linkCount(rule, names);
    case 'score':
      return linkScore(DIMENSION_NO[rule.dimension], rule.op, rule.value);
    case 'segment':
    case 'qualified':
    case 'recognised':
      assert(false, `a rule of kind ${rule.kind} must be expanded before it is linked`);
      break;
    default:
      return linkFact(rule, names);
  }
};

/** Rules on one standing fact about the lead. */
function linkFact(
  rule: Extract<
    Rule,
    { kind: 'field' | 'blank' | 'passes' | 'flag' | 'consent' | 'member' | 'date' | 'answer' }
  >,
  names: Names,
): LinkedRule {
  switch (rule.kind) {
    case 'field':
      return linkField(rule, names);
    case 'blank': {
      const field = names.fields.no(rule.field);
      return (facts) => facts.value(field) === null;
    }
    case 'passes': {
      const node = names.nodes.no(rule.nodeId);
      const test = numberTest(rule.op, rule.times);
      return (facts) => test(facts.passes(node));
    }
    case 'flag': {
      const flag = FLAG_NO[rule.flag];
      return (facts) => facts.flag(flag);
    }
    case 'consent': {
      const topic = names.topics.no(rule.topic);
      return (facts) => facts.consent(topic);
    }
    case 'member': {
      const list = names.lists.no(rule.list);
      return (facts) => facts.member(list);
    }
    case 'date':
      return linkDate(rule, names);
    case 'answer':
      return linkAnswer(rule.is, names);
    default:
      return assertNever(rule);
  }
}
