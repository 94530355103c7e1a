import type { Run } from '../ui/runs.ts';
import type { Category } from '../ui/tone.ts';

/** What a palette item carries; its data is the program's own name for the preset. */
export const STEP_DRAG_TYPE = 'application/x-trellis-step';

export type PortData = {
  readonly id: string;
  readonly label: string;
  readonly connected: boolean;
  /** On the last of ports that can stand as one: whether they do, and what its button does, in words. */
  readonly fold?: { readonly isFolded: boolean; readonly words: string };
};

export type CardIssue = {
  readonly severity: 'error' | 'warning';
  readonly count: number;
  readonly label: string;
};

/** What a card stands for that is a frame: a border around others, or a box into which they are folded. */
export type FrameData = {
  readonly isFolded: boolean;
  readonly width: number;
  readonly height: number;
  /** Cards that go where it goes. */
  readonly inside: readonly string[];
  /** How much is in it, as "4 steps". */
  readonly count: string;
  /** What its button does, in words. */
  readonly fold: string;
};

/** Open comments on a step. */
export type CardComments = { readonly count: number; readonly label: string };

/** How a part of the drawing stands to another version of the program. */
export type Change = 'added' | 'removed' | 'changed';

/** A step as the canvas shows it. All words are ready to read. */
export type CardData = {
  readonly id: string;
  readonly title: string;
  readonly sentence: readonly Run[];
  readonly category: Category;
  readonly icon: string;
  readonly ports: readonly PortData[];
  /** False for a start: nothing leads into it. */
  readonly accepts: boolean;
  readonly x: number;
  readonly y: number;
  readonly state?: 'normal' | 'unfinished' | 'off';
  readonly issue?: CardIssue;
  readonly comments?: CardComments;
  readonly frame?: FrameData;
  readonly change?: Change;
  /** What became of it in a word, beside its sign; the sign alone where absent. */
  readonly changeWord?: string;
  /** Stands where another version has a card that this one has not. */
  readonly isAbsent?: boolean;
  /** Spoken name; title and sentence where absent. */
  readonly label?: string;
};

/**
 * How a part of the drawing stands to the way that is shown: passed, beside it, where somebody stands now, or what
 * would follow.
 */
export type Way = 'taken' | 'aside' | 'here' | 'next';

/** The change of a count since the last checkpoint: "+36", and in words. */
export type SinceCheckpoint = { readonly since?: string; readonly sinceWords?: string };

/** Numbers of a card. They change with every run and are kept apart from the drawing. */
export type CardCounts = SinceCheckpoint & {
  readonly entered: string;
  /** More about them in a sentence: of a start, who came in and who did not. */
  readonly note?: string;
  /** Complete pill, e.g. "19 here". */
  readonly waiting?: string;
  /** Share of those who came that is waiting now, 0 to 1. */
  readonly waitingShare?: number;
  /** While a run is played: people here now against the busiest moment, 0 to 1. */
  readonly fullness?: number;
  /** While one way is shown: it passes here, or it does not. */
  readonly way?: Way;
};

export type EdgeData = {
  readonly id: string;
  readonly from: string;
  readonly port: string;
  readonly to: string;
  readonly outcome?: string;
  readonly label?: string;
  readonly change?: Change;
  /** What became of it in a word, between its outcome and its count. */
  readonly changeWord?: string;
};

export type EdgeCounts = SinceCheckpoint & {
  readonly count?: string;
  /** More about those who went it, in a sentence. */
  readonly note?: string;
  /** The count of the other version, as "was 78". */
  readonly was?: string;
  /** Share of the largest flow of the program, 0 (nobody) to 1; absent while one way is shown. */
  readonly share?: number;
  readonly way?: Way;
};

export type CanvasCounts = {
  readonly cards: ReadonlyMap<string, CardCounts>;
  readonly edges: ReadonlyMap<string, EdgeCounts>;
  /** The program has changed since; all of them are dimmed, and none is drawn anew for it. */
  readonly isStale?: boolean;
};

export type Point = { readonly x: number; readonly y: number };

/** Where a carried step was put down: its top left corner, and the line it opened. */
export type Drop = Point & { readonly edgeId?: string };

export type Move = Point & { readonly id: string };

/** What the canvas is asked to do with its view; `stamp` counts requests. */
export type ViewAsk = {
  readonly ask: 'zoomIn' | 'zoomOut' | 'full' | 'fit' | 'fitSelection' | 'arrange';
  readonly stamp: number;
};

export type Link = { readonly from: string; readonly port: string; readonly to: string };

export type MenuTarget =
  | { readonly kind: 'node' | 'edge'; readonly id: string }
  | { readonly kind: 'canvas' };

export type CanvasWords = {
  readonly canvas: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fullSize: string;
  readonly fitAll: string;
  readonly minimap: string;
  /** Tooltip of a port's (+). */
  readonly addAfter: string;
  /** Tooltip of a line's (+). */
  readonly addBetween: string;
  /** Stands in the slot that opens under a carried step. */
  readonly dropHere: string;
  /** What something is, and of what. */
  readonly labelled: (label: string, what: string) => string;
};
