import { expect, it } from 'vitest';
import { openFile } from '../../src/store/actions.ts';
import { madeUpName, shownName } from '../../src/store/people/naming.ts';
import { ownPeople } from '../../src/store/people/state.ts';
import { voiceOf } from '../../src/store/words.ts';
import { openShipped } from './opened.ts';

const SOMEBODY = { lead: 3, name: 'Director with a project' };

it('calls made-up people by a made-up name, and people brought along by their own', () => {
  const file = openShipped('program-1');
  const name = madeUpName(file.scenario.seed, 3, voiceOf('en'));
  expect(shownName(SOMEBODY)).toBe(name);
  openFile({ ...file, people: { ...file.people, records: [{ id: 'A1', name: 'Ilse', fields: {} }] } });
  expect(shownName({ lead: 0, name: 'Ilse' })).toBe('Ilse');
});

it('knows who is somebody: people brought along, else those of the file, else nobody', () => {
  const file = openShipped('program-1');
  const own = [{ id: 'A1', name: 'Ilse', fields: {} }];
  const withOwn = { ...file, people: { ...file.people, records: own } };
  const brought = { id: 'set', name: 'List', count: 1, records: [{ id: 'B1', fields: {} }], notices: [] };
  expect(ownPeople(file, undefined)).toBeUndefined();
  expect(ownPeople(withOwn, undefined)).toBe(own);
  expect(ownPeople(withOwn, brought)).toBe(brought.records);
  expect(ownPeople(withOwn, { ...brought, count: 0, records: [] })).toBe(own);
});
