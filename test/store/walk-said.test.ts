import { describe, expect, test } from 'vitest';
import {
  clockWords,
  dayOf,
  firstNameOf,
  initialsOf,
  lengthWords,
  walkTime,
} from '../../src/store/walk/said.ts';

describe('who walks, in few signs', () => {
  test.each([
    ['Signe Aldermoor', 'Signe', 'SA'],
    ['  Ada   King Lovelace ', 'Ada', 'AL'],
    ['Director with a project', 'Director with a project', 'DP'],
    ['Cher', 'Cher', 'C'],
    ['山田 太郎', '山田', '山太'],
    ['', '', ''],
  ])('%s', (name, first, initials) => {
    expect(firstNameOf(name)).toBe(first);
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('lengths of time', () => {
  test.each([
    [1, '1 minute'],
    [4, '4 minutes'],
    [60, '1 hour'],
    [1440 + 125, '1 day 2 hours'],
    [0, '1 minute'],
  ])('%i minutes', (minutes, words) => expect(lengthWords(minutes, 'en')).toBe(words));

  test('in Japanese, too', () => expect(lengthWords(4, 'ja')).toBe('4 分'));
});

test('the clock is the wall clock of the lead, whatever the zone of this computer', () => {
  expect(clockWords('2026-05-07T10:12', 'en')).toBe('Thu 7 May, 10:12');
});

test('days are counted from the first thing that happened, the first one is day 1', () => {
  const view = (minute: number) => ({ rows: [{ minute: 600 }], minute }) as never;
  expect(dayOf(view(600))).toBe(1);
  expect(dayOf(view(600 + 1439))).toBe(1);
  expect(dayOf(view(600 + 1440))).toBe(2);
});

test('a walk tells weekdays in its first days, and dates once weekdays come again', () => {
  const start = Date.UTC(2026, 2, 2) / 60_000;
  const time = walkTime({ start, zone: 'UTC', rows: [{ minute: 0 }] } as never, 'en');
  expect(time(1440 + 618)).toBe('Tue 10:18');
  expect(time(8 * 1440 + 618)).toBe('10 Mar, 10:18');
});
