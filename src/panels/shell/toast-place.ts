/** Where a message stands for its while: over nothing that somebody is about to press. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Kept free around the message, and between it and the sides of its room; in px on the screen. */
export const APART = 8;
const MARGIN = 16;
/** From one place to the next that is tried. */
const STEP = 16;

export interface Room {
  /** Where it may stand. */
  readonly room: Box;
  /** What it must not lie on. */
  readonly taken: readonly Box[];
}

/**
 * The lowest free place in the lower third of the room, of those the one nearest to the middle; all in px on the screen.
 * Nothing where there is none. O(places × taken).
 */
export function freePlace(size: Pick<Box, 'width' | 'height'>, { room, taken }: Room): Point | undefined {
  const left = room.x + MARGIN;
  const slack = room.width - 2 * MARGIN - size.width;
  const bottom = room.y + room.height - MARGIN - size.height;
  if (slack < 0) return undefined;
  const middle = left + slack / 2;
  for (let y = bottom; y >= room.y + (room.height * 2) / 3; y -= STEP) {
    const walls = taken.filter((box) => box.y < y + size.height + APART && box.y + box.height > y - APART);
    for (let away = 0; away <= slack / 2; away += STEP) {
      const x = [middle + away, middle - away].find((at) => !isOver({ ...size, x: at, y }, walls));
      if (x !== undefined) return { x, y };
    }
  }
  return undefined;
}

/** Whether a message lies on something, or too close to it. */
export function isOver(message: Box, taken: readonly Box[]): boolean {
  return taken.some(
    (box) =>
      message.x < box.x + box.width + APART &&
      message.x + message.width > box.x - APART &&
      message.y < box.y + box.height + APART &&
      message.y + message.height > box.y - APART,
  );
}
