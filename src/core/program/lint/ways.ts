/** The ways between steps and how long they take. Nothing here knows a node kind. */
import { assertNever } from '../../kit/base.ts';
import type { Rule } from '../../people/rules/rule.ts';
import type { AwaitStep, Step, StepNo, When } from '../plan/plan.ts';

/** One port of a step. Minutes in the step when it is left this way: at least and at most (Infinity: nobody knows). */
export interface StepWay {
  readonly from: StepNo;
  readonly to: StepNo;
  readonly port: number;
  /** The node's port, when the way leaves its node. */
  readonly leaves: string | undefined;
  readonly least: number;
  readonly most: number;
  /** Whether the step is a wait of any kind that takes time: what went before may have had an effect. */
  readonly waits: boolean;
}

/** All ways, in the order of steps and ports. */
export function waysOf(steps: readonly Step[]): readonly StepWay[] {
  return steps.flatMap((step, from) =>
    step.ports.map(({ to, port: leaves }, port): StepWay => {
      const { least, most } = stay(step, port);
      return { from, to, port, leaves, least, most, waits: most > 0 };
    }),
  );
}

interface Stay {
  readonly least: number;
  readonly most: number;
}

const NO_TIME: Stay = { least: 0, most: 0 };

function stay(step: Step, port: number): Stay {
  switch (step.op) {
    case 'delay':
      // The second port of a date is for those who come too late.
      return port > 0 ? NO_TIME : stayOf(step.when);
    case 'await': {
      // The end of a program is looked for a minute later, when its entry has been taken or refused.
      if (step.until !== undefined && port === 0) return { least: 1, most: stayOf(step.when).most };
      const rule = step.cases[port];
      if (rule === undefined) return stayOf(step.when);
      return { least: onArrival(rule, step) === 'no' ? 1 : 0, most: Number.POSITIVE_INFINITY };
    }
    case 'branch':
    case 'split':
    case 'send':
    case 'set':
    case 'emit':
    case 'handoff':
    case 'end':
      return NO_TIME;
    default:
      return assertNever(step);
  }
}

function stayOf(when: When): Stay {
  const most = Number.POSITIVE_INFINITY;
  switch (when.kind) {
    case 'in':
      return { least: when.minutes, most: when.minutes };
    case 'window':
      return { least: 0, most };
    case 'moment':
      return { least: 1, most };
    case 'date':
      // A date that comes round every year lies ahead; any other may have passed.
      return { least: when.base.kind === 'field' && when.base.yearly === true ? 1 : 0, most };
    case 'business':
      return { least: when.minutes, most: when.minutes === 0 ? 0 : most };
    default:
      return assertNever(when);
  }
}

type Answer = 'yes' | 'no' | 'maybe';

const FLIPPED: Readonly<Record<Answer, Answer>> = { yes: 'no', no: 'yes', maybe: 'maybe' };

/** What a case says in the minute of arriving, before anything can have happened since. */
function onArrival(rule: Rule, step: AwaitStep): Answer {
  switch (rule.kind) {
    case 'all': {
      const parts = rule.rules.map((part) => onArrival(part, step));
      if (parts.includes('no')) return 'no';
      return parts.includes('maybe') ? 'maybe' : 'yes';
    }
    case 'any': {
      const parts = rule.rules.map((part) => onArrival(part, step));
      if (parts.includes('yes')) return 'yes';
      return parts.includes('maybe') ? 'maybe' : 'no';
    }
    case 'not':
      return FLIPPED[onArrival(rule.rule, step)];
    case 'seen':
      return rule.since === 'arrival' ? 'no' : 'maybe';
    case 'answer':
      // The packet has just gone out.
      return step.resting ? 'no' : 'maybe';
    default:
      return 'maybe';
  }
}
