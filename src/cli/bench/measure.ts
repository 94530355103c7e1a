/** Taking times: five of each, and the median of them. */

/** One figure. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** What every measurement needs. */
export interface Bench {
  /** Milliseconds of a clock that never goes back. */
  readonly clock: () => number;
  /** Leads of one measurement. */
  readonly size: number;
}

const TIMES = 5;

/** Milliseconds that the processor worked for us: what else runs on the machine does not count. For what one thread does. */
export function processorClock(): number {
  return process.cpuUsage().user / 1000;
}

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Median of five milliseconds, after one round that warms up where it is cold. */
export async function milliseconds(
  { clock }: Bench,
  work: () => unknown,
  { isWarm = false }: { readonly isWarm?: boolean } = {},
): Promise<number> {
  const times: number[] = [];
  if (!isWarm) await work();
  for (let i = 0; i < TIMES; i++) {
    const begin = clock();
    await work();
    times.push(clock() - begin);
  }
  return median(times);
}

/** Slope of the straight line through points whose both sides are taken by their logarithm. */
export function exponent(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return over / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}
