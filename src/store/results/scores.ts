/** Scores over time and the grid of grades: read from single people of the first run, off the page, once they are looked at. */
import { create } from 'zustand';
import {
  AXES,
  type Axis,
  figureText,
  type GradeCell,
  type Interval,
  numberText,
  type Report,
  type Rule,
  type ScoresReport,
  type Text,
  text,
  verbatim,
  wilson,
} from '../../core/index.ts';
import { askDetails } from '../../worker/detailing.ts';
import { runInputOf } from '../run/input.ts';
import { useStore } from '../store.ts';
import type { Explanation } from './explain.ts';
import { shownParts } from './shown.ts';
import type { Table } from './table.ts';

/** What is known of the scores. */
export interface ScoresState {
  readonly status: 'none' | 'reading' | 'done' | 'failed';
  /** The report beside which they stand. */
  readonly of: Report | undefined;
  readonly scores: ScoresReport | undefined;
  readonly done: number;
  readonly total: number;
}

const NOTHING: ScoresState = { status: 'none', of: undefined, scores: undefined, done: 0, total: 0 };

/** The scores of the last run that was looked at; thrown away with the page. */
export const useScores = create<ScoresState>(() => NOTHING);

let stopAsking: (() => void) | undefined;

/** Reads the scores of the run of a report, unless they are there or on their way. Ends once they are, or cannot be. */
export function readScoresOf(report: Report): Promise<void> {
  const { file, people, run } = useStore.getState();
  if (file === undefined || run.isStale || run.report !== report) return Promise.resolve();
  if (useScores.getState().of !== report) begin(report);
  return new Promise((resolve) => {
    const look = (): boolean => {
      const { of, status } = useScores.getState();
      const isOver = of !== report || status === 'done' || status === 'failed';
      if (isOver) resolve();
      return isOver;
    };
    if (look()) return;
    const stop = useScores.subscribe(() => look() && stop());
  });

  function begin(of: Report): void {
    stopAsking?.();
    useScores.setState({ status: 'reading', of, done: 0, total: 0 });
    const fail = (): void => useScores.setState({ status: 'failed' });
    stopAsking = askDetails(
      { kind: 'scores', input: runInputOf(file!, people), lines: file!.scores.qualified },
      {
        progress: (done, total) => useScores.setState({ done, total }),
        hear: (answer) =>
          answer.kind === 'scores' && useScores.setState({ status: 'done', scores: answer.scores }),
        fail,
      },
    );
  }
}

/** Reads them again after it has broken down. */
export function readScoresAgain(report: Report): void {
  useScores.setState(NOTHING);
  void readScoresOf(report);
}

/** What an axis is called. */
export function axisText(axis: Axis): Text {
  return text(`reports.axis.${axis}`);
}

/** From which value of an axis on somebody is ready for sales, where the rule of the program says so. */
export function lineOf(rule: Rule, axis: Axis): number | undefined {
  if (rule.kind === 'all' || rule.kind === 'any') {
    const lines = rule.rules.map((one) => lineOf(one, axis)).filter((line) => line !== undefined);
    return lines.length === 0 ? undefined : Math.min(...lines);
  }
  const isLine = rule.kind === 'score' && rule.dimension === axis && (rule.op === '>=' || rule.op === '>');
  return isLine ? rule.value : undefined;
}

const ENGAGING = ['mail.open', 'mail.click', 'rate.visit', 'rate.pricing', 'rate.demo'] as const;

/** What the scores mean. */
export function explainScores(scores: ScoresReport | undefined): Explanation {
  return {
    name: 'scores',
    title: text('reports.scores.title'),
    definition: text('reports.explain.scores'),
    assumptions: ENGAGING,
    ...(scores === undefined ? {} : { grounds: { n: scores.people * scores.runs, of: 'leads' as const } }),
  };
}

/** What the grid means. */
export function explainGrades(scores: ScoresReport | undefined): Explanation {
  return {
    name: 'grades',
    title: text('reports.grades.title'),
    definition: text('reports.explain.grades'),
    assumptions: ENGAGING,
    ...(scores === undefined ? {} : { grounds: { n: scores.came, of: 'leads' as const } }),
  };
}

const DAY_MS = 86_400_000;

/** The last day before a minute of the run, `YYYY-MM-DD`: a week that ends at midnight is told by its last day. */
export function dayBefore({ record }: Report, minute: number): string {
  const day = Math.max(0, Math.ceil(minute / 1440) - 1);
  return new Date(Date.parse(`${record.start}T00:00Z`) + day * DAY_MS).toISOString().slice(0, 10);
}

const PARTS = ['median', 'low', 'high', 'from', 'to'] as const;

/** Scores as a table: a row a week, five numbers an axis. */
export function scoresTable(report: Report, { points }: ScoresReport): Table {
  return {
    name: 'scores',
    title: text('reports.scores.title'),
    columns: [
      text('reports.scores.date'),
      text('reports.scores.n'),
      ...AXES.flatMap((axis) =>
        PARTS.map((part) => text(`reports.scores.${part}`, { axis: axisText(axis) })),
      ),
    ],
    rows: points.map((point) => [
      verbatim(dayBefore(report, point.minute)),
      point.n,
      ...AXES.flatMap((axis) => PARTS.map((part) => point[axis][part])),
    ]),
  };
}

/** The grid as a table. */
export function gradesTable({ cells, came, runs }: ScoresReport): Table {
  return {
    name: 'grades',
    title: text('reports.grades.title'),
    columns: ['grade', 'people', 'share', 'low', 'high', 'handed'].map((column) =>
      text(`reports.grades.${column}`),
    ),
    rows: cells.map(({ grade, level, people, handed }) => {
      const { value, low, high } = wilson(people, came);
      return [verbatim(`${grade}${level}`), people / runs, value, low, high, handed / runs];
    }),
  };
}

/** How an axis goes, in a sentence. */
export function axisSentence({ points }: ScoresReport, axis: Axis): Text {
  const medians = points.map((point) => point[axis].median).filter(Number.isFinite);
  const say = (value: number | undefined): Text => figureText(Math.round((value ?? 0) * 10) / 10);
  return text('reports.scores.label', {
    axis: axisText(axis),
    first: say(medians[0]),
    last: say(medians.at(-1)),
    most: say(Math.max(0, ...medians)),
  });
}

/** Nobody has been read. */
export const NO_SCORES: ScoresReport = {
  people: 0,
  peopleInAll: 0,
  runs: 1,
  came: 0,
  points: [],
  cells: [],
};

/** Of whom the scores were read. */
export function sampleText({ people, peopleInAll, runs }: ScoresReport, { record }: Report): Text {
  const counts = { runs: numberText(runs), allRuns: numberText(record.replications) };
  return people === peopleInAll
    ? text('reports.scores.all', { ...counts, all: numberText(people) })
    : text('reports.scores.foot', { ...counts, people: numberText(people), all: numberText(peopleInAll) });
}

/** One field of the grid as it is shown: people of one run. */
export interface ShownCell extends Pick<GradeCell, 'grade' | 'level' | 'people' | 'handed'> {
  /** Share of those who came in. */
  readonly share: Interval;
  /** Of the fullest field, in [0, 1]. */
  readonly size: number;
}

/** The grid of one run: its fields add up to the whole that is shown. */
export function shownCells({ cells, came, runs }: ScoresReport): {
  readonly cells: readonly ShownCell[];
  readonly came: number;
  readonly handed: number;
} {
  const parts = (pick: 'people' | 'handed'): readonly number[] => cells.map((cell) => cell[pick] / runs);
  const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
  const people = shownParts(parts('people'), came / runs);
  const handed = shownParts(parts('handed'), sum(parts('handed')));
  const most = Math.max(1, ...cells.map((cell) => cell.people));
  return {
    cells: cells.map((cell, i) => ({
      ...cell,
      people: people[i] ?? 0,
      handed: handed[i] ?? 0,
      share: wilson(cell.people, came),
      size: cell.people / most,
    })),
    came: shownParts([came / runs])[0] ?? 0,
    handed: shownParts([sum(parts('handed'))])[0] ?? 0,
  };
}
