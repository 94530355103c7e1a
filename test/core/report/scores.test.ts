import { describe, expect, it } from 'vitest';
import {
  AXES,
  GRADES,
  gradeOf,
  isOverLines,
  LEVELS,
  levelOf,
  openRun,
  openWalk,
  programWords,
  recordOf,
  runStudy,
  scoresAt,
  settleRun,
  startWalk,
  toReport,
  traceLead,
  trailLead,
  walkTo,
} from '../../../src/core/index.ts';
import { readingMinutes, spreadOf } from '../../../src/core/report/scores.ts';
import { KINDS } from '../../../src/store/document/kinds.ts';
import { runInputOf } from '../../../src/store/run/input.ts';
import { scoresIn } from '../../../src/worker/details.ts';
import { shipped } from '../../store/opened.ts';

const WEEK = 10080;

function made(name: string, leads = 120, days = 60) {
  const file = shipped(name);
  const scenario = { ...file.scenario, replications: 2, leads, days };
  const cut = { ...file, scenario };
  return { file: cut, input: runInputOf(cut) };
}

describe.each(['program-1', 'customer-for-life'])('scores over time in %s', (name) => {
  const { file, input } = made(name);
  const { stage, cast } = settleRun(input);
  const { halfLifeMinutes } = file.scores.engagement;

  it('are those of a walk of the same person, faded to the minute', () => {
    const walk = openWalk({ run: input, words: programWords(file, KINDS) });
    for (const lead of [0, 7, 23, 58]) {
      const { rows, trail } = trailLead(stage.linked, cast, lead);
      expect(rows).toEqual(traceLead(stage.linked, cast, lead));
      for (const minute of [0, 1, WEEK, 2 * WEEK + 77, 5 * WEEK]) {
        const view = walkTo(walk, startWalk({ kind: 'lead', lead }), { minute });
        const [fit, engagement, relationship] = view.scores.map(({ value }) => value);
        const found = scoresAt(trail, minute);
        expect(found.fit).toBe(fit);
        expect(found.relationship).toBe(relationship);
        const faded = engagement! * 2 ** (-(minute - view.minute) / halfLifeMinutes);
        expect(found.engagement).toBeCloseTo(faded, 8);
      }
    }
  });

  it('tell who is in the program as its rows do', () => {
    for (let lead = 0; lead < 20; lead++) {
      const { rows, trail } = trailLead(stage.linked, cast, lead);
      for (const minute of readingMinutes(stage.setup.horizon)) {
        const last = rows.findLast(
          ({ what, program, minute: at }) =>
            program === 0 && at <= minute && (what === 'enter' || what === 'exit'),
        );
        expect(scoresAt(trail, minute).inside).toBe(last?.what === 'enter');
      }
    }
  });

  it('add up: the grid to those who came in, the last week to those still inside', () => {
    const study = openRun(input);
    const report = toReport(study, runStudy(study), recordOf(input));
    const scores = scoresIn({ input });
    expect(scores).toMatchObject({ people: 120, peopleInAll: 120, runs: 2 });
    const sum = (pick: 'people' | 'handed') => scores.cells.reduce((all, cell) => all + cell[pick], 0);
    expect(sum('people')).toBe(scores.came);
    expect(scores.came).toBe(Math.round(report.metrics[0]!.value * report.metrics[0]!.n));
    const handed = report.metrics.find(({ name: metric }) => metric === 'handedShare')!;
    expect(sum('handed')).toBe(Math.round(handed.value * handed.n));
    expect(scores.points.at(-1)?.n).toBe(report.active + report.withSales);
    expect(scores.cells.every(({ people, handed: over }) => over <= people)).toBe(true);
  });

  it('account for all over the line and all handed over, each once', () => {
    const { bridge, cells } = scoresIn({ input, lines: file.scores.qualified });
    const { over, handed, after, inside, left, cooled } = bridge!;
    const gone = Object.values(left).reduce((sum, count) => sum + count, 0);
    expect(handed + after + inside + gone).toBe(over);
    const outlined = cells.filter((cell) => isOverLines(file.scores.qualified, cell));
    expect(over).toBe(outlined.reduce((sum, { people }) => sum + people, 0));
    expect(handed + cooled).toBe(cells.reduce((sum, cell) => sum + cell.handed, 0));
    expect(scoresIn({ input }).bridge).toBeUndefined();
  });

  it('have a middle between its bounds and its quartiles', () => {
    for (const point of scoresIn({ input }).points) {
      for (const axis of AXES) {
        const { median, low, high, from, to } = point[axis];
        if (point.n === 0) expect(median).toBeNaN();
        else expect([low <= median && median <= high, from <= median && median <= to]).toEqual([true, true]);
      }
    }
  });
});

describe('a spread', () => {
  it('is that of the sorted values', () => {
    expect(spreadOf([5, 1, 3, 2, 4])).toMatchObject({ median: 3, from: 2, to: 4 });
    expect(spreadOf([7])).toEqual({ median: 7, low: 7, high: 7, from: 7, to: 7 });
    expect(spreadOf([]).median).toBeNaN();
  });

  it('is read by day in short runs, by week in longer ones, and at the end', () => {
    expect(readingMinutes(3 * 1440)).toEqual([1440, 2880, 4320]);
    expect(readingMinutes(30 * 1440)).toEqual([...[1, 2, 3, 4].map((week) => week * WEEK), 43_200]);
    expect(readingMinutes(3650 * 1440).length).toBeLessThanOrEqual(61);
  });
});

describe('lines in the grid', () => {
  it('outline fields in which everybody is over them, whatever the line', () => {
    for (const [fit, engagement] of [
      [50, 50],
      [75, 25],
      [30, 60],
    ] as const) {
      const rule = {
        kind: 'all',
        rules: [
          { kind: 'score', dimension: 'fit', op: '>=', value: fit },
          { kind: 'score', dimension: 'engagement', op: '>=', value: engagement },
          { kind: 'not', rule: { kind: 'recognised', is: ['student'] } },
        ],
      } as const;
      for (const grade of GRADES) {
        for (const level of LEVELS) {
          const inside = [0, 10, 25, 30, 49, 50, 60, 74, 75, 90, 100].flatMap((f) =>
            [0, 24, 25, 49, 50, 74, 75, 100]
              .filter((e) => gradeOf(f) === grade && levelOf(e) === level)
              .map((e) => f >= fit && e >= engagement),
          );
          // Lowest values of each field are among those tried, but for the open ones below 25.
          expect(isOverLines(rule, { grade, level }), `${grade}${level}`).toBe(inside.every(Boolean));
        }
      }
    }
    expect(isOverLines({ kind: 'all', rules: [] }, { grade: 'A', level: 1 })).toBe(false);
  });
});
