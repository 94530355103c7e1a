import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventsCsv } from '../../scripts/flows/events.ts';
import { peopleCsv } from '../../scripts/flows/people.ts';
import { placePeople, readPeople } from '../../src/cli/people.ts';
import { toCode } from '../../src/core/compile/code.ts';
import { lower } from '../../src/core/compile/lower.ts';
import { REJECT_REASONS } from '../../src/core/people/model/events.ts';
import type { Rule } from '../../src/core/people/rules/rule.ts';
import { defaultCatalogue } from '../../src/core/people/score/catalogue.ts';
import { defaultScoreModel } from '../../src/core/people/score/model.ts';
import { readProgramFile } from '../../src/core/program/document/read.ts';
import { recordOf } from '../../src/core/report/record.ts';
import { type Report, toReport } from '../../src/core/report/report.ts';
import { openRun } from '../../src/core/run/simulate/stage.ts';
import { runStudy } from '../../src/core/run/simulate/study.ts';

const PEOPLE = 'flows/people.csv';
const EVENTS = 'flows/events.csv';

function imported() {
  const read = readPeople({ people: PEOPLE, history: EVENTS }, defaultCatalogue);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** Fields that the rules of fit compare. */
function fieldsOf(rule: Rule): readonly string[] {
  if (rule.kind === 'all' || rule.kind === 'any') return rule.rules.flatMap(fieldsOf);
  return rule.kind === 'field' ? [rule.field] : [];
}

describe('the sample people', () => {
  const { records, history, badPeople, badHistory, fields } = imported();

  it('are the tables that their script writes', () => {
    expect(readFileSync(PEOPLE, 'utf8')).toBe(peopleCsv());
    expect(readFileSync(EVENTS, 'utf8')).toBe(eventsCsv());
  });

  it('come in without a bad row, and need no new field but the date of coming', () => {
    expect(records).toHaveLength(500);
    expect([...badPeople, ...badHistory]).toEqual([]);
    expect(fields.map(({ id }) => id)).toEqual(['arrived-on']);
  });

  it('have their past before the run, and nobody else’s', () => {
    const placing = { zone: 'Europe/Berlin', start: undefined, otherwise: '2026-03-02' };
    const placed = placePeople(imported(), { ...placing, catalogue: defaultCatalogue });
    expect(placed).toMatchObject({ start: '2026-03-02', late: 0, strangers: 0 });
    const days = new Set(history.map(({ at }) => at.slice(0, 10)));
    expect(days.size).toBe(60);
  });

  it('have addresses that are kept free for examples, and each their own', () => {
    const emails = records.map((record) => String(record.fields.email));
    expect(emails.filter((email) => !/@(student\.)?example\.com$/.test(email))).toEqual([]);
    expect(new Set(emails).size).toBe(records.length);
  });

  it('tell something of every field that fit is made of, and leave some of most blank', () => {
    const asked = new Set(defaultScoreModel.fit.rules.flatMap(({ rule }) => fieldsOf(rule)));
    for (const field of asked) {
      const filled = records.filter((record) => (record.fields[field] ?? null) !== null).length;
      expect(filled, field).toBeGreaterThan(50);
      expect(filled, field).toBeLessThanOrEqual(records.length);
    }
    expect(records.filter(({ fields: own }) => (own.employees ?? null) === null).length).toBeGreaterThan(10);
  });
});

describe('program 1 on the sample people', () => {
  let report: Report;

  beforeAll(() => {
    const read = readProgramFile(readFileSync('flows/program-1.flow.json', 'utf8'));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const file = read.value;
    const { zone } = file.program.settings;
    const { records } = placePeople(imported(), {
      zone,
      start: undefined,
      otherwise: file.scenario.start,
      catalogue: file.catalogue,
    });
    const scenario = { ...file.scenario, replications: 1 };
    const input = { codes: [toCode(lower(file))], scenario, personas: file.people.personas, records };
    const stage = openRun(input);
    report = toReport(stage, runStudy(stage), recordOf(input));
  });

  it('is asked by a score model of at least eight rules of fit', () => {
    expect(defaultScoreModel.fit.rules.length).toBeGreaterThanOrEqual(8);
  });

  it('hands 5 to 15 of a hundred to sales', () => {
    const share = report.handoffs / report.entered;
    expect(share).toBeGreaterThanOrEqual(0.05);
    expect(share).toBeLessThanOrEqual(0.15);
  });

  it('loses nobody', () => {
    const left = Object.values(report.exited).reduce((sum, n) => sum + n, 0);
    expect(report.active + left).toBe(report.entered);
    const answers = Object.keys(report.answers);
    expect(answers.every((answer) => ['accepted', ...REJECT_REASONS].includes(answer))).toBe(true);
  });
});
