import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMachine, initialTransition } from 'xstate';
import { toMachine } from '../../../../src/core/compile/machine/machine.ts';
import { machineText } from '../../../../src/core/compile/machine/text.ts';
import type { Machine, MachineState } from '../../../../src/core/compile/machine/types.ts';
import type { Plan } from '../../../../src/core/program/plan/plan.ts';
import { buildPlans } from '../../../differential/build.ts';
import { rawRun } from '../../../differential/raw.ts';
import {
  at,
  clicked,
  end,
  handOver,
  machineOf,
  pass,
  plan,
  rest,
  send,
  wait,
  waitFor,
} from '../../run/runtime/plans.ts';

const SCHEMA = 'src/core/compile/machine/schema.json';
const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as object;
const isMachine = new Ajv({ strictTypes: false }).compile(schema);

/** One step of every kind. */
const everything: Plan = plan(
  [
    pass(1),
    wait(5, 2),
    waitFor([clicked], 60, [3, 3]),
    at([4, 4], { op: 'branch', cases: [clicked] }),
    at([5, 5, 5], { op: 'split', weights: [1, 2, 1], sticky: false }),
    send('a', [6, 6], { ifOut: 'exit', window: { days: 31, from: 420, to: 1260 } }),
    at([7], { op: 'set', change: { kind: 'field', field: 'country', value: 'JP' } }),
    at([8], { op: 'emit', effect: { kind: 'goal', metric: 'm' } }),
    handOver(9),
    rest(60, [10, 10, 10]),
    at([11, 11], {
      op: 'delay',
      when: {
        kind: 'date',
        base: { kind: 'field', field: 'renewal' },
        months: 0,
        days: 1,
        minutes: 0,
        past: 'port',
      },
    }),
    end(),
  ],
  {
    interrupts: [
      {
        id: 'out',
        rule: { kind: 'flag', flag: 'optedOut' },
        then: { kind: 'exit', reason: 'out' },
        whileResting: false,
        edge: false,
      },
      {
        id: 'goal',
        rule: clicked,
        then: { kind: 'jump', to: 11 },
        whileResting: false,
        edge: false,
        metric: 'm',
      },
    ],
  },
);

function states(machine: Machine): readonly MachineState[] {
  const inside = (state: MachineState): readonly MachineState[] => [
    state,
    ...Object.values(state.states ?? {}).flatMap(inside),
  ];
  return Object.values(machine.states).flatMap(inside);
}

describe('a machine', () => {
  it('fits the published schema with every kind of step', () => {
    isMachine(machineOf(everything));
    expect(isMachine.errors ?? []).toEqual([]);
  });

  it('has its schema published beside the application, byte for byte', () => {
    expect(readFileSync('public/machine.schema.json', 'utf8')).toBe(readFileSync(SCHEMA, 'utf8'));
  });

  it('fits the published schema for any plan', () => {
    fc.assert(
      fc.property(rawRun, (raw) => {
        for (const of of buildPlans(raw)) {
          isMachine(machineOf(of));
          expect(isMachine.errors ?? []).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['an unknown action', (m: string) => m.replace('"watch"', '"wach"')],
    ['an unknown guard', (m: string) => m.replace('"type":"pass"', '"type":"passs"')],
    ['another format', (m: string) => m.replace('"formatVersion":1', '"formatVersion":2')],
    ['a target outside the steps', (m: string) => m.replace('"target":"#m.active.n1"', '"target":"#m.n1"')],
    ['a rule that is none', (m: string) => m.replace('"kind":"seen"', '"kind":"felt"')],
  ])('with %s does not fit the schema', (_what, damage) => {
    const text = JSON.stringify(toMachine(everything));
    const damaged = damage(text);
    expect(damaged).not.toBe(text);
    expect(isMachine(JSON.parse(damaged))).toBe(false);
  });

  it('is loaded by xstate as it is, and stands outside', () => {
    const machine = createMachine(machineOf(everything) as never);
    const [snapshot, actions] = initialTransition(machine);
    expect(snapshot.value).toBe('outside');
    expect(actions).toEqual([]);
  });

  it('is plain JSON: text and back changes nothing', () => {
    const machine = toMachine(everything);
    expect(JSON.parse(machineText(machine))).toEqual(machine);
  });

  it('has the same bytes for the same plan, however its objects came about', () => {
    const shuffled = JSON.parse(JSON.stringify(everything), (_key, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as Plan;
    expect(machineText(toMachine(shuffled))).toBe(machineText(toMachine(everything)));
    expect(machineText(toMachine(shuffled))).not.toBe(machineText(toMachine({ ...everything, version: 2 })));
  });

  it('says on every state which node it is and what to call it', () => {
    const machine = toMachine(everything, { labels: { s5: 'Welcome' } });
    for (const { meta } of states(machine)) expect(meta.label).not.toBe('');
    const nodeIds = Object.values(machine.states.active.states ?? {}).map(({ meta }) => meta.nodeId);
    expect(nodeIds).toEqual(everything.steps.map((step) => step.nodeId));
    expect(machine.states.active.states?.n5?.meta.label).toBe('Welcome');
  });

  it('carries all that a host needs to know of the program', () => {
    const { trellis } = toMachine(everything).meta;
    const { steps: _steps, formatVersion: _version, ...rest_ } = everything;
    expect(trellis).toMatchObject(rest_);
    expect(Object.keys(trellis.delays)).toEqual(['due.1', 'due.2', 'hold.5', 'due.9', 'due.10']);
  });

  it('listens to every event of the catalogue at its root, and no step does', () => {
    const machine = toMachine(everything);
    expect(machine.on.trial?.[0]?.actions?.map(({ type }) => type)).toEqual(['note', 'watch']);
    expect(machine.on.sent).toBeUndefined();
    const own = states(machine).flatMap(({ on }) => Object.keys(on ?? {}));
    expect(new Set(own)).toEqual(new Set(['program.enter', 'sales.released']));
  });

  it('cannot mistake an event of the catalogue for one of the host', () => {
    const hostile = ['enter', 'answer', 'released'].map((id) => ({ id, name: id }));
    const machine = toMachine(plan([end()], { catalogue: { ...everything.catalogue, events: hostile } }));
    for (const { id } of hostile) expect(machine.on[id]?.[0]?.actions?.[0]?.type).toBe('note');
  });

  it('ends the look at interrupts before any step moves: every transition of a step is guarded', () => {
    for (const [name, state] of Object.entries(toMachine(everything).states.active.states ?? {})) {
      const moves = [
        ...(state.always ?? []),
        ...Object.values(state.states ?? {}).flatMap((s) => s.always ?? []),
      ];
      const unguarded = moves.filter(({ guard }) => guard === undefined);
      // Only the end has left already when it moves.
      expect(unguarded.length, name).toBe(name === 'n11' ? 1 : 0);
    }
  });

  it('enters a step anew that goes on to itself', () => {
    const machine = toMachine(plan([pass(0)]));
    expect(machine.states.active.states?.n0?.always?.[0]).toMatchObject({
      target: '#m.active.n0',
      reenter: true,
    });
  });

  it('divides a split by cumulative shares, the last side open-ended', () => {
    const sides = toMachine(everything).states.active.states?.n4?.always ?? [];
    expect(sides.map(({ guard }) => guard)).toEqual([
      { type: 'share', params: { below: 0.25 } },
      { type: 'share', params: { below: 0.75 } },
      { type: 'pass', params: {} },
    ]);
    const none = toMachine(plan([at([1, 1], { op: 'split', weights: [0, 0], sticky: false }), end()]));
    expect(none.states.active.states?.n0?.always?.map(({ guard }) => guard?.type)).toEqual(['pass']);
  });

  it('is whole for a program that is only begun: without a start, and without a step', () => {
    const { starts: _, ...rest } = everything;
    const nobody = toMachine({ ...rest, starts: [] });
    expect(nobody.states.active.initial).toBe('n0');
    expect(() => createMachine(nobody as never)).not.toThrow();
    const bare = toMachine({ ...rest, starts: [], steps: [], interrupts: [] });
    expect(bare.states.active).toMatchObject({ states: {} });
    expect(() => createMachine(bare as never)).not.toThrow();
  });
});
