/** The way of one lead as marks on the drawing: lines that were taken, with the minute on them, and all else aside. */
import type { PlacedRow, ProgramFile } from '../../core/index.ts';
import type { CanvasCounts, CardCounts, EdgeCounts } from '../types.ts';

/** Marks a way. `time` says a minute in the lead's own time. */
export function wayOf(
  rows: readonly PlacedRow[],
  { nodes, edges }: ProgramFile['program'],
  time: (at: string) => string,
): CanvasCounts {
  const passed = new Set<string>();
  const times = new Map<string, string>();
  let before: string | undefined;
  for (const { what, nodeId, at } of rows) {
    if (what === 'exit') before = undefined;
    if ((what !== 'arrive' && what !== 'enter') || nodeId === '') continue;
    const edge = edges.find(({ from, to }) => from === before && to === nodeId);
    if (edge !== undefined) times.set(edge.id, time(at));
    passed.add(nodeId);
    before = nodeId;
  }
  return {
    cards: new Map(
      nodes.map(({ id }): [string, CardCounts] => [
        id,
        { entered: '', way: passed.has(id) ? 'taken' : 'aside' },
      ]),
    ),
    edges: new Map(
      edges.map(({ id }): [string, EdgeCounts] => {
        const count = times.get(id);
        return [id, count === undefined ? { way: 'aside' } : { way: 'taken', count }];
      }),
    ),
  };
}
