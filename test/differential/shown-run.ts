/**
 * What a disagreement over random plans prints. No program is drawn for such a plan, so it is shown as the file that
 * can be opened: the machine, which the runtime runs, with the script of each lead beside it.
 */
import { toMachine } from '../../src/core/compile/machine/machine.ts';
import { machineText } from '../../src/core/compile/machine/text.ts';
import { buildPlans } from './build.ts';
import { buildScript, minutesOf } from './leads.ts';
import { pick, STARTS, zoneOf } from './palette.ts';
import type { RawRun } from './raw.ts';

/** The machines of a run as files, what its leads do, and the raw record that makes the same run again. */
export function shownRun(run: RawRun): string {
  const files = buildPlans(run).map(
    (plan) => `${plan.programId}.machine.json:\n${machineText(toMachine(plan))}`,
  );
  const leads = run.leads.map((lead) => ({ zone: zoneOf(run, lead.zone), script: buildScript(lead, run) }));
  const scene = { start: pick(STARTS, run.start).day, minutes: minutesOf(run), leads };
  return [...files, `scene:\n${JSON.stringify(scene, null, 1)}`, `raw:\n${JSON.stringify(run)}`].join('\n');
}
