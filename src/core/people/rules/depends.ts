/**
 * What the answer of a rule can change with. Executors look at an interrupt or a case again only when something in
 * its mask has changed, so the mask may be too wide, never too narrow.
 */
import { assertNever } from '../../kit/base.ts';
import { loggedName } from './link.ts';
import type { LogQuery, Rule } from './rule.ts';

/**
 * - `events`: slugs as they stand in the log (`open` for machine opens too) whose rows can change the answer; `all` = any event.
 *   `sent` is among them when the log is read since the last email, for a new one moves that mark.
 * - `time`: the answer can change though nothing happens.
 * - `data`: fields, scores, flags, consent, lists, answer of sales. An event that gives points or sets a flag changes data.
 * - `arrival`: the answer can change with arriving at a step.
 * - `passes`: the answer can change with an arrival at a node.
 *
 * Entry into a program changes everything.
 */
export interface Dependencies {
  readonly events: readonly string[] | 'all';
  readonly time: boolean;
  readonly data: boolean;
  readonly arrival: boolean;
  readonly passes: boolean;
}

/** The mask of what must always be looked at. */
export const EVERYTHING: Dependencies = {
  events: 'all',
  time: true,
  data: true,
  arrival: true,
  passes: true,
};

interface Mask {
  readonly events: Set<string>;
  time: boolean;
  data: boolean;
  arrival: boolean;
  passes: boolean;
  /** A name that has not been expanded: anything may be behind it. */
  unknown: boolean;
}

function addQuery(mask: Mask, query: LogQuery): void {
  mask.events.add(loggedName(query.event));
  if (query.within !== undefined) mask.time = true;
  if (query.since === 'arrival') mask.arrival = true;
  if (query.since === 'lastSend') mask.events.add('sent');
}

function add(mask: Mask, rule: Rule): void {
  switch (rule.kind) {
    case 'all':
    case 'any':
      for (const part of rule.rules) add(mask, part);
      return;
    case 'not':
      add(mask, rule.rule);
      return;
    case 'seen':
    case 'count':
      addQuery(mask, rule);
      return;
    case 'passes':
      mask.passes = true;
      return;
    case 'score':
      mask.data = true;
      // Only engagement decays, and the total with it.
      if (rule.dimension === 'engagement' || rule.dimension === 'total') mask.time = true;
      return;
    case 'date':
      mask.data = true;
      mask.time = true;
      return;
    case 'flag':
      mask.data = true;
      // The pause after a handoff ends by itself.
      if (rule.flag === 'withSales') mask.time = true;
      return;
    case 'field':
    case 'blank':
    case 'consent':
    case 'member':
    case 'answer':
      mask.data = true;
      return;
    case 'segment':
    case 'qualified':
    case 'recognised':
      mask.unknown = true;
      return;
    default:
      assertNever(rule);
  }
}

/** Whether every single condition of a rule is of such kinds. */
export function asksOnly(rule: Rule, kinds: readonly Rule['kind'][]): boolean {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return rule.rules.every((part) => asksOnly(part, kinds));
    case 'not':
      return asksOnly(rule.rule, kinds);
    default:
      return kinds.includes(rule.kind);
  }
}

/** Whether a rule asks for fields and nothing else, not even the time. */
export function asksFieldsOnly(rule: Rule): boolean {
  return asksOnly(rule, ['field', 'blank']);
}

/** What the answer of a rule depends on. A rule that depends on nothing, or names what is not expanded, gets everything. */
export function dependsOn(rule: Rule): Dependencies {
  const mask: Mask = {
    events: new Set(),
    time: false,
    data: false,
    arrival: false,
    passes: false,
    unknown: false,
  };
  add(mask, rule);
  const { events, time, data, arrival, passes } = mask;
  // An empty mask would never be looked at, and a rule that always holds must be, once.
  const isConstant = events.size === 0 && !time && !data && !arrival && !passes;
  if (mask.unknown || isConstant) return EVERYTHING;
  return { events: [...events], time, data, arrival, passes };
}
