import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Text } from '../../../../src/core/kit/base.ts';
import { text, verbatim } from '../../../../src/core/kit/base.ts';
import {
  allOf,
  amountText,
  anyOf,
  capital,
  dateText,
  durationText,
  figureText,
  inSentences,
  inTurn,
  numberText,
  percentText,
  quoted,
  shareText,
  shownShare,
  strong,
  timeText,
  weekdaysText,
  windowText,
} from '../../../../src/core/kit/text/parts.ts';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';

const en = makeTexts('en');
const ja = makeTexts('ja');

describe('words by rule of the language', () => {
  const cases: readonly (readonly [Text, string, string])[] = [
    [durationText(0), '0 minutes', '0分'],
    [durationText(1), '1 minute', '1分'],
    [durationText(90), '90 minutes', '90分'],
    [durationText(60), '1 hour', '1時間'],
    [durationText(240), '4 hours', '4時間'],
    [durationText(1560), '1 day, 2 hours', '1日、2時間'],
    [durationText(4324), '3 days, 4 minutes', '3日、4分'],
    [durationText(10080), '7 days', '7日'],
    [amountText(2, 'weeks'), '2 weeks', '2週間'],
    [amountText(1, 'businessDays'), '1 working day', '1営業日'],
    [weekdaysText(0b11111), 'weekdays', '平日'],
    [weekdaysText(0b10001), 'Monday and Friday', '月曜日、金曜日'],
    [weekdaysText(127), 'every day', '毎日'],
    [timeText(540), '9:00', '9:00'],
    [windowText({ days: 31, from: 540, to: 1020 }), 'weekdays 9 to 17', '平日9時から17時'],
    [windowText({ days: 31, from: 570, to: 1020 }), 'weekdays 9:30 to 17', '平日9:30から17時'],
    [windowText({ days: 127, from: 0, to: 1440 }), 'at any hour', 'いつでも'],
    [windowText({ days: 96, from: 0, to: 0 }), 'weekends, all day', '週末の終日'],
    [dateText('2026-05-30'), '30 May 2026', '2026/05/30'],
    [dateText('2026-05-30T09:30'), '30 May 2026, 9:30', '2026/05/30 9:30'],
    [figureText(1234.5), '1,230', '1,230'],
    [figureText(0.012345), '0.0123', '0.0123'],
    [numberText(1204), '1,204', '1,204'],
    [percentText(0.011), '1.1 %', '1.1 %'],
    [shareText(0), '0 %', '0 %'],
    [shareText(0.000432), '0.04 %', '0.04 %'],
    [shareText(0.00432), '0.4 %', '0.4 %'],
    [shareText(0.0894), '8.9 %', '8.9 %'],
    [shareText(0.0998), '10 %', '10 %'],
    [shareText(0.8832), '88 %', '88 %'],
    [shareText(0.9996), '99.9 %', '99.9 %'],
    [shareText(1), '100 %', '100 %'],
    [allOf(['a', 'b', 'c']), 'a, b and c', 'a、b、c'],
    [anyOf(['a', 'b']), 'a or b', 'aまたはb'],
    [inTurn(['a', 'b']), 'a, b', 'a、b'],
    [inTurn(['a', undefined, '', 'b']), 'a, b', 'a、b'],
    [inTurn([]), '', ''],
    [
      inSentences(['Welcome', 'Sends an email', '1 error']),
      'Welcome. Sends an email. 1 error',
      'Welcome。Sends an email。1 error',
    ],
    [inSentences(['待機', durationText(1440)]), '待機. 1 day', '待機。1日'],
    [
      inSentences(['Really?', undefined, '', 'Yes.', '開封した。', 'b']),
      'Really? Yes. 開封した。 b',
      'Really?Yes.開封した。b',
    ],
    [inSentences([strong('Sent.'), 'a']), 'Sent. a', 'Sent.a'],
    [inSentences([]), '', ''],
    [quoted('Hello'), '“Hello”', '「Hello」'],
  ];

  it.each(cases)('says %j in English and Japanese', (of, english, japanese) => {
    expect(en.say(of)).toBe(english);
    expect(ja.say(of)).toBe(japanese);
  });
});

describe('texts', () => {
  it('says an unknown key as itself', () => {
    expect(en.say(text('nowhere.to.be.found'))).toBe('nowhere.to.be.found');
    expect(en.has('nowhere.to.be.found')).toBe(false);
    expect(en.has('common.minutes')).toBe(true);
  });

  it('fills in texts, numbers and lists, and takes words of users as they are', () => {
    const extra = {
      'x.line': '{{who}} has {{count}} of {{list}}',
      'x.n_one': 'one',
      'x.n_other': '{{count}} many',
    };
    const voice = makeTexts('en', extra);
    const tricky = '{{count}} $t(x.n) $& <b>';
    const said = voice.say(
      text('x.line', { who: verbatim(tricky), count: 1204, list: ['a', durationText(60)] }),
    );
    expect(said).toBe(`${tricky} has 1,204 of a and 1 hour`);
    expect(voice.say(text('x.n', { count: 1 }))).toBe('one');
    expect(voice.say(text('x.n', { count: 0 }))).toBe('0 many');
  });

  it('leaves out a parameter that is missing', () => {
    expect(makeTexts('en', { 'x.a': 'to {{whom}}.' }).say(text('x.a'))).toBe('to .');
  });

  it('keeps marked words apart in the word order of the language', () => {
    const params = { queue: strong(verbatim('EMEA'), 'queue'), time: durationText(240) };
    const english = makeTexts('en', { 'x.s': 'to {{queue}}, within {{time}}' });
    expect(english.runs(text('x.s', params))).toEqual([
      { text: 'to ' },
      { text: 'EMEA', strong: true, target: 'queue' },
      { text: ', within 4 hours' },
    ]);
    const japanese = makeTexts('ja', { 'x.s': '{{queue}}へ。{{time}}以内に回答' });
    expect(japanese.runs(text('x.s', params))[0]).toEqual({ text: 'EMEA', strong: true, target: 'queue' });
    expect(english.say(text('x.s', params))).toBe('to EMEA, within 4 hours');
  });

  it('puts the capital inside a mark, and never lets users make marks', () => {
    expect(en.runs(capital(strong('guide')))).toEqual([{ text: 'Guide', strong: true }]);
    expect(en.runs(verbatim('a\uE000x\uE001b\uE002c'))).toEqual([{ text: 'axbc' }]);
  });
});

describe('a share as it is told', () => {
  it('never tells more of a smaller one, is near it, and tells nobody and all only of these', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(shownShare(low)).toBeLessThanOrEqual(shownShare(high));
        expect(Math.abs(shownShare(a) - a)).toBeLessThanOrEqual(0.0050001);
        expect(shownShare(a) === 0).toBe(a === 0);
        expect(shownShare(a) === 1).toBe(a === 1);
      }),
    );
  });
});
