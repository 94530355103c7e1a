import { describe, expect, it } from 'vitest';
import type { ScoresReport } from '../../src/core/index.ts';
import { bridgeChart, bridgeTable } from '../../src/store/results/bridge.ts';
import { NO_SCORES } from '../../src/store/results/scores.ts';
import { runInputOf } from '../../src/store/run/input.ts';
import { scoresIn } from '../../src/worker/details.ts';
import { en, ja, repeated, total } from './results-parts.ts';

const { qualified } = repeated.scores;
const made = scoresIn({ input: runInputOf(repeated), lines: qualified }, undefined, 400);

const withBridge = (bridge: ScoresReport['bridge']): ScoresReport => ({
  ...NO_SCORES,
  came: 500,
  bridge: bridge!,
});
const FULL = { over: 92, handed: 33, after: 50, inside: 5, left: { finished: 4 }, cooled: 8 };

describe('the bridge from over the line to handed over', () => {
  it('shows rows that add up to the whole above them, and names both numbers', () => {
    const chart = bridgeChart(withBridge(FULL), qualified)!;
    expect(chart.rows.map(({ value }) => Number(en.say(value)))).toEqual([33, 50, 5, 4]);
    expect(en.say(chart.sub)).toBe('Of 500 who came in, 92 are over the line at the end');
    expect(en.say(chart.foot!)).toContain('33 of those over the line were handed over. 8 more');
    expect(en.say(chart.foot!)).toContain('41 people in all');
    for (const { doubt, size } of chart.rows) {
      expect(doubt!.from).toBeLessThanOrEqual(size);
      expect(doubt!.to).toBeLessThanOrEqual(1);
    }
  });

  it('adds up for people of a real run, on the chart and in the table', () => {
    const chart = bridgeChart(made, qualified)!;
    expect(total(chart.rows)).toBe(made.bridge!.over);
    const rows = bridgeTable(made).rows.map(
      ([label, people]) => [label && en.say(label as never), people] as const,
    );
    const numbers = rows.map(([, people]) => Number(people));
    const [over, ...rest] = numbers;
    const [cooled, all] = rest.slice(-2) as [number, number];
    expect(rest.slice(0, -2).reduce((a, b) => a + b, 0)).toBeCloseTo(over!, 9);
    expect(rest[0]! + cooled).toBeCloseTo(all, 9);
  });

  it('says so where nobody is over a line, and where there is no line', () => {
    const none = bridgeChart(
      withBridge({ ...FULL, over: 0, handed: 0, after: 0, inside: 0, left: {} }),
      qualified,
    )!;
    expect(none.rows).toEqual([]);
    expect(en.say(none.none!)).toContain('8 were handed over');
    const lineless = bridgeChart(withBridge(FULL), { kind: 'recognised', is: ['buyer'] })!;
    expect(en.say(lineless.none!)).toContain('nobody can be over a line');
    expect(bridgeChart(undefined, qualified)).toBeUndefined();
    expect(bridgeTable(undefined).rows).toEqual([]);
  });

  it('speaks both languages', () => {
    const chart = bridgeChart(withBridge(FULL), qualified)!;
    const words = [chart.title, chart.sub, chart.foot!, ...chart.rows.map(({ label }) => label)];
    for (const { say } of [en, ja]) expect(words.map(say).join(' ')).not.toMatch(/account\.|\{\{|undefined/);
  });
});
