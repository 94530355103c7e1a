/** The look at the interrupts: last act of every step and of every noted event. */
import type { Interrupt } from '../../program/plan/plan.ts';
import { type Act, withJourney, written } from './act.ts';
import type { Context, Journey } from './context.ts';
import type { Host } from './host.ts';

function looked(journey: Journey, is: number, holds: boolean): readonly number[] {
  const others = journey.heldBefore.filter((no) => no !== is);
  return holds ? [...others, is] : others;
}

/** While resting, an interrupt that must wait may still count its metric. */
function rest(context: Context, { metric, rule }: Interrupt, host: Host): Context {
  if (metric === undefined || context.journey.counted.includes(metric) || !host.holds(rule, context))
    return context;
  return counting(context, metric);
}

/** Counts a metric, once a journey. */
export function counting(context: Context, metric: string): Context {
  const { counted } = context.journey;
  if (counted.includes(metric)) return context;
  return withJourney(written(context, 'goal', { name: metric }), { counted: [...counted, metric] });
}

/** Finds the first interrupt that fires; the frame's own transition follows it, and no step moves before that. */
export const watch: Act<unknown> = (before, { host }) => {
  let context: Context = { ...before, looked: true };
  if (!context.journey.active) return context;
  for (const [is, interrupt] of host.facts.interrupts.entries()) {
    const { journey } = context;
    if (journey.done.includes(is)) continue;
    if (journey.resting && !interrupt.whileResting) {
      context = rest(context, interrupt, host);
      continue;
    }
    const holds = host.holds(interrupt.rule, context);
    const before = interrupt.edge && journey.heldBefore.includes(is);
    if (interrupt.edge) context = withJourney(context, { heldBefore: looked(journey, is, holds) });
    if (holds && !before) return withJourney(context, { stop: is });
  }
  return context;
};

/** Follows the interrupt that `watch` found: it fires at most once a journey. */
export const stopped: Act<{ readonly is: number; readonly id: string }> = (context, { params: { is, id } }) =>
  withJourney(written(context, 'interrupt', { name: id }), {
    done: [...context.journey.done, is],
    stop: null,
  });
