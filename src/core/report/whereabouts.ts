/** Where one lead of the first program of a run is when the run ends, and what became of it. */
import { FLAG, type ProgramCode } from '../compile/code.ts';
import type { TraceRow } from '../run/trace.ts';

/** What became of somebody. `minute`: since when it holds. */
export interface Whereabouts {
  /** `notCome`: was never in; `inside`; `withSales`: their answer is waited for; else the reason of leaving. */
  readonly outcome: string;
  /** The step at which they stand; undefined where they are at none. */
  readonly node: string | undefined;
  readonly minute: number;
}

/** The port by which a step was left, by its name; null where it leads on inside the node. */
export function portLeftBy(code: ProgramCode, { step, value }: TraceRow): string | null {
  return code.portNames[code.portFrom[step]! + value] ?? null;
}

/** The node of a step; undefined where it belongs to none. */
export function nodeOfStep(code: ProgramCode, step: number): string | undefined {
  return code.nodeIds[code.node[step]!];
}

/** Reads the rows of one lead to their end. */
export function whereaboutsOf(rows: readonly TraceRow[], code: ProgramCode): Whereabouts {
  let outcome = 'notCome';
  let node: string | undefined;
  let minute = 0;
  for (const row of rows) {
    if (row.program !== 0) continue;
    if (row.what === 'exit') {
      node = undefined;
      outcome = row.name;
      minute = row.minute;
    } else if (row.what === 'port' && portLeftBy(code, row) !== null) node = undefined;
    else if (row.what === 'enter' || row.what === 'arrive') {
      const next = nodeOfStep(code, row.step);
      if (next !== node) minute = row.minute;
      node = next;
      const isResting = row.what === 'arrive' && (code.flags[row.step]! & FLAG.resting) !== 0;
      outcome = isResting ? 'withSales' : 'inside';
    }
  }
  return { outcome, node, minute };
}
