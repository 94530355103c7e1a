import { describe, expect, it } from 'vitest';
import { branchChart, branchesOf, branchTable } from '../../src/store/results/branches.ts';
import { en, ja, repeated, report } from './results-parts.ts';

describe('branch shares', () => {
  const branches = branchesOf(repeated, report);

  it('of a step add up to all who went on, each between its bounds', () => {
    const steps = new Map<string, number>();
    for (const { id, share } of branches) {
      const step = id.slice(0, id.indexOf('/'));
      steps.set(step, (steps.get(step) ?? 0) + share.value);
      expect(share.low).toBeLessThanOrEqual(share.value);
      expect(share.high).toBeGreaterThanOrEqual(share.value);
    }
    expect([...steps.keys()]).toEqual(['click', 'ready', 'sales']);
    for (const sum of steps.values()) expect(sum).toBeCloseTo(1, 9);
  });

  it('count as the lines of the canvas do', () => {
    const clicked = branches.find(({ id }) => id === 'click/click');
    const line = report.edges.find(({ from, port }) => from === 'click' && port === 'click');
    expect(clicked?.count).toBe(line?.count);
  });

  it('stand in chart and table, in both languages', () => {
    const chart = branchChart(repeated, report);
    expect(chart.rows.length).toBe(Math.min(16, branches.length));
    for (const { doubt } of chart.rows) expect(doubt!.to).toBeLessThanOrEqual(1);
    expect(branchTable(repeated, report).rows).toHaveLength(branches.length);
    const words = [chart.title, chart.sub, chart.none!, ...chart.rows.map(({ label }) => label)];
    for (const { say } of [en, ja]) expect(words.map(say).join(' ')).not.toMatch(/account\.|\{\{/);
    expect(en.say(chart.rows[0]!.label)).toBe('Wait for a click: Clicked');
  });
});
