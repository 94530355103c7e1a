import { expect, it } from 'vitest';
import { sharePage, shippedPersonas } from '../../src/core/index.ts';
import { pageOf } from '../../src/panels/share/parts.ts';
import { peopleHeld } from '../../src/store/sharing/personal.ts';
import { fetchWords, voiceOf } from '../../src/store/words.ts';
import { shipped } from './opened.ts';

await fetchWords('ja');

const EMPTY_STORY = { start: '2026-03-02', days: 30, when: {}, then: [] };
const file = shipped('program-1');
const picture = {
  label: 'Drawing',
  card: { width: 232, height: 76 },
  box: { x: 0, y: 0, width: 10, height: 10 },
  cards: [],
  lines: [],
};
const page = (of: typeof file, locale: 'en' | 'ja') =>
  sharePage(pageOf({ file: of, people: undefined, report: undefined, picture }, voiceOf(locale)));

it('a made-up person of a story, called by their kind, is nobody; a name is somebody', () => {
  const story = (name: string) => ({ ...EMPTY_STORY, id: name, name, given: { name } });
  const [kind] = shippedPersonas;
  expect(peopleHeld({ ...file, stories: [story(kind!.name)] })).toBe(0);
  expect(peopleHeld({ ...file, stories: [story(kind!.name), story('Signe Aldermoor')] })).toBe(1);
});

it('a page says that it holds data of people, where it does', () => {
  expect(peopleHeld(file)).toBe(0);
  expect(page(file, 'en')).not.toContain('holds the data of');
  const rule = { kind: 'field', field: 'email', op: 'in', value: ['a@x.example', 'b@x.example'] } as const;
  const segments = [...file.catalogue.segments, { id: 'kept-1', name: 'Kept', rule }];
  const held = {
    ...file,
    catalogue: { ...file.catalogue, segments },
    people: { ...file.people, records: [{ id: '1', fields: {} }] },
  };
  expect(peopleHeld(held)).toBe(3);
  expect(page(held, 'en')).toContain('This page holds the data of 3 people');
  expect(page(held, 'ja')).toContain('3人のデータ');
});
