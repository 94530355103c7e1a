import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOURS } from '../../src/panels/dock/colours.ts';
import { numbersOf } from '../../src/store/home/numbers.ts';
import { answersChart, emailsChart, exitsChart, mostChart } from '../../src/store/results/charts.ts';
import { keyFigures, repeatsOf, resultFigures } from '../../src/store/results/results.ts';
import { shownParts } from '../../src/store/results/shown.ts';
import { en, repeated, report } from './results-parts.ts';

describe('parts of a whole as they are shown', () => {
  it('add up to the whole that is shown, but for the digit of those below one', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 40 }), (all, repeats) => {
        const parts = all.map((count) => count / repeats);
        const whole = parts.reduce((sum, part) => sum + part, 0);
        const shown = shownParts(parts, whole);
        const [said = 0] = shownParts([whole]);
        const sum = shown.reduce((a, b) => a + b, 0);
        const digits = parts.filter((part) => part < 1).length * 0.05;
        if (whole >= 1) expect(Math.abs(sum - said)).toBeLessThanOrEqual(0.5 + digits + 1e-6);
        if (parts.every((part) => part >= 1 || part === 0)) expect(sum).toBe(said);
        shown.forEach((part, i) => {
          expect(part === 0).toBe(parts[i] === 0);
        });
      }),
    );
  });

  it('are those of the charts', () => {
    for (const chart of [exitsChart, answersChart, emailsChart, mostChart]) {
      const { rows, sub } = chart(report);
      const numbers = rows.map(({ value }) => Number(en.say(value).replace('nobody', '0').replace(/,/g, '')));
      const whole = rows.reduce((sum, { count }) => sum + count, 0) / repeatsOf(report);
      const sum = numbers.filter((one) => one >= 1).reduce((a, b) => a + b, 0);
      const small = rows.map(({ count }) => count / repeatsOf(report)).filter((one) => one < 1);
      expect(sum, en.say(sub)).toBe(Math.round(Math.round(whole) - small.reduce((a, b) => a + b, 0)));
    }
  });
});

describe('one figure', () => {
  it('says the same with the same doubt, in the dock, in the results and at home', () => {
    const results = new Map(resultFigures(report).map((figure) => [figure.name, figure]));
    const dock = keyFigures(report);
    expect(dock.map(({ name }) => name)).toEqual(['handoffs', 'median', 'emails', 'most', 'unsubscribed']);
    for (const { name, value, doubt } of dock) {
      expect(en.say(value)).toBe(en.say(results.get(name)!.value));
      if (doubt !== undefined) expect(doubt).toEqual(results.get(name)!.doubt);
    }
    expect(dock[0]?.doubt).toBeDefined();
    const { doubt } = numbersOf(report, repeated);
    expect(en.say(dock[0]!.doubt!)).toBe(`± ${doubt}`);
  });
});

describe('the colours of parts', () => {
  it('are all others, in light and in dark', () => {
    const tokens = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');
    for (const at of [1, 2]) {
      const values = COLOURS.map(
        (name) => tokens.match(new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`))?.[at],
      );
      expect(values).not.toContain(undefined);
      expect(new Set(values).size).toBe(COLOURS.length);
    }
  });
});
