import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRun, type RunInput, recordOf, runStudy, toCode, toReport } from '../../src/core/index.ts';
import { nodePool, threadEntry } from '../../src/worker/node/pool.ts';
import { makePool, RunCancelled } from '../../src/worker/pool.ts';
import type { FromThread, Thread } from '../../src/worker/protocol.ts';
import { server } from '../../src/worker/serve.ts';
import { benchPersonas, benchPlan, benchScenario } from '../bench/program.ts';

function inputOf(leads: number, change: Partial<RunInput> = {}): RunInput {
  const queues = benchPlan.catalogue.queues.map((queue) => ({ ...queue, reps: 1, perRepDaily: 3 }));
  const plan = { ...benchPlan, catalogue: { ...benchPlan.catalogue, queues } };
  return {
    codes: [toCode(plan)],
    personas: benchPersonas,
    scenario: { ...benchScenario, leads, replications: 2 },
    ...change,
  };
}

/** A thread in this thread: messages are copied and come later, as they do between real ones. */
function tameThread(): Thread {
  let hear: (message: FromThread) => void = () => undefined;
  const handle = server((message) => {
    const copy = structuredClone(message);
    setTimeout(() => hear(copy), 0);
  });
  return {
    post(message) {
      const copy = structuredClone(message);
      setTimeout(() => handle(copy), 0);
    },
    listen(listener) {
      hear = listener;
    },
    end: () => undefined,
  };
}

function alone(input: RunInput) {
  const stage = openRun(input);
  return toReport(stage, runStudy(stage), recordOf(input));
}

/** Machines are busy; none of these takes a second alone. */
const TIME = { timeout: 60_000 };

describe('a pool', () => {
  it('sends people brought along once, and runs without them again after they have gone', TIME, async () => {
    const sent: string[] = [];
    const pool = makePool(2, () => {
      const thread = tameThread();
      return {
        ...thread,
        post(message) {
          sent.push(message.kind);
          thread.post(message);
        },
      };
    });
    const records = Array.from({ length: 30 }, (_, i) => ({ id: `L${i}`, fields: {} }));
    for (const input of [inputOf(40, { records }), inputOf(50, { records }), inputOf(40)]) {
      const { stage, done } = pool.run(input);
      expect(toReport(stage, await done, recordOf(input))).toEqual(alone(input));
    }
    expect(sent.filter((kind) => kind === 'people')).toHaveLength(2 * 2);
    pool.end();
  });

  it.each([1, 2, 3])('comes to the same bytes as no pool, with %i threads', TIME, async (threads) => {
    const input = inputOf(2500);
    const pool = makePool(threads, tameThread);
    const { stage, done } = pool.run(input);
    expect(toReport(stage, await done, recordOf(input))).toEqual(alone(input));
    pool.end();
  });

  it('comes to the same bytes where threads begin later, also after another run or none', TIME, async () => {
    const later: (() => void)[] = [];
    const told: number[] = [];
    const spawn = () => {
      const thread = tameThread();
      const at = told.push(0) - 1;
      return {
        ...thread,
        post(message: Parameters<Thread['post']>[0]) {
          told[at] = message.run;
          thread.post(message);
        },
      };
    };
    const pool = makePool(2, spawn, { later: (begin) => later.push(begin) });
    const input = inputOf(700);
    const stopped = expect(pool.run(input).done).rejects.toBeInstanceOf(RunCancelled);
    // The first thread alone does it all.
    const second = pool.run(input);
    await stopped;
    expect(toReport(second.stage, await second.done, recordOf(input))).toEqual(alone(input));
    const third = pool.run(input);
    expect(later).toHaveLength(3);
    for (const begin of later) begin();
    expect(told).toEqual([3, 3]);
    expect(toReport(third.stage, await third.done, recordOf(input))).toEqual(alone(input));
    pool.end();
  });

  it('tells what has come in, more and more', TIME, async () => {
    const pool = makePool(2, tameThread);
    const seen: number[] = [];
    const { done } = pool.run(inputOf(3000), { onUpdate: ({ progress }) => seen.push(progress.done) });
    await done;
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(6000);
    pool.end();
  });

  it('drops the results of a run that was stopped, and runs the next', TIME, async () => {
    const pool = makePool(2, tameThread);
    const first = pool.run(inputOf(100_000));
    const stopped = expect(first.done).rejects.toBeInstanceOf(RunCancelled);
    await new Promise((resolve) => setTimeout(resolve, 20));
    first.cancel();
    await stopped;
    const after = first.study.progress.done;
    const input = inputOf(600);
    const second = pool.run(input);
    expect(toReport(second.stage, await second.done, recordOf(input))).toEqual(alone(input));
    expect(first.study.progress.done).toBe(after);
    pool.end();
  });

  it('stops a run when another begins', TIME, async () => {
    const pool = makePool(1, tameThread);
    const stopped = expect(pool.run(inputOf(50_000)).done).rejects.toBeInstanceOf(RunCancelled);
    await pool.run(inputOf(10)).done;
    await stopped;
    pool.end();
  });

  it('is done at once where there are no people', TIME, async () => {
    const pool = makePool(2, tameThread);
    expect((await pool.run(inputOf(0)).done).isDone).toBe(true);
    pool.end();
  });

  it('says what went wrong in a thread', TIME, async () => {
    const pool = makePool(1, tameThread);
    const input = inputOf(10);
    for (const code of input.codes) code.next.fill(0);
    await expect(pool.run(input).done).rejects.toThrow(/goes round without a wait/);
    pool.end();
  });
});

describe('real threads of Node', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'trellis-threads-'));
  const bundle = pathToFileURL(path.join(out, 'cli.js')).href;
  beforeAll(async () => {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      build: {
        ssr: true,
        outDir: out,
        emptyOutDir: true,
        rolldownOptions: {
          input: { 'simulate.node': path.resolve('src/worker/simulate.node.ts') },
          output: { entryFileNames: '[name].js' },
        },
      },
      ssr: { noExternal: true },
    });
  }, 60_000);
  afterAll(() => rmSync(out, { recursive: true }));

  it('come to the same bytes, one or two of them', { timeout: 60_000 }, async () => {
    const entry = threadEntry(bundle);
    expect(entry).toBeDefined();
    const input = inputOf(4000);
    const wanted = alone(input);
    for (const threads of [1, 2]) {
      const pool = nodePool(threads, entry!);
      const { stage, done } = pool.run(input);
      expect(toReport(stage, await done, recordOf(input))).toEqual(wanted);
      pool.end();
    }
  });

  it('break down aloud', TIME, async () => {
    const pool = nodePool(1, pathToFileURL(path.join(out, 'nowhere.js')));
    await expect(pool.run(inputOf(10)).done).rejects.toThrow(/nowhere/);
    pool.end();
  });
});
