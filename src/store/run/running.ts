/**
 * The live run: whatever changes, the program runs again in the pool, and its numbers replace the old ones.
 *
 * A run begins with the change, before the page is drawn anew; further changes of the same frame are one run more. Old
 * numbers are stale from the moment of the change; a run that takes longer than a glance shows what has come in so far.
 * Nothing is computed on the page but the sums of what the threads send.
 */
import {
  makeShownStudy,
  type Report,
  type RunInput,
  recordOf,
  type Study,
  toReport,
} from '../../core/index.ts';
import { browserPool } from '../../worker/browser.ts';
import { type Pool, RunCancelled, type Running } from '../../worker/pool.ts';
import { issuesOf } from '../document/issues.ts';
import { type AppState, useStore } from '../store.ts';
import { runInputOf, runsAlike } from './input.ts';
import type { RunState } from './state.ts';

/** Numbers of a run under way are shown from here on, and at most so often. */
const GLANCE_MS = 300;
const EVERY_MS = 120;
/** Showing them takes a page with many steps its time: so many times longer it is left to other things, such as Stop. */
const REST = 3;

let pool: Pool | undefined;
let current: Running | undefined;
let frame = 0;
/** Whether something has changed since the run of this frame began. */
let isAgain = false;

const set = (parts: Partial<RunState>): void =>
  useStore.setState((state) => ({ run: { ...state.run, ...parts } }));

/** Runs the open program now and after each change that matters to it. Gives the way to stop. */
export function startRunning(): () => void {
  const stop = useStore.subscribe((state, before) => {
    if (state.people === before.people && runsAlike(state.file, before.file)) return;
    if (state.file?.program.id !== before.file?.program.id) set({ report: undefined });
    plan();
  });
  // At the start there is enough to draw first.
  planNext();
  return () => {
    stop();
    cancelAnimationFrame(frame);
    frame = 0;
    current?.cancel();
    pool?.end();
    pool = undefined;
  };
}

/** Old numbers are stale at once. A page that is not shown has no frames, and nobody to show numbers to. */
function plan(): void {
  if (frame !== 0 || document.hidden) {
    planNext();
    return;
  }
  set({ isStale: true });
  frame = requestAnimationFrame(endFrame);
  begin();
}

function planNext(): void {
  set({ isStale: true });
  isAgain = true;
  if (frame === 0) frame = requestAnimationFrame(endFrame);
}

function endFrame(): void {
  frame = 0;
  if (isAgain) plan();
}

/** Runs again what has been stopped. */
export function runAgain(): void {
  plan();
}

/** Stops the run; what has come in so far stays. */
export function stopRun(): void {
  current?.cancel();
}

function begin(): void {
  isAgain = false;
  const { file, people } = useStore.getState();
  current?.cancel();
  current = undefined;
  if (file === undefined) return;
  if (issuesOf(file).some((issue) => issue.blocks === 'run')) {
    set({ status: 'barred' });
    return;
  }
  try {
    follow(runInputOf(file, people));
  } catch (error) {
    fail(error);
  }
}

function follow(input: RunInput): void {
  pool ??= browserPool();
  const started = performance.now();
  let next = started + GLANCE_MS;
  const onUpdate = (study: Study): void => {
    const now = performance.now();
    if (now < next || study.isDone) return;
    next = Number.POSITIVE_INFINITY;
    const { done, of } = study.progress;
    set({ report: reportOf(running, input), isStale: true, done, of, elapsedMs: now - started });
    // The page is drawn before this comes.
    setTimeout(() => {
      const shown = performance.now();
      next = Math.max(now + EVERY_MS, shown + REST * (shown - now));
    });
  };
  const running = pool.run(input, { onUpdate, plan: makeShownStudy });
  current = running;
  set({ status: 'running', error: undefined, done: 0, of: running.study.progress.of });
  running.done.then(
    () => {
      if (current !== running) return;
      const report = reportOf(running, input);
      set({ status: 'done', report, isStale: false, elapsedMs: performance.now() - started });
    },
    (error: unknown) => {
      if (current !== running) return;
      if (error instanceof RunCancelled) set({ status: 'cancelled' });
      else fail(error);
    },
  );
}

/** What a run has come to. The hash of imported people would take longer than the run, and nobody sees it here. */
export function reportOf({ stage, study }: Running, { records: _, ...input }: RunInput): Report {
  return toReport(stage, study, { ...recordOf(input), leads: stage.leads });
}

function fail(error: unknown): void {
  // A thread that has broken down is not asked again.
  pool?.end();
  pool = undefined;
  set({ status: 'failed', error: error instanceof Error ? error.message : String(error) });
}

/** The state of the run. */
export function useRun<T>(pick: (run: RunState) => T): T {
  return useStore((state: AppState) => pick(state.run));
}
