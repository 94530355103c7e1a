/**
 * The change since the last checkpoint: its program, run once for the people and in the surroundings of today, stands
 * beside the live numbers. It runs while nothing else does, in a thread of its own, and gives way to each live run.
 */
import { create } from 'zustand';
import { type ProgramFile, type Report, readRepaired, type Scenario, text } from '../../core/index.ts';
import { browserPool } from '../../worker/browser.ts';
import { type Pool, RunCancelled, type Running } from '../../worker/pool.ts';
import { say } from '../actions.ts';
import { issuesOf } from '../document/issues.ts';
import { KINDS } from '../document/kinds.ts';
import type { ImportedPeople } from '../people/state.ts';
import { runInputOf } from '../run/input.ts';
import { reportOf } from '../run/running.ts';
import { useStore } from '../store.ts';
import { stateOf } from './keeping.ts';
import { namedOf, useVersions, type Version, versionText } from './state.ts';

/** What the run of a checkpoint depends on beside its program. */
interface Surroundings {
  readonly scenario: Scenario;
  readonly people: ProgramFile['people'];
  readonly imported: ImportedPeople | undefined;
}

/** The checkpoint with its numbers, and for whom they are. */
export interface Checkpoint extends Surroundings {
  readonly version: Version;
  readonly report: Report;
}

/** What is known of the last checkpoint. */
export interface SinceState {
  /** Whether changes are shown at all; the choice is kept. */
  readonly isShown: boolean;
  /** None where there is no checkpoint, it is what is drawn, or it has not been run yet. */
  readonly checkpoint: Checkpoint | undefined;
}

const KEY = 'trellis.since';

function readShown(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** The last checkpoint; thrown away with the page. */
export const useSince = create<SinceState>(() => ({ isShown: readShown(), checkpoint: undefined }));

/** Shows the change since the last checkpoint, or no longer, and says which; kept for the next visit. */
export function toggleSince(): void {
  const isShown = !useSince.getState().isShown;
  useSince.setState({ isShown });
  const version = wanted();
  say(
    !isShown
      ? text('versions.since.off')
      : version === undefined
        ? text('versions.since.onLater')
        : text('versions.since.on', { version: versionText(version, String) }),
  );
  try {
    if (isShown) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Shown or hidden for this visit all the same.
  }
}

interface Known extends Surroundings {
  readonly id: string;
  /** None where the checkpoint cannot be run. */
  readonly report: Report | undefined;
}

/** So many runs stay known: going back and forth between two scenarios runs nothing anew. */
const MOST_KNOWN = 4;

/** After so long a rest a checkpoint that is not known yet is run. */
const REST_MS = 300;

/** What is under way. */
interface Watch {
  readonly newPool: () => Pool;
  readonly restMs: number;
  known: readonly Known[];
  pool: Pool | undefined;
  running: Running | undefined;
  stopWaiting: (() => void) | undefined;
}

/** Runs the last checkpoint whenever there is time and a reason. Gives the way to stop. */
export function startSince(newPool: () => Pool = () => browserPool(1), restMs = REST_MS): () => void {
  const nothing = { pool: undefined, running: undefined, stopWaiting: undefined };
  const watch: Watch = { newPool, restMs, known: [], ...nothing };
  const stops = [
    useStore.subscribe((state, before) => {
      if (state.run === before.run && state.file === before.file && state.people === before.people) return;
      if (!isFresh()) giveWay(watch);
      dropOthers();
      if (state.run !== before.run) plan(watch);
    }),
    useVersions.subscribe((state, before) => {
      if (state.versions === before.versions) return;
      dropOthers();
      plan(watch);
    }),
    useSince.subscribe((state, before) => {
      if (state.isShown !== before.isShown) plan(watch);
    }),
  ];
  plan(watch);
  return () => {
    for (const stop of stops) stop();
    giveWay(watch);
    useSince.setState({ checkpoint: undefined });
  };
}

function isFresh(): boolean {
  const { status, isStale } = useStore.getState().run;
  return status === 'done' && !isStale;
}

/** Live numbers come first; what they are compared with comes when the page has nothing else to do. */
function plan(watch: Watch): void {
  watch.stopWaiting?.();
  watch.stopWaiting = isFresh() ? whenIdle(() => look(watch)) : undefined;
}

/** Ends what is under way. */
function giveWay(watch: Watch): void {
  watch.stopWaiting?.();
  watch.running?.cancel();
  watch.pool?.end();
  Object.assign(watch, { stopWaiting: undefined, running: undefined, pool: undefined });
}

function surroundings(): Surroundings | undefined {
  const { file, people: imported } = useStore.getState();
  return file && { scenario: file.scenario, people: file.people, imported };
}

function isFor(known: Surroundings, now: Surroundings | undefined): boolean {
  return known.scenario === now?.scenario && known.people === now.people && known.imported === now.imported;
}

/** The last checkpoint of the open program, where it is not the very thing that is drawn. */
function wanted(): Version | undefined {
  const { file } = useStore.getState();
  const [version] = namedOf(useVersions.getState().versions);
  if (file === undefined || version?.programId !== file.program.id || !useSince.getState().isShown)
    return undefined;
  return version.file === stateOf(file) ? undefined : version;
}

/** Shows what is known of the checkpoint; runs it where nothing is. */
function look(watch: Watch): void {
  const [version, now] = [wanted(), surroundings()];
  if (version === undefined || now === undefined) {
    useSince.setState({ checkpoint: undefined });
    return;
  }
  const found = watch.known.find((one) => one.id === version.id && isFor(one, now));
  const report = found?.report;
  useSince.setState({ checkpoint: report && { version, report, ...now } });
  if (found !== undefined || watch.running !== undefined) return;
  // Whoever goes on changing things is not followed change by change with a thread that is ended at once.
  const asked = setTimeout(() => run(watch, version, now), watch.restMs);
  watch.stopWaiting = () => clearTimeout(asked);
}

function run(watch: Watch, version: Version, now: Surroundings): void {
  const keep = (report: Report | undefined): void => {
    watch.known = [{ id: version.id, ...now, report }, ...watch.known].slice(0, MOST_KNOWN);
    giveWay(watch);
    look(watch);
  };
  const read = readRepaired(version.file, KINDS);
  const file = read.ok ? { ...read.value.file, scenario: now.scenario, people: now.people } : undefined;
  if (file === undefined || issuesOf(file).some(({ blocks }) => blocks === 'run')) {
    keep(undefined);
    return;
  }
  const input = runInputOf(file, now.imported);
  watch.pool ??= watch.newPool();
  const running = watch.pool.run(input);
  watch.running = running;
  running.done.then(
    () => keep(reportOf(running, input)),
    (error: unknown) => {
      // Stopped by a live run, after which it begins anew.
      if (!(error instanceof RunCancelled)) keep(undefined);
    },
  );
}

/** Numbers for other people, or of a checkpoint that is the last no longer, are not compared with for a moment. */
function dropOthers(): void {
  const { checkpoint } = useSince.getState();
  if (checkpoint === undefined) return;
  const [newest] = namedOf(useVersions.getState().versions);
  if (newest?.id !== checkpoint.version.id || !isFor(checkpoint, surroundings())) {
    useSince.setState({ checkpoint: undefined });
  }
}

function whenIdle(deed: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const asked = requestIdleCallback(deed, { timeout: 2000 });
    return () => cancelIdleCallback(asked);
  }
  const asked = setTimeout(deed);
  return () => clearTimeout(asked);
}
