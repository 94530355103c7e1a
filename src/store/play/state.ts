/** A run that is played: what the strip, the list and the canvas read. Told anew a few times a second; frames go another way. */
import { create } from 'zustand';
import type { Playback, Totals } from '../../core/index.ts';

/** How fast: so many hours a second, or one day after the other, standing still between. */
export const SPEEDS = ['1', '4', '16', 'day'] as const;
export type Speed = (typeof SPEEDS)[number];

/** Who has stopped the run: the lead by its number in the playback, where it came to, and how many came with it. */
export interface Halt {
  readonly lead: number;
  readonly node: string;
  readonly others: number;
}

export interface PlayState {
  readonly status: 'off' | 'gathering' | 'ready' | 'failed';
  /** People taken down so far, of how many; while gathering. */
  readonly done: number;
  readonly of: number;
  readonly playback: Playback | undefined;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  /** Minute of the run that is shown. */
  readonly minute: number;
  readonly totals: Totals | undefined;
  /** Steps at which the run stops when somebody comes, by id. */
  readonly stops: ReadonlySet<string>;
  readonly halt: Halt | undefined;
  /** Minute of the next stop; undefined: none is known. */
  readonly nextStop: number | undefined;
  /** People that one dot stands for. */
  readonly each: number;
}

/** Nothing is played. */
export const NO_PLAY: PlayState = {
  status: 'off',
  done: 0,
  of: 0,
  playback: undefined,
  isPlaying: false,
  speed: '4',
  minute: 0,
  totals: undefined,
  stops: new Set<string>(),
  halt: undefined,
  nextStop: undefined,
  each: 1,
};

/** What is played. Changed through the functions of `playing.ts` only. */
export const usePlay = create<PlayState>(() => NO_PLAY);
