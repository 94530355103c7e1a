import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPARED, compareSamples, type Sample } from '../../../src/core/report/compare.ts';
import { cameOf } from '../../../src/core/report/expect.ts';

/** Samples in which one figure is moved by so much, with a little luck. */
function samples(by: Partial<Record<string, number>>, luck: readonly number[]): readonly Sample[] {
  return luck.map(
    (noise) =>
      Object.fromEntries(
        COMPARED.map(({ name }) => [name, 10 + noise + (by[name] ?? 0) * (1 + noise / 10)]),
      ) as unknown as Sample,
  );
}

const luck = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 20 });

describe('what came of an expectation', () => {
  it('held, did not hold, or held at the cost of another figure', () => {
    fc.assert(
      fc.property(luck, fc.constantFrom(...COMPARED), (noise, { name }) => {
        const base = samples({}, noise);
        const more = compareSamples(base, samples({ [name]: 2 }, noise));
        expect(cameOf({ figure: name, way: 'up' }, more)?.outcome).toBe('held');
        expect(cameOf({ figure: name, way: 'down' }, more)?.outcome).toBe('didNotHold');
        expect(cameOf({ figure: name, way: 'same' }, more)?.outcome).toBe('didNotHold');
        const other = COMPARED.find((one) => one.name !== name && one.wanted === 'more')!.name;
        const both = compareSamples(base, samples({ [name]: 2, [other]: -2 }, noise));
        expect(cameOf({ figure: name, way: 'up' }, both)).toMatchObject({ outcome: 'partly', worse: other });
      }),
    );
  });

  it('is none the worse for a price that is paid, and says so where the price itself was expected to fall', () => {
    const base = samples({}, [0, 1, 0, 1]);
    const more = compareSamples(base, samples({ accepted: 2, emailsPerLead: 2 }, [0, 1, 0, 1]));
    expect(more.find(({ name }) => name === 'emailsPerLead')?.verdict).toBe('worse');
    expect(cameOf({ figure: 'accepted', way: 'up' }, more)?.outcome).toBe('held');
    expect(cameOf({ figure: 'emailsPerLead', way: 'down' }, more)?.outcome).toBe('didNotHold');
  });

  it('is not told while the interval holds zero, nor from one pair of runs', () => {
    const base = samples({}, [0, 1, 0, 1]);
    const around = compareSamples(
      base,
      base.map((one, i) => ({ ...one, handoffs: one.handoffs + (i % 2 === 0 ? 1 : -1) })),
    );
    for (const way of ['up', 'down', 'same'] as const)
      expect(cameOf({ figure: 'handoffs', way }, around)?.outcome).toBe('cantTell');
    const single = compareSamples(samples({}, [0]), samples({ handoffs: 3 }, [0]));
    expect(cameOf({ figure: 'handoffs', way: 'up' }, single)?.outcome).toBe('cantTell');
    expect(cameOf({ figure: 'handoffs', way: 'same' }, compareSamples(base, base))?.outcome).toBe('held');
  });
});
