import type { ProgramCanvasProps } from '../props.ts';

const nothing = (): void => undefined;

/** What can be done to a drawing that is only looked at. */
export const FIXED = {
  isFixed: true,
  onMove: nothing,
  onConnect: nothing,
  onDelete: nothing,
  onDropStep: nothing,
  onAddAfter: nothing,
} satisfies Partial<ProgramCanvasProps>;
