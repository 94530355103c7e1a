/** Every step in a row: who came, which way they went, who left the program there, how long people stayed. */
import {
  type Interval,
  type NodeReport,
  numberText,
  type ProgramFile,
  type ProgramNode,
  type Report,
  type Text,
  text,
  wilson,
} from '../../core/index.ts';
import { kindOf, portsOf, titleOf } from '../document/kinds.ts';
import { countsOf } from '../run/counts.ts';
import { timeWords } from '../run/figures.ts';
import type { Explanation } from './explain.ts';
import { amountText, NONE, repeatsOf, timeDoubt } from './results.ts';
import type { Table } from './table.ts';

const HOUR = 60;
const DAY = 1440;

/** People who went one way. */
export interface StepWay {
  readonly id: string;
  readonly label: Text;
  /** Over all runs. */
  readonly count: number;
  /** Of one run, as the canvas tells it. */
  readonly inWhole: number;
}

/** One step. Came = all ways + left + waiting. Counts are over all runs, of which there are `repeats`. */
export interface StepRow {
  readonly id: string;
  readonly repeats: number;
  readonly title: Text;
  readonly came: number;
  readonly ways: readonly StepWay[];
  /** Left the program here, and their share of those who came. */
  readonly left: number;
  readonly leftShare: Interval;
  readonly waiting: number;
  /** Mean minutes of those who went on; NaN if nobody did. */
  readonly stay: number;
  /** Its interval, where single runs are known. */
  readonly stayOf: Interval | undefined;
  /** Of one run, rounded together with all that the canvas tells: came = all ways + left + waiting, here too. */
  readonly inWhole: { readonly came: number; readonly left: number; readonly waiting: number };
  /** Of the time that everybody spent in the program, in [0, 1]: those who wait, too. */
  readonly heat: number;
}

/** Whether something led people to another step, in place of out of the program. */
function isJump(id: string): boolean {
  return id === 'qualified' || id.startsWith('goal:');
}

/**
 * The steps of a program from top to bottom, as its last run says.
 *
 * @param stays how long people stay, by step, where single runs are known.
 */
export function stepRows(
  file: ProgramFile,
  report: Report,
  stays: ReadonlyMap<string, Interval> = new Map(),
): readonly StepRow[] {
  const found = new Map(report.nodes.map((node) => [node.id, node]));
  const all = report.nodes.reduce((sum, { personMinutes }) => sum + personMinutes, 0);
  const counts = countsOf(report);
  const repeats = repeatsOf(report);
  return file.program.nodes
    .filter((node) => kindOf(node).annotation !== true)
    .toSorted((a, b) => a.y - b.y || a.x - b.x)
    .flatMap((node): readonly StepRow[] => {
      const of = found.get(node.id);
      if (of === undefined) return [];
      const { entered, waiting, minutes, personMinutes } = of;
      const { ways, left, inWhole } = waysOf(node, file, { left: of.left, went: counts.went });
      return [
        {
          id: node.id,
          repeats,
          title: titleOf(file, node.id),
          came: entered,
          ways,
          left: left.out,
          leftShare: wilson(Math.min(left.out, entered), entered),
          waiting,
          inWhole: {
            came: counts.came.get(node.id) ?? 0,
            left: inWhole.out,
            waiting: counts.waiting.get(node.id) ?? 0,
          },
          stay: minutes,
          stayOf: stays.get(node.id),
          heat: all === 0 ? 0 : personMinutes / all,
        },
      ];
    });
}

interface Leaving {
  readonly left: NodeReport['left'];
  readonly went: ReadonlyMap<string, number>;
}

/** The ways out of a step, and who left the program there: over all runs, and of one run as the canvas tells it. */
function waysOf(node: ProgramNode, file: ProgramFile, { left: all, went }: Leaving) {
  const ports = portsOf(node, file);
  const named = new Set(ports.map(({ id }) => id));
  const wholeOf = (id: string): number => went.get(`${node.id}/${id}`) ?? 0;
  const left = leftHere(all, named);
  const inWhole = leftHere(Object.fromEntries(Object.keys(all).map((id) => [id, wholeOf(id)])), named);
  const ways = ports.map(
    ({ id, label }): StepWay => ({
      id,
      label: label ?? text('app.happens.on'),
      count: all[id] ?? 0,
      inWhole: wholeOf(id),
    }),
  );
  const label = text('reports.steps.others');
  const elsewhere = { id: 'elsewhere', label, count: left.jumped, inWhole: inWhole.jumped };
  return { ways: left.jumped > 0 ? [...ways, elsewhere] : ways, left, inWhole };
}

function leftHere(left: NodeReport['left'], ports: ReadonlySet<string>): { jumped: number; out: number } {
  const others = Object.entries(left).filter(([id]) => !ports.has(id));
  const sum = (list: typeof others): number => list.reduce((all, [, count]) => all + count, 0);
  return {
    jumped: sum(others.filter(([id]) => isJump(id))),
    out: sum(others.filter(([id]) => !isJump(id))),
  };
}

/** People of one run as the canvas tells them. Where that is nobody and some run had somebody, `mean` of a run is said. */
export function wholeText(inWhole: number, mean: number): Text {
  if (inWhole > 0 || mean === 0) return numberText(inWhole);
  return text('reports.steps.about', { number: amountText(mean) });
}

/** A mean stay, as short as the heads of a table ask for. */
export function stayText(minutes: number): Text {
  if (!Number.isFinite(minutes)) return NONE;
  const whole = Math.round(minutes);
  if (whole >= HOUR) return timeWords(Math.max(HOUR, minutes));
  return whole === 0 && minutes > 0
    ? text('reports.steps.underMinute')
    : text('reports.steps.minutes', { number: numberText(whole) });
}

/** Half the interval of a mean stay, where it is known and not nought beside the stay. */
export function stayDoubt(of: Interval | undefined): Text | undefined {
  if (of === undefined || !Number.isFinite(of.value)) return undefined;
  return timeDoubt((of.high - of.low) / 2, of.value);
}

/** The ways of a step in words, those that somebody took, as the canvas counts them: "Clicked 8, Timed out 79". */
export function waysText({ ways, repeats }: Pick<StepRow, 'ways' | 'repeats'>): Text {
  const taken = ways.filter(({ count }) => count > 0);
  if (taken.length === 0) return NONE;
  const items = taken.map(({ label, inWhole, count }) =>
    text('reports.steps.way', { way: label, number: wholeText(inWhole, count / repeats) }),
  );
  return text('inTurn', { items });
}

const COLUMNS = [
  'step',
  'came',
  'ways',
  'left',
  'leftShare',
  'low',
  'high',
  'waiting',
  'stayDays',
  'low',
  'high',
  'heat',
];

/** The steps as a table, in one run; times in days. */
export function stepsTable(report: Report, rows: readonly StepRow[]): Table {
  const repeats = repeatsOf(report);
  const bound = (value: number | undefined): number =>
    value === undefined || !Number.isFinite(value) ? Number.NaN : Math.max(0, value / DAY);
  return {
    name: 'steps',
    title: text('reports.steps.title'),
    columns: COLUMNS.map((column) => text(`reports.steps.${column}`)),
    rows: rows.map((row) => [
      row.title,
      row.came / repeats,
      waysText(row),
      row.left / repeats,
      row.leftShare.value,
      row.came === 0 ? Number.NaN : row.leftShare.low,
      row.came === 0 ? Number.NaN : row.leftShare.high,
      row.waiting / repeats,
      row.stay / DAY,
      bound(row.stayOf?.low),
      bound(row.stayOf?.high),
      row.heat,
    ]),
  };
}

/** What the table of steps means. */
export function explainSteps(report: Report): Explanation {
  return {
    name: 'steps',
    title: text('reports.steps.title'),
    definition: text('reports.explain.steps'),
    assumptions: ['mail.open', 'mail.click', 'mail.unsubscribe', 'mail.bounce'],
    grounds: { n: report.entered, of: 'journeys' },
  };
}
