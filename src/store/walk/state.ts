/** The walk of one lead that is under way. Never undone, never saved: what is kept of a walk is a story. */
import { create } from 'zustand';
import type { WalkSession, WalkView } from '../../core/index.ts';

export interface WalkState {
  /** Nobody walks: absent. */
  readonly session: WalkSession | undefined;
  /** All there is to see where the lead stands; absent until the first answer. */
  readonly view: WalkView | undefined;
  /** What went wrong with the last question. */
  readonly error: string | undefined;
  /** A name is asked for, under which the walk is kept as a story. */
  readonly isNaming: boolean;
}

export const NO_WALK: WalkState = { session: undefined, view: undefined, error: undefined, isNaming: false };

export const useWalk = create<WalkState>(() => NO_WALK);
