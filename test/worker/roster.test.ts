import { describe, expect, it } from 'vitest';
import { places } from '../../src/worker/people.ts';
import { type Ended, roster } from '../../src/worker/roster.ts';
import { input, report } from './cut-off.ts';

const parts = [...roster(input, ['job-title', 'no-such-field'])];
const listed = parts[0]?.listed ?? [];
const ended = parts.flatMap((part) => part.ended);

const count = (isIt: (one: Ended) => boolean): number => ended.filter(isIt).length;

describe('everybody of a run', () => {
  it('is listed at once in the order of their numbers, and then how they end, a part at a time', () => {
    expect(ended).toHaveLength(600);
    expect(parts.slice(1).every((part) => part.listed === undefined)).toBe(true);
    expect(listed.map(({ lead }) => lead)).toEqual(Array.from({ length: 600 }, (_, lead) => lead));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ isDone }) => isDone)).toEqual(parts.map((_, i) => i === parts.length - 1));
  });

  it('ends as the report counts it', () => {
    expect(count(({ outcome }) => outcome !== 'notCome')).toBe(report.entered);
    expect(count(({ outcome }) => outcome === 'inside')).toBe(report.active);
    expect(count(({ outcome }) => outcome === 'withSales')).toBe(report.withSales);
    for (const [reason, people] of Object.entries(report.exited)) {
      expect(
        count(({ outcome }) => outcome === reason),
        reason,
      ).toBe(people);
    }
  });

  it('stands where the list of a step has them, since the same minute', () => {
    const [{ id }] = report.nodes.toSorted((a, b) => b.waiting - a.waiting) as [
      (typeof report.nodes)[number],
    ];
    const here = [...places(input, { kind: 'here', node: id }, Number.POSITIVE_INFINITY)].at(-1);
    const said = ended.flatMap(({ node, minute }, lead) => (node === id ? [{ lead, minute }] : []));
    expect(said.length).toBeGreaterThan(0);
    expect(said).toEqual(here?.found.map(({ lead, minute }) => ({ lead, minute })));
  });

  it('is told what is known of the fields asked for, and their persona', () => {
    const { personas } = input;
    for (const { known, persona } of listed.slice(0, 50)) {
      const values = personas?.[persona]?.fields['job-title']?.map(({ value }) => value);
      expect(values).toContain(known[0]);
      expect(known[1]).toBeNull();
    }
  });

  it('has scores that are numbers from the first', () => {
    for (const { fit, engagement, relationship } of ended) {
      for (const score of [fit, engagement, relationship]) expect(Number.isFinite(score)).toBe(true);
    }
  });
});
