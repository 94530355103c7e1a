import { describe, expect, it } from 'vitest';
import { normalCdf } from '../../../../src/core/kit/math/normal.ts';
import {
  drawMinutes,
  exponentialTable,
  muOfMean,
  muOfMedian,
  type QuantileTable,
  quantileTable,
} from '../../../../src/core/kit/math/quantiles.ts';

/** All draws of an even comb of dice: a mean without the noise of chance. */
function meanOf(table: QuantileTable): number {
  const n = 1 << 21;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += drawMinutes(table, (i * 2048 + 1024) >>> 0);
  return sum / n;
}

/** Share of draws of at most so many minutes. */
function shareWithin(table: QuantileTable, minutes: number): number {
  const n = 1 << 20;
  let within = 0;
  for (let i = 0; i < n; i++) if (drawMinutes(table, (i * 4096 + 2048) >>> 0) <= minutes) within++;
  return within / n;
}

const OPEN = { mu: 5.7, sigma: 2.1 };

describe('log-normal delays', () => {
  it.each([
    { name: 'open', ...OPEN, error: 0.005 },
    { name: 'reply', mu: muOfMedian(90), sigma: 0.8, error: 0.001 },
    { name: 'handling', mu: muOfMean(18, 0.5), sigma: 0.5, error: 0.001 },
  ])('of a $name have the mean of the closed form', ({ mu, sigma, error }) => {
    const mean = Math.exp(mu + sigma ** 2 / 2);
    expect(Math.abs(meanOf(quantileTable(mu, sigma)) / mean - 1)).toBeLessThan(error);
  });

  it('have the median of the closed form', () => {
    for (const median of [2, 90, 299, 43_200]) {
      expect(drawMinutes(quantileTable(muOfMedian(median), 1.5), 2 ** 31)).toBe(median);
    }
  });

  it('give the shares of opens that campaigns report: 53 % in 6 h, 77 % in 24 h, 95 % in 7 d', () => {
    const table = quantileTable(OPEN.mu, OPEN.sigma);
    for (const [hours, reported] of [
      [6, 0.53],
      [24, 0.77],
      [168, 0.95],
    ] as const) {
      const exact = normalCdf((Math.log(hours * 60 + 0.5) - OPEN.mu) / OPEN.sigma);
      expect(Math.abs(shareWithin(table, hours * 60) - exact)).toBeLessThan(3e-4);
      expect(Math.abs(exact - reported)).toBeLessThan(0.01);
    }
  });

  it('without spread are all the same', () => {
    const table = quantileTable(muOfMedian(60), 0);
    expect([0, 1, 2 ** 31, 2 ** 32 - 1].map((u32) => drawMinutes(table, u32))).toEqual([60, 60, 60, 60]);
  });

  it('are whole, at least one minute, and never fall as the die rises', () => {
    for (const table of [quantileTable(OPEN.mu, OPEN.sigma), quantileTable(0, 1.2), exponentialTable(5000)]) {
      // Every 2^16th die, then every 2^8th of the highest ones.
      const dice = Array.from({ length: 1 << 17 }, (_, i) =>
        i < 1 << 16 ? i * 65536 : 0xff000000 + (i - (1 << 16)) * 256,
      ).sort((a, b) => a - b);
      const minutes = dice.map((u32) => drawMinutes(table, u32));
      expect(minutes.every((m, i) => Number.isInteger(m) && m >= (i === 0 ? 1 : minutes[i - 1]!))).toBe(true);
    }
  });

  it('stay 32-bit integers however long the tail', () => {
    expect(drawMinutes(quantileTable(10, 10), 2 ** 32 - 1)).toBe(2 ** 30);
  });

  it('refuse a spread below zero', () => {
    expect(() => quantileTable(1, -1)).toThrow('sigma');
    expect(() => exponentialTable(0)).toThrow('mean');
  });

  it('are pinned: noreg, a saved run must draw the same delays for ever', () => {
    const table = quantileTable(OPEN.mu, OPEN.sigma);
    const dice = [0, 1, 12345678, 2 ** 31, 4000000000, 4294000000, 4294967295];
    expect(dice.map((u32) => drawMinutes(table, u32))).toMatchInlineSnapshot(`
      [
        1,
        1,
        1,
        299,
        6769,
        473596,
        15413906,
      ]
    `);
  });
});

describe('exponential delays', () => {
  it('have their mean and their median ln 2 of it', () => {
    const table = exponentialTable(4000);
    expect(Math.abs(meanOf(table) / 4000 - 1)).toBeLessThan(5e-4);
    expect(drawMinutes(table, 2 ** 31)).toBe(Math.round(4000 * Math.LN2));
  });
});
