import { expect, it } from 'vitest';
import { openFile } from '../../src/store/actions.ts';
import { madeUpName } from '../../src/store/people/naming.ts';
import { leadsNamed } from '../../src/store/walk/who.ts';
import { voiceOf } from '../../src/store/words.ts';
import { openShipped } from './opened.ts';

it('finds made-up people by the names they are shown by, the first ones of the run', () => {
  const { seed, leads } = openShipped('program-1').scenario;
  const names = Array.from({ length: leads }, (_, lead) => madeUpName(seed, lead, voiceOf('en')));
  const last = names.at(-1) ?? '';
  expect(leadsNamed(last.toUpperCase())[0]).toEqual({ lead: names.indexOf(last), name: last });
  const [family] = (names[0] ?? '').split(' ').slice(-1);
  const alike = leadsNamed(family ?? '');
  expect(alike[0]).toEqual({ lead: 0, name: names[0] });
  for (const { lead, name } of alike)
    expect([name, name.includes(family ?? '')]).toEqual([names[lead], true]);
  expect(leadsNamed(' ')).toEqual([]);
  expect(leadsNamed('Nobody Ofthatname')).toEqual([]);
});

it('finds people brought along by name or id, and none by a name that was made up', () => {
  const file = openShipped('program-1');
  const records = [
    { id: 'A1', name: 'Ilse Berg', fields: {} },
    { id: 'B2', fields: {} },
  ];
  openFile({ ...file, people: { ...file.people, records } });
  expect(leadsNamed('ilse')).toEqual([{ lead: 0, name: 'Ilse Berg' }]);
  expect(leadsNamed('b2')).toEqual([{ lead: 1, name: 'B2' }]);
  expect(leadsNamed(madeUpName(file.scenario.seed, 0, voiceOf('en')))).toEqual([]);
});
