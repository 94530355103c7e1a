/** What was expected of a change, measured by what came of it. */
import { type ComparedName, type Difference, isPrice } from './compare.ts';
import type { Unit } from './metric.ts';

/** A figure and which way it should go. */
export interface Expectation {
  readonly figure: ComparedName;
  readonly way: 'up' | 'down' | 'same';
}

/** Whether it went that way. `partly`: it did, but another figure got worse for it. */
export type Outcome = 'held' | 'partly' | 'didNotHold' | 'cantTell';

/** What came of an expectation. */
export interface Came {
  readonly outcome: Outcome;
  readonly figure: ComparedName;
  readonly unit: Unit;
  /** Means before and after. */
  readonly a: number;
  readonly b: number;
  /** The first figure that got worse; a price that is paid is none. */
  readonly worse?: ComparedName;
}

/**
 * Whether a figure went as expected: only where the interval of the paired difference clears zero is anything said.
 * `same` holds where no pair of runs differs; an interval around zero settles nothing, however narrow.
 */
export function wentAsExpected(
  { low, high, n, verdict }: Difference,
  way: Expectation['way'],
): boolean | undefined {
  if (verdict === 'same') return way === 'same';
  if (n < 2 || (low <= 0 && high >= 0)) return undefined;
  return way !== 'same' && low > 0 === (way === 'up');
}

/** Measures an expectation by the comparison with the version before; undefined where the figure is not compared. */
export function cameOf({ figure, way }: Expectation, differences: readonly Difference[]): Came | undefined {
  const found = differences.find(({ name }) => name === figure);
  if (found === undefined) return undefined;
  const went = wentAsExpected(found, way);
  const worse = differences.find(
    ({ name, verdict }) => name !== figure && verdict === 'worse' && !isPrice(name),
  )?.name;
  const outcome =
    went === undefined ? 'cantTell' : !went ? 'didNotHold' : worse === undefined ? 'held' : 'partly';
  return {
    outcome,
    figure,
    unit: found.unit,
    a: found.a,
    b: found.b,
    ...(outcome === 'partly' && worse !== undefined ? { worse } : {}),
  };
}
