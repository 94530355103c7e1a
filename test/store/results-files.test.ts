import { describe, expect, it } from 'vitest';
import { recordOf, text, verbatim } from '../../src/core/index.ts';
import { moreRuns } from '../../src/store/results/compare.ts';
import { behindOf, explain, explainChart } from '../../src/store/results/explain.ts';
import { allTables, reportFile } from '../../src/store/results/files.ts';
import { resultFigures } from '../../src/store/results/results.ts';
import { type Table, tableFile } from '../../src/store/results/table.ts';
import { runInputOf } from '../../src/store/run/input.ts';
import { openShipped } from './opened.ts';
import { en, ja, program1, report, rowsOf, withDaily } from './results-parts.ts';

describe('files', () => {
  const table: Table = {
    name: 'steps',
    title: text('results.never.title'),
    columns: [text('results.never.step'), text('results.table.perRun')],
    rows: [
      [verbatim('=HYPERLINK("http://x.example";"win")'), 1 / 3],
      [verbatim('Guide, "short"'), 12],
    ],
  };

  it('keep a spreadsheet from running what somebody has typed', () => {
    const { name, text: csv } = tableFile(table, 'Guide', en.say);
    expect(name).toBe('Guide-steps.csv');
    expect(csv.split('\r\n')).toEqual([
      '\uFEFFStep,In one run',
      `"'=HYPERLINK(""http://x.example"";""win"")",0.333333`,
      '"Guide, ""short""",12',
    ]);
  });

  it('hold every table of the view, in both languages', () => {
    openShipped('program-1');
    for (const { say } of [en, ja]) {
      const csv = allTables(report, say)?.text ?? '';
      for (const chart of rowsOf) expect(csv).toContain(say(chart(report).title));
      expect(csv).not.toContain('results.');
    }
  });

  it('bring the record by which the run can be repeated', () => {
    const file = openShipped('program-1');
    const whole = JSON.parse(reportFile(report, en.say)?.text ?? '{}');
    expect(whole.record).toEqual(recordOf(runInputOf(file)));
    expect(whole.handoffs).toBe(report.handoffs);
    expect(whole.againstNoNurture).toBeNull();
  });
});

describe('an explanation', () => {
  const names = [
    ...resultFigures(report).map(({ name }) => name),
    ...[
      'daily',
      'funnel',
      'stages',
      'time',
      'emailsPerLead',
      'mostInWeek',
      'exits',
      'blocked',
      'answers',
      'never',
      'compare',
      'entry',
      'version',
      'worth',
    ],
  ];

  it('defines every number in both languages', () => {
    for (const name of names) {
      const { definition } = explain(name, text('results.view'));
      expect(en.has(definition.key), name).toBe(true);
      expect(ja.say(definition), name).not.toBe(en.say(definition));
    }
  });

  it('of every chart says what it is counted over', () => {
    const charts = ['daily', 'funnel', 'stages', 'emailsPerLead', 'mostInWeek', 'exits', 'answers', 'never'];
    for (const name of charts) {
      expect(explainChart(name, text('results.view'), report).grounds?.n, name).toBeGreaterThan(0);
    }
    expect(explainChart('exits', text('results.view'), report).grounds).toEqual({
      n: report.entered,
      of: 'journeys',
    });
    // Nothing was stopped in this program: the number is told all the same.
    expect(explainChart('blocked', text('results.view'), report).grounds?.n).toBeDefined();
  });

  it('says the value that holds for the program, and whether it is its own', () => {
    const own = {
      ...program1,
      scenario: { ...program1.scenario, behaviour: { 'mail.complaint': 0.004 } },
    };
    expect(behindOf(own, ['mail.complaint'])[0]?.value).toBe(0.004);
    expect(behindOf(own, ['mail.complaint'])[0]?.notes.map(en.say)).toContain('set in this file');
    expect(behindOf(program1, ['hours.wakeShare'])[0]?.notes.map(en.say)).toContain('assumed');
    expect(behindOf(withDaily(7), ['sales.perRepDaily'])[0]?.value).toBe(7);
  });

  it('of every number gives only assumptions there are', () => {
    for (const name of names) {
      const { assumptions } = explain(name, text('results.view'));
      const rows = behindOf(program1, assumptions);
      expect(
        rows.map(({ row }) => row.id),
        name,
      ).toEqual(assumptions);
      for (const { row, value } of rows) {
        expect(en.has(row.label.key), row.id).toBe(true);
        expect(value, row.id).toBeTypeOf('number');
      }
    }
  });
});

describe('the offer of more runs', () => {
  it('halves the intervals: four times as many in all', () => {
    expect(moreRuns(40)).toBe(120);
    expect(moreRuns(1)).toBe(9);
  });
});
