/** The way of one lead as marks on the drawing: lines that were taken, with the minute on them, and all else aside. */
import type { PlacedRow } from '../../core/index.ts';
import { takenMark, type Ways, wayMarks } from '../marks.ts';
import type { CanvasCounts } from '../types.ts';

/** Marks a way. `time` says a minute in the lead's own time. */
export function wayOf(rows: readonly PlacedRow[], program: Ways, time: (at: string) => string): CanvasCounts {
  const passed = new Set<string>();
  const times = new Map<string, string>();
  let before: string | undefined;
  for (const { what, nodeId, at } of rows) {
    if (what === 'exit') before = undefined;
    if ((what !== 'arrive' && what !== 'enter') || nodeId === '') continue;
    const edge = program.edges.find(({ from, to }) => from === before && to === nodeId);
    if (edge !== undefined) times.set(edge.id, time(at));
    passed.add(nodeId);
    before = nodeId;
  }
  return wayMarks(program, {
    card: (id) => (passed.has(id) ? 'taken' : 'aside'),
    edge: (id) => takenMark(times.get(id)),
  });
}
