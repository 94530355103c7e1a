/** How long people stay at each node, with what luck does to it from replication to replication. */
import { type Interval, ratioInterval } from '../kit/stats/intervals.ts';
import type { Stage } from '../run/simulate/stage.ts';
import type { Tally } from '../run/simulate/tally.ts';

/** Mean minutes of those who left a node of the first program, by its id. NaN where nobody did. */
export function stayIntervals(stage: Stage, tallies: readonly Tally[]): ReadonlyMap<string, Interval> {
  const { layout, programs } = stage.linked;
  const nodeIds = programs[0]?.code.nodeIds ?? [];
  return new Map(
    nodeIds.map((id, node) => {
      const stay = tallies.map(({ sums }) => sums[layout.stay + node]!);
      const gone = tallies.map(
        ({ counts }) => counts[layout.nodeEntered + node]! - counts[layout.nodeWaiting + node]!,
      );
      return [id, ratioInterval(stay, gone)];
    }),
  );
}
