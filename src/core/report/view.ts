/** Reading a tally by what it counts, for one run. */
import { OP } from '../compile/code.ts';
import {
  HANDOFF_PLACES,
  type Layout,
  MAIL_BINS,
  type ProgramLayout,
  SEND_PLACES,
} from '../run/simulate/layout.ts';
import type { LinkedProgram } from '../run/simulate/link.ts';
import type { Stage } from '../run/simulate/stage.ts';
import type { Tally } from '../run/simulate/tally.ts';
import { SEND_REASONS } from '../run/trace.ts';

/** Numbers by name; names that never happened are left out. */
export type Counts = Readonly<Record<string, number>>;

/** Outcomes of a send. */
export interface SendCounts {
  readonly sent: number;
  readonly blocked: Counts;
  readonly held: Counts;
}

/** Outcomes of a handoff. */
export interface HandoffCounts {
  readonly handed: number;
  readonly overdue: number;
  readonly answers: Counts;
}

/** A tally with the run it belongs to. */
export interface View {
  readonly stage: Stage;
  readonly layout: Layout;
  readonly tally: Tally;
}

/** One program in a view. */
export interface ProgramView extends View {
  readonly program: LinkedProgram;
  readonly at: ProgramLayout;
}

/** Looks at a tally. */
export function viewOf(stage: Stage, tally: Tally): View {
  return { stage, layout: stage.linked.layout, tally };
}

/** Its programs in order. */
export function programsOf(view: View): readonly ProgramView[] {
  return view.stage.linked.programs.map((program, p) => ({ ...view, program, at: view.layout.programs[p]! }));
}

/** `size` counts from a place on. */
export function countsAt({ tally }: View, place: number, size: number): Float64Array {
  return tally.counts.subarray(place, place + size);
}

/** One count. */
export function countAt({ tally }: View, place: number): number {
  return tally.counts[place]!;
}

/** One of the histograms of whole numbers. */
export function histogramOf(
  view: View,
  which: 'emails' | 'touches' | 'mostInWeek' | 'handoffs',
): Float64Array {
  return countsAt(view, view.layout[which], MAIL_BINS);
}

/** How often an event came. */
export function eventsOf(view: View, slug: string): number {
  const { events } = view.stage.setup.names;
  const no = events.no(slug);
  return no < view.layout.kinds ? countAt(view, view.layout.events + no) : 0;
}

/** Counts with their names; what never happened is left out. */
export function named(names: readonly string[], counts: ArrayLike<number>): Counts {
  return Object.fromEntries(names.flatMap((name, i) => (counts[i]! > 0 ? [[name, counts[i]!]] : [])));
}

/** Adds counts by name. */
export function addCounts(all: readonly Counts[]): Counts {
  const sum: Record<string, number> = {};
  for (const counts of all) for (const [name, n] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + n;
  return sum;
}

/** What became of a send step. */
export function sendCounts(view: ProgramView, step: number): SendCounts {
  const outcomes = countsAt(view, view.layout.ofStep[view.at.stepFrom + step]!, SEND_PLACES);
  const reasons = SEND_REASONS.length;
  return {
    sent: outcomes[0]!,
    blocked: named(SEND_REASONS.slice(1), outcomes.subarray(1, reasons)),
    held: named(SEND_REASONS.slice(1), outcomes.subarray(reasons + 1)),
  };
}

/** What became of a handoff step. */
export function handoffCounts(view: ProgramView, step: number): HandoffCounts {
  const { layout, stage } = view;
  const { answers } = stage.setup.names;
  const names = Array.from({ length: layout.answers }, (_, i) => answers.slug(i));
  const outcomes = countsAt(view, layout.ofStep[view.at.stepFrom + step]!, HANDOFF_PLACES + layout.answers);
  return {
    handed: outcomes[0]!,
    overdue: outcomes[1]!,
    answers: named(names, outcomes.subarray(HANDOFF_PLACES)),
  };
}

/** Steps of one kind. */
export function stepsOf({ program }: ProgramView, op: keyof typeof OP): readonly number[] {
  return [...program.code.op.keys()].filter((step) => program.code.op[step] === OP[op]);
}
