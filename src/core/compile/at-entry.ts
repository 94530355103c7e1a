/** The same program for the same people, each handed to sales at once: what nurturing is measured against. */
import type { Plan, Step } from '../program/plan/plan.ts';

/**
 * The plan in which every start leads straight to the program's handoff: that which qualification goes to, else the
 * first one. Who comes in, dice, scores, queues and what sales can take stay as they are; behind sales' answer the
 * way ends, so that nobody who comes back is nurtured after all. Goals and qualification have nothing left to
 * interrupt. Undefined where the program hands nobody over. O(steps).
 */
export function handedAtEntry(plan: Plan): Plan | undefined {
  const handoff = handoffOf(plan);
  if (handoff === undefined) return undefined;
  const doors = new Set(plan.starts.map(({ step }) => step));
  const ends: Step[] = [];
  const end = (step: Step, port: string): number => {
    const reason = port === 'accepted' ? 'handedOver' : 'returned';
    ends.push({ op: 'end', reason, open: true, nodeId: step.nodeId, key: step.key, first: false, ports: [] });
    return plan.steps.length + ends.length - 1;
  };
  const steps = plan.steps.map((step, no): Step => {
    if (doors.has(no)) return { ...step, ports: step.ports.map((port) => ({ ...port, to: handoff })) };
    if (step.nodeId !== plan.steps[handoff]?.nodeId) return step;
    return {
      ...step,
      ports: step.ports.map((exit) =>
        exit.port === undefined ? exit : { ...exit, to: end(step, exit.port) },
      ),
    };
  });
  return {
    ...plan,
    steps: [...steps, ...ends],
    interrupts: plan.interrupts.filter(({ then }) => then.kind === 'exit'),
  };
}

/** Number of the step at which one arrives in the handoff. */
function handoffOf({ steps, interrupts }: Plan): number | undefined {
  const qualified = interrupts.find(({ id }) => id === 'qualified')?.then;
  const named = qualified?.kind === 'jump' ? qualified.to : -1;
  if (named >= 0) return named;
  const first = steps.find(({ op }) => op === 'handoff');
  const at = steps.findIndex(({ nodeId, first: isFirst }) => isFirst && nodeId === first?.nodeId);
  return first === undefined || at < 0 ? undefined : at;
}
