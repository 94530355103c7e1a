import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addThread,
  answerThread,
  type CommentThread,
  copyBack,
  differenceOf,
  editComment,
  fragmentOf,
  isSame,
  lower,
  machineText,
  type Program,
  type ProgramFile,
  pasteNodes,
  readProgramFile,
  removeComment,
  removeNodes,
  resolveThread,
  threadsOf,
  toMachine,
  writeProgramFile,
} from '../../../../src/core/index.ts';
import { programPatch } from '../../../../src/core/program/document/difference.ts';
import { applyPatch } from '../../../../src/core/program/document/patch.ts';
import { SCRIPTS } from '../../../hostile/attacks.ts';
import { shipped } from '../../../store/opened.ts';

const STARTER = shipped('starter');
const [FIRST, SECOND] = STARTER.program.nodes.map(({ id }) => id) as [string, string];

const said = (words: string) => ({ author: 'Ada', text: words, at: 29_000_000 });
const thread = (id: string, node: string, words = 'Too early?'): CommentThread => ({
  id,
  node,
  comments: [said(words)],
});

const commented = (): Program =>
  addThread(addThread(STARTER.program, thread('a', FIRST)), thread('b', SECOND));

const withProgram = (program: Program): ProgramFile => ({ ...STARTER, program });

describe('comments', () => {
  it('are written, answered, settled and opened again, and the file is as before once all are gone', () => {
    let program = commented();
    program = answerThread(program, 'a', said('No'));
    program = resolveThread(program, 'a', true);
    expect(threadsOf(program)[0]).toEqual({
      id: 'a',
      node: FIRST,
      comments: [said('Too early?'), said('No')],
      resolved: true,
    });
    program = answerThread(program, 'a', said('Yes'));
    expect(threadsOf(program)[0]?.resolved).toBeUndefined();
    program = removeComment(program, 'a', 1);
    expect(threadsOf(program)[0]?.comments.map(({ text }) => text)).toEqual(['Too early?', 'Yes']);
    program = removeComment(removeComment(program, 'a', 0), 'b', 0);
    expect(program).toEqual(STARTER.program);
    expect('comments' in program).toBe(false);
  });

  it('are written anew under the same name and the first minute, with the minute of the change', () => {
    const program = editComment(commented(), 'a', { at: 0, text: 'Much too early?', edited: 29_000_005 });
    expect(threadsOf(program)[0]?.comments).toEqual([{ ...said('Much too early?'), edited: 29_000_005 }]);
    const wrong = [
      { at: 1 },
      { text: 'Much too early?' },
      { text: '' },
      { text: 'x'.repeat(5001) },
      { edited: 1.5 },
    ];
    for (const one of wrong) {
      expect(editComment(program, 'a', { at: 0, text: 'No', edited: 29_000_009, ...one })).toBe(program);
    }
    expect(readProgramFile(writeProgramFile(withProgram(program)))).toEqual({
      ok: true,
      value: withProgram(program),
    });
  });

  it('change nothing where they cannot be', () => {
    const program = commented();
    expect(addThread(program, thread('c', 'nowhere'))).toBe(program);
    expect(addThread(program, thread('a', FIRST))).toBe(program);
    expect(addThread(program, thread('c', FIRST, ''))).toBe(program);
    expect(answerThread(program, 'z', said('No'))).toBe(program);
    expect(answerThread(program, 'a', said(''))).toBe(program);
    expect(resolveThread(program, 'a', false)).toBe(program);
    expect(removeComment(program, 'a', 1)).toBe(program);
  });

  it('never touch the machine', () => {
    const bytes = (program: Program) => machineText(toMachine(lower(withProgram(program))));
    expect(bytes(commented())).toBe(bytes(STARTER.program));
  });

  it('go with their node, and come with none that is copied', () => {
    const program = commented();
    expect(threadsOf(removeNodes(program, [FIRST])).map(({ id }) => id)).toEqual(['b']);
    expect(threadsOf(removeNodes(program, [FIRST, SECOND]))).toEqual([]);
    let n = 0;
    const pasted = pasteNodes(program, fragmentOf(program, [FIRST, SECOND]), {
      makeId: () => `copy-${n++}`,
      by: { x: 0, y: 0 },
    });
    expect(threadsOf(pasted.program)).toBe(threadsOf(program));
  });

  it('are in the patches of a mend that takes their node out', () => {
    const program = commented();
    for (const ids of [[FIRST], [FIRST, SECOND]]) {
      const after = removeNodes(program, ids);
      expect(applyPatch(withProgram(program), programPatch(program, after)).program).toEqual(after);
    }
  });

  it('come back from the file as they were written, whatever they say', () => {
    const words = fc.oneof(fc.constantFrom(...SCRIPTS), fc.string({ minLength: 1, maxLength: 40 }));
    const comment = fc.record(
      { author: words, text: words, at: fc.nat(1e9), edited: fc.nat(1e9) },
      { requiredKeys: ['author', 'text', 'at'] },
    );
    const threads = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 8 }),
        node: fc.constantFrom(FIRST, SECOND, 'gone'),
        comments: fc.array(comment, { minLength: 1, maxLength: 3 }),
      }),
      { selector: ({ id }) => id, maxLength: 5 },
    );
    fc.assert(
      fc.property(threads, (comments) => {
        const file = withProgram({ ...STARTER.program, comments });
        const read = readProgramFile(writeProgramFile(file));
        expect(read).toEqual({ ok: true, value: file });
      }),
      { numRuns: 30 },
    );
  });

  it('are refused where they are no comments, each with its place', () => {
    const wrong = (comments: unknown) => {
      const read = readProgramFile(JSON.stringify({ ...STARTER, program: { ...STARTER.program, comments } }));
      return read.ok ? [] : read.error.map(({ place, code }) => `${place} ${code}`);
    };
    const good = thread('a', FIRST);
    expect(wrong([good, good])).toEqual(['/program/comments/1/id document/duplicate-name']);
    expect(wrong([{ ...good, comments: [] }])).toEqual(['/program/comments/0/comments document/wrong-value']);
    expect(wrong([{ ...good, html: '<b>' }])).toEqual(['/program/comments/0/html document/unknown-key']);
    expect(wrong([{ ...good, comments: [{ ...said('x'), at: 1.5 }] }])).toHaveLength(1);
    expect(wrong([{ ...good, comments: [{ ...said('x'), edited: '<b>' }] }])).toHaveLength(1);
    expect(wrong([{ ...good, comments: [{ ...said('x'), edited: 1e12 }] }])).toHaveLength(1);
    expect(wrong([{ ...good, comments: [{ ...said('x'.repeat(5001)) }] }])).toHaveLength(1);
    expect(wrong(Array.from({ length: 2001 }, (_, i) => thread(`t${i}`, FIRST)))).toEqual([
      '/program/comments document/too-many',
    ]);
  });
});

describe('comments among what differs', () => {
  const between = (before: Program, after: Program) => differenceOf(withProgram(before), withProgram(after));
  const told = (before: Program, after: Program) =>
    between(before, after).comments.map(({ kind, id, said, settled }) => [
      kind,
      id,
      said.map(({ before: was, after: is }) => [was?.text, is?.text]),
      settled,
    ]);

  it('are told as they came, were answered, changed, settled and deleted, and are no change of meaning', () => {
    const before = commented();
    let after = answerThread(before, 'a', said('No'));
    expect(told(before, after)).toEqual([['changed', 'a', [[undefined, 'No']], undefined]]);
    after = editComment(after, 'a', { at: 0, text: 'Late?', edited: 29_000_009 });
    after = resolveThread(after, 'a', true);
    expect(told(before, after)).toEqual([
      [
        'changed',
        'a',
        [
          ['Too early?', 'Late?'],
          [undefined, 'No'],
        ],
        true,
      ],
    ]);
    expect(told(after, before)[0]?.[3]).toBe(false);
    expect(told(before, removeComment(before, 'b', 0))).toEqual([
      ['removed', 'b', [['Too early?', undefined]], undefined],
    ]);
    expect(told(STARTER.program, before).map(([kind, id]) => `${kind} ${id}`)).toEqual([
      'added a',
      'added b',
    ]);
    for (const [one, other] of [
      [before, after],
      [STARTER.program, after],
    ] as const) {
      expect(isSame(between(one, other))).toBe(true);
    }
  });

  it('are each taken back alone, and all of them give what was said before', () => {
    const deeds = fc.array(
      fc.tuple(
        fc.constantFrom('a', 'b', 'c'),
        fc.constantFrom('write', 'answer', 'edit', 'settle', 'delete'),
      ),
      { maxLength: 6 },
    );
    const does = (program: Program, [id, deed]: [string, string], i: number): Program => {
      if (deed === 'write') return addThread(program, thread(id, SECOND, `begun ${i}`));
      if (deed === 'answer') return answerThread(program, id, { ...said(`answer ${i}`), at: i });
      if (deed === 'edit') return editComment(program, id, { at: 0, text: `edit ${i}`, edited: i });
      if (deed === 'settle') return resolveThread(program, id, i % 2 === 0);
      return removeComment(program, id, i % 2);
    };
    const sorted = (program: Program) => [...threadsOf(program)].sort((a, b) => a.id.localeCompare(b.id));
    fc.assert(
      fc.property(deeds, (all) => {
        const before = commented();
        const after = all.reduce(does, before);
        const { comments } = between(before, after);
        const back = comments.reduce(
          (file, change) => copyBack(file, { of: 'comment', change }, withProgram(before)),
          withProgram(after),
        );
        const words = (program: Program) =>
          sorted(program).map(({ comments: of, resolved }) => [of.map(({ text }) => text), resolved]);
        expect(words(back.program)).toEqual(words(before));
      }),
      { numRuns: 50 },
    );
  });
});
