import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buffersOf, CODE_VERSION, FLAG, OP, toCode } from '../../../../src/core/compile/code.ts';
import { factsOfPlan, makeSetup } from '../../../../src/core/run/setup.ts';
import { link } from '../../../../src/core/run/simulate/link.ts';
import { benchPlan } from '../../../bench/program.ts';
import { buildPlans } from '../../../differential/build.ts';
import { rawRun } from '../../../differential/raw.ts';

const plans = rawRun.map(buildPlans);

describe('program code', () => {
  it('has every step and port of the plan in its place', () => {
    fc.assert(
      fc.property(plans, (all) => {
        for (const plan of all) {
          const code = toCode(plan);
          plan.steps.forEach((step, s) => {
            expect(code.op[s]).toBe(OP[step.op]);
            expect(code.key[s]).toBe(step.key | 0);
            expect((code.flags[s]! & FLAG.first) !== 0).toBe(step.first);
            const ports = [...code.next.subarray(code.portFrom[s], code.portFrom[s + 1])];
            expect(ports).toEqual(step.ports.map((port) => port.to));
            const isOpenEnd = step.op === 'end' && step.open;
            expect(isOpenEnd ? undefined : code.nodeIds[code.node[s]!]).toBe(
              isOpenEnd ? undefined : step.nodeId,
            );
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('divides a split into bounds that rise to 1', () => {
    const split = {
      op: 'split',
      nodeId: 'n',
      key: 1,
      first: true,
      weights: [1, 0, 3],
      sticky: false,
    } as const;
    const ports = [{ to: 0 }, { to: 0 }, { to: 0 }];
    const code = toCode({ ...benchPlan, steps: [{ ...split, ports }] });
    expect([...code.bound]).toEqual([0.25, 0.25, 1]);
  });

  it('is the same for the same plan, and travels by copy and by hand', () => {
    fc.assert(
      fc.property(plans, (all) => {
        for (const plan of all) {
          const code = toCode(plan);
          expect(toCode(structuredClone(plan))).toEqual(code);
          expect(structuredClone(code)).toEqual(code);
          const wanted = structuredClone(code);
          const handed = structuredClone(code, { transfer: buffersOf(code) });
          expect(handed).toEqual(wanted);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('of another version is refused', () => {
    const code = toCode(benchPlan);
    const setup = makeSetup({
      programs: [factsOfPlan(benchPlan)],
      start: '2026-01-01',
      minutes: 10,
      zones: [],
    });
    expect(() => link([{ ...code, codeVersion: CODE_VERSION + 1 }], setup)).toThrow(/version/);
  });
});
