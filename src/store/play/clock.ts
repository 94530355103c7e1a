/** The time of the run that is played, frame by frame. It goes past React: the canvas paints from it directly. */
import { advance, type Frame, newFrame, type Playback } from '../../core/index.ts';
import type { Speed } from './state.ts';

const HOUR = 60;
const DAY = 1440;

/** Minutes of the run a second. A day at a time: one day after each second. */
const RATE: Readonly<Record<Speed, number>> = { '1': 6 * HOUR, '4': DAY, '16': 4 * DAY, day: DAY };
/** Minutes of the run for which a move is seen on its lines. */
const SEEN: Readonly<Record<Speed, number>> = { '1': 7 * HOUR, '4': 18 * HOUR, '16': 36 * HOUR, day: DAY };

/** What the canvas paints from. */
export interface Clock {
  readonly playback: Playback;
  /** The state at `minute`, written in place. */
  readonly frame: Frame;
  /** May be a fraction; moves are whole minutes. */
  minute: number;
  speed: Speed;
}

let clock: Clock | undefined;
/** Part of a day that has been waited for, while days go by one at a time. */
let waited = 0;
const painters = new Set<() => void>();

/** The clock of the run that is played, if any. */
export function playClock(): Clock | undefined {
  return clock;
}

/** Minutes of the run for which a move is seen on its lines. */
export function seenFor({ speed }: Clock): number {
  return SEEN[speed];
}

/** Sets the clock for a playback, or takes it away. */
export function setClock(playback: Playback | undefined, speed: Speed = '4'): void {
  clock = playback && { playback, frame: newFrame(playback), minute: 0, speed };
  waited = 0;
  if (clock !== undefined) turnTo(0);
}

/** Where the clock would be after so many seconds; the end of the run at most. */
export function minuteAfter({ minute, speed, playback }: Clock, seconds: number): number {
  let to = minute + seconds * RATE[speed];
  if (speed === 'day') {
    waited += seconds;
    const days = Math.floor(waited);
    waited -= days;
    to = days === 0 ? minute : (Math.floor(minute / DAY) + days) * DAY;
  }
  return Math.min(to, playback.horizon);
}

/** Turns the clock to a minute and has it painted. */
export function turnTo(minute: number): void {
  if (clock === undefined) return;
  clock.minute = minute;
  advance(clock.playback, clock.frame, Math.floor(minute));
  for (const paint of painters) paint();
}

/** Has somebody paint whenever the clock is turned. Gives the way to stop. */
export function onTurn(paint: () => void): () => void {
  painters.add(paint);
  return () => painters.delete(paint);
}
