import { describe, expect, it } from 'vitest';
import { sharedPicture } from '../../src/canvas/picture/shared.ts';
import {
  addFrame,
  checkProgramFile,
  foldFrame,
  LOCALES,
  type ProgramFile,
  programSvg,
  sharePage,
  verbatim,
  writeCsv,
  writeProgramFile,
} from '../../src/core/index.ts';
import { pageOf } from '../../src/panels/share/parts.ts';
import { KINDS } from '../../src/store/document/kinds.ts';
import { tableFile } from '../../src/store/results/table.ts';
import { fetchWords, voiceOf } from '../../src/store/words.ts';
import { expectClear, expectHarmless, GOOD, SCRIPTS } from './attacks.ts';

await fetchWords('ja');

type Path = readonly string[];

/** Every text of a document, one of a list standing for all that are alike: of nodes, one of each kind. */
function textsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...path, key]));
}

function alike(path: Path): string {
  const kind = path[1] === 'nodes' ? GOOD.program.nodes[Number(path[2])]?.kind : '';
  return `${kind} ${path.join('/').replace(/\/\d+/g, '/#')}`;
}

const PLACES = [...new Map(textsOf(GOOD).map((path) => [alike(path), path])).values()];

function put(path: Path, words: string): unknown {
  const copy = structuredClone(GOOD) as unknown as Record<string, unknown>;
  const last = path.at(-1) as string;
  const inner = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, copy);
  inner[last] = words;
  return copy;
}

/** All that leaves the app with words of a document in it, in every language. */
function expectAllHarmless(file: ProgramFile): void {
  for (const locale of LOCALES) {
    const voice = voiceOf(locale);
    const picture = sharedPicture(file, voice);
    expectHarmless(programSvg(picture));
    const page = sharePage(pageOf({ file, people: undefined, report: undefined, picture }, voice));
    expectHarmless(page);
    // What travels along is the very same program.
    const [, data = ''] = /base64,([^"]*)"/.exec(page) ?? [];
    expect(Buffer.from(data, 'base64').toString('utf8')).toBe(writeProgramFile(file));
  }
}

describe('a script in any text of a document', () => {
  it('is tried in many places', () => expect(PLACES.length).toBeGreaterThan(30));

  it.each(PLACES.map((path, i) => [path.join('.'), path, SCRIPTS[i % SCRIPTS.length] as string] as const))(
    '%s is refused, or stands in page and picture as words',
    (_, path, words) => {
      const read = checkProgramFile(put(path, words), KINDS);
      if (read.ok) expectAllHarmless(read.value);
      else expectClear(read.error);
    },
  );
});

describe('words that try to be more', () => {
  it.each(SCRIPTS.map((words) => [JSON.stringify(words), words] as const))(
    '%s as name of program and step are words in page and picture',
    (_, words) => {
      const [first, ...rest] = GOOD.program.nodes;
      if (first === undefined) throw new Error('no steps');
      const named = { ...first, settings: { ...first.settings, name: words, note: words } };
      const program = { ...GOOD.program, name: words, nodes: [named, ...rest] };
      expectAllHarmless({ ...GOOD, program });
    },
  );

  it.each(SCRIPTS.map((words) => [JSON.stringify(words), words] as const))(
    '%s as a comment, as its author and as the name of a frame are words in page and picture',
    (_, words) => {
      const [first, second] = GOOD.program.nodes.map(({ id }) => id) as [string, string];
      const comments = [{ id: 'a', node: first, comments: [{ author: words, text: words, at: 29_000_000 }] }];
      const { program, id = '' } = addFrame(GOOD.program, [first, second], { makeId: () => 'frame' });
      const nodes = program.nodes.map((node) =>
        node.id === id ? { ...node, settings: { ...node.settings, text: words } } : node,
      );
      const open = { ...program, nodes, comments };
      for (const one of [open, foldFrame(open, id)]) {
        const read = checkProgramFile({ ...GOOD, program: one }, KINDS);
        if (read.ok) expectAllHarmless(read.value);
        else expectClear(read.error);
      }
    },
  );

  it.each(
    [...SCRIPTS, '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '=1', '=cmd|" /C calc"!A0'].map(
      (words) => [JSON.stringify(words), words] as const,
    ),
  )('%s in a table is no formula and stays in its cell', (_, words) => {
    const csv = writeCsv([[words, 'x']]);
    const table = {
      name: 't',
      title: verbatim(words),
      columns: [verbatim(words)],
      rows: [[verbatim(words)]],
    };
    for (const text of [csv, tableFile(table, 'base', voiceOf('en').say).text.slice(1)]) {
      expect(text).not.toMatch(/^"?[=+\-@\t\r]/);
      expect(text.match(/"/g)?.length ?? 0).toSatisfy((quotes: number) => quotes % 2 === 0);
    }
  });
});
