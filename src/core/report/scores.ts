/** Scores over time of those who are in the program, and the grades at which everybody who came ends up. */
import { DAY } from '../kit/base.ts';
import { FIT_GRADES, type FitGrade } from '../people/rules/grades.ts';
import type { Rule } from '../people/rules/rule.ts';
import { type EngagementLevel, gradeOf, levelOf } from '../people/score/grades.ts';
import { type ScoreTrail, scoresAt } from '../run/simulate/trail.ts';
import type { TraceRow } from '../run/trace.ts';
import { type Bridge, readBridge } from './bridge.ts';

/** The three axes, in the order in which they are told. */
export const AXES = ['fit', 'engagement', 'relationship'] as const;
/** One of them. */
export type Axis = (typeof AXES)[number];

/** How a score is spread over people: half of them lie between `from` and `to`. NaN where there is nobody. */
export interface Spread {
  readonly median: number;
  /** Interval of the median, 95 %. */
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
}

/** The scores of those who are in the program at one minute of the run. */
export interface ScorePoint extends Readonly<Record<Axis, Spread>> {
  readonly minute: number;
  readonly n: number;
}

/** One field of the grid: a letter for fit, a figure for engagement. */
export interface GradeCell {
  readonly grade: FitGrade;
  readonly level: EngagementLevel;
  /** People who came in and stand here at the end, and those of them who were handed over. */
  readonly people: number;
  readonly handed: number;
}

/** What was found. */
export interface ScoresReport {
  /** People looked at in each replication, and all there are. */
  readonly people: number;
  readonly peopleInAll: number;
  /** Replications looked at. Counts are over all of them. */
  readonly runs: number;
  /** Of those looked at: came in. The grid adds up to them. */
  readonly came: number;
  readonly points: readonly ScorePoint[];
  /** A1 to D4, letter by letter. */
  readonly cells: readonly GradeCell[];
  /** From those over the line to those handed over; absent = nothing was asked of lines. */
  readonly bridge?: Bridge;
}

/** Letters and figures of the grid, best first. */
export const GRADES: readonly FitGrade[] = [...FIT_GRADES.map(({ grade }) => grade), 'D'];
/** See `GRADES`. */
export const LEVELS: readonly EngagementLevel[] = [1, 2, 3, 4];

/** At most so many weeks are told apart. */
const MOST_POINTS = 60;
/** Up to so many days are told day by day. */
const FEW_DAYS = 21;

/** Minutes of a run at which scores are read: by day, by week, by several weeks; and at its end. */
export function readingMinutes(horizon: number): readonly number[] {
  const days = Math.ceil(horizon / DAY);
  const weeks = Math.ceil(days / 7 / MOST_POINTS);
  const step = (days <= FEW_DAYS ? 1 : 7 * weeks) * DAY;
  const minutes = Array.from({ length: Math.floor(horizon / step) }, (_, i) => (i + 1) * step);
  return minutes.at(-1) === horizon ? minutes : [...minutes, horizon];
}

/** Takes people one after the other. */
export interface ScoreReader {
  add(rows: readonly TraceRow[], trail: ScoreTrail): void;
  finish(): ScoresReport;
}

/** How much is looked at. */
export type ScoreReading = Pick<ScoresReport, 'people' | 'peopleInAll' | 'runs'>;

/** Begins to read scores of a run that is so long; `lines` is the rule that says who is ready for sales. */
export function readScores(horizon: number, reading: ScoreReading, lines?: Rule): ScoreReader {
  const minutes = readingMinutes(horizon);
  const values = minutes.map(() => AXES.map((): number[] => []));
  const grid = new Map<string, { people: number; handed: number }>();
  const bridge = lines && readBridge(lines);
  let came = 0;
  return {
    add(rows, trail) {
      minutes.forEach((minute, i) => {
        const scores = scoresAt(trail, minute);
        if (!scores.inside) return;
        for (const [a, axis] of AXES.entries()) values[i]![a]!.push(scores[axis]);
      });
      if (!rows.some(({ what, program }) => what === 'enter' && program === 0)) return;
      came++;
      bridge?.add({ rows, trail, horizon });
      const { fit, engagement } = scoresAt(trail, horizon);
      const key = `${gradeOf(fit)}${levelOf(engagement)}`;
      const cell = grid.get(key) ?? { people: 0, handed: 0 };
      cell.people++;
      if (rows.some(({ what, program }) => what === 'handoff' && program === 0)) cell.handed++;
      grid.set(key, cell);
    },
    finish: () => ({
      ...reading,
      came,
      points: minutes.map((minute, i) => ({
        minute,
        n: values[i]![0]!.length,
        fit: spreadOf(values[i]![0]!),
        engagement: spreadOf(values[i]![1]!),
        relationship: spreadOf(values[i]![2]!),
      })),
      cells: GRADES.flatMap((grade) =>
        LEVELS.map((level) => ({ grade, level, people: 0, handed: 0, ...grid.get(`${grade}${level}`) })),
      ),
      ...(bridge && { bridge: bridge.finish() }),
    }),
  };
}

/** z of a two-sided interval of 95 %. */
const Z = 1.959963984540054;

/** Quartiles, and the median with the distribution-free interval of its order statistics (Conover 1999, section 3.2). */
export function spreadOf(values: readonly number[]): Spread {
  const n = values.length;
  if (n === 0) {
    return { median: Number.NaN, low: Number.NaN, high: Number.NaN, from: Number.NaN, to: Number.NaN };
  }
  const sorted = Float64Array.from(values).sort();
  const at = (p: number): number => sorted[Math.min(n - 1, Math.max(0, Math.ceil(p * n) - 1))]!;
  const half = Z * Math.sqrt(0.25 / n);
  return { median: at(0.5), low: at(0.5 - half), high: at(0.5 + half), from: at(0.25), to: at(0.75) };
}
