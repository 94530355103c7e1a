import type { ReactNode } from 'react';
import type { Size, View } from './flow/view.ts';
import type { Route } from './route/route.ts';
import type {
  CanvasCounts,
  CanvasWords,
  CardData,
  Drop,
  EdgeData,
  Link,
  MenuTarget,
  Move,
  Point,
  ViewAsk,
} from './types.ts';

/** The drawing as it stands. */
export type Drawn = {
  readonly cards: readonly CardData[];
  readonly routes: ReadonlyMap<string, Route>;
};

/** The place that a line makes for a step that is carried over it. */
export type OpenRoom = {
  readonly slot: Point;
  readonly moved: ReadonlyMap<string, Point>;
  readonly words: string;
};

export type ProgramCanvasProps = {
  readonly cards: readonly CardData[];
  readonly edges: readonly EdgeData[];
  readonly counts?: CanvasCounts | undefined;
  /** Ids of cards and edges. */
  readonly selected: ReadonlySet<string>;
  readonly words: CanvasWords;
  readonly onSelect: (ids: readonly string[]) => void;
  /** Once a gesture, when the cards are put down. */
  readonly onMove: (moves: readonly Move[]) => void;
  /** In place of `onMove` where Alt was held: copies go there, what was carried stays. */
  readonly onCopy?: (moves: readonly Move[]) => void;
  readonly onConnect: (link: Link) => void;
  /** An end of a line was led elsewhere. */
  readonly onReconnect?: (edgeId: string, link: Link) => void;
  /** A card was pressed twice. */
  readonly onOpen?: (id: string) => void;
  readonly onDelete: (what: { readonly nodes: readonly string[]; readonly edges: readonly string[] }) => void;
  readonly onDropStep: (data: string, at: Drop) => void;
  /** Where a carried step would go on a line, what makes room for it, and what stands there; nothing if it does not fit. */
  readonly roomOn?: (edgeId: string) => OpenRoom | undefined;
  readonly onAddAfter: (at: {
    readonly node: string;
    readonly port: string;
    readonly screen: Point & { readonly top?: number };
  }) => void;
  /** Why a line cannot end there; nothing if it can. */
  readonly canConnect?: (link: Link) => string | undefined;
  /** A count was pressed: that beside a line, or on a card. */
  readonly onCount?: (id: string) => void;
  /** The button of a frame was pressed: it is folded or opened. */
  readonly onFold?: (id: string) => void;
  /** The button beside ports that can stand as one was pressed. */
  readonly onWays?: (id: string) => void;
  readonly onMenu?: (at: Point, target: MenuTarget) => void;
  /** Brings a card into view whenever `stamp` changes. */
  readonly focus?: { readonly id: string; readonly stamp: number } | undefined;
  readonly ask?: ViewAsk | undefined;
  /** Floats above the selected cards where there are several. */
  readonly bar?: ReactNode;
  /** Lies over the drawing; is given the cards where they are now, and the ways of the lines. */
  readonly overlay?: ((drawn: Drawn) => ReactNode) | undefined;
  /** Stands on a card in place of its title. */
  readonly renaming?: { readonly id: string; readonly field: ReactNode } | undefined;
  /** Only to look at: nothing can be carried, drawn or led elsewhere, and dragging moves the view. */
  readonly isFixed?: boolean;
  /** Arrows go from card to card, so that Tab need not stop at each, nor at lines of what is not selected. */
  readonly isWalked?: boolean;
  /** Tells canvases that stand on one screen apart. */
  readonly name?: string;
  /** What stands beside the drawing to move its view; all of it where absent. */
  readonly controls?: 'all' | 'zoom' | 'none';
  /** Where the drawing is looked at from first; found by itself where absent. */
  readonly begin?: ((room: Size) => View) | undefined;
  /** Top right of the canvas. */
  readonly note?: ReactNode;
  /** Takes the canvas while there are no cards. */
  readonly empty?: ReactNode;
};
