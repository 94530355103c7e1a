import { createContext, use } from 'react';
import type { CanvasWords, Link } from './types.ts';

/** What cards and edges ask of the canvas; stable for its life, so that nobody is redrawn for it. */
export type CanvasActions = {
  readonly words: CanvasWords;
  readonly addAfter: (at: {
    readonly node: string;
    readonly port: string;
    readonly screen: { x: number; y: number; top?: number };
  }) => void;
  /** Lists the people of a count: those who went a line, or wait at a card. */
  readonly listPeople: ((id: string) => void) | undefined;
  /** Folds a frame or opens it. */
  readonly fold: ((id: string) => void) | undefined;
  /** Shows ways that can stand as one one by one, or as one again. */
  readonly ways: (id: string) => void;
  /** Selects a card, alone or beside what is selected. */
  readonly choose: (id: string, isAdded: boolean) => void;
  /** Only to look at: nothing is added after a port. */
  readonly isFixed: boolean;
  /** Why a line cannot end there; nothing if it can. */
  readonly refusal: (link: Link) => string | undefined;
};

const CanvasContext = createContext<CanvasActions | undefined>(undefined);

export const CanvasActionsProvider = CanvasContext.Provider;

export function useCanvasActions(): CanvasActions {
  const actions = use(CanvasContext);
  if (actions === undefined) throw new Error('A card stands outside of a canvas');
  return actions;
}
