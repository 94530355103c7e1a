/** A walk as marks on the drawing: the way so far with its minutes, and what would follow what is chosen. */
import { formatEpochMinute, type PassedEdge, type ProgramFile, type WalkView } from '../../core/index.ts';
import type { CanvasCounts, CardCounts, EdgeCounts } from '../types.ts';

type Program = ProgramFile['program'];

/** Where the token stands: the step the lead is at, or the last one it was at; '' before it came in. */
export function standOf({ nodeId, rows }: WalkView): string {
  return nodeId !== '' ? nodeId : (rows.findLast((row) => row.nodeId !== '')?.nodeId ?? '');
}

/** What would follow the chosen option; nothing where the dice decide. */
export function followsOf({ decision }: WalkView) {
  return decision?.options.find(({ id }) => id === decision.chosen)?.follows;
}

/** Marks a walk. `time` says a minute, given as ISO in UTC, in the lead's own time. */
export function walkedOf(
  view: WalkView,
  { nodes, edges }: Program,
  time: (at: string) => string,
): CanvasCounts {
  const follows = followsOf(view);
  const here = standOf(view);
  const taken = lastMinutes(view.passed, edges);
  const next = lastMinutes(follows?.edges ?? [], edges);
  const passed = new Set(view.passed.flatMap(({ from, to }) => [from, to]));
  const reached = new Set([...(follows?.nodes ?? []), ...(follows?.edges ?? []).map(({ to }) => to)]);
  const card = (id: string): CardCounts['way'] => {
    if (id === here) return 'here';
    if (passed.has(id)) return 'taken';
    return reached.has(id) ? 'next' : 'aside';
  };
  const edge = (id: string): EdgeCounts => {
    if (next.has(id)) return { way: 'next' };
    const minute = taken.get(id);
    if (minute === undefined) return { way: 'aside' };
    return { way: 'taken', count: time(formatEpochMinute(view.start + minute)) };
  };
  return {
    cards: new Map(nodes.map(({ id }): [string, CardCounts] => [id, { entered: '', way: card(id) }])),
    edges: new Map(edges.map(({ id }): [string, EdgeCounts] => [id, edge(id)])),
  };
}

/** The minute at which each line was passed last, by the line's id. */
function lastMinutes(passed: readonly PassedEdge[], edges: Program['edges']): ReadonlyMap<string, number> {
  const minutes = new Map<string, number>();
  for (const { from, port, to, minute } of passed) {
    const edge = edges.find((one) => one.from === from && one.port === port && one.to === to);
    if (edge !== undefined) minutes.set(edge.id, minute);
  }
  return minutes;
}
