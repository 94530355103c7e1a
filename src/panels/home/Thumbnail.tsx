import { use } from 'react';
import type { DrawnProgram } from '../../store/home/drawing.ts';
import { PictureContext } from './picture.ts';

export type ThumbnailProps = {
  readonly drawn: DrawnProgram;
  readonly least: { readonly width: number; readonly height: number };
};

/** A program in small, drawn by what the application handed in. */
export function Thumbnail(props: ThumbnailProps) {
  const Picture = use(PictureContext);
  return Picture === undefined ? null : <Picture {...props} />;
}
