import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Linked } from '../../../../src/core/run/simulate/link.ts';
import { ALL } from '../../../../src/core/run/simulate/mask.ts';
import { simulateChunk, traceLead } from '../../../../src/core/run/simulate/simulate.ts';
import { mergeTally } from '../../../../src/core/run/simulate/tally.ts';
import type { TraceRow } from '../../../../src/core/run/trace.ts';
import { type RawRun, rawRun } from '../../../differential/raw.ts';
import { prepare, unlessEndless } from './random.ts';

const RUNS = { numRuns: 150 };
/** Most of the time goes into tables of ten zones for every run. */
const TIMEOUT = 60_000;

function traces(
  run: RawRun,
  change: (linked: Linked) => Linked = (linked) => linked,
): readonly (readonly TraceRow[])[] {
  const { linked, cast } = prepare(run);
  const changed = change(linked);
  return run.leads.map((_, lead) => traceLead(changed, cast, lead));
}

/** Every rule asked at every look. */
function withoutMasks(linked: Linked): Linked {
  return {
    ...linked,
    programs: linked.programs.map((program) => ({
      ...program,
      cases: program.cases.map((one) => one && { ...one, mask: ALL, needs: Number.NEGATIVE_INFINITY }),
      interrupts: program.interrupts.map((one) => ({ ...one, mask: ALL, needs: Number.NEGATIVE_INFINITY })),
    })),
  };
}

describe('random programs', { timeout: TIMEOUT }, () => {
  it('gives the same trace whether rules are asked always or only when something has changed', () => {
    fc.assert(
      fc.property(rawRun, (run) =>
        unlessEndless(() => {
          expect(traces(run)).toEqual(traces(run, withoutMasks));
        }),
      ),
      RUNS,
    );
  });

  it('counts what the traces tell, whatever the cut into chunks', () => {
    fc.assert(
      fc.property(rawRun, (run) =>
        unlessEndless(() => {
          const { linked, cast } = prepare(run);
          const whole = simulateChunk(linked, cast, { from: 0, to: run.leads.length });
          const parts = run.leads.map((_, lead) => simulateChunk(linked, cast, { from: lead, to: lead + 1 }));
          const first = parts[0]!;
          for (const part of parts.slice(1)) mergeTally(first, part);
          expect(first).toEqual(whole);
          const rows = run.leads.flatMap((_, lead) => traceLead(linked, cast, lead));
          linked.layout.programs.forEach((at, p) => {
            const of = (what: TraceRow['what']) =>
              rows.filter((row) => row.program === p && row.what === what).length;
            expect(whole.counts[at.entered]).toBe(of('enter'));
            const exits = at.reasons.map((_, i) => whole.counts[at.exits + i]!);
            expect(exits.reduce((sum, n) => sum + n, 0)).toBe(of('exit'));
            expect(whole.counts[at.entered]).toBe(whole.counts[at.active]! + of('exit'));
          });
        }),
      ),
      RUNS,
    );
  });

  it('loses nobody in a node: entered = left by port, interrupt or exit, or waiting', () => {
    fc.assert(
      fc.property(rawRun, (run) =>
        unlessEndless(() => {
          const { linked, cast } = prepare(run);
          const { layout, programs } = linked;
          const { counts } = simulateChunk(linked, cast, { from: 0, to: run.leads.length });
          const sum = (from: number, size: number) =>
            counts.subarray(from, from + size).reduce((a, b) => a + b, 0);
          programs.forEach(({ code }, p) => {
            const at = layout.programs[p]!;
            for (let node = 0; node < at.nodes; node++) {
              let left = 0;
              for (let i = 0; i < code.op.length; i++) {
                if (code.node[i] !== node) continue;
                for (let port = code.portFrom[i]!; port < code.portFrom[i + 1]!; port++) {
                  if (code.portNames[port] !== null) left += counts[layout.ports + at.portFrom + port]!;
                }
              }
              left += sum(at.nodeExits + node * at.reasons.length, at.reasons.length);
              left += sum(at.nodeInterrupts + node * at.interrupts.length, at.interrupts.length);
              const run = at.nodeFrom + node;
              expect(counts[layout.nodeEntered + run]).toBe(left + counts[layout.nodeWaiting + run]!);
            }
          });
        }),
      ),
      RUNS,
    );
  });
});
