/** One way to write Japanese, held for every word of the product: full-width signs, and one word for one thing. */
import { describe, expect, it } from 'vitest';
import { SHIPPED_JA } from '../../../../src/core/kit/text/ja/shipped.ts';
import { catalogueOf } from '../../../../src/core/kit/text/texts.ts';
import { registry } from '../../../../src/core/program/nodes/registry.ts';

const ALL = Object.entries({ ...catalogueOf('ja'), ...registry().words('ja'), ...SHIPPED_JA });

/** A Japanese letter or sign. */
const J = '[\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}「」『』、。ー〜]';

/** What is written otherwise, as key and words. */
const saying = (wrong: string): readonly string[] =>
  ALL.filter(([, said]) => new RegExp(wrong, 'u').test(said)).map(([key, said]) => `${key}: ${said}`);

describe('Japanese', () => {
  it.each([
    ['colons', `(${J}|\\}\\}):( |$|${J})|: ${J}`],
    ['brackets', `(${J}|\\}\\})\\(|\\(${J}|\\)${J}|${J}\\)`],
    ['question and exclamation marks', `${J}[!?]`],
  ])('has full-width %s', (_, half) => {
    expect(saying(half)).toEqual([]);
  });

  it.each([
    ['a run', '実行', '(?<!再)試行'],
    ['an assumption', '想定', '仮定'],
    ['a problem', '問題', '課題'],
    ['a die', 'サイコロ', 'さいころ'],
    ['the browser', 'ブラウザー', 'ブラウザ(?!ー)'],
    ['the computer', 'コンピューター', 'コンピュータ(?!ー)'],
    ['a folder', 'フォルダー', 'フォルダ(?!ー)'],
  ])('has one word for %s', (_, word, other) => {
    expect(saying(word)).not.toEqual([]);
    expect(saying(other)).toEqual([]);
  });
});
