import { type ComponentType, createContext } from 'react';
import type { DrawnProgram } from '../../store/home/drawing.ts';

/** How programs are drawn in small: the canvas knows, and the application hands it in. */
export type DrawPicture = ComponentType<{
  readonly drawn: DrawnProgram;
  readonly least: { readonly width: number; readonly height: number };
}>;

/** The picture for all cards of the overview. */
export const PictureContext = createContext<DrawPicture | undefined>(undefined);
