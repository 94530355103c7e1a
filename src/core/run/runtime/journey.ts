/** How a journey begins, goes from step to step, waits and ends. */
import { assert } from '../../kit/base.ts';
import { FOREVER, PAST } from '../due.ts';
import { type Act, counted, withJourney, withPerson, written } from './act.ts';
import { minuteOf } from './clock.ts';
import { type Context, NO_JOURNEY } from './context.ts';

/** More steps than this in one event are a loop without a wait. */
export const MOST_STEPS = 10_000;

/** Enters the program; log, sends, scores, consent and the counters of life stay. */
export const begin: Act<{ readonly start: number; readonly step: number }> = (before, call) => {
  const { start, step } = call.params;
  const now = minuteOf(before, call);
  const { person, journey } = before;
  const mark = person.log.length;
  const begun: Context = {
    ...before,
    now,
    journey: {
      ...NO_JOURNEY,
      active: true,
      step,
      entries: journey.entries + 1,
      entryAt: now,
      exitAt: journey.exitAt,
      marks: { entry: mark, lastSend: mark, arrival: mark },
      life: journey.life,
    },
  };
  return written(begun, 'enter', { value: start });
};

interface Arrival {
  readonly step: number;
  readonly nodeId: string;
  readonly first: boolean;
  readonly resting: boolean;
}

/** Reaches a step: what came before its arrival mark does not count for it. */
export const arrive: Act<Arrival> = (before, { params: { step, nodeId, first, resting } }) => {
  const steps = before.steps + 1;
  assert(steps <= MOST_STEPS, `more than ${MOST_STEPS} steps in one event: a loop without a wait`);
  const { passes, marks } = before.journey;
  const context = withJourney(before, {
    step,
    resting,
    passes: first ? { ...passes, [nodeId]: (passes[nodeId] ?? 0) + 1 } : passes,
    marks: { ...marks, arrival: before.person.log.length },
    timer: null,
    past: false,
    waitsFor: null,
    die: null,
    verdict: null,
    hold: null,
  });
  return written({ ...context, steps, looked: false }, 'arrive');
};

interface Arming {
  readonly delay: string;
  /** The program whose end is waited for meanwhile. */
  readonly until?: string;
}

/** Finds the minute until which the step waits. */
export const arm: Act<Arming> = (context, { host, params: { delay, until = null } }) => {
  const { now, person, journey } = context;
  const zone = host.setup.zoneNo(person.zone);
  const value = (field: number) => person.fields[host.names.fields.slug(field)] ?? null;
  const due = host.due(delay)(now, zone, journey.entryAt, value);
  const past = due === PAST;
  const timer = past ? now : Math.min(FOREVER, Math.max(now, due));
  return withJourney(context, { past, timer, waitsFor: until });
};

/** Throws the die of a split, once an arrival; guards only read it. */
export const draw: Act<{ readonly key: number; readonly sticky: boolean }> = (before, { host, params }) => {
  const [context, occurrence] = counted(before);
  return withJourney(context, { die: host.dice.die(params.key, params.sticky ? 0 : occurrence) });
};

/** Leaves a step by a port. */
export const port: Act<{ readonly index: number }> = (context, { params: { index } }) =>
  written(context, 'port', { value: index });

/** The packet is overdue: sales no longer have the lead, unless they have answered or a newer packet is out. */
export const withdraw: Act<unknown> = (context) => {
  const { handoffs, answer, withdrawn } = context.person;
  const isLatest = context.journey.handoff !== null && context.journey.handoff === handoffs - 1;
  if (!isLatest || answer !== null || withdrawn) return context;
  return withPerson(context, { withdrawn: true, salesUntil: context.now });
};

/** Leaves the program. What is on its way to the person still arrives, and moves nothing. */
export const leave: Act<{ readonly reason: string }> = (context, { params: { reason } }) =>
  withJourney(written(context, 'exit', { name: reason }), {
    active: false,
    resting: false,
    exitAt: context.now,
    timer: null,
    waitsFor: null,
    hold: null,
    verdict: null,
    stop: null,
  });
