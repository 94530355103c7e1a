import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProgramFile, readProgramFile } from '../../src/core/index.ts';
import { endGesture, openFile, redoLast, select, undoLast } from '../../src/store/actions.ts';
import {
  answerComment,
  deleteComment,
  settleThread,
  writeComment,
} from '../../src/store/comments/comments.ts';
import { type Align, alignSelected, nudgeSelected } from '../../src/store/document/align.ts';
import { pasteText, stepsText, takeSelected } from '../../src/store/document/clipboard.ts';
import {
  addStep,
  connectSteps,
  duplicateSteps,
  moveSteps,
  reconnectLine,
  removeParts,
} from '../../src/store/document/commands.ts';
import { groupSelected, toggleFold, ungroupSelected } from '../../src/store/document/groups.ts';
import { KINDS, portsOf } from '../../src/store/document/kinds.ts';
import { savedOf } from '../../src/store/document/saving.ts';
import { changeSetting, renameStep } from '../../src/store/document/settings.ts';
import { shownGroups, shownOf } from '../../src/store/document/shown.ts';
import { useStore } from '../../src/store/store.ts';
import { openDocument, shipped } from './opened.ts';

/** 2,000 sequences; in the long run 100,000 commands, fifty each. */
const SEQUENCES = 2000;
const MOST = process.env.TRELLIS_LONG === undefined ? 6 : 50;
const STARTER = shipped('starter');
const ALIGNS = ['left', 'centre', 'top', 'middle', 'across', 'down'] as const satisfies readonly Align[];

/** A command is a kind and four whole numbers that say on what: the same numbers do the same on the same document. */
const command = fc.record({
  kind: fc.constantFrom(
    'add',
    'addOnLine',
    'move',
    'connect',
    'reconnect',
    'remove',
    'removeLine',
    'duplicate',
    'paste',
    'cut',
    'align',
    'rename',
    'setting',
    'comment',
    'answer',
    'settle',
    'uncomment',
    'group',
    'ungroup',
    'fold',
    'carry',
    'endGesture',
    'undo',
    'redo', // biome-ignore format: a list of words
  ),
  n: fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000), fc.nat(1000)),
});
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

function choose([a, b]: Command['n']): readonly string[] {
  const { nodes } = openDocument().program;
  const ids = nodes.filter((_, i) => (a >> (i % 9)) % 2 === 1).map(({ id }) => id);
  const one = pick(nodes, b);
  return ids.length > 0 || one === undefined ? ids : [one.id];
}

function linkOf([a, b, c]: Command['n']) {
  const file = openDocument();
  const from = pick(file.program.nodes, a);
  const port = from && pick(portsOf(from, file), c);
  const to = pick(file.program.nodes, b);
  return from && port && to ? { from: from.id, port: port.id, to: to.id } : undefined;
}

/** Frames, those in which something lies or not. */
const frames = (): readonly string[] => [...shownGroups(openDocument().program).frames.keys()];

const DEEDS: Readonly<Record<Command['kind'], (n: Command['n']) => void>> = {
  add: ([a, b]) => {
    select([pick(openDocument().program.nodes, b)?.id ?? '']);
    addStep(pick(KINDS.palette, a)?.id ?? '');
  },
  addOnLine: ([a, b, x, y]) => {
    const edgeId = pick(openDocument().program.edges, b)?.id;
    addStep(pick(KINDS.palette, a)?.id ?? '', { x, y, ...(edgeId === undefined ? {} : { edgeId }) });
  },
  move: (n) => {
    select(choose(n));
    nudgeSelected({ x: (n[2] % 5) * 4, y: (n[3] % 5) * 4 });
  },
  connect: (n) => {
    const link = linkOf(n);
    if (link !== undefined) connectSteps(link);
  },
  reconnect: (n) => {
    const edge = pick(openDocument().program.edges, n[3]);
    const link = linkOf(n);
    if (edge !== undefined && link !== undefined) reconnectLine(edge.id, link);
  },
  remove: (n) => removeParts(choose(n).slice(0, 2), []),
  removeLine: ([a]) => removeParts([], [pick(openDocument().program.edges, a)?.id ?? '']),
  duplicate: (n) => duplicateSteps(choose(n).slice(0, 3)),
  paste: (n) => pasteText(stepsText(choose(n).slice(0, 2)) ?? ''),
  cut: (n) => {
    select(choose(n).slice(0, 1));
    takeSelected('cut');
  },
  align: (n) => {
    select(choose(n));
    alignSelected(pick(ALIGNS, n[2]) ?? 'left');
  },
  rename: ([a, b]) => renameStep(pick(openDocument().program.nodes, a)?.id ?? '', `Name ${b % 3}`),
  setting: ([a, b]) => changeSetting(pick(openDocument().program.nodes, a)?.id ?? '', 'note', `n${b % 3}`),
  comment: ([a, b]) => writeComment(pick(openDocument().program.nodes, a)?.id ?? '', `Why ${b % 3}?`),
  answer: ([a, b]) => answerComment(pick(openDocument().program.comments ?? [], a)?.id ?? '', `So ${b % 3}`),
  settle: ([a, b]) => settleThread(pick(openDocument().program.comments ?? [], a)?.id ?? '', b % 2 === 0),
  uncomment: ([a, b]) => deleteComment(pick(openDocument().program.comments ?? [], a)?.id ?? '', b % 3),
  group: (n) => {
    select(shownOf(choose(n)));
    groupSelected();
  },
  ungroup: () => {
    select(frames());
    ungroupSelected();
  },
  fold: ([a]) => toggleFold(pick(frames(), a) ?? ''),
  carry: ([a, b, x, y]) => {
    const node = pick(a % 2 === 0 ? frames() : openDocument().program.nodes.map(({ id }) => id), b);
    if (node !== undefined) moveSteps([{ id: node, x, y }]);
  },
  endGesture,
  undo: undoLast,
  redo: redoLast,
};

const json = (file: ProgramFile): string => JSON.stringify(file.program) + JSON.stringify(file.catalogue);
const state = () => useStore.getState();

/** Runs one command and holds it to the rule: the document is another object if and only if it says something else. */
function play({ kind, n }: Command): void {
  const { file: before, history } = state();
  DEEDS[kind](n);
  const { file: after, history: now } = state();
  const isChanged = json(before as ProgramFile) !== json(after as ProgramFile);
  if (isChanged !== (before !== after))
    throw new Error(`${kind}: changed ${isChanged}, dirty ${before !== after}`);
  const isNoted = now.past !== history.past && kind !== 'endGesture';
  if (isChanged && !isNoted) throw new Error(`${kind} changed the document without an entry`);
}

function playAll(commands: readonly Command[]): void {
  openFile(STARTER);
  for (const one of commands) play(one);
}

const sequences = fc.array(command, { minLength: MOST === 50 ? 50 : 1, maxLength: MOST });

describe('any commands in any order', () => {
  it('are taken back to the very document, done again to the very document, and dirty exactly when it says otherwise', () => {
    fc.assert(
      fc.property(sequences, (commands) => {
        playAll(commands);
        const last = json(openDocument());
        const gestures = state().history.past.length;
        for (let i = 0; i < gestures; i++) undoLast();
        expect(openDocument()).toEqual(STARTER);
        expect(state().history.past).toEqual([]);
        for (let i = 0; i < gestures; i++) redoLast();
        expect(json(openDocument())).toBe(last);
      }),
      { numRuns: SEQUENCES, seed: 5 },
    );
  }, 600_000);

  it('are taken back as well after the program and its history were kept as text and read again', () => {
    fc.assert(
      fc.property(sequences, (commands) => {
        playAll(commands);
        const { file, history } = state();
        const kept = savedOf(file as ProgramFile, history, 0);
        const read = readProgramFile(kept.file, KINDS);
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        openFile(read.value, JSON.parse(kept.history ?? ''));
        for (let i = history.past.length; i > 0; i--) undoLast();
        expect(openDocument()).toEqual(STARTER);
      }),
      { numRuns: 100, seed: 5 },
    );
  }, 600_000);
});
