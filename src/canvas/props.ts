import type { ReactNode } from 'react';
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
} from './types.ts';

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
  readonly onConnect: (link: Link) => void;
  readonly onDelete: (what: { readonly nodes: readonly string[]; readonly edges: readonly string[] }) => void;
  readonly onDropStep: (data: string, at: Drop) => void;
  readonly onAddAfter: (at: { readonly node: string; readonly port: string; readonly screen: Point }) => void;
  /** Why a line cannot end there; nothing if it can. */
  readonly canConnect?: (link: Link) => string | undefined;
  /** A count was pressed: that beside a line, or on a card. */
  readonly onCount?: (id: string) => void;
  readonly onMenu?: (at: Point, target: MenuTarget) => void;
  /** Brings a card into view whenever `stamp` changes. */
  readonly focus?: { readonly id: string; readonly stamp: number } | undefined;
  /** Top right of the canvas. */
  readonly note?: ReactNode;
  /** Takes the canvas while there are no cards. */
  readonly empty?: ReactNode;
};
