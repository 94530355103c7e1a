/**
 * The open program against the same people without nurture, pair by pair: runs by itself while the results are looked at.
 *
 * Threads of its own: the live run is never held up, and goes first whenever the program changes.
 */
import { create } from 'zustand';
import {
  compareSamples,
  type Difference,
  dailyHandoffs,
  makeSplitStudy,
  type Report,
  type RunInput,
  type Sample,
  type SplitStudy,
  type Stage,
  samplesOf,
} from '../../core/index.ts';
import { browserPool } from '../../worker/browser.ts';
import { type Pool, RunCancelled } from '../../worker/pool.ts';
import { runInputOf } from '../run/input.ts';
import { useStore } from '../store.ts';

/** More pairs of runs tell hardly more, and each takes the room of a tally. */
export const MOST_PAIRS = 400;

/** What is known of the comparison. */
export interface Comparison {
  readonly status: 'none' | 'running' | 'done' | 'failed';
  /** The report beside which the differences stand. */
  readonly of: Report | undefined;
  readonly differences: readonly Difference[];
  /** Handoffs by day of each run of the program. */
  readonly daily: readonly (readonly number[])[];
  /** Pairs of runs. */
  readonly pairs: number;
  /** How far it has come, in [0, 1]. */
  readonly share: number;
}

const NOTHING: Comparison = { status: 'none', of: undefined, differences: [], daily: [], pairs: 0, share: 0 };

/** The comparison; thrown away with the page. */
export const useComparison = create<Comparison>(() => NOTHING);

let pool: Pool | undefined;

/** Compares whenever there is a new whole report. Gives the way to stop. */
export function startComparing(): () => void {
  const look = (): void => {
    const { run } = useStore.getState();
    if (run.status !== 'done' || run.isStale || run.report === undefined) return;
    if (useComparison.getState().of !== run.report) void compare(run.report);
  };
  const stop = useStore.subscribe((state, before) => {
    if (state.run !== before.run) look();
  });
  look();
  return () => {
    stop();
    pool?.end();
    pool = undefined;
    // What is half done begins anew with the next look.
    if (useComparison.getState().status === 'running')
      useComparison.setState({ status: 'none', of: undefined });
  };
}

/** Compares again after it has broken down. */
export function compareAgain(): void {
  const { report } = useStore.getState().run;
  if (report !== undefined) void compare(report);
}

async function compare(report: Report): Promise<void> {
  const { file, people } = useStore.getState();
  if (file === undefined) return;
  useComparison.setState({ status: 'running', of: report, share: 0 });
  try {
    const input = capped(runInputOf(file, people));
    const without = await splitRun({ ...input, touches: false }, 0);
    const program = await splitRun(input, 0.5);
    if (useComparison.getState().of !== report) return;
    useComparison.setState({
      status: 'done',
      differences: compareSamples(samplesIn(without), samplesIn(program)),
      daily: dailyHandoffs(program.stage, program.study.parts),
      pairs: program.stage.replications,
      share: 1,
    });
  } catch (error) {
    // Stopped by the next comparison, or by leaving the view.
    if (error instanceof RunCancelled) return;
    pool?.end();
    pool = undefined;
    useComparison.setState({ status: 'failed' });
  }
}

function capped(input: RunInput): RunInput {
  const replications = Math.min(input.scenario.replications, MOST_PAIRS);
  return { ...input, scenario: { ...input.scenario, replications } };
}

type SplitRun = { readonly stage: Stage; readonly study: SplitStudy };

function samplesIn({ stage, study }: SplitRun): readonly Sample[] {
  return samplesOf(stage, study.parts);
}

async function splitRun(input: RunInput, from: number): Promise<SplitRun> {
  const made: { study?: SplitStudy } = {};
  pool ??= browserPool();
  const running = pool.run(input, {
    plan: (stage) => {
      made.study = makeSplitStudy(stage);
      return made.study;
    },
    onUpdate: ({ progress }) =>
      useComparison.setState({ share: from + progress.done / Math.max(1, progress.of) / 2 }),
  });
  await running.done;
  if (made.study === undefined) throw new Error('a run that nobody planned');
  return { stage: running.stage, study: made.study };
}

/** How many more runs the foot of the comparison offers: three times as many halve an interval, which shrinks with the root. */
export function moreRuns(pairs: number): number {
  return pairs < 2 ? 9 : 3 * pairs;
}
