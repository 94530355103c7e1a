import { describe, expect, it } from 'vitest';
import { agoWords } from '../../src/panels/home/ago.ts';
import { found } from '../../src/panels/home/Programs.tsx';
import { fetchWords, voiceOf } from '../../src/store/words.ts';

await fetchWords('ja');

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const now = new Date(2026, 4, 14, 15, 0).getTime();
const en = (then: number) => agoWords(voiceOf('en'), then, now);
const ja = (then: number) => agoWords(voiceOf('ja'), then, now);

describe('when a program changed', () => {
  it.each([
    [0, 'just now', 'たった今'],
    [2 * MINUTE, '2 minutes ago', '2 分前'],
    [3 * 60 * MINUTE, '3 hours ago', '3 時間前'],
    [DAY, 'yesterday', '昨日'],
    [3 * DAY, '3 days ago', '3 日前'],
    [10 * DAY, '4 May', '5月4日'],
    [365 * DAY, '14 May 2025', '2025年5月14日'],
  ])('%d ms ago is said as %s', (passed, english, japanese) => {
    expect(en(now - passed)).toBe(english);
    expect(ja(now - passed)).toBe(japanese);
  });

  it('is yesterday from midnight on', () => {
    expect(en(new Date(2026, 4, 13, 23, 30).getTime())).toBe('yesterday');
    expect(en(new Date(2026, 4, 14, 0, 30).getTime())).toBe('14 hours ago');
  });

  it('is just now for a clock that was put back', () => {
    expect(en(now + DAY)).toBe('just now');
  });
});

it('a version that was changed says so in one line of a card', () => {
  const said = (locale: 'en' | 'ja') => {
    const { t } = voiceOf(locale);
    const ago = agoWords(voiceOf(locale), now - 13 * MINUTE, now);
    return t('home.versioned', { number: 1, state: t('home.changedAgo', { ago }) });
  };
  expect(said('en')).toBe('Version 1 · changed 13 minutes ago');
  expect(said('ja')).toBe('版 1 · 変更：13 分前');
});

describe('finding a program', () => {
  const all = [{ name: 'Guide follow-up' }, { name: 'Webinar in June' }];

  it('goes by any part of the name, capitals aside', () => {
    expect(found(all, ' webINAR ')).toEqual([all[1]]);
    expect(found(all, 'o')).toEqual([all[0]]);
    expect(found(all, 'x')).toEqual([]);
    expect(found(all, '  ')).toBe(all);
  });
});
