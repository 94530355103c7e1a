/** How many leads a second, on one thread and on two, how that grows, and what a lead keeps of the memory. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { makeCrew, makeStudy, openRun, type RunInput, runStudy } from '../../core/index.ts';
import { nodePool, threadEntry } from '../../worker/node/pool.ts';
import { type Bench, exponent, type Figure, milliseconds, processorClock } from './measure.ts';
import { benchInput } from './programs.ts';

/** Where runs are worked off; threads stay warm between them. */
interface Place {
  readonly run: (input: RunInput) => Promise<unknown>;
  readonly end: () => void;
}

/** Threads beside the bundle; unbundled there are none, and runs stay here. */
function placeOf(threads: number): Place {
  const entry = threadEntry(import.meta.url);
  if (entry === undefined) {
    return { run: async (input) => runStudy(openRun(input)), end: () => undefined };
  }
  const pool = nodePool(threads, entry);
  return { run: (input) => pool.run(input).done, end: () => pool.end() };
}

async function perSecond(bench: Bench, threads: number): Promise<number> {
  const place = placeOf(threads);
  try {
    const input = benchInput(bench.size);
    return (1000 * bench.size) / (await milliseconds(bench, () => place.run(input)));
  } finally {
    place.end();
  }
}

/** Leads a second by number of threads. */
export async function speedFigures(bench: Bench): Promise<readonly Figure[]> {
  const one = await perSecond(bench, 1);
  const two = await perSecond(bench, 2);
  return [
    { name: 'fast.leadsPerSecond.1w', value: one, unit: 'leads/s' },
    { name: 'fast.leadsPerSecond.2w', value: two, unit: 'leads/s' },
    { name: 'scaling.workers2', value: two / one, unit: 'times' },
  ];
}

/** How time grows over a hundredfold of leads, in this thread: 1 = in proportion. */
export async function growthFigure({ size: middle }: Bench): Promise<Figure> {
  const bench = { size: middle, clock: processorClock };
  const sizes = [bench.size / 10, bench.size, bench.size * 10].map((size) => Math.max(1, Math.round(size)));
  const points: (readonly [number, number])[] = [];
  for (const size of sizes) {
    const stage = openRun(benchInput(size));
    points.push([size, await milliseconds(bench, () => runStudy(stage), { isWarm: true })]);
  }
  return { name: 'exponent.leads', value: exponent(points), unit: 'exponent' };
}

/** Fewer leads than this leave less behind than the engine of JavaScript itself does meanwhile. */
const LEAST_LEADS = 50_000;

/** Bytes in use when all that nobody needs has been swept. */
function bytesInUse(): number {
  setFlagsFromString('--expose-gc');
  const sweep = runInNewContext('gc') as () => void;
  // What the first sweep sets free may have held more.
  for (let i = 0; i < 2; i++) sweep();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** What a run holds when it is done, over its leads. */
export function memoryFigure({ size }: Bench): Figure {
  const leads = Math.max(LEAST_LEADS, size * 10);
  const stage = openRun(benchInput(leads));
  // The code itself is compiled as it runs, and takes room once.
  runStudy(openRun(benchInput(LEAST_LEADS)));
  const before = bytesInUse();
  const study = makeStudy(stage);
  const crew = makeCrew(stage);
  for (let job = study.next(); job !== undefined; job = study.next()) study.accept(job, crew.work(job));
  const value = (bytesInUse() - before) / leads;
  // Both must live until here, or there is nothing to measure.
  if (!study.isDone || crew.work.length === 0) throw new Error('the run of the bench did not end');
  return { name: 'memory.bytesPerLead', value, unit: 'bytes' };
}
