/** Counts of a run by name, for one repeat. */
import type { Report } from '../../core/index.ts';
import { perRun } from './figures.ts';

/** People at each step, and on each way by `from/port`. */
export interface Counts {
  readonly waiting: ReadonlyMap<string, number>;
  readonly came: ReadonlyMap<string, number>;
  readonly went: ReadonlyMap<string, number>;
}

const counted = new WeakMap<Report, Counts>();

/** The counts of a report; found once a report. */
export function countsOf(report: Report): Counts {
  const known = counted.get(report);
  if (known !== undefined) return known;
  const found = {
    waiting: new Map(report.nodes.map(({ id, waiting }) => [id, perRun(report, waiting)])),
    came: new Map(report.nodes.map(({ id, entered }) => [id, perRun(report, entered)])),
    went: new Map(report.edges.map(({ from, port, count }) => [`${from}/${port}`, perRun(report, count)])),
  };
  counted.set(report, found);
  return found;
}
