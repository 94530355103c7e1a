/** What keys, menus and lists ask of the screen: what the canvas shall do, which list is open. Never undone, never saved. */
import { create } from 'zustand';

/** What only the canvas can do: it knows the view and where things are on the screen. */
export type CanvasAsk =
  | 'zoomIn'
  | 'zoomOut'
  | 'full'
  | 'fit'
  | 'fitSelection'
  | 'arrange'
  | 'connect'
  | 'add'
  | 'edit'
  /** The cursor goes to what a step that was just added still lacks. */
  | 'fill'
  | 'comment'
  | 'rename'
  /** The menu of the selected step, at a place of the screen. */
  | 'menu';

/** A place of the screen, in pixels. */
export interface ScreenPlace {
  readonly x: number;
  readonly y: number;
}

/** Lists that open over everything. */
export type Finder = 'find' | 'commands' | 'keys';

export interface Asks {
  /** `stamp` counts requests, so that the same thing can be asked for twice. */
  readonly canvas: { readonly ask: CanvasAsk; readonly stamp: number; readonly at?: ScreenPlace } | undefined;
  readonly finder: Finder | undefined;
  /** Whether the outline stands in the place of the palette. */
  readonly isOutlined: boolean;
}

export const useAsks = create<Asks>(() => ({ canvas: undefined, finder: undefined, isOutlined: false }));

/** Asks the canvas to do something; at a place of the screen where it matters. */
export function askCanvas(ask: CanvasAsk, at?: ScreenPlace): void {
  useAsks.setState(({ canvas }) => ({
    canvas: { ask, stamp: (canvas?.stamp ?? 0) + 1, ...(at !== undefined && { at }) },
  }));
}

/** Opens a list, or closes the one that is open. */
export function showFinder(finder: Finder | undefined): void {
  useAsks.setState({ finder });
}

/** Shows the outline in the place of the palette, or the palette again. */
export function toggleOutline(): void {
  useAsks.setState(({ isOutlined }) => ({ isOutlined: !isOutlined }));
}
