import { describe, expect, it } from 'vitest';
import {
  type LeadRecord,
  openRun,
  type ProgramFile,
  recordOf,
  runStudy,
  toReport,
} from '../../src/core/index.ts';
import { runInputOf } from '../../src/store/run/input.ts';
import { reasonsOf } from '../../src/store/run/why-nobody.ts';
import { fetchWords, voiceOf } from '../../src/store/words.ts';
import { shipped } from './opened.ts';
import { peopleOf, readSample } from './sample-people.ts';

await fetchWords('ja');

const program1 = shipped('program-1');
const arrivedOn = { id: 'arrived-on', name: 'Arrived on', type: 'date' as const };
const once: ProgramFile = {
  ...program1,
  catalogue: { ...program1.catalogue, fields: [...program1.catalogue.fields, arrivedOn] },
  scenario: { ...program1.scenario, replications: 1, arrivals: { kind: 'field', field: 'arrived-on' } },
};

/** What is said about the zeros of a run with these people. */
function said(records: readonly LeadRecord[], locale: 'en' | 'ja' = 'en'): readonly string[] {
  const people = peopleOf({ name: 'fair.csv', records });
  const input = runInputOf(once, people);
  const stage = openRun(input);
  const report = toReport(stage, runStudy(stage), recordOf(input));
  return reasonsOf({ report, file: once, people }).map(voiceOf(locale).say);
}

const person = (i: number, parts: Partial<LeadRecord> = {}): LeadRecord => ({
  id: `P${i}`,
  ...parts,
  fields: { email: `p${i}@firm.example`, 'arrived-on': '2026-03-10', ...parts.fields },
});
const many = (parts: Partial<LeadRecord> = {}) => Array.from({ length: 40 }, (_, i) => person(i, parts));

describe('a zero is explained', () => {
  it('when every field that gives fit is blank for everybody, by the names of those fields', () => {
    const [why, ...more] = said(many());
    expect(more).toEqual([]);
    expect(why).toMatch(
      /^Nobody can be handed over: the fit score reads .*Employees.*Industry.*fair\.csv\.$/,
    );
    expect(said(many(), 'ja')[0]).toContain('fair.csv');
  });

  it('but not by blank fields where one person has one', () => {
    expect(said([...many(), person(99, { fields: { employees: 300 } })])).toEqual([]);
  });

  it('when nobody has agreed to emails', () => {
    expect(said(many({ consent: [], fields: { employees: 300 } }))).toEqual([
      'No email went out: none of these people has agreed to hear from you.',
    ]);
  });

  it('when nobody comes within the run, by its days', () => {
    const why = said(many({ fields: { 'arrived-on': '2027-01-01' } }));
    expect(why).toHaveLength(1);
    expect(why[0]).toMatch(/^Nobody comes within the run: .*2026/);
    expect(said(many({ fields: { 'arrived-on': null } }))[0]).toContain('nobody has a date of coming');
  });

  it('only where there is a zero', () => {
    expect(said(readSample(once).imported.records)).toEqual([]);
  });
});
