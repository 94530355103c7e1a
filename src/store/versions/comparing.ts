/** The mode in which two versions stand over each other, and what is run of them. */
import {
  type AnyChange,
  cameOf,
  compareSamples,
  copyBack,
  costsOf,
  differenceOf,
  type ProgramDifference,
  type ProgramFile,
  readRepaired,
  text,
  threadsOf,
  withThreads,
} from '../../core/index.ts';
import { RunCancelled } from '../../worker/pool.ts';
import { change, say } from '../actions.ts';
import { issuesOf } from '../document/issues.ts';
import { KINDS } from '../document/kinds.ts';
import { enterMode, leaveMode, leaveModeFor, onLeave } from '../mode.ts';
import { makePairs, reportIn, samplesIn } from '../results/paired.ts';
import { runInputOf } from '../run/input.ts';
import { type Mode, useStore } from '../store.ts';
import { checkpoint, keep, keepQuietly, loadVersions, note, stateOf } from './keeping.ts';
import {
  NO_PAIR_RUN,
  NOW,
  type Notes,
  namedOf,
  notesOf,
  type Pair,
  shortText,
  useVersions,
  type Version,
} from './state.ts';

const pairs = makePairs();
let stopHearing: (() => void) | undefined;

onLeave('compare', () => {
  stopHearing?.();
  stopHearing = undefined;
  pairs.end();
  useVersions.setState({ a: undefined, b: NOW, pair: undefined, at: 0, run: NO_PAIR_RUN, edited: undefined });
});

/** Opens the versions: what is drawn now against the newest one, or the newest one against that before. */
export async function openVersions(): Promise<void> {
  const { file } = useStore.getState();
  if (file === undefined) return;
  const versions = await loadVersions();
  enterMode(modeOf(undefined));
  useStore.setState({ view: 'design', side: undefined, selected: new Set() });
  stopHearing ??= useStore.subscribe((state, before) => {
    if (state.file?.program.id !== before.file?.program.id || state.view !== 'design')
      leaveModeFor(state.view);
    else if (state.file !== before.file) changed();
  });
  const [newest, older] = namedOf(versions);
  const isSame = newest !== undefined && newest.file === stateOf(file);
  if (isSame && older !== undefined) pairUp(older.id, newest.id);
  else pairUp(newest?.id, NOW);
}

/** The words of the mode: without a pair nothing is compared. */
function modeOf(pair: Pair | undefined): Omit<Mode, 'before'> {
  const [label, stop] = pair === undefined ? ['title', 'close'] : ['mode', 'stop'];
  return {
    name: 'compare',
    label: text(`versions.${label}`),
    stop: text(`versions.${stop}`),
    icon: 'git-branch',
  };
}

/** Opens the versions, or leaves them. */
export function toggleVersions(): void {
  if (useStore.getState().mode?.name === 'compare') leaveMode();
  else void openVersions();
}

/** What is drawn now has changed: where it is one of the two, they are compared anew. */
function changed(): void {
  const { a, b } = useVersions.getState();
  if (b === NOW) pairUp(a, b);
}

/** Compares a version with the one before it; with `isSecond`, with the one that is chosen already. */
export function choose(id: string, isSecond: boolean): void {
  const { versions, b } = useVersions.getState();
  if (isSecond) {
    const [first, second] = [id, b].sort((x, y) => ageOf(x, versions) - ageOf(y, versions));
    if (first !== undefined && second !== undefined && first !== second) pairUp(first, second);
    return;
  }
  const named = namedOf(versions);
  const before = id === NOW ? named[0] : named.find(({ madeAt }) => madeAt < madeAtOf(id, versions));
  if (before === undefined && id !== NOW) pairUp(id, NOW);
  else pairUp(before?.id, id);
}

/** Keeps what is drawn, and lets it be named and something be expected of it at once. */
export async function keepNow(): Promise<void> {
  const version = await checkpoint();
  if (version === undefined) return;
  choose(version.id, false);
  useVersions.setState({ edited: version.id });
}

/** Puts a version on one side; the older one of the two stands on the left all the same. */
export function chooseSide(side: 'a' | 'b', id: string): void {
  const { versions, a, b } = useVersions.getState();
  const other = side === 'a' ? b : a;
  if (other === undefined || other === id) return;
  const [older, newer] = [id, other].sort((x, y) => ageOf(x, versions) - ageOf(y, versions));
  if (older !== undefined && newer !== undefined) pairUp(older, newer);
}

function madeAtOf(id: string, versions: readonly Version[]): number {
  return versions.find((one) => one.id === id)?.madeAt ?? 0;
}

function ageOf(id: string, versions: readonly Version[]): number {
  return id === NOW ? Number.POSITIVE_INFINITY : madeAtOf(id, versions);
}

/** Versions of which it has been said that their texts were cut. */
const toldCut = new Set<string>();

/** The file of a version, its too long texts cut. Undefined where it cannot be read; both are said. */
export function fileOf(id: string): ProgramFile | undefined {
  if (id === NOW) return useStore.getState().file;
  const version = useVersions.getState().versions.find((one) => one.id === id);
  const read = version === undefined ? undefined : readRepaired(version.file, KINDS);
  if (read?.ok !== true) {
    say(text('versions.did.noRead'));
    return undefined;
  }
  const { file, cut } = read.value;
  if (cut && !toldCut.has(id)) {
    toldCut.add(id);
    say(text('app.did.cutLong', { name: file.program.name }));
  }
  return file;
}

function pairUp(a: string | undefined, b: string): void {
  const [before, after] = [a === undefined ? undefined : fileOf(a), fileOf(b)];
  const pair = before === undefined || after === undefined ? undefined : pairOf(before, after);
  pairs.cancel();
  const at = Math.min(useVersions.getState().at, Math.max(0, (pair?.changes.length ?? 0) - 1));
  const { next } = useVersions.getState();
  useVersions.setState({
    a,
    b,
    pair,
    at,
    run: NO_PAIR_RUN,
    ...(b === NOW ? { next: unmeasured(next) } : {}),
  });
  if (useStore.getState().mode?.name === 'compare') enterMode(modeOf(pair));
  if (pair !== undefined) void runPair();
}

/** What came of it came of what was drawn before. */
function unmeasured({ came: _, ...notes }: Notes): Notes {
  return notes;
}

function pairOf(a: ProgramFile, b: ProgramFile): Pair {
  const difference = differenceOf(a, b, KINDS);
  return { a, b, difference, changes: changesOf(difference) };
}

/** Changes in the order of the arrows: steps, lines that no changed step explains, what is around, what was said. */
function changesOf({ steps, lines, parts, comments }: ProgramDifference): readonly AnyChange[] {
  const touched = new Set(steps.flatMap(({ kind, id }) => (kind === 'changed' ? [] : [id])));
  const isExplained = (id: string | undefined): boolean => id !== undefined && touched.has(id);
  return [
    ...steps.map((one): AnyChange => ({ of: 'step', change: one })),
    ...lines
      .filter(({ from, before, after }) => ![from, before?.to, after?.to].some(isExplained))
      .map((one): AnyChange => ({ of: 'line', change: one })),
    ...parts.map((one): AnyChange => ({ of: 'part', change: one })),
    ...comments.map((one): AnyChange => ({ of: 'comment', change: one })),
  ];
}

/** Runs both for the people and in the surroundings of the later one, pair by pair. */
export async function runPair(): Promise<void> {
  const { pair, a, b } = useVersions.getState();
  if (pair === undefined) return;
  const set = (run: Partial<typeof NO_PAIR_RUN>): void =>
    useVersions.setState((state) => (state.pair === pair ? { run: { ...state.run, ...run } } : {}));
  const earlier = { ...pair.a, scenario: pair.b.scenario, people: pair.b.people };
  if ([earlier, pair.b].some((file) => issuesOf(file).some(({ blocks }) => blocks === 'run'))) {
    set({ status: 'barred' });
    return;
  }
  set({ status: 'running', share: 0 });
  try {
    const { people } = useStore.getState();
    const inputs = { a: runInputOf(earlier, people), b: runInputOf(pair.b, people) };
    const ran = await pairs.run(inputs, (share) => set({ share }));
    const differences = compareSamples(
      samplesIn(ran.a, costsOf(pair.a, KINDS)),
      samplesIn(ran.b, costsOf(pair.b, KINDS)),
    );
    const reports = { a: reportIn(ran.a), b: reportIn(ran.b) };
    set({ status: 'done', share: 1, differences, reports });
    if (useVersions.getState().pair === pair && a !== undefined) await measure(a, b);
  } catch (error) {
    if (error instanceof RunCancelled) set({ status: 'cancelled' });
    else {
      pairs.end();
      set({ status: 'failed' });
    }
  }
}

/** Writes down what came of the expectation, where a version, or what is drawn now, is compared with the one before it. */
export async function measure(a: string, b: string): Promise<void> {
  const { versions, next, run } = useVersions.getState();
  const expected = notesOf({ versions, next }, b).measure;
  if (expected === undefined || run.status !== 'done' || idBefore(b, versions) !== a) return;
  const came = cameOf(expected, run.differences);
  if (came !== undefined) await note(b, { came });
}

/** The named version before another named one; before what is drawn now, the newest. */
function idBefore(id: string, versions: readonly Version[]): string | undefined {
  const named = namedOf(versions);
  if (id === NOW) return named[0]?.id;
  const at = named.findIndex((one) => one.id === id);
  return at < 0 ? undefined : named[at + 1]?.id;
}

/** Stops the runs of both. */
export function stopPair(): void {
  pairs.cancel();
}

/** Goes to the next change, or to the one before; round and round. */
export function stepChange(by: 1 | -1): void {
  const { at, pair } = useVersions.getState();
  const of = pair?.changes.length ?? 0;
  if (of > 0) lookAt((at + by + of) % of);
}

/** Looks at a change: in words, and on the canvas. */
export function lookAt(at: number): void {
  useVersions.setState(({ looks }) => ({ at, looks: looks + 1 }));
}

/** Shows both over each other, or next to each other. */
export function layOut(layout: 'overlaid' | 'beside'): void {
  useVersions.setState({ layout });
}

/** Shows what differs in words beside both, or no longer; asked on narrow screens alone. */
export function toggleTold(): void {
  useVersions.setState(({ isTold }) => ({ isTold: !isTold }));
}

/** Brings a version back. What was drawn is kept before, the restored state after; undo takes it back. */
export async function restore(id: string): Promise<void> {
  const { file } = useStore.getState();
  const version = useVersions.getState().versions.find((one) => one.id === id);
  const back = fileOf(id);
  if (file === undefined || version === undefined || back === undefined) return;
  await keepQuietly(file);
  const { program } = file;
  if (useStore.getState().file?.program.id !== program.id) return;
  const name =
    version.number === undefined ? shortText(version) : text('versions.number', { number: version.number });
  const label = text('versions.did.restore', { version: name });
  // What people said is about the work and not of a state: it stays.
  change(
    (now) => ({
      ...back,
      program: withThreads({ ...back.program, id: now.program.id }, threadsOf(now.program)),
    }),
    { label },
  );
  say(label, true);
  const restored = useStore.getState().file;
  if (restored !== undefined) {
    await keep(restored, { isNamed: true, restored: String(version.number ?? '') });
  }
}

/** Takes the change that is looked at back in what is drawn now, and leaves all others. */
export function copyChangeBack(): void {
  const { pair, at } = useVersions.getState();
  const chosen = pair?.changes[at];
  if (pair === undefined || chosen === undefined) return;
  const label = text('versions.did.copyBack');
  if (change((file) => copyBack(file, chosen, pair.a), { label })) say(label, true);
}
