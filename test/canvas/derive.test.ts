import { describe, expect, it, vi } from 'vitest';
import { createCountsStore } from '../../src/canvas/counts.ts';
import { createEdgeDeriver } from '../../src/canvas/flow/edges.ts';
import { createNodeDeriver, createTabStop } from '../../src/canvas/flow/nodes.ts';
import { nearestEdge } from '../../src/canvas/flow/use-drop.ts';
import { routeEdges } from '../../src/canvas/route/route.ts';
import { guide, guideEdges } from '../sheets/samples.ts';

const none = new Map();

describe('what React Flow is given', () => {
  it('keeps the object of every card that did not change', () => {
    const derive = createNodeDeriver();
    const before = derive({ cards: guide, selected: new Set(), carried: none });
    const after = derive({
      cards: guide,
      selected: new Set(['wait']),
      carried: new Map([['exit', { x: 9, y: 9 }]]),
    });
    const changed = after.filter((node, index) => node !== before[index]).map((node) => node.id);
    expect(changed).toEqual(['wait', 'exit']);
  });

  it('keeps the object of every edge whose way did not change', () => {
    const derive = createEdgeDeriver();
    const base = { edges: guideEdges, selected: new Set<string>(), opened: undefined };
    const placed = guide.map((card, index) => ({ ...card, y: index * 120 }));
    const before = derive({ ...base, routes: routeEdges(placed, guideEdges) });
    const moved = placed.map((card) => (card.id === 'exit' ? { ...card, x: 400 } : card));
    const after = derive({ ...base, routes: routeEdges(moved, guideEdges) });
    expect(after.filter((edge, index) => edge !== before[index]).map((edge) => edge.id)).toEqual(['if-exit']);
  });

  it('has one card at which Tab stops, the selected, the one left last or the first, and lines only of what is selected', () => {
    const tabStop = createTabStop();
    const nodes = createNodeDeriver();
    const edges = createEdgeDeriver();
    const routes = routeEdges(guide, guideEdges);
    const lines = { edges: guideEdges, opened: undefined, routes, isWalked: true };
    const stopsAt = (...ids: readonly string[]) => {
      const selected = new Set(ids);
      const stop = tabStop(guide, selected)?.id;
      const shown = [
        ...nodes({ cards: guide, selected, carried: none, stop }),
        ...edges({ ...lines, selected }),
      ];
      return shown.flatMap(({ id, domAttributes }) => (domAttributes?.tabIndex === -1 ? [] : [id]));
    };
    const linesAt = (id: string) =>
      guideEdges.flatMap((edge) => (edge.from === id || edge.to === id ? [edge.id] : []));
    expect(stopsAt()).toEqual([guide[0]?.id]);
    expect(stopsAt('wait')).toEqual(['wait', ...linesAt('wait')]);
    expect(stopsAt('if-exit')).toEqual(['wait', 'if-exit']);
    expect(stopsAt()).toEqual(['wait']);
    // What was left may be there no longer.
    expect(tabStop(guide.slice(0, 2), new Set())).toBe(guide[0]);
    expect(tabStop([], new Set())).toBeUndefined();
    // Where arrows do not walk, Tab stops everywhere.
    const all = edges({ ...lines, selected: new Set(), isWalked: false });
    expect(all.every(({ domAttributes }) => domAttributes === undefined)).toBe(true);
  });

  it('leads into no start', () => {
    const [start] = createNodeDeriver()({ cards: guide, selected: new Set(), carried: none });
    expect(start?.handles?.map((handle) => handle.type)).toEqual(['source']);
  });
});

describe('the counts of a canvas', () => {
  it('keep the old object where no number changed', () => {
    const store = createCountsStore();
    const heard = vi.fn();
    store.subscribe(heard);
    store.set({
      cards: new Map([['a', { entered: '5' }]]),
      edges: new Map([['e', { share: 1, count: '5' }]]),
    });
    const edge = store.edge('e');
    store.set({
      cards: new Map([['a', { entered: '6' }]]),
      edges: new Map([['e', { share: 1, count: '5' }]]),
    });
    expect(store.edge('e')).toBe(edge);
    expect(store.card('a')).toEqual({ entered: '6' });
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('forget what a new run does not know', () => {
    const store = createCountsStore();
    store.set({ cards: new Map([['a', { entered: '5' }]]), edges: new Map() });
    store.set(undefined);
    expect(store.card('a')).toBeUndefined();
  });
});

describe('a step carried over the canvas', () => {
  it('opens the nearest line within reach and none beyond it', () => {
    const placed = guide.map((card, index) => ({ ...card, y: index * 120 }));
    const routes = routeEdges(placed, guideEdges);
    expect(nearestEdge(routes, { x: 120, y: 98 })).toBe('form-guide');
    expect(nearestEdge(routes, { x: -400, y: 98 })).toBeUndefined();
  });
});
