/**
 * The one store of the app, in three slices: the document, what is looked at, and the last run.
 *
 * Components read it through narrow selectors and change it through the functions of `actions.ts` and `running.ts` only.
 */
import { create } from 'zustand';
import type { Issue, Locale, ProgramFile, Text } from '../core/index.ts';
import type { SaveState } from '../storage/autosave.ts';
import { type History, NO_HISTORY } from './document/history.ts';
import { NO_SEGMENTS, type SegmentsState } from './people/segments-state.ts';
import type { ImportedPeople } from './people/state.ts';
import type { TableState } from './people/table-state.ts';
import { NO_RUN, type RunState } from './run/state.ts';
import { NO_TRACE, type TraceState } from './trace/state.ts';

/** The drawn program with its history, and whether the database has it. */
export interface DocumentSlice {
  readonly file: ProgramFile | undefined;
  readonly history: History;
  readonly save: SaveState;
}

/** Views of the rail that exist. */
export type View = 'overview' | 'design' | 'people' | 'results' | 'help';

/** Panels of the dock that exist. */
export type DockTab = 'problems' | 'results' | 'trace' | 'stories' | 'comments';

/** What can stand on the right in place of the selected step. */
export type Side = 'run' | 'program' | 'assumptions' | 'walk';

/** Modes that exist. */
export type ModeName = 'walk' | 'play' | 'compare';

/** What the chip in the top bar says of the mode, and what stood on the screen before it. */
export interface Mode {
  readonly name: ModeName;
  /** Names the mode, as "Walking Signe, step 5". */
  readonly label: Text;
  /** The deed that ends it, as "Stop walking". */
  readonly stop: Text;
  /** Name of the icon before the label. */
  readonly icon: string;
  readonly before: Screen;
}

/** What a mode gives back. */
export interface Screen {
  readonly view: View;
  readonly selected: ReadonlySet<string>;
  readonly dock: DockTab | undefined;
  readonly side: Side | undefined;
}

/** What is looked at. Never undone, never saved with the program. */
export interface ViewSlice {
  readonly view: View;
  readonly selected: ReadonlySet<string>;
  readonly dock: DockTab | undefined;
  /** Brings a node into view; `stamp` counts requests, so that the same node can be asked for twice. */
  readonly focus: { readonly id: string; readonly stamp: number } | undefined;
  readonly toast: Toast | undefined;
  readonly locale: Locale;
  /** The list of steps that opens over the canvas, and where the chosen one goes. */
  readonly quickAdd: QuickAdd | undefined;
  /** Problems of a file that could not be opened; the drawing is as it was. */
  readonly refused: Refused | undefined;
  /** What has the screen for a while: a walk, a run that is played, a comparison. */
  readonly mode: Mode | undefined;
  /** What stands on the right in place of the selected step. */
  readonly side: Side | undefined;
  /** The assumption that was asked for, and what stands on the right again afterwards. */
  readonly assumption: AskedAssumption | undefined;
  /** The lead whose way is shown, with its rows. */
  readonly trace: TraceState;
  /** The imported people that run through the program; nobody: they are made up. */
  readonly people: ImportedPeople | undefined;
  /** Who is in which segment. */
  readonly segments: SegmentsState;
  /** The table that is being imported. */
  readonly table: TableState | undefined;
}

/** Where the assumptions begin to be read. */
export interface AskedAssumption {
  readonly id: string | undefined;
  readonly back: Side | undefined;
  readonly stamp: number;
}

/** A file that could not be opened. */
export interface Refused {
  readonly name: string;
  readonly issues: readonly Issue[];
}

/** Where a step from the list goes: behind a port, or where there is room. */
export interface QuickAdd {
  /** Where it opens; `top`: the upper edge of what it belongs to, for where there is no room below. */
  readonly screen: { readonly x: number; readonly y: number; readonly top?: number };
  readonly after?: { readonly node: string; readonly port: string };
}

/** One short message with the way to take the deed back. */
export interface Toast {
  readonly message: Text;
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
  locale: 'en',
  quickAdd: undefined,
  refused: undefined,
  mode: undefined,
  side: undefined,
  assumption: undefined,
  trace: NO_TRACE,
  people: undefined,
  segments: NO_SEGMENTS,
  table: undefined,
  run: NO_RUN,
}));
