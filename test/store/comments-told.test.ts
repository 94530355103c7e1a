import { expect, it } from 'vitest';
import { differenceOf, type Program, type ProgramFile } from '../../src/core/index.ts';
import { saidOf } from '../../src/store/versions/words.ts';
import { voiceOf } from '../../src/store/words.ts';
import { shipped } from './opened.ts';

const STARTER = shipped('starter');
const at = 29_000_000;
const withComments = (comments: NonNullable<Program['comments']>): ProgramFile => ({
  ...STARTER,
  program: { ...STARTER.program, comments },
});

it('a comment that differs is told with its step, who said it and what became of it', () => {
  const first = { author: 'Ada', text: 'Too early?', at };
  const a = withComments([{ id: 'one', node: 'pause', comments: [first] }]);
  const b = withComments([
    {
      id: 'one',
      node: 'pause',
      comments: [
        { ...first, text: 'Late?' },
        { author: '', text: `<b>${'x'.repeat(500)}`, at: at + 1 },
      ],
      resolved: true,
    },
    { id: 'two', node: 'nowhere', comments: [first] },
  ]);
  const told = (before: ProgramFile, after: ProgramFile) => {
    const difference = differenceOf(before, after);
    const pair = { a: before, b: after, difference, changes: [] };
    return difference.comments.map((change) => {
      const { kind, title, lines } = saidOf({ of: 'comment', change }, pair, voiceOf('en'));
      return [kind, title, ...lines.map((runs) => runs.map(({ text }) => text).join(' '))];
    });
  };
  const [changed, added] = told(a, b);
  expect(changed?.slice(0, 3)).toEqual([
    'changed',
    'Comment on Wait 3 days',
    'Changed, of Ada:  Too early? Late?',
  ]);
  expect(changed?.[3]).toMatch(/^Somebody answered: {2}<b>x+…$/);
  expect(changed?.[3]?.length).toBeLessThan(200);
  expect(changed?.[4]).toBe('Settled');
  expect(added).toEqual(['added', 'Comment on A step that is no longer there', 'Ada wrote:  Too early?']);
  expect(told(b, a)[1]?.[0]).toBe('removed');
});
