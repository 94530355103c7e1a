import type { Step } from './graph.ts';

type Interval = { readonly top: number; readonly bottom: number };
type Branch = { readonly start: string; readonly column: number; readonly fromRank: number };

/**
 * Gives every step its column. A main way (always the first way out) keeps one column; a side way takes
 * the nearest column to the right in which its rows, and those its line runs through, are free.
 * Of two side ways of one main way the lower is placed first, so that the upper one passes outside of it
 * and their lines do not cross.
 */
export function columnsOf(
  order: readonly string[],
  steps: ReadonlyMap<string, Step>,
): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const taken: Interval[][] = [];

  const freeColumn = (from: number, rows: Interval): number => {
    let column = from;
    while (taken[column]?.some((other) => rows.top <= other.bottom && other.top <= rows.bottom)) column += 1;
    const list = taken[column] ?? [];
    list.push(rows);
    taken[column] = list;
    return column;
  };

  const placeMainWay = (branch: Branch): readonly string[] => {
    const way = mainWay(branch.start, steps, columns);
    const last = steps.get(way.at(-1)!)!;
    const first = steps.get(branch.start)!;
    // The line to where the way joins another runs down this column too.
    const joins = last.next.map((id) => steps.get(id)!.rank - 1);
    const rows = { top: Math.min(branch.fromRank, first.rank), bottom: Math.max(last.rank, ...joins) };
    const column = freeColumn(branch.column, rows);
    for (const id of way) columns.set(id, column);
    return way;
  };

  for (const root of order) {
    if (columns.has(root)) continue;
    const waiting: Branch[] = [{ start: root, column: 0, fromRank: steps.get(root)!.rank }];
    while (waiting.length > 0) {
      const branch = waiting.pop()!;
      if (columns.has(branch.start)) continue;
      const way = placeMainWay(branch);
      // Last in, first out: pushed from the top down, the lowest side way is taken up first.
      for (const id of way) waiting.push(...sideWays(steps.get(id)!, columns));
    }
  }
  return columns;
}

function mainWay(start: string, steps: ReadonlyMap<string, Step>, columns: ReadonlyMap<string, number>) {
  const way: string[] = [];
  let id: string | undefined = start;
  while (id !== undefined && !columns.has(id)) {
    way.push(id);
    id = steps.get(id)!.next[0];
  }
  return way;
}

function sideWays(step: Step, columns: ReadonlyMap<string, number>): readonly Branch[] {
  const column = columns.get(step.id)! + 1;
  return step.next
    .slice(1)
    .map((start) => ({ start, column, fromRank: step.rank + 1 }))
    .reverse();
}
