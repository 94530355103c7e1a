/** The reference executor: the runtime on a virtual clock, one lead to its end. */
import type { LeadSlot, World } from '../../people/behaviour/world.ts';
import type { Setup } from '../setup.ts';
import type { TraceRow } from '../trace.ts';
import { personOfSlot } from './person.ts';
import type { LoadedProgram } from './program.ts';
import { LeadRun, type RunParts, type RunRow, type SavedLead } from './run.ts';

/** One lead of a run. */
export interface ReferenceInput {
  /** Loaded once a setup (`loadPrograms`), used for any number of leads. */
  readonly programs: readonly LoadedProgram[];
  readonly setup: Setup;
  readonly slot: LeadSlot;
  readonly world: World;
  /** Whether the lead is saved as JSON text and restored before the event of this number (0-based). */
  readonly saveAt?: (eventIndex: number) => boolean;
}

/** A row as the trace has it. */
export function traceRow({ minute, what, program, step, name, about, value }: RunRow): TraceRow {
  return { minute, what, program, step, name, about, value: value ?? Number.NaN };
}

/** Through JSON text and back into a run that knows nothing else of the lead. */
function reborn(run: LeadRun, parts: RunParts): LeadRun {
  const saved = JSON.parse(JSON.stringify(run.save())) as SavedLead;
  const next = new LeadRun(parts, saved.person);
  next.load(saved);
  return next;
}

/**
 * The trace of one lead, after docs/SEMANTICS.md.
 *
 * @throws {AssertionError} on a loop without a wait and on faults of a machine's host.
 */
export function referenceTrace(input: ReferenceInput): readonly TraceRow[] {
  const { programs, setup, slot, world, saveAt } = input;
  const parts: RunParts = { programs, setup, world };
  let run = new LeadRun(parts, personOfSlot(slot, setup));
  world.begin(slot, run.queue);
  const rows: TraceRow[] = [];
  for (let index = 0; ; index++) {
    const next = run.next();
    if (next === undefined || next >= setup.horizon) return rows;
    if (saveAt?.(index) === true) run = reborn(run, parts);
    rows.push(...run.step().map(traceRow));
  }
}
