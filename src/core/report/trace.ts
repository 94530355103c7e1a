/** The trace of one lead as people and other programs read it. */
import type { Json } from '../kit/base.ts';
import { formatEpochMinute } from '../kit/calendar/dates.ts';
import type { Stage } from '../run/simulate/stage.ts';
import type { TraceRow } from '../run/trace.ts';

/** A row with the node that it happened at ('' for rows of the person) and its time. */
export interface PlacedRow extends TraceRow {
  readonly nodeId: string;
  /** ISO 8601, to the minute, UTC. */
  readonly at: string;
}

/** Puts rows in their place. */
export function placeRows(stage: Stage, rows: readonly TraceRow[]): readonly PlacedRow[] {
  const { codes } = stage.input;
  return rows.map((row) => {
    const code = codes[row.program];
    // The end behind an open port belongs to no card: what happens there is shown nowhere.
    const node = code?.node[row.step] ?? -1;
    return {
      ...row,
      nodeId: code?.nodeIds[node] ?? '',
      at: formatEpochMinute(stage.setup.start + row.minute),
    };
  });
}

/** Rows as JSON: an event without a value has none. */
export function traceJson(rows: readonly PlacedRow[]): Json {
  return rows.map(({ value, ...rest }) => (Number.isNaN(value) ? { ...rest } : { ...rest, value }));
}
