import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { changedWords } from '../../../../src/core/kit/text/changed-words.ts';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import { copyBack } from '../../../../src/core/program/document/difference/copy-back.ts';
import {
  differenceOf,
  isSame,
  type ProgramDifference,
} from '../../../../src/core/program/document/difference/difference.ts';
import {
  connect,
  insertOnEdge,
  moveNodes,
  newNode,
  removeEdges,
  removeNodes,
  setSetting,
} from '../../../../src/core/program/document/edit.ts';
import { readProgramFile } from '../../../../src/core/program/document/read.ts';
import type { Story } from '../../../../src/core/program/document/stories.ts';
import type { Program, ProgramFile } from '../../../../src/core/program/document/types.ts';
import { registry } from '../../../../src/core/program/nodes/registry.ts';

const KINDS = registry();
const FLOWS = new URL('../../../../flows/', import.meta.url);
const SHIPPED = readdirSync(FLOWS)
  .filter((name) => name.endsWith('.flow.json'))
  .map((name) => {
    const read = readProgramFile(readFileSync(new URL(name, FLOWS), 'utf8'), KINDS);
    if (!read.ok) throw new Error(name);
    return read.value;
  });
const shipped = fc.constantFrom(...SHIPPED);
vi.setConfig({ testTimeout: 30_000 });

const inProgram = (file: ProgramFile, program: Program): ProgramFile => ({ ...file, program });
const stepsIn = (difference: ProgramDifference) =>
  difference.steps.map(({ kind, id }) => `${kind} ${id}`).sort();

function counter(): () => string {
  let count = 0;
  return () => `fresh-${++count}`;
}

/** A copy that shares nothing: equality must be in value. */
const copy = (file: ProgramFile): ProgramFile => JSON.parse(JSON.stringify(file)) as ProgramFile;

describe('what two states of a program differ in', () => {
  it('is nothing where they are the same, whatever the order of keys', () => {
    fc.assert(
      fc.property(shipped, (file) => {
        const turned = (value: unknown): unknown =>
          Array.isArray(value)
            ? value.map(turned)
            : typeof value === 'object' && value !== null
              ? Object.fromEntries(
                  Object.entries(value)
                    .reverse()
                    .map(([k, v]) => [k, turned(v)]),
                )
              : value;
        const found = differenceOf(file, turned(copy(file)) as ProgramFile, KINDS);
        expect(isSame(found)).toBe(true);
        expect(found.placed).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('names exactly the steps that each edit touched', () => {
    fc.assert(
      fc.property(shipped, fc.nat(), fc.integer({ min: 0, max: 4 }), (file, at, what) => {
        const { program } = file;
        const node = program.nodes[at % program.nodes.length]!;
        const line = program.edges[at % program.edges.length]!;
        const makeId = counter();
        if (what === 0) {
          const after = inProgram(
            file,
            setSetting(program, { nodeId: node.id, setting: 'note', value: 'Other' }),
          );
          expect(stepsIn(differenceOf(file, after, KINDS))).toEqual([`changed ${node.id}`]);
        } else if (what === 1) {
          const after = inProgram(file, removeNodes(program, [node.id]));
          expect(stepsIn(differenceOf(file, after, KINDS))).toEqual([`removed ${node.id}`]);
        } else if (what === 2) {
          const made = newNode(program, { kind: 'wait', version: 1, settings: {}, x: 0, y: 0 }, makeId);
          const after = inProgram(
            file,
            insertOnEdge(program, { edge: line.id, node: made, port: 'out' }, makeId),
          );
          const found = differenceOf(file, after, KINDS);
          expect(stepsIn(found)).toEqual([`added ${made.id}`]);
          expect(found.lines.map(({ kind, from }) => `${kind} ${from}`).sort()).toEqual(
            [`added ${made.id}`, `moved ${line.from}`].sort(),
          );
        } else if (what === 3) {
          const after = inProgram(file, moveNodes(program, [node.id], { x: 24, y: 0 }));
          const found = differenceOf(file, after, KINDS);
          expect(isSame(found)).toBe(true);
          expect(found.placed).toEqual([node.id]);
        } else {
          const after = inProgram(file, removeEdges(program, [line.id]));
          const found = differenceOf(file, after, KINDS);
          expect(found.steps).toEqual([]);
          expect(found.lines).toEqual([{ kind: 'removed', from: line.from, port: line.port, before: line }]);
        }
      }),
    );
  });

  it('says the same of a line that was drawn anew between the same ends', () => {
    fc.assert(
      fc.property(shipped, fc.nat(), (file, at) => {
        const line = file.program.edges[at % file.program.edges.length]!;
        const program = connect(removeEdges(file.program, [line.id]), line, counter());
        expect(isSame(differenceOf(file, inProgram(file, program), KINDS))).toBe(true);
      }),
    );
  });

  it('is the other way round from the other side', () => {
    const turned = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' } as const;
    fc.assert(
      fc.property(shipped, fc.nat(), (file, at) => {
        const node = file.program.nodes[at % file.program.nodes.length]!;
        const after = inProgram(file, removeNodes(file.program, [node.id]));
        const [there, back] = [differenceOf(file, after, KINDS), differenceOf(after, file, KINDS)];
        const lines = (of: ProgramDifference, turn: boolean) =>
          of.lines.map(({ kind, from, port }) => `${turn ? turned[kind] : kind} ${from} ${port}`).sort();
        expect(lines(back, true)).toEqual(lines(there, false));
        expect(back.steps.map(({ kind }) => turned[kind])).toEqual(there.steps.map(({ kind }) => kind));
      }),
    );
  });

  it('speaks of every setting of a form in both languages', () => {
    const wait = SHIPPED.flatMap((file) => file.program.nodes.map((node) => ({ file, node }))).find(
      ({ node }) => node.kind === 'wait' && node.settings.mode === 'time' && 'time' in node.settings,
    )!;
    const { file, node } = wait;
    const time = node.settings.time as { readonly amount: number; readonly unit: string };
    const value = { ...time, amount: time.amount + 1 };
    const after = inProgram(file, setSetting(file.program, { nodeId: node.id, setting: 'time', value }));
    const [change] = differenceOf(file, after, KINDS).steps;
    expect(change?.settings).toHaveLength(1);
    for (const locale of ['en', 'ja'] as const) {
      const voice = makeTexts(locale, KINDS.words(locale));
      const { label, before, after: now } = change!.settings[0]!;
      expect(voice.say(before!)).toContain(String(time.amount));
      expect(voice.say(now!)).toContain(String(time.amount + 1));
      expect(voice.say(label)).not.toContain('nodes.');
    }
  });

  it('names what differs around the drawing, in words of both languages', () => {
    const file = SHIPPED[0]!;
    const after: ProgramFile = {
      ...file,
      scenario: { ...file.scenario, days: file.scenario.days + 1 },
      program: { ...file.program, settings: { ...file.program.settings, owner: 'Ines' } },
      catalogue: { ...file.catalogue, topics: [...file.catalogue.topics, { id: 't', name: 'Tips' }] },
      scores: { ...file.scores, engagement: { ...file.scores.engagement, halfLifeMinutes: 1440 } },
      people: { ...file.people, personas: [] },
    };
    const { parts, steps } = differenceOf(file, after, KINDS);
    expect(steps).toEqual([]);
    expect(new Set(parts.map(({ area }) => area))).toEqual(
      new Set(
        file.people.personas.length > 0
          ? ['settings', 'scenario', 'catalogue', 'scores', 'people']
          : ['settings', 'scenario', 'catalogue', 'scores'],
      ),
    );
    for (const locale of ['en', 'ja'] as const) {
      const voice = makeTexts(locale, KINDS.words(locale));
      for (const { label } of parts) expect(voice.say(label)).not.toContain('versions.');
    }
  });
});

describe('stories', () => {
  const file = SHIPPED[0]!;
  const story = (id: string, name: string): Story => ({
    id,
    name,
    start: '2026-03-02',
    days: 90,
    given: {},
    when: {},
    then: [{ kind: 'mostEmails', most: 2 }],
  });
  const told = (...stories: readonly Story[]): ProgramFile => ({ ...file, stories });

  it('are among what differs: those that came, went, are called otherwise, or promise something else', () => {
    const before = told(story('a', 'Ann'), story('b', 'Bo'), story('c', 'Cy'));
    const other = { ...story('c', 'Cy'), then: [] };
    const after = told(story('b', 'Bob'), other, story('d', 'Di'));
    const { parts } = differenceOf(before, after, KINDS);
    const voice = makeTexts('en', KINDS.words('en'));
    expect(parts.map(({ kind, label }) => `${kind} ${voice.say(label)}`)).toEqual([
      'removed Story: Ann',
      'changed Story: Bob',
      'changed Story: Cy',
      'added Story: Di',
    ]);
    const [, bob, cy] = parts;
    expect([bob?.before, bob?.after].map((words) => words && voice.say(words))).toEqual(['Bo', 'Bob']);
    expect(cy?.before).toBeUndefined();
    expect(isSame(differenceOf(file, told(), KINDS))).toBe(true);
  });

  it('come back one by one, even where the later state has none at all', () => {
    const before = told(story('a', 'Ann'), story('b', 'Bo'));
    let after: ProgramFile = file;
    for (let left = 2; left > 0; left--) {
      const { parts } = differenceOf(before, after, KINDS);
      expect(parts).toHaveLength(left);
      after = copyBack(after, { of: 'part', change: parts[0]! }, before);
    }
    expect(isSame(differenceOf(before, after, KINDS))).toBe(true);
    const [added] = differenceOf(file, before, KINDS).parts;
    expect(copyBack(before, { of: 'part', change: added! }, file).stories?.map(({ id }) => id)).toEqual([
      'b',
    ]);
  });
});

describe('copying one change back', () => {
  it('leaves nothing of it, change by change, until both states are the same', () => {
    fc.assert(
      fc.property(shipped, shipped, fc.nat(), (file, other, at) => {
        const [one, two] = [0, 1].map((by) => file.program.nodes[(at + by * 3) % file.program.nodes.length]!);
        const made = setSetting(file.program, { nodeId: one!.id, setting: 'note', value: 'Other' });
        let after: ProgramFile = {
          ...file,
          program: { ...removeNodes(made, [two!.id]), settings: { ...other.program.settings } },
          scenario: { ...file.scenario, leads: file.scenario.leads + 7 },
        };
        for (let i = 0; i < 200; i++) {
          const { steps, lines, parts } = differenceOf(file, after, KINDS);
          if (steps[0] !== undefined) after = copyBack(after, { of: 'step', change: steps[0] }, file);
          else if (lines[0] !== undefined) after = copyBack(after, { of: 'line', change: lines[0] }, file);
          else if (parts[0] !== undefined) after = copyBack(after, { of: 'part', change: parts[0] }, file);
          else break;
        }
        expect(isSame(differenceOf(file, after, KINDS))).toBe(true);
      }),
    );
  });
});

describe('two sentences as one', () => {
  const words = fc.array(
    fc.constantFrom('wait', '3', 'days', 'weekdays', '8', 'to', '18', '待つ', '平日', ','),
    {
      maxLength: 12,
    },
  );
  const bare = (said: string) => said.replace(/\s+/g, '');

  it('hold all words of both, in order', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [before, after] = [a.join(' '), b.join(' ')];
        const runs = changedWords(before, after);
        const side = (without: 'old' | 'new') =>
          runs
            .filter(({ change }) => change !== without)
            .map(({ text }) => text)
            .join('');
        expect(bare(side('old'))).toBe(bare(after));
        expect(bare(side('new'))).toBe(bare(before));
        if (before === after) expect(runs.every(({ change }) => change === undefined)).toBe(true);
      }),
    );
  });

  it('strike the old words before the new ones', () => {
    expect(changedWords('Weekdays 8 to 18, in their zone', 'Weekdays 9 to 17, in their zone')).toEqual([
      { text: 'Weekdays ' },
      { text: '8 ', change: 'old' },
      { text: '9 ', change: 'new' },
      { text: 'to ' },
      { text: '18', change: 'old' },
      { text: '17', change: 'new' },
      { text: ', in their zone' },
    ]);
    expect(changedWords('3日待つ', '14日待つ')).toEqual([
      { text: '3', change: 'old' },
      { text: '14', change: 'new' },
      { text: '日待つ' },
    ]);
  });
});
