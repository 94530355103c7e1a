import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import {
  makeTexts,
  openRun,
  type Report,
  readProgramFile,
  recordOf,
  runStudy,
  toReport,
} from '../../src/core/index.ts';
import { listPrograms, saveProgram } from '../../src/storage/programs.ts';
import { NO_HISTORY } from '../../src/store/document/history.ts';
import { KINDS } from '../../src/store/document/kinds.ts';
import { database } from '../../src/store/document/opening.ts';
import { savedOf } from '../../src/store/document/saving.ts';
import { drawnOf } from '../../src/store/home/drawing.ts';
import { keepNumbers, numbersOf, numbersText, readNumbers } from '../../src/store/home/numbers.ts';
import { runInputOf } from '../../src/store/run/input.ts';
import { NO_RUN } from '../../src/store/run/state.ts';
import { useStore } from '../../src/store/store.ts';

const source = readFileSync(new URL('../../flows/program-1.flow.json', import.meta.url), 'utf8');
const read = readProgramFile(source, KINDS);
if (!read.ok) throw new Error('the program cannot be read');
const file = read.value;

function reportOf(replications: number): Report {
  const input = runInputOf({ ...file, scenario: { ...file.scenario, replications } });
  const stage = openRun(input);
  return toReport(stage, runStudy(stage), recordOf(input));
}
const report = reportOf(4);

afterEach(() => database.programs.clear());

describe('the numbers of a card', () => {
  it('are those of one repeat, with the shares of the largest flow', () => {
    const { entered, handoffs, shares } = numbersOf(report, file);
    expect(entered).toBe(Math.round(report.entered / 4));
    expect(handoffs).toBe(Math.round(report.handoffs / 4));
    expect(numbersOf({ ...report, handoffs: 1 }, file).handoffs).toBe(0.3);
    expect(numbersOf({ ...report, handoffs: 0 }, file).handoffs).toBe(0);
    expect(Object.keys(shares).sort()).toEqual(file.program.edges.map(({ id }) => id).sort());
    expect(Math.max(...Object.values(shares))).toBe(1);
    expect(Math.min(...Object.values(shares))).toBeGreaterThanOrEqual(0);
  });

  it('are the bands of its picture', () => {
    const { shares } = numbersOf(report, file);
    const { lines, steps } = drawnOf(file, shares);
    expect(lines.map(({ share }) => share)).toEqual(file.program.edges.map(({ id }) => shares[id]));
    expect(drawnOf(file).lines.every(({ share }) => share === undefined)).toBe(true);
    expect(steps).toHaveLength(file.program.nodes.length);
  });

  it('are one line, with their doubt where there is some', () => {
    const numbers = { entered: 500, handoffs: 61, doubt: 4, shares: {} };
    expect(makeTexts('en').say(numbersText(numbers))).toBe('500 in, 61 ± 4 to sales');
    expect(makeTexts('en').say(numbersText({ ...numbers, doubt: 0 }))).toBe('500 in, 61 to sales');
    expect(makeTexts('ja').say(numbersText(numbers))).toBe('500人が入り、61 ± 4人を営業へ');
  });

  it('come back as they were kept, and not at all where they are damaged', () => {
    const numbers = numbersOf(report, file);
    expect(readNumbers(JSON.stringify(numbers))).toEqual(numbers);
    for (const damaged of [undefined, '', '{}', 'null', '{"entered":"1"}', '[1']) {
      expect(readNumbers(damaged)).toBeUndefined();
    }
  });
});

describe('keeping numbers', () => {
  const done = { ...NO_RUN, status: 'done', report } as const;
  const kept = async () => readNumbers((await listPrograms(database))[0]?.summary);

  it('keeps those of a finished run with the file that ran', async () => {
    await saveProgram(database, savedOf(file, NO_HISTORY, 1));
    useStore.setState({ file, run: done, save: { kind: 'saved' } });
    await keepNumbers(database);
    expect(await kept()).toEqual(numbersOf(report, file));
  });

  it.each([
    ['stale', { run: { ...done, isStale: true } }],
    ['of a run under way', { run: { ...done, status: 'running' } as const }],
    ['of a program that is not saved yet', { save: { kind: 'saving' } as const }],
    ['of another file', { file: { ...file, scenario: { ...file.scenario, seed: 9 } } }],
  ])('keeps none that are %s', async (_, parts) => {
    await saveProgram(database, savedOf(file, NO_HISTORY, 1));
    useStore.setState({ file, run: done, save: { kind: 'saved' }, ...parts });
    await keepNumbers(database);
    expect(await kept()).toBeUndefined();
  });
});
