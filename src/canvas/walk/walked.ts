/** A walk as marks on the drawing: the way so far with its minutes, and what would follow what is chosen. */
import type { PassedEdge, WalkView } from '../../core/index.ts';
import { takenMark, type Ways, wayMarks } from '../marks.ts';
import type { CanvasCounts } from '../types.ts';

/** Where the token stands: the step the lead is at, or the last one it was at; '' before it came in. */
export function standOf({ nodeId, rows }: WalkView): string {
  return nodeId !== '' ? nodeId : (rows.findLast((row) => row.nodeId !== '')?.nodeId ?? '');
}

/** What would follow the chosen option; nothing where the dice decide. */
export function followsOf({ decision }: WalkView) {
  return decision?.options.find(({ id }) => id === decision.chosen)?.follows;
}

/** Marks a walk. `time` says a minute of the run in the lead's own time. */
export function walkedOf(view: WalkView, program: Ways, time: (minute: number) => string): CanvasCounts {
  const follows = followsOf(view);
  const here = standOf(view);
  const taken = lastMinutes(view.passed, program.edges);
  const next = lastMinutes(follows?.edges ?? [], program.edges);
  const passed = new Set(view.passed.flatMap(({ from, to }) => [from, to]));
  const reached = new Set([...(follows?.nodes ?? []), ...(follows?.edges ?? []).map(({ to }) => to)]);
  return wayMarks(program, {
    card: (id) => {
      if (id === here) return 'here';
      if (passed.has(id)) return 'taken';
      return reached.has(id) ? 'next' : 'aside';
    },
    edge: (id) => {
      if (next.has(id)) return { way: 'next' };
      const minute = taken.get(id);
      return takenMark(minute === undefined ? undefined : time(minute));
    },
  });
}

/** The minute at which each line was passed last, by the line's id. */
function lastMinutes(passed: readonly PassedEdge[], edges: Ways['edges']): ReadonlyMap<string, number> {
  const minutes = new Map<string, number>();
  for (const { from, port, to, minute } of passed) {
    const edge = edges.find((one) => one.from === from && one.ports.includes(port) && one.to === to);
    if (edge !== undefined) minutes.set(edge.id, minute);
  }
  return minutes;
}
