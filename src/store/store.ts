/**
 * The one store of the app, in three slices: the document, what is looked at, and the last run.
 *
 * Components read it through narrow selectors and change it through the functions of `actions.ts` and `running.ts` only.
 */
import { create } from 'zustand';
import type { ProgramFile } from '../core/index.ts';
import type { SaveState } from '../storage/autosave.ts';
import { type History, NO_HISTORY } from './history.ts';
import { NO_RUN, type RunState } from './run-state.ts';

/** The drawn program with its history, and whether the database has it. */
export interface DocumentSlice {
  readonly file: ProgramFile | undefined;
  readonly history: History;
  readonly save: SaveState;
}

/** Views of the rail that exist. */
export type View = 'design' | 'people';

/** Panels of the dock that exist. */
export type DockTab = 'problems' | 'results' | 'trace';

/** What is looked at. Never undone, never saved with the program. */
export interface ViewSlice {
  readonly view: View;
  readonly selected: ReadonlySet<string>;
  readonly dock: DockTab | undefined;
  /** Brings a node into view; `stamp` counts requests, so that the same node can be asked for twice. */
  readonly focus: { readonly id: string; readonly stamp: number } | undefined;
  readonly toast: Toast | undefined;
}

/** One short message with the way to take the deed back. */
export interface Toast {
  readonly message: import('../core/index.ts').Text;
  readonly undoable: boolean;
  readonly stamp: number;
}

export type AppState = DocumentSlice & ViewSlice & { readonly run: RunState };

/** The store. */
export const useStore = create<AppState>(() => ({
  file: undefined,
  history: NO_HISTORY,
  save: { kind: 'saved' },
  view: 'design',
  selected: new Set<string>(),
  dock: undefined,
  focus: undefined,
  toast: undefined,
  run: NO_RUN,
}));
