import { describe, expect, it } from 'vitest';
import { type LeadRecord, shippedPersonas } from '../../src/core/index.ts';
import {
  fullestFields,
  madeUpRows,
  narrowed,
  outcomesOf,
  ownRows,
  withEnds,
} from '../../src/panels/people/person-rows.ts';
import { madeUpName } from '../../src/store/people/naming.ts';
import { fetchWords, voiceOf } from '../../src/store/words.ts';

await fetchWords('ja');

const OUTCOMES = ['finished', 'finished', 'inside', 'withSales', 'finished', 'notCome'];
const ended = OUTCOMES.map((outcome, lead) => {
  return { fit: 10 * lead, engagement: 0, relationship: 0, node: undefined, minute: 0, outcome };
});
const listed = OUTCOMES.map((_, lead) => {
  return { lead, persona: lead % 2, known: [lead % 3 === 0 ? 'Plant manager' : 'Founder'] };
});
const fields = [{ id: 'job-title', name: 'Job title', type: 'text' as const }];
const rows = withEnds(
  madeUpRows(listed, { personas: shippedPersonas, seed: 1, fields }, voiceOf('en')),
  ended,
);
const leads = (narrowing: Partial<Parameters<typeof narrowed>[1]>) =>
  narrowed(rows, { members: undefined, outcome: undefined, looked: '', ...narrowing }).map(
    ({ lead }) => lead,
  );

describe('made-up names', () => {
  it('stay with somebody, differ between most people, and are of the language that is shown', () => {
    const names = Array.from({ length: 200 }, (_, lead) => madeUpName(1, lead, voiceOf('en')));
    expect(names).toEqual(Array.from({ length: 200 }, (_, lead) => madeUpName(1, lead, voiceOf('en'))));
    expect(new Set(names).size).toBeGreaterThan(150);
    expect(madeUpName(2, 0, voiceOf('en'))).not.toBe(names[0]);
    for (const name of names) expect(name).toMatch(/^[A-Z]\S+ [A-Z]\S+$/);
    for (let lead = 0; lead < 200; lead++) {
      expect(madeUpName(1, lead, voiceOf('ja'))).toMatch(/^\p{scx=Han}+ \p{scx=Han}+$/u);
    }
  });
});

describe('the table of people', () => {
  it('is narrowed to a segment, to an outcome, to what is looked for, and to all at once', () => {
    expect(leads({})).toEqual([0, 1, 2, 3, 4, 5]);
    expect(leads({ members: [1, 2, 99] })).toEqual([1, 2]);
    expect(leads({ outcome: 'finished' })).toEqual([0, 1, 4]);
    expect(leads({ looked: 'plant' })).toEqual([0, 3]);
    expect(leads({ members: [0, 3], outcome: 'finished', looked: 'plant' })).toEqual([0]);
  });

  it('tells outcomes with the most people first', () => {
    expect(outcomesOf(rows)).toEqual([
      { outcome: 'finished', count: 3 },
      { outcome: 'inside', count: 1 },
      { outcome: 'notCome', count: 1 },
      { outcome: 'withSales', count: 1 },
    ]);
  });

  it('shows what says most of imported people first, then what most of them have', () => {
    const known = ['country', 'job-title', 'company', 'source'].map((id) => ({
      id,
      name: id,
      type: 'text' as const,
    }));
    const records: readonly LeadRecord[] = [
      { id: 'A1', fields: { country: 'DE', source: 'fair', company: 'Norvik' } },
      { id: 'A2', fields: { country: 'DE', company: 'Brask', 'job-title': 'Founder' } },
      { id: 'A3', fields: { country: 'DE', company: 'Brask' } },
    ];
    expect(fullestFields(records, known, 3).map(({ id }) => id)).toEqual(['company', 'country', 'source']);
  });

  it('shows imported people before it is known how they end, and finds them by any value', () => {
    const records = [{ id: 'A1', name: 'Ilse', fields: { company: 'Norvik Foods' } }];
    const [row] = withEnds(ownRows(records, []), []);
    expect(row?.end).toBeUndefined();
    expect(row?.words).toContain('norvik foods');
  });
});
