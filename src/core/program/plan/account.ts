/**
 * The account of a plan step: how long one stays, which ways lead out, what it reads and what it writes.
 *
 * The prover and the lint rest on these; a test runs them against both executors. Bounds hold for any lead, any zone
 * and any minute of arrival, as long as no interrupt takes the lead away.
 */
import { assertNever, DAY, WEEK } from '../../kit/base.ts';
import type { Dependencies } from '../../people/rules/depends.ts';
import { dependsOn } from '../../people/rules/depends.ts';
import type { Rule } from '../../people/rules/rule.ts';
import type { Step, When } from './plan.ts';

/** What a step can change. `log` and `sends` only grow. */
export type Write =
  | 'score'
  | 'field'
  | 'list'
  | 'consent'
  | 'suppressed'
  | 'log'
  | 'sends'
  | 'sales'
  | 'metric';

/** Minutes from arrival to leaving: at least `shortest`, at most `longest` (`Infinity` = may stay for ever). */
export interface Stay {
  readonly shortest: number;
  readonly longest: number;
}

/** What is known of a step without running it. */
export interface Account {
  readonly stay: Stay;
  /** Number of ways out. */
  readonly ports: number;
  /** Whether the way out can depend on how much time has passed. */
  readonly byTime: boolean;
  readonly reads: Dependencies;
  readonly writes: readonly Write[];
}

/** A wait of so many minutes has no end. */
export const MOST_MINUTES = 2147483647;

/** No jump of a zone's clock is longer (Troll: two hours). */
const LONGEST_JUMP = 120;
const NOTHING_READ: Dependencies = { events: [], time: false, data: false, arrival: false, passes: false };
/** Consent, flags, the pause for sales, and how many emails there have been of late. */
const READ_BY_MAIL: Dependencies = {
  events: ['sent'],
  time: true,
  data: true,
  arrival: false,
  passes: false,
};
const AT_ONCE: Stay = { shortest: 0, longest: 0 };

/** How long a wait lasts. */
export function stayOf(when: When): Stay {
  switch (when.kind) {
    case 'in':
      return { shortest: when.minutes, longest: when.minutes };
    case 'window':
      // A window of one weekday may be swallowed whole where clocks go forward: then it is the week after.
      return {
        shortest: 0,
        longest: openly(when.window.days, when.window.holidays, 2 * WEEK + LONGEST_JUMP),
      };
    case 'moment':
      return { shortest: 1, longest: openly(when.days, when.holidays, WEEK + DAY + LONGEST_JUMP) };
    case 'business':
      return { shortest: when.minutes, longest: Number.POSITIVE_INFINITY };
    case 'date':
      return { shortest: 0, longest: Number.POSITIVE_INFINITY };
    default:
      return assertNever(when);
  }
}

/** No weekday at all, or holidays of unknown number: no bound. */
function openly(days: number, holidays: boolean | undefined, longest: number): number {
  return (days & 127) === 0 || holidays === true ? Number.POSITIVE_INFINITY : longest;
}

/** What some rules ask. No rules ask nothing. */
function readsOf(rules: readonly Rule[]): Dependencies {
  return rules.length === 0 ? NOTHING_READ : dependsOn({ kind: 'any', rules });
}

/** The same, and what it takes to know how long one stays: a date may stand in a field of the lead. */
function withWhen(reads: Dependencies, when: When): Dependencies {
  const isAsked = when.kind === 'date' && when.base.kind === 'field';
  return isAsked ? { ...reads, data: true } : reads;
}

/** The account of a step. */
export function accountOf(step: Step): Account {
  const ports = step.ports.length;
  const plain = { stay: AT_ONCE, ports, byTime: false, reads: NOTHING_READ, writes: [] };
  switch (step.op) {
    case 'delay':
      return {
        ...plain,
        stay: stayOf(step.when),
        byTime: ports > 1,
        reads: withWhen(NOTHING_READ, step.when),
      };
    case 'await': {
      const isLimited = step.when.kind !== 'in' || step.when.minutes < MOST_MINUTES;
      const longest = isLimited ? stayOf(step.when).longest : Number.POSITIVE_INFINITY;
      // Whether another program has let the lead in is known a minute later, and its limit begins then.
      const [least, more] = step.until === undefined ? [0, 0] : [1, 1];
      const stay = { shortest: least, longest: longest + more };
      return {
        ...plain,
        stay,
        byTime: true,
        reads: withWhen(readsOf(step.cases), step.when),
        writes: step.resting ? ['sales'] : [],
      };
    }
    case 'branch': {
      const reads = readsOf(step.cases);
      return { ...plain, reads, byTime: reads.time };
    }
    case 'send': {
      const longest = step.ifHeld === 'hold' ? step.holdMaxMinutes : 0;
      const stay = { shortest: 0, longest };
      return { ...plain, stay, byTime: true, reads: READ_BY_MAIL, writes: ['log', 'sends'] };
    }
    case 'set':
      return { ...plain, writes: writesOf(step.change.kind) };
    case 'emit':
      return { ...plain, writes: step.effect.kind === 'goal' ? ['metric'] : [] };
    case 'handoff':
      return { ...plain, writes: ['sales'] };
    case 'split':
    case 'end':
      return plain;
    default:
      return assertNever(step);
  }
}

function writesOf(change: Extract<Step, { op: 'set' }>['change']['kind']): readonly Write[] {
  switch (change) {
    case 'score':
      return ['score'];
    case 'field':
      // Fit and relationship follow from fields.
      return ['field', 'score'];
    case 'list':
      return ['list'];
    case 'consent':
      return ['consent'];
    case 'suppress':
      return ['suppressed'];
    default:
      return assertNever(change);
  }
}
