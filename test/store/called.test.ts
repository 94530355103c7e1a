import { expect, it } from 'vitest';
import { emptyFile, type ProgramNode } from '../../src/core/index.ts';
import { calledOf } from '../../src/store/document/called.ts';
import { KINDS } from '../../src/store/document/kinds.ts';
import { voiceOf } from '../../src/store/words.ts';

const en = voiceOf('en');

/** What the steps of a program with these settings are called, in their order. */
function called(...steps: readonly (readonly [kind: string, settings?: ProgramNode['settings']])[]) {
  const nodes = steps.map(([kind, settings = {}], i): ProgramNode => {
    return { id: `n${i}`, key: i + 1, kind, version: KINDS.find(kind)?.version ?? 1, settings, x: 0, y: 0 };
  });
  const empty = emptyFile('Drawn', 'drawn');
  const file = { ...empty, program: { ...empty.program, nodes } };
  return nodes.map(({ id }) => calledOf(file, id, en));
}

it('emails are told apart by their subjects, and without one by their number', () => {
  expect(called(['email', { subject: 'Your guide' }], ['email'], ['email', { name: 'Reminder' }])).toEqual([
    'Email “Your guide”',
    'Email, step 2',
    'Reminder',
  ]);
  expect(called(['email'], ['email'])).toEqual(['Email, step 1', 'Email, step 2']);
});

it('steps of the same title are told apart by what their cards say, else by their number', () => {
  const week = { window: { days: 31, from: 540, to: 1020 } };
  const [first, second] = called(['wait'], ['wait', week]);
  expect(first).toBe('Wait 3 days, Then go on at any hour');
  expect(second).toMatch(/^Wait 3 days, Then weekdays/);
  expect(called(['wait'], ['exit'], ['wait'])).toEqual([
    'Wait 3 days, step 1',
    'Exit',
    'Wait 3 days, step 3',
  ]);
});
