import { expect, it } from 'vitest';
import { makeTexts, picksOf } from '../../src/core/index.ts';
import { openFile } from '../../src/store/actions.ts';
import { contextOf, KINDS } from '../../src/store/document/kinds.ts';
import { shipped } from './opened.ts';

it('an email without a subject is called by its step’s name, else by what it lacks, never by its id', () => {
  const file = shipped('starter');
  const { version } = KINDS.find('email')!;
  const email = (id: string, settings: { readonly name?: string }) => ({
    id,
    key: 1,
    kind: 'email',
    version,
    settings,
    x: 0,
    y: 0,
  });
  const nodes = [email('4rjbheyb', {}), email('4rjbheyc', { name: 'The last reminder' })];
  const drawn = { ...file, program: { ...file.program, nodes } };
  openFile(drawn);
  const offered = picksOf('assets', contextOf(drawn).catalogue).slice(-2);
  const { say } = makeTexts('en');
  expect(offered.map(({ label }) => say(label))).toEqual(['Without a subject', 'The last reminder']);
});
