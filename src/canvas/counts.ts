import { createContext, use, useSyncExternalStore } from 'react';
import type { CanvasCounts, CardCounts, EdgeCounts } from './types.ts';

/**
 * The numbers of the last run, read by each card and edge for itself: a new run redraws
 * what changed and nothing else, and the drawing's own data stays as it is.
 */
export type CountsStore = {
  readonly set: (counts: CanvasCounts | undefined) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly card: (id: string) => CardCounts | undefined;
  readonly edge: (id: string) => EdgeCounts | undefined;
};

export function createCountsStore(): CountsStore {
  const cards = new Map<string, CardCounts>();
  const edges = new Map<string, EdgeCounts>();
  const listeners = new Set<() => void>();
  return {
    set: (counts) => {
      take(cards, counts?.cards ?? new Map());
      take(edges, counts?.edges ?? new Map());
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    card: (id) => cards.get(id),
    edge: (id) => edges.get(id),
  };
}

/** Takes over new values and keeps the old object where nothing differs, so that it counts as unchanged. */
function take<T extends object>(kept: Map<string, T>, next: ReadonlyMap<string, T>): void {
  for (const id of kept.keys()) if (!next.has(id)) kept.delete(id);
  for (const [id, value] of next) {
    const old = kept.get(id);
    if (old === undefined || !sameFields(old, value)) kept.set(id, value);
  }
}

function sameFields<T extends object>(a: T, b: T): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof T>;
  return [...keys].every((key) => a[key] === b[key]);
}

const CountsContext = createContext<CountsStore>(createCountsStore());

export const CountsProvider = CountsContext.Provider;

export function useCardCounts(id: string): CardCounts | undefined {
  const store = use(CountsContext);
  return useSyncExternalStore(store.subscribe, () => store.card(id));
}

export function useEdgeCounts(id: string): EdgeCounts | undefined {
  const store = use(CountsContext);
  return useSyncExternalStore(store.subscribe, () => store.edge(id));
}
