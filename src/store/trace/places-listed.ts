/** Listing the people at a place of the drawing: who is at a step when the run ends, or who took a way. */
import { type Asked, lookFor } from '../../worker/asking.ts';
import type { ListedPlace } from '../../worker/places.ts';
import { drawnWays } from '../document/together.ts';
import { runInputOf } from '../run/input.ts';
import { useStore } from '../store.ts';
import type { PeopleList } from './state.ts';

/** So many are listed at most. */
const MOST = 200;

let asked: Asked | undefined;

function set(parts: Partial<PeopleList>): void {
  useStore.setState((state) =>
    state.trace.list === undefined
      ? state
      : { trace: { ...state.trace, list: { ...state.trace.list, ...parts } } },
  );
}

/** Lists who is at a place, and shows the list. */
export function listPlace(place: ListedPlace): void {
  const { file, people } = useStore.getState();
  if (file === undefined) return;
  asked?.cancel();
  const list: PeopleList = {
    place,
    found: undefined,
    most: MOST,
    status: 'looking',
    isStale: false,
  };
  useStore.setState((state) => ({ dock: 'trace', trace: { ...state.trace, list } }));
  asked = lookFor(
    { input: runInputOf(file, people), place, most: MOST },
    {
      hear: (found) => set({ found, status: found.isDone ? 'done' : 'looking' }),
      fail: () => set({ status: 'failed' }),
    },
  );
}

/** Lists the people of a count on the canvas: beside a line, or on a card. */
export function listCount(id: string): void {
  const { file } = useStore.getState();
  const way = file && drawnWays(file).find((one) => one.id === id);
  listPlace(
    way === undefined ? { kind: 'here', node: id } : { kind: 'way', node: way.from, ports: way.ports },
  );
}

/** Looks no further; who was found stays. */
export function stopListing(): void {
  asked?.cancel();
  set({ status: 'stopped' });
}

/** Takes the list away. */
export function closeList(): void {
  asked?.cancel();
  useStore.setState((state) => ({ trace: { ...state.trace, list: undefined } }));
}
