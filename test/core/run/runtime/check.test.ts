import { describe, expect, it } from 'vitest';
import { toMachine } from '../../../../src/core/compile/machine/machine.ts';
import { ACTION_NAMES, GUARD_NAMES, type Machine } from '../../../../src/core/compile/machine/types.ts';
import { ACTIONS } from '../../../../src/core/run/runtime/actions.ts';
import { MachineError, machineProblems } from '../../../../src/core/run/runtime/check.ts';
import { GUARDS } from '../../../../src/core/run/runtime/guards.ts';
import { openMachines } from '../../../../src/core/run/runtime/open.ts';
import { end, plan, send, wait } from './plans.ts';

const machine = toMachine(plan([wait(5, 1), send('a', [2, 2]), end()]));

function damaged(from: string, to: string): Machine {
  const text = JSON.stringify(machine);
  expect(text).toContain(from);
  return JSON.parse(text.replace(from, to)) as Machine;
}

describe('a machine that is loaded', () => {
  it('finds every action and guard it may name in the host', () => {
    expect(Object.keys(ACTIONS).sort()).toEqual([...ACTION_NAMES].sort());
    expect(Object.keys(GUARDS).sort()).toEqual([...GUARD_NAMES].sort());
    expect(machineProblems(machine)).toEqual([]);
  });

  it.each([
    ['an action', '"type":"arm"', '"type":"arn"', 'n0: the host has no action "arn"'],
    ['an action on the way', '"type":"port"', '"type":"prt"', 'n0: the host has no action "prt"'],
    ['an action of the root', '"type":"note"', '"type":"nope"', 'm: the host has no action "nope"'],
    ['a guard', '"type":"verdict"', '"type":"verdikt"', 'n1.try: the host has no guard "verdikt"'],
    ['a delay', '"due.0":[', '"dew.0":[', 'n0: the machine has no delay "dew.0"'],
  ])('with %s misspelt is refused with its place', (...[, from, to, problem]) => {
    const broken = damaged(from, to);
    expect(machineProblems(broken).some((told) => told.endsWith(problem))).toBe(true);
    expect(() => openMachines(broken)).toThrow(MachineError);
  });

  it('of another format is refused', () => {
    expect(() => openMachines(damaged('"formatVersion":1', '"formatVersion":9'))).toThrow(
      'not a machine of format 1',
    );
    expect(() => openMachines({ meta: {} } as Machine)).toThrow('not a machine of format 1');
  });
});
