/** Random runs for the fast executor alone: programs, leads and scripts of the generator, linked and ready. */
import fc from 'fast-check';
import { toCode } from '../../../../src/core/compile/code.ts';
import { AssertionError } from '../../../../src/core/kit/base.ts';
import { scriptWorld } from '../../../../src/core/people/behaviour/script-world.ts';
import type { LeadSlot, Population } from '../../../../src/core/people/behaviour/world.ts';
import type { Plan } from '../../../../src/core/program/plan/plan.ts';
import { factsOfPlan, makeSetup } from '../../../../src/core/run/setup.ts';
import type { Linked } from '../../../../src/core/run/simulate/link.ts';
import { link } from '../../../../src/core/run/simulate/link.ts';
import type { Cast } from '../../../../src/core/run/simulate/simulate.ts';
import { buildPlans } from '../../../differential/build.ts';
import { buildScript, buildSlot, minutesOf } from '../../../differential/leads.ts';
import { pick, STARTS, zoneOf } from '../../../differential/palette.ts';
import type { RawRun } from '../../../differential/raw.ts';

/** A population of slots that are given. */
export function slots(list: readonly LeadSlot[]): Population {
  return {
    size: list.length,
    load(lead, into) {
      Object.assign(into, list[lead], { lead });
    },
  };
}

/** Links the plans of a raw run and casts its leads. */
export function prepare(run: RawRun): {
  readonly linked: Linked;
  readonly cast: Cast;
  readonly plans: readonly Plan[];
} {
  const plans = buildPlans(run);
  const setup = makeSetup({
    programs: plans.map(factsOfPlan),
    start: pick(STARTS, run.start).day,
    minutes: minutesOf(run),
    zones: run.leads.map((lead) => zoneOf(run, lead.zone)),
  });
  const linked = link(plans.map(toCode), setup);
  const world = scriptWorld(
    run.leads.map((lead) => buildScript(lead, run)),
    setup.names,
  );
  const population = slots(run.leads.map((lead) => buildSlot(lead, run, setup)));
  return { linked, cast: { population, world }, plans };
}

/** Leaves out the rare runs whose answers to mail start programs that send more mail, without end. */
export function unlessEndless(body: () => void): void {
  try {
    body();
  } catch (error) {
    if (error instanceof AssertionError && /a script makes at most|too many pending/.test(error.message))
      fc.pre(false);
    throw error;
  }
}
