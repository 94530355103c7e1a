/** What a run was made of, so that it can be repeated to the byte. */

import { CODE_VERSION } from '../compile/code.ts';
import { keyOf } from '../kit/dice/dice.ts';
import type { RunInput } from '../run/simulate/stage.ts';

/** Counts up when a change of the executors or of the model changes results. */
export const ENGINE_VERSION = 1;

/** The record of a run. */
export interface RunRecord {
  readonly seed: number;
  readonly start: string;
  readonly days: number;
  readonly leads: number;
  readonly replications: number;
  readonly programs: readonly string[];
  /** Same inputs, same 16 hexadecimal digits. */
  readonly inputs: string;
  readonly engine: number;
  readonly code: number;
}

/** Makes the record; linear in the people brought along, so once a run. */
export function recordOf(input: RunInput): RunRecord {
  const { scenario, codes, records } = input;
  return {
    seed: scenario.seed,
    start: scenario.start,
    days: scenario.days,
    leads: records !== undefined && records.length > 0 ? records.length : scenario.leads,
    replications: scenario.replications,
    programs: codes.map(({ programId }) => programId),
    inputs: hashOf(input),
    engine: ENGINE_VERSION,
    code: CODE_VERSION,
  };
}

/** Typed arrays would be objects with numbered keys. */
function plain(_key: string, value: unknown): unknown {
  return ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>, String) : value;
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}

function hashOf(input: RunInput): string {
  const json = JSON.stringify(input, plain);
  return hex(keyOf(json)) + hex(keyOf(`${json.length}:${json}`));
}
