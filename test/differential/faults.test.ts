/**
 * The random programs are themselves tested: each planted fault of the fast executor must be found by them.
 * A fault that makes the executor throw or go round is found too. `npm run test:long` plants all of them; every
 * other run a few, chosen by the day's seed.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { createServer } from 'vite';
import { describe, expect, it } from 'vitest';
import { FAULTS, type Fault } from './faults.ts';
import { type RawRun, rawRun } from './raw.ts';

const MOST_PROGRAMS = 20_000;
const ROOT = path.resolve(import.meta.dirname, '../..');
const SEED = Number(process.env.TRELLIS_SEED ?? Math.floor(Date.now() / 86_400_000));
const PLANTED =
  process.env.TRELLIS_LONG === undefined
    ? FAULTS.filter(({ hard }, i) => hard !== true && (i + SEED) % 8 === 0)
    : FAULTS;

type Compare = (run: RawRun, seen: { leads: number; rows: number; saved: number }) => string | undefined;

/** Programs run until the planted fault shows; undefined if it never does. */
async function programsToFind(fault: Fault): Promise<number | undefined> {
  const server = await createServer({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
    plugins: [
      {
        name: 'planted-fault',
        enforce: 'pre',
        transform: (code, id) => (id.endsWith(fault.file) ? code.replace(fault.find, () => fault.put) : null),
      },
    ],
  });
  try {
    const { compare } = (await server.ssrLoadModule('/test/differential/both.ts')) as { compare: Compare };
    return firstFound(compare);
  } finally {
    await server.close();
  }
}

/** Programs are drawn as they are needed: most faults show within some dozens. */
const BATCH = 500;

function firstFound(compare: Compare): number | undefined {
  const finds = (run: RawRun): boolean => {
    try {
      return compare(run, { leads: 0, rows: 0, saved: 0 }) !== undefined;
    } catch {
      return true;
    }
  };
  for (let from = 0; from < MOST_PROGRAMS; from += BATCH) {
    const found = fc.sample(rawRun, { seed: SEED + from, numRuns: BATCH }).findIndex(finds);
    if (found !== -1) return from + found + 1;
  }
  return undefined;
}

describe('planted faults', () => {
  it('stand exactly once in the source they are planted into', () => {
    for (const { name, file, find } of FAULTS) {
      const pieces = readFileSync(path.join(ROOT, file), 'utf8').split(find).length - 1;
      expect(pieces, `${name}: ${file}`).toBe(1);
    }
  });

  it.each(PLANTED)('are found: $name', { timeout: 300_000 }, async (fault) => {
    const programs = await programsToFind(fault);
    process.stdout.write(`found after ${programs ?? `more than ${MOST_PROGRAMS}`} programs: ${fault.name}\n`);
    expect(programs).toBeDefined();
  });
});
