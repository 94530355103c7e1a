import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diceBase, die, hit, keyOf, leadLanes, threshold, unit } from '../../../../src/core/kit/dice/dice.ts';

interface Draw {
  readonly seed: number;
  readonly replication: number;
  readonly lead: number;
  readonly key: number;
  readonly occurrence: number;
  readonly purpose: number;
}

type Axis = keyof Draw;

const lanes = new Int32Array(2);
const PLACE: Draw = {
  seed: 20270101,
  replication: 3,
  lead: 1234,
  key: keyOf('welcome'),
  occurrence: 2,
  purpose: 5,
};
const AXES: readonly Axis[] = ['seed', 'replication', 'lead', 'key', 'occurrence', 'purpose'];

function dieOf(draw: Draw): number {
  leadLanes(draw.seed, draw.replication, draw.lead, lanes);
  return die(diceBase(lanes[0]!, lanes[1]!, draw.key, draw.occurrence), draw.purpose);
}

function shareOf(draw: Draw): number {
  return dieOf(draw) / 2 ** 32;
}

/** Shares along one axis from a place on, in steps of one. */
function along(axis: Axis, n: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => shareOf({ ...PLACE, [axis]: PLACE[axis] + i }));
}

/** Correlation of two series of uniform shares, in standard errors under independence (1/√n each). */
function correlationInErrors(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - 0.5) * (b[i]! - 0.5);
  return (sum * 12) / Math.sqrt(a.length);
}

describe('keyed dice', () => {
  it.each(AXES)('are uniform along %s: mean, variance and 256 cells', (axis) => {
    const n = 200_000;
    const shares = along(axis, n);
    const cells = new Float64Array(256);
    let sum = 0;
    let squares = 0;
    for (const share of shares) {
      cells[Math.floor(share * 256)]! += 1;
      sum += share;
      squares += (share - 0.5) ** 2;
    }
    // Standard errors: mean √(1/12n), mean square √(1/180n), chi-square with 255 degrees √510.
    expect(Math.abs(sum / n - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / n));
    expect(Math.abs(squares / n - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / n));
    const chi = cells.reduce((total, count) => total + (count - n / 256) ** 2 / (n / 256), 0);
    expect(Math.abs(chi - 255)).toBeLessThan(4 * Math.sqrt(510));
  });

  it.each(AXES)('show no correlation between neighbours in %s', (axis) => {
    const n = 200_000;
    const shares = along(axis, n + 8);
    for (const lag of [1, 2, 3, 4, 8]) {
      const errors = correlationInErrors(shares.slice(0, n), shares.slice(lag, lag + n));
      expect(Math.abs(errors)).toBeLessThan(4);
    }
  });

  it('show no correlation between two neighbours in one axis over many leads', () => {
    const n = 200_000;
    const series = (change: Partial<Draw>): Float64Array =>
      Float64Array.from({ length: n }, (_, lead) => shareOf({ ...PLACE, ...change, lead }));
    const base = series({});
    for (const axis of AXES.filter((name) => name !== 'lead')) {
      for (const step of [1, 2, 256, 65536]) {
        const errors = correlationInErrors(base, series({ [axis]: PLACE[axis] + step }));
        expect(Math.abs(errors), `${axis} + ${step}`).toBeLessThan(4);
      }
    }
  });

  it('fall apart in half of their bits when one bit of the input changes', () => {
    const n = 2000;
    for (const axis of AXES) {
      for (const bit of [0, 1, 7, 15, 30]) {
        let flipped = 0;
        for (let lead = 0; lead < n; lead++) {
          const draw = { ...PLACE, lead };
          let word = dieOf(draw) ^ dieOf({ ...draw, [axis]: draw[axis] ^ (1 << bit) });
          for (; word !== 0; word &= word - 1) flipped++;
        }
        // 32 n bits, each flipped with chance ½: standard error 0.5 √(32 n).
        expect(Math.abs(flipped - 16 * n), `${axis} bit ${bit}`).toBeLessThan(4.5 * 0.5 * Math.sqrt(32 * n));
      }
    }
  });

  it('use all 53 bits of the seed', () => {
    const dice = Array.from({ length: 53 }, (_, bit) => dieOf({ ...PLACE, seed: 2 ** bit }));
    const negative = Array.from({ length: 53 }, (_, bit) => dieOf({ ...PLACE, seed: -(2 ** bit) }));
    expect(new Set([...dice, ...negative]).size).toBe(106);
    expect(() => leadLanes(0.5, 0, 0, lanes)).toThrow('safe integer');
  });

  it('are pinned: noreg, a saved run must roll the same dice for ever', () => {
    expect([
      dieOf(PLACE),
      dieOf({ ...PLACE, seed: -1, lead: 0, replication: 0, occurrence: 0, purpose: 0 }),
      dieOf({ ...PLACE, seed: Number.MAX_SAFE_INTEGER, lead: 4294967295 }),
      dieOf({ seed: 0, replication: 0, lead: 0, key: 0, occurrence: 0, purpose: 0 }),
      keyOf(''),
      keyOf('open'),
      keyOf('日本'),
    ]).toMatchInlineSnapshot(`
      [
        2872820042,
        1537278589,
        1857708064,
        2158610126,
        -1598409456,
        118099637,
        1206764330,
      ]
    `);
  });
});

describe('lanes of a lead', () => {
  it('are never shared by two of 1,000 replications of 300 leads', () => {
    const pairs = new BigUint64Array(300_000);
    const view = new Int32Array(pairs.buffer);
    for (let i = 0; i < pairs.length; i++) {
      leadLanes(42, Math.floor(i / 300), i % 300, lanes);
      view.set(lanes, 2 * i);
    }
    pairs.sort();
    expect(pairs.every((pair, i) => i === 0 || pair !== pairs[i - 1])).toBe(true);
  });

  it('give each of 1,000 replications people of its own', () => {
    // The first share of 300 leads, over replications: no two replications agree in more than chance would.
    const people = Array.from({ length: 1000 }, (_, replication) =>
      Array.from({ length: 300 }, (_person, lead) => dieOf({ ...PLACE, replication, lead })).join(),
    );
    expect(new Set(people).size).toBe(1000);
  });
});

describe('chances', () => {
  it('come true exactly when the share is below them', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.nat(40),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (base, purpose, p) => {
          expect(hit(base, purpose, threshold(p))).toBe(unit(base, purpose) < p);
          const rolled = die(base, purpose);
          expect([hit(base, purpose, rolled), hit(base, purpose, rolled + 1)]).toEqual([false, true]);
        },
      ),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('of 0 never and of 1 always come true, and outside they are kept inside', () => {
    expect([threshold(0), threshold(-1), threshold(1), threshold(2)]).toEqual([0, 0, 2 ** 32, 2 ** 32]);
    expect(threshold(1e-300)).toBe(1);
    for (let base = 0; base < 1000; base++) {
      expect(hit(base, 1, threshold(0))).toBe(false);
      expect(hit(base, 1, threshold(1))).toBe(true);
    }
    expect(() => threshold(Number.NaN)).toThrow('chance');
  });
});

describe('keys of names', () => {
  it('differ for 100,000 similar names but for chance', () => {
    const keys = new Set(Array.from({ length: 100_000 }, (_, i) => keyOf(`node-${i}`)));
    // Birthday collisions expected among 2^32: n² / 2^33 = 1.2.
    expect(keys.size).toBeGreaterThan(99_993);
  });
});
