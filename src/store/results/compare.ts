/**
 * The open program against a design of the same people, pair by pair: without nurture, everybody handed over at entry, or
 * a version. Runs by itself while the results are looked at.
 *
 * Threads of its own: the live run is never held up, and goes first whenever the program changes.
 */
import { create } from 'zustand';
import {
  type Costs,
  compareSamples,
  costIntervals,
  costsOf,
  type Difference,
  dailyHandoffs,
  handedAtEntry,
  type Interval,
  lower,
  ownShare,
  type ProgramFile,
  type Report,
  type RunInput,
  stayIntervals,
  type Text,
  text,
  toCode,
} from '../../core/index.ts';
import { RunCancelled } from '../../worker/pool.ts';
import { issuesOf } from '../document/issues.ts';
import { KINDS } from '../document/kinds.ts';
import { runInputOf } from '../run/input.ts';
import { useStore } from '../store.ts';
import { fileOf } from '../versions/comparing.ts';
import { useVersions, versionText } from '../versions/state.ts';
import { actsIn, makePairs, samplesIn } from './paired.ts';

export { MOST_PAIRS } from './paired.ts';

/** What the program is compared with: a baseline, or a version by its id. */
export type Base = 'none' | 'entry' | { readonly version: string };

/** What is known of the comparison. */
export interface Comparison {
  readonly base: Base;
  readonly status: 'none' | 'running' | 'done' | 'cancelled' | 'failed' | 'barred';
  /** The report beside which the differences stand. */
  readonly of: Report | undefined;
  readonly differences: readonly Difference[];
  /** Handoffs by day of each run of the program. */
  readonly daily: readonly (readonly number[])[];
  /** What a handoff, and an accepted lead, cost; absent = no price is set. */
  readonly costs?: ReturnType<typeof costIntervals> | undefined;
  /** How long people stay at each step of the program, by single runs. */
  readonly stays?: ReadonlyMap<string, Interval>;
  /** Share of all that people do which they would do without nurture, too; absent = compared with something else. */
  readonly own?: Interval | undefined;
  /** Pairs of runs. */
  readonly pairs: number;
  /** How far it has come, in [0, 1]. */
  readonly share: number;
  /** How long it has taken; while it is under way. Milliseconds. */
  readonly elapsedMs: number;
}

const NOTHING: Comparison = {
  base: 'none',
  status: 'none',
  of: undefined,
  differences: [],
  daily: [],
  pairs: 0,
  share: 0,
  elapsedMs: 0,
};

/** The comparison; thrown away with the page. */
export const useComparison = create<Comparison>(() => NOTHING);

const runner = makePairs();

/** Compares whenever there is a new whole report. Gives the way to stop. */
export function startComparing(): () => void {
  const look = (): void => {
    const { run } = useStore.getState();
    if (run.status !== 'done' || run.isStale || run.report === undefined) return;
    if (useComparison.getState().of !== run.report) void compare(run.report);
  };
  const stop = useStore.subscribe((state, before) => {
    if (state.file?.program.id !== before.file?.program.id) useComparison.setState({ base: 'none' });
    if (state.run !== before.run) look();
  });
  look();
  return () => {
    stop();
    runner.end();
    // What is half done begins anew with the next look.
    if (useComparison.getState().status === 'running')
      useComparison.setState({ status: 'none', of: undefined });
  };
}

/** Compares with something else. */
export function compareWith(base: Base): void {
  useComparison.setState({ base, differences: [] });
  compareAgain();
}

/** Stops the comparison that is under way; the next report, or being asked, begins it anew. */
export function stopComparing(): void {
  if (useComparison.getState().status !== 'running') return;
  useComparison.setState({ status: 'cancelled' });
  runner.cancel();
}

/** Compares again after it has broken down, or was stopped. */
export function compareAgain(): void {
  const { report, status, isStale } = useStore.getState().run;
  if (report !== undefined && status === 'done' && !isStale) void compare(report);
}

/** What the program is compared with, in words. */
export function baseText(base: Base): Text {
  if (typeof base === 'string') return text(`versions.base.${base}`);
  const version = useVersions.getState().versions.find(({ id }) => id === base.version);
  return version === undefined ? text('versions.title') : versionText(version, String);
}

/** Whether the program hands anybody over: only then can everybody be handed over at entry. */
export function canHandAtEntry(file: ProgramFile): boolean {
  return handedAtEntry(lower(file, KINDS)) !== undefined;
}

/** What the program is compared with, as a run; undefined where it cannot be run. */
function baseInput(base: Base, file: ProgramFile, input: RunInput): RunInput | undefined {
  if (base === 'none') return { ...input, touches: false };
  if (base === 'entry') {
    const plan = handedAtEntry(lower(file, KINDS));
    return plan && { ...input, codes: [toCode(plan)] };
  }
  const version = fileOf(base.version);
  if (version === undefined) return undefined;
  const same = { ...version, scenario: file.scenario, people: file.people };
  return issuesOf(same).some(({ blocks }) => blocks === 'run')
    ? undefined
    : { ...input, codes: [toCode(lower(same, KINDS))] };
}

/** A version has its own prices. */
function pricesOf(base: Base, file: ProgramFile): Costs | undefined {
  const priced = typeof base === 'string' ? file : (fileOf(base.version) ?? file);
  return costsOf(priced, KINDS);
}

async function compare(report: Report): Promise<void> {
  const { file, people } = useStore.getState();
  const { base } = useComparison.getState();
  if (file === undefined) return;
  useComparison.setState({
    status: 'running',
    of: report,
    share: 0,
    elapsedMs: 0,
    costs: undefined,
    own: undefined,
  });
  const isWanted = (): boolean =>
    useComparison.getState().of === report && useComparison.getState().base === base;
  try {
    const b = runInputOf(file, people);
    const a = baseInput(base, file, b);
    if (a === undefined) {
      useComparison.setState({ status: 'barred', differences: [] });
      return;
    }
    const costs = costsOf(file, KINDS);
    const started = performance.now();
    const ran = await runner.run({ a, b }, (share) =>
      useComparison.setState({ share, elapsedMs: performance.now() - started }),
    );
    if (!isWanted()) return;
    useComparison.setState({
      status: 'done',
      differences: compareSamples(samplesIn(ran.a, pricesOf(base, file)), samplesIn(ran.b, costs)),
      ...(costs === undefined ? {} : { costs: costIntervals(ran.b.stage, ran.b.study.parts, costs) }),
      ...(base === 'none' ? { own: ownShare(actsIn(ran.a), actsIn(ran.b)) } : {}),
      stays: stayIntervals(ran.b.stage, ran.b.study.parts),
      daily: dailyHandoffs(ran.b.stage, ran.b.study.parts),
      pairs: ran.b.stage.replications,
      share: 1,
    });
  } catch (error) {
    // Stopped by the next comparison, or by leaving the view.
    if (error instanceof RunCancelled || !isWanted()) return;
    runner.end();
    useComparison.setState({ status: 'failed' });
  }
}

/** How many more runs the foot of the comparison offers: three times as many halve an interval, which shrinks with the root. */
export function moreRuns(pairs: number): number {
  return pairs < 2 ? 9 : 3 * pairs;
}
