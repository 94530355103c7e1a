import { expect, test } from 'vitest';
import starter from '../../flows/program-1.flow.json?raw';
import { readProgramFile } from '../../src/core/index.ts';
import { openFile } from '../../src/store/actions.ts';
import { KINDS } from '../../src/store/document/kinds.ts';
import { measureSteps, stopMeasuring, useWorth, without } from '../../src/store/results/worth.ts';
import { startRunning } from '../../src/store/run/running.ts';
import { useStore } from '../../src/store/store.ts';

const read = readProgramFile(starter, KINDS);
if (!read.ok) throw new Error('program 1 cannot be read');
const file = read.value;

test('each step is measured by leaving it out: the score counts, and what is stopped keeps what it has', async () => {
  const stop = startRunning();
  openFile({ ...file, scenario: { ...file.scenario, replications: 12 } });
  await expect.poll(() => useStore.getState().run.status, { timeout: 60_000 }).toBe('done');
  await measureSteps();
  const { rows, total, status } = useWorth.getState();
  expect(status).toBe('done');
  expect(rows).toHaveLength(total);
  // Neither who comes in nor where they leave is left out.
  const kinds = rows.map(({ id }) => file.program.nodes.find((node) => node.id === id)?.kind);
  expect(kinds).not.toContain('start');
  expect(kinds).not.toContain('exit');
  // Without its condition everybody would be handed over: the step costs handoffs, and that is what it is for.
  const gate = rows.find(({ id }) => file.program.nodes.find((node) => node.id === id)?.kind === 'if');
  expect(gate?.handoffs.verdict).toBe('worse');
  expect(gate?.verdict).toBe('sorts');
  expect(gate?.handoffs.n).toBe(12);

  const measuring = measureSteps();
  await expect.poll(() => useWorth.getState().rows.length, { timeout: 60_000 }).toBeGreaterThan(0);
  stopMeasuring();
  await measuring;
  expect(useWorth.getState().status).toBe('done');
  stop();
}, 180_000);

test('a program without a step has it switched off, and is otherwise the same', () => {
  const [, second] = file.program.nodes;
  const left = without(file, second?.id ?? '');
  expect(left.program.nodes.filter(({ settings }) => settings.enabled === false).map(({ id }) => id)).toEqual(
    [second?.id],
  );
  expect(left.program.edges).toBe(file.program.edges);
});
