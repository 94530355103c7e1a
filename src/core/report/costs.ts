/** What a run costs: counts of its tallies times the prices of its program. */
import { type Interval, ratioInterval } from '../kit/stats/intervals.ts';
import type { Costs } from '../program/document/costs.ts';
import type { Stage } from '../run/simulate/stage.ts';
import type { Tally } from '../run/simulate/tally.ts';
import { handoffsOf } from './metrics.ts';
import type { Report } from './report.ts';
import { programsOf, sendCounts, stepsOf, type View, viewOf } from './view.ts';

/** One thing that was paid for. */
export interface Spending {
  /** Node of the contacts; '' = handoffs. */
  readonly id: string;
  readonly count: number;
  /** Price of one. */
  readonly each: number;
  readonly sum: number;
}

/** What was spent, over all replications. The parts add up to the total. */
export interface Spent {
  readonly parts: readonly Spending[];
  readonly total: number;
}

/** What all that a report counted has cost. */
export function spentOn(report: Pick<Report, 'nodes' | 'handoffs'>, costs: Costs): Spent {
  const contacts = report.nodes.map(({ id, sends }) => spending(id, sends?.sent ?? 0, costs));
  const all = [...contacts, spending('', report.handoffs, costs)];
  const parts = all.filter(({ each }) => each > 0);
  return { parts, total: parts.reduce((total, { sum }) => total + sum, 0) };
}

function spending(id: string, count: number, { perContact, perHandoff }: Costs): Spending {
  const each = id === '' ? perHandoff : (perContact.get(id) ?? 0);
  return { id, count, each, sum: count * each };
}

/** What one replication has cost. Where touches do nothing, nobody has paid for them. */
export function spentIn(view: View, costs: Costs): number {
  const { handed } = handoffsOf(view);
  const handoffs = handed * costs.perHandoff;
  if (view.stage.input.touches === false) return handoffs;
  const contacts = programsOf(view).flatMap((program) =>
    stepsOf(program, 'send').map((step) => {
      const { code } = program.program;
      const id = code.nodeIds[code.node[step]!] ?? '';
      return sendCounts(program, step).sent * (costs.perContact.get(id) ?? 0);
    }),
  );
  return contacts.reduce((sum, one) => sum + one, handoffs);
}

/** Cost per handoff, and per accepted lead, with what luck does to them from replication to replication. */
export function costIntervals(
  stage: Stage,
  tallies: readonly Tally[],
  costs: Costs,
): { readonly handoff: Interval; readonly accepted: Interval } {
  const views = tallies.map((tally) => viewOf(stage, tally));
  const spent = views.map((view) => spentIn(view, costs));
  const handed = views.map((view) => handoffsOf(view).handed);
  const accepted = views.map(({ tally, layout }) => tally.counts[layout.leadsAccepted]!);
  return { handoff: ratioInterval(spent, handed), accepted: ratioInterval(spent, accepted) };
}
