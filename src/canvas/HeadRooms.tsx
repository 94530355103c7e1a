import { createContext, type ReactNode, use, useMemo } from 'react';
import { type HeadRoom, headRooms } from './route/head-room.ts';
import type { Route } from './route/route.ts';
import type { CardData } from './types.ts';

const NONE: ReadonlyMap<string, HeadRoom> = new Map();
const Rooms = createContext(NONE);

export type HeadRoomsProps = {
  readonly cards: readonly CardData[];
  readonly routes: ReadonlyMap<string, Route>;
  readonly children: ReactNode;
};

/** Tells frames where lines leave room for their headings. */
export function HeadRooms({ cards, routes, children }: HeadRoomsProps) {
  const rooms = useMemo(() => headRooms(cards, routes), [cards, routes]);
  return <Rooms value={rooms}>{children}</Rooms>;
}

/** The room of a frame's heading; undefined where no line runs through it. */
export function useHeadRoom(frame: string): HeadRoom | undefined {
  return use(Rooms).get(frame);
}
