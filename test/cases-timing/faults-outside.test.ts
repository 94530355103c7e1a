/** More faults that users of other tools report: of leads that run on after an edit, and of what leaves a test. */
import { Socket } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { fileOf } from '../../scripts/flows/flow.ts';
import { SHIPPED } from '../../scripts/flows/shipped.ts';
import { contentSecurityPolicy } from '../../scripts/serve.mjs';
import { toCode } from '../../src/core/compile/code.ts';
import { lower } from '../../src/core/compile/lower.ts';
import { toMachine } from '../../src/core/compile/machine/machine.ts';
import type { Machine } from '../../src/core/compile/machine/types.ts';
import type { ProgramFile } from '../../src/core/program/document/types.ts';
import { type Clock, createLead } from '../../src/core/run/runtime/lead.ts';
import { traceLead } from '../../src/core/run/simulate/simulate.ts';
import { openRun } from '../../src/core/run/simulate/stage.ts';
import type { TraceRow } from '../../src/core/run/trace.ts';
import type { Given } from './both.ts';
import { end, pause, send, start } from './steps.ts';

/** What happened to the first people of a program. */
function rowsOf(file: ProgramFile, leads: number): readonly TraceRow[] {
  const scenario = { ...file.scenario, leads, replications: 1 };
  const stage = openRun({ codes: [toCode(lower(file))], scenario, personas: file.people.personas });
  const cast = stage.cast(0);
  return Array.from({ length: leads }, (_, lead) => traceLead(stage.linked, cast, lead)).flat();
}

describe('people were stuck after an edit', () => {
  const program = (steps: Given['steps']) => toMachine(lower(fileOf({ ...draft, steps })));
  const draft = { id: 'edited', name: 'Edited', purpose: '', not: '', scores: true };
  const waiting = { start: start('mail'), mail: send('wait'), wait: pause(3, 'days', 'end'), end: end() };
  const before = program(waiting);

  /** A lead that was saved in the wait goes on with a machine, until nothing is due any more. */
  function goOn(machine: Machine): { readonly isIn: boolean; readonly day: number } {
    let now = Date.UTC(2026, 5, 1, 10) / 60_000;
    const began = now;
    let due: { readonly minute: number; readonly callback: () => void } | undefined;
    const clock: Clock = {
      now: () => now,
      wake(minute, callback) {
        due = { minute, callback };
        return () => {
          due = undefined;
        };
      },
    };
    const lead = createLead({ machine: before, clock, lead: { id: 'ann' } });
    lead.enter();
    const saved = JSON.parse(JSON.stringify(lead.save()));
    lead.stop();
    const again = createLead({ machine, clock, saved });
    for (let next = due; next !== undefined; next = due) {
      due = undefined;
      now = next.minute;
      next.callback();
    }
    return { isIn: again.journey().active, day: (now - began) / 1440 };
  }

  it('a machine that waits where it did lets them on, whatever else was changed', () => {
    expect(goOn(before)).toEqual({ isIn: false, day: 3 });
    const more = program({ ...waiting, wait: pause(3, 'days', 'late'), late: pause(2, 'days', 'end') });
    expect(goOn(more)).toEqual({ isIn: false, day: 5 });
  });

  it('a machine whose step is another or gone is refused by name, instead of resting there for ever', () => {
    const other = program({ ...waiting, wait: send('end') });
    const gone = program({ start: start('mail'), mail: send('end'), end: end() });
    for (const machine of [other, gone])
      expect(() => goOn(machine)).toThrow('waits at "wait" in program edited, which was changed');
  });
});

describe('a test mode really sent mail', () => {
  it('no run of a shipped program asks for a way out of this computer, though it sends hundreds of emails', () => {
    const connect = vi.spyOn(Socket.prototype, 'connect');
    const ways = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'] as const;
    const asked = vi.fn();
    for (const way of ways) vi.stubGlobal(way, asked);
    try {
      const sent = SHIPPED.flatMap((one) => rowsOf(fileOf(one), 40));
      expect(sent.filter(({ what }) => what === 'sent').length).toBeGreaterThan(200);
      expect(asked).not.toHaveBeenCalled();
      expect(connect).not.toHaveBeenCalled();
    } finally {
      vi.unstubAllGlobals();
      connect.mockRestore();
    }
  });

  it('the page may speak to its own address only', () => {
    const policy = contentSecurityPolicy('x').split('; ');
    expect(policy).toEqual(expect.arrayContaining(["connect-src 'self'", "form-action 'none'"]));
  });
});
