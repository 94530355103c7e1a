import { describe, expect, it } from 'vitest';
import {
  costsOf,
  makeCrew,
  makeSplitStudy,
  openRun,
  openWalk,
  type ProgramFile,
  programWords,
  startWalk,
  stayIntervals,
  verbatim,
  walkTo,
} from '../../src/core/index.ts';
import { KINDS } from '../../src/store/document/kinds.ts';
import { costChart, costSentence, shownSums, worthSentence } from '../../src/store/results/costs.ts';
import { lineOf, scoresTable, shownCells } from '../../src/store/results/scores.ts';
import { matteringOf, matteringTable, sized } from '../../src/store/results/sensitivity.ts';
import {
  stayDoubt,
  stayText,
  stepRows,
  stepsTable,
  waysText,
  wholeText,
} from '../../src/store/results/steps.ts';
import { runInputOf } from '../../src/store/run/input.ts';
import { logIn, scoresIn } from '../../src/worker/details.ts';
import { shipped } from './opened.ts';
import { en, ja, repeated, report, reportOf } from './results-parts.ts';

const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

describe('the steps of a run', () => {
  it('account for everybody who came, in every shipped program', () => {
    for (const name of ['program-1', 'customer-for-life', 'trial', 're-engage']) {
      const file = shipped(name);
      const cut = { ...file, scenario: { ...file.scenario, leads: 150, days: 40, replications: 2 } };
      const rows = stepRows(cut, reportOf(cut));
      expect(rows.length, name).toBeGreaterThan(3);
      for (const { id, came, ways, left, waiting } of rows) {
        expect(sum(ways.map(({ count }) => count)) + left + waiting, `${name}/${id}`).toBe(came);
      }
      expect(sum(rows.map(({ heat }) => heat))).toBeCloseTo(1, 9);
    }
  });

  it('stay as long as the run says, whatever the luck of single runs', () => {
    const stage = openRun(runInputOf(repeated));
    const study = makeSplitStudy(stage);
    const crew = makeCrew(stage);
    for (let job = study.next(); job !== undefined; job = study.next()) study.accept(job, crew.work(job));
    const rows = stepRows(repeated, report, stayIntervals(stage, study.parts));
    for (const { id, stay, stayOf } of rows) {
      if (Number.isNaN(stay)) expect(stayOf?.value, id).toBeNaN();
      else expect(stayOf?.value, id).toBeCloseTo(stay, 6);
    }
    const table = stepsTable(report, rows);
    expect(table.rows).toHaveLength(rows.length);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });
});

describe('the words of the steps', () => {
  it('do not say nobody where somebody came in some of the runs', () => {
    expect(en.say(wholeText(0, 0.175))).toBe('about 0.2');
    // Rounded together with the steps around it, one may be nobody on the canvas.
    expect(en.say(wholeText(0, 1))).toBe('about 1');
    expect(ja.say(wholeText(0, 1))).toBe('約1人');
    expect(en.say(wholeText(0, 0))).toBe('0');
    expect(en.say(wholeText(7, 6.6))).toBe('7');
    const way = { id: 'yes', label: verbatim('Yes'), count: 2, inWhole: 0 };
    expect(en.say(waysText({ ways: [way], repeats: 40 }))).toBe('Yes about 0.05');
  });

  it('say a stay in short, and its doubt no finer than it', () => {
    expect(en.say(stayText(0))).toBe('0 min');
    expect(en.say(stayText(0.2))).toBe('under 1 min');
    expect(en.say(stayText(59.7))).toBe('1 h');
    expect(en.say(stayText(5184))).toBe('3.6 d');
    expect(ja.say(stayText(12))).toBe('12分');
    const around = (value: number, half: number) =>
      stayDoubt({ value, low: value - half, high: value + half, level: 0.95, n: 40 });
    expect(around(5184, 15)).toBeUndefined();
    expect(en.say(around(5184, 50)!)).toBe('± 1 h');
    expect(around(5184, Number.POSITIVE_INFINITY)).toBeUndefined();
  });
});

function priced(costs: ProgramFile['program']['settings']['costs']): ProgramFile {
  const { program } = repeated;
  return { ...repeated, program: { ...program, settings: { ...program.settings, costs: costs ?? {} } } };
}

describe('the costs of a run', () => {
  it('are those of its emails and handoffs, and add up as they are shown', () => {
    expect(costChart(repeated, report)).toBeUndefined();
    const file = priced({ perEmail: 0.37, perHandoff: 11, currency: 'EUR' });
    const chart = costChart(file, report)!;
    expect(chart.total * 3).toBeCloseTo(0.37 * report.emailsSent + 11 * report.handoffs, 6);
    expect(sum(chart.rows.map((row) => row.sum))).toBeCloseTo(chart.total, 6);
    expect(sum(shownSums(chart))).toBe(Math.round(chart.total));
    expect(sum(chart.rows.map(({ share }) => share))).toBeCloseTo(1, 9);
    expect(chart.perHandoff).toBeCloseTo((3 * chart.total) / report.handoffs, 9);
    const said = costSentence(chart, report, { of: undefined });
    expect(en.say(said)).toMatch(/^€\d+ a handoff\.$/);
    expect(ja.say(said)).toMatch(/€\d+/);
  });

  it('stand beside what those accepted are worth, by assumed shares', () => {
    const chart = costChart(priced({ perHandoff: 10, valuePerCustomer: 1000 }), report)!;
    const accepted = report.metrics.find(({ name }) => name === 'acceptedShare')!;
    const people = (accepted.value * accepted.n) / 3;
    expect(chart.worth?.customers).toBeCloseTo(people * 0.6 * 0.22, 9);
    expect(chart.worth?.value).toBeCloseTo(1000 * people * 0.6 * 0.22, 6);
    expect(en.say(worthSentence(chart)!)).toMatch(/60 %.* 22 %.* worth [\d,]+ ± \d+/);
    expect(worthSentence(costChart(priced({ perHandoff: 10 }), report)!)).toBeUndefined();
  });

  it('are said without a sign where no currency is known', () => {
    const chart = costChart(priced({ perHandoff: 10 }), report)!;
    expect(en.say(costSentence(chart, report, { of: undefined }))).toBe('10 a handoff.');
    expect(costsOf(priced({ perHandoff: 10 }))?.perContact.size).toBe(0);
  });
});

describe('a run that is small enough to be repeated', () => {
  it('is an even sample of many people, and enough runs to tell luck from effect', () => {
    const input = runInputOf(repeated);
    expect(sized(input).size).toEqual({ people: 600, of: 600, runs: 40 });
    const records = Array.from({ length: 50_000 }, (_, i) => ({ id: String(i), fields: {} }));
    const { input: small, size } = sized({ ...input, records });
    expect(size).toEqual({ people: 4000, of: 50_000, runs: 10 });
    const ids = small.records!.map(({ id }) => Number(id));
    expect(new Set(ids).size).toBe(4000);
    expect([ids[0], ids[2000], ids.at(-1)]).toEqual([0, 25_000, 49_987]);
  });

  it('tells the largest effect first, what is luck last', () => {
    const of = (accepted: number) => ({ accepted }) as never;
    const unmoved = [of(10), of(12), of(11)];
    const shifted = (by: readonly number[]) => by.map((one, i) => of([10, 12, 11][i]! + one));
    const move = (id: string, up: readonly number[], down: readonly number[]) => ({
      id,
      value: 1,
      down: 0.8,
      up: 1.2,
      samples: { up: shifted(up), down: shifted(down) },
    });
    const rows = [
      move('mail.bounce', [0, 0, 0], [0, 0, 0]),
      move('mail.open', [1, 1, 1.2], [-1, -1, -1.1]),
      move('mail.reply', [9, -9, 3], [0, 0, 0]),
      move('mail.click', [3, 3.1, 3], [-2, -2, -2.1]),
    ];
    const all = matteringOf({ file: repeated, rows, unmoved }, 'accepted');
    expect(all.map(({ move: { id } }) => id)).toEqual([
      'mail.click',
      'mail.open',
      'mail.reply',
      'mail.bounce',
    ]);
    expect(all.map(({ says }) => says)).toEqual(['moves', 'moves', 'open', 'same']);
    for (const row of matteringTable(all).rows) expect(row).toHaveLength(11);
  });
});

describe('what single people tell', () => {
  it('is a table of scores with five numbers an axis, and the lines of the program', () => {
    const scores = scoresIn({ input: runInputOf(repeated) }, undefined, 40);
    const { cells, came } = shownCells({ ...scores, runs: 1 });
    expect(sum(cells.map(({ people }) => people))).toBe(came);
    const table = scoresTable(report, scores);
    expect(scores).toMatchObject({ people: 40, peopleInAll: 600, runs: 1 });
    for (const row of table.rows) expect(row).toHaveLength(17);
    expect(lineOf(repeated.scores.qualified, 'engagement')).toBe(50);
    expect(lineOf(repeated.scores.qualified, 'relationship')).toBeUndefined();
  });

  it('is a log with every row of a walk, and no formula in it', () => {
    const hostile = {
      ...repeated,
      people: { ...repeated.people, records: [{ id: 'a', name: '=HYPERLINK("x")', fields: {} }] },
    };
    const input = { run: runInputOf(hostile), words: programWords(hostile, KINDS) };
    const log = logIn({ input, locale: 'en' });
    const rows = walkTo(openWalk(input), startWalk({ kind: 'lead', lead: 0 }), 'end').rows;
    const lines = log.csv.trim().split('\r\n');
    expect(log).toMatchObject({ people: 1, peopleInAll: 1 });
    expect(lines).toHaveLength(rows.length + 1);
    expect(lines[0]).toBe('Person,Name,Time (UTC),Kind,Step,What happened,Why (times in their own zone)');
    expect(log.csv).not.toMatch(/(^|,)"?=/m);
    // Times as every program reads them.
    const [, , time = ''] = lines[1]?.split(',') ?? [];
    expect(new Date(time).toISOString()).toBe(`${time.slice(0, -1)}:00.000Z`);
    const inJapanese = logIn({ input, locale: 'ja' }).csv;
    expect(inJapanese).toContain('番号');
    // What kind of thing happened is said in words of the language.
    expect(lines[1]).toContain(',Came in,');
    expect(inJapanese).not.toMatch(/,(enter|arrive|port|event|score|sent|held|exit),/);
  });
});
