/**
 * Playing a run: entering and leaving the mode, time that goes on, stops.
 *
 * What is played is one replication of the program as it stood on entering; a change that runs otherwise leaves the mode.
 */
import { nextArrival, type Playback, text, totalsOf } from '../../core/index.ts';
import { askPlayback } from '../../worker/playback-asking.ts';
import { say, select } from '../actions.ts';
import { enterMode, leaveMode, onLeave } from '../mode.ts';
import { shownName } from '../people/naming.ts';
import { runInputOf, runsAlike } from '../run/input.ts';
import { useStore } from '../store.ts';
import { minuteAfter, playClock, setClock, turnTo } from './clock.ts';
import { NO_PLAY, type PlayState, type Speed, usePlay } from './state.ts';

const DAY = 1440;
/** Figures are told so often while the run plays. */
const TELL_MS = 200;
/** A page that was hidden does not make up for the time. */
const MOST_SECONDS = 0.1;

let stopAsking: (() => void) | undefined;
let frame = 0;
let last = 0;
let told = 0;
/** The scrubber is held: time does not go on under the hand. */
let isHeld = false;

const set = (parts: Partial<PlayState>): void => usePlay.setState(parts);

/** Whether a run is played, or is being taken down to be. */
export function isPlayMode(): boolean {
  return useStore.getState().mode?.name === 'play';
}

/** Whether motion is to be kept to a minimum. */
export function isStill(): boolean {
  return globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
}

/** Enters the mode and takes down the first replication. */
export function startPlay(): void {
  const { file, people } = useStore.getState();
  if (file === undefined || isPlayMode()) return;
  const runs = file.scenario.replications;
  enterMode({
    name: 'play',
    icon: 'play',
    label: text('playback.mode', { runs }),
    stop: text('playback.stop'),
  });
  useStore.setState({ view: 'design', dock: undefined, side: undefined });
  select([]);
  const { stops } = usePlay.getState();
  set({ ...NO_PLAY, stops, speed: isStill() ? 'day' : '4', status: 'gathering' });
  const fail = (): void => set({ status: 'failed' });
  try {
    const ears = { progress: (done: number, of: number) => set({ done, of }), hear: beginPlaying, fail };
    stopAsking = askPlayback(runInputOf(file, people), ears);
  } catch {
    // A program that cannot run cannot be played; its problems say why.
    fail();
  }
}

/** Plays a playback from its beginning: that is what was asked for. Where nothing is to move it stands still. */
export function beginPlaying(found: Playback): void {
  begin(found);
  if (!isStill()) play();
}

/** Shows a playback from its beginning, standing still. */
export function begin(found: Playback): void {
  stopAsking = undefined;
  const people = found.people.map((one) => ({ ...one, name: shownName(one) }));
  const playback = { ...found, people };
  setClock(playback, usePlay.getState().speed);
  set({ status: 'ready', playback });
  tell();
}

onLeave('play', () => {
  stopAsking?.();
  stopAsking = undefined;
  pause();
  setClock(undefined);
  set({ ...NO_PLAY, stops: usePlay.getState().stops });
});

/** Tells the figures of the minute that is shown. */
function tell(): void {
  const clock = playClock();
  if (clock === undefined) return;
  told = performance.now();
  set({ minute: clock.minute, totals: totalsOf(clock.frame), nextStop: nextStopOf(clock.minute) });
}

function nextStopMove(minute: number): number | undefined {
  const playback = playClock()?.playback;
  if (playback === undefined) return undefined;
  const { stops } = usePlay.getState();
  const nodes = new Set([...stops].map((id) => playback.nodes.indexOf(id)).filter((node) => node >= 0));
  return nextArrival(playback, nodes, Math.floor(minute));
}

function nextStopOf(minute: number): number | undefined {
  const move = nextStopMove(minute);
  return move === undefined ? undefined : playClock()?.playback.minute[move];
}

/** Lets time go on; from the beginning where the run is over. */
export function play(): void {
  const clock = playClock();
  if (clock === undefined || usePlay.getState().isPlaying) return;
  if (clock.minute >= clock.playback.horizon) turnTo(0);
  set({ isPlaying: true, halt: undefined });
  last = performance.now();
  frame = requestAnimationFrame(tick);
}

/** Holds time still. */
export function pause(): void {
  cancelAnimationFrame(frame);
  frame = 0;
  if (!usePlay.getState().isPlaying) return;
  set({ isPlaying: false });
  tell();
}

/** Plays or pauses. */
export function playOrPause(): void {
  if (usePlay.getState().isPlaying) pause();
  else play();
}

function tick(now: number): void {
  const clock = playClock();
  if (clock === undefined) return;
  const seconds = Math.min(MOST_SECONDS, Math.max(0, (now - last) / 1000));
  last = now;
  if (!isHeld && goOn(minuteAfter(clock, seconds))) return;
  if (now - told >= TELL_MS) tell();
  frame = requestAnimationFrame(tick);
}

/** Goes on to a minute, or to the stop before it. @returns whether the run stands still now */
export function goOn(minute: number): boolean {
  const clock = playClock();
  if (clock === undefined) return true;
  const { playback } = clock;
  const move = nextStopMove(clock.minute);
  if (move !== undefined && playback.minute[move]! <= minute) {
    haltAt(playback, move);
    return true;
  }
  turnTo(minute);
  if (minute < playback.horizon) return false;
  pause();
  return true;
}

function haltAt(playback: Playback, move: number): void {
  const at = playback.minute[move]!;
  const node = playback.to[move]!;
  turnTo(at);
  let others = 0;
  for (let i = move + 1; playback.minute[i] === at; i++) {
    if (playback.to[i] === node && playback.from[i] !== node) others++;
  }
  pause();
  set({ halt: { lead: playback.lead[move]!, node: playback.nodes[node]!, others } });
  tell();
}

/** Shows a minute of the run. */
export function seek(minute: number): void {
  const clock = playClock();
  if (clock === undefined) return;
  turnTo(Math.max(0, Math.min(clock.playback.horizon, minute)));
  set({ halt: undefined });
  tell();
}

/** Goes to the beginning of the next day, or of this or the last one, and stays there. */
export function stepDay(by: 1 | -1): void {
  const clock = playClock();
  if (clock === undefined) return;
  pause();
  const days = clock.minute / DAY;
  seek((by > 0 ? Math.floor(days) + 1 : Math.ceil(days) - 1) * DAY);
}

/** Goes to the beginning or the end of the run, and stays there. */
export function seekEnd(which: 'first' | 'last'): void {
  pause();
  seek(which === 'first' ? 0 : Number.POSITIVE_INFINITY);
}

/** Takes the scrubber into the hand, or lets it go. */
export function holdTime(isIt: boolean): void {
  isHeld = isIt;
}

/** Chooses how fast. */
export function chooseSpeed(speed: Speed): void {
  const clock = playClock();
  set({ speed });
  if (clock === undefined) return;
  clock.speed = speed;
  turnTo(clock.minute);
}

/** Has the run stop when somebody comes to a step, or no longer. */
export function toggleStop(id: string): void {
  usePlay.setState(({ stops }) => {
    const next = new Set(stops);
    if (!next.delete(id)) next.add(id);
    return { stops: next };
  });
  tell();
}

/** Says how many people one dot stands for. */
export function setEach(each: number): void {
  if (usePlay.getState().each !== each) set({ each });
}

/** Leaves the mode when the program comes to run otherwise; pauses while it cannot be seen. Gives the way to stop. */
export function startWatchingPlay(): () => void {
  return useStore.subscribe((state, before) => {
    if (state.mode?.name !== 'play') return;
    if (
      before.file !== undefined &&
      (!runsAlike(state.file, before.file) || state.people !== before.people)
    ) {
      leaveMode();
      // After the deed has said what it did: one message shows at a time, and this one takes it back as well.
      queueMicrotask(() => say(text('playback.changed'), true));
    } else if (state.view !== 'design') pause();
  });
}
