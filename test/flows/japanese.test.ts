import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SHIPPED } from '../../scripts/flows/shipped.ts';
import {
  emptyFile,
  fetchShipped,
  openRun,
  type ProgramFile,
  readProgramFile,
  runStudy,
  translated,
  writeProgramFile,
} from '../../src/core/index.ts';
import { lint } from '../../src/core/program/lint/lint.ts';
import { runInputOf } from '../../src/store/run/input.ts';

const WORDS = await fetchShipped('ja');
/** In front of every text that is read by people. */
const MARK = '\u0001';

function read(id: string): ProgramFile {
  const result = readProgramFile(readFileSync(`flows/${id}.flow.json`, 'utf8'));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What is said anew of a file, and what stays in every language. */
function partsOf(file: ProgramFile) {
  const marks = Object.fromEntries(stringsIn(file).map((one) => [one, MARK + one]));
  const all = stringsIn(translated(file, marks));
  return {
    said: all.filter((one) => one.startsWith(MARK)).map((one) => one.slice(MARK.length)),
    kept: all.filter((one) => !one.startsWith(MARK)),
  };
}

const FILES = [
  ...SHIPPED.map(({ id }) => [id, read(id)] as const),
  ['an empty one', emptyFile('Mine', 'mine')] as const,
];

describe.each(FILES)('the shipped program %s in Japanese', (_, file) => {
  const { said, kept } = partsOf(file);
  const japanese = translated(file, WORDS);

  it('says all of its words', () => {
    const own = said.filter((one) => one !== 'Mine');
    expect(own.filter((one) => WORDS[one] === undefined)).toEqual([]);
    for (const one of own) expect(WORDS[one]).toMatch(/[\p{scx=Hira}\p{scx=Kana}\p{scx=Han}0-9]/u);
    expect(own.length).toBeGreaterThan(100);
  });

  it('keeps nothing in English that reads like a sentence', () => {
    expect(kept.filter((one) => /\p{L}{2} \p{L}{2}/u.test(one))).toEqual([]);
  });

  it('is a sound file with no more problems than in English', () => {
    const again = readProgramFile(writeProgramFile(japanese));
    expect(again.ok && again.value).toEqual(japanese);
    expect(lint(japanese)).toHaveLength(lint(file).length);
  });

  it('runs to the bit as in English', () => {
    const runOf = (one: ProgramFile) => {
      const scenario = { ...one.scenario, leads: 40, replications: 1 };
      const { totals, ...tally } = JSON.parse(
        JSON.stringify(runStudy(openRun(runInputOf({ ...one, scenario }))).tally),
      );
      return { totals, tally };
    };
    if (file.program.nodes.length > 0) expect(runOf(japanese)).toEqual(runOf(file));
  });
});

it('has no Japanese that no program says', () => {
  const said = new Set(FILES.flatMap(([, file]) => partsOf(file).said));
  expect(Object.keys(WORDS).filter((one) => !said.has(one))).toEqual([]);
});

it('leaves a file as it is where there is nothing to say', () => {
  const file = read('program-1');
  expect(translated(file, {})).toBe(file);
});
