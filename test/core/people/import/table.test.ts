import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import { readTable } from '../../../../src/core/people/import/table.ts';

const codeOf = (source: string | Uint8Array) => {
  const read = readTable(typeof source === 'string' ? strToU8(source) : source);
  return read.ok ? 'read' : read.error.map(({ code }) => code).join();
};

describe('a table', () => {
  it.each([
    ['', 'import/empty'],
    ['\n\r\n \n', 'import/empty'],
    ['\ufeff', 'import/empty'],
    ['id,email\n', 'import/no-rows'],
    ['id,email\n\n\n', 'import/no-rows'],
    ['id,email\n1,a@b.co\n', 'read'],
    ['1,a@b.co', 'read'],
  ])('of %j is %s', (source, code) => {
    expect(codeOf(source)).toBe(code);
  });

  it('is text: other bytes are refused instead of read as people', () => {
    let seed = 1;
    const noise = Uint8Array.from({ length: 10_000 }, () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed >>> 24;
    });
    expect(codeOf(noise)).toBe('import/not-text');
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, ...noise]);
    expect(codeOf(picture)).toBe('import/not-text');
    // A stray control character in a cell is no reason to refuse a thousand rows.
    expect(codeOf(`id,name\n1,a\u0000\n${'2,bb\n'.repeat(1_000)}`)).toBe('read');
  });

  it('says what is wrong and what to do, in both languages', () => {
    for (const language of ['en', 'ja'] as const) {
      const texts = makeTexts(language);
      for (const source of ['', 'id\n', '\u0001\u0002\u0003']) {
        const read = readTable(strToU8(source));
        if (read.ok) throw new Error('was read');
        for (const { message, hint } of read.error) {
          expect(`${texts.say(message)} ${texts.say(hint!)}`).not.toMatch(/importing\.|\{\{/);
        }
      }
    }
  });

  it('is read in the letters that Japanese and Western spreadsheets save', () => {
    const bytes = (...parts: readonly (string | readonly number[])[]) =>
      Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...strToU8(part)] : part)));
    const said = (source: Uint8Array) => {
      const read = readTable(source);
      return read.ok ? [read.value.sniff.encoding, ...read.value.sniff.header] : [];
    };
    // 氏名, and 山田 in the row.
    const shiftJis = [[0x8e, 0x81, 0x96, 0xbc], ',email\n', [0x8e, 0x52, 0x93, 0x63], ',a@b.co\n'];
    expect(said(bytes(...shiftJis))).toEqual(['shift_jis', '氏名', 'email']);
    const euc = [[0xbb, 0xe1, 0xcc, 0xbe], ',email\n', [0xbb, 0xb3, 0xc5, 0xc4], ',a@b.co\n'];
    expect(said(bytes(...euc))).toEqual(['euc-jp', '氏名', 'email']);
    // Größe, Müller, don’t: an accent with the letter after it would be a kanji.
    const western = ['Gr', [0xf6, 0xdf], 'e,email\nM', [0xfc], 'ller don', [0x92], 't,a@b.co\n'];
    expect(said(bytes(...western))).toEqual(['windows-1252', 'Größe', 'email']);
    expect(said(bytes('name,note\nAnn,', [0x93], 'Hi', [0x94], '\n'))[0]).toBe('windows-1252');
    expect(said(strToU8('氏名,email\n山田,a@b.co\n'))[0]).toBe('utf-8');
  });

  it('has a header though two of its names are the same', () => {
    const header = (source: string) => {
      const read = readTable(strToU8(source));
      return read.ok && read.value.sniff.hasHeader;
    };
    expect(header('id,id\n1,2\n')).toBe(true);
    expect(header('shoe,shoe\n42,43\n')).toBe(true);
    expect(header('red,red\nblue,green\n')).toBe(false);
    expect(header('1,1\n2,3\n')).toBe(false);
  });
});
