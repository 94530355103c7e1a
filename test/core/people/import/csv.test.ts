import fc from 'fast-check';
import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../../src/core/people/import/bytes.ts';
import { csvRows, sniffCsv, writeCsv } from '../../../../src/core/people/import/csv.ts';

describe('reading bytes', () => {
  it.each<[string, Uint8Array, readonly [string, string]]>([
    ['UTF-8', strToU8('Zürich,北京'), ['Zürich,北京', 'utf-8']],
    ['UTF-8 with its mark', new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8('a,ü')]), ['a,ü', 'utf-8']],
    ['UTF-16 little end first', new Uint8Array([0xff, 0xfe, 0xfc, 0, 0x2c, 0]), ['ü,', 'utf-16le']],
    ['UTF-16 big end first', new Uint8Array([0xfe, 0xff, 0, 0xfc, 0, 0x2c]), ['ü,', 'utf-16be']],
    ['what Western Windows writes', new Uint8Array([0x5a, 0xfc, 0x2c, 0x80]), ['Zü,€', 'windows-1252']],
    ['nothing', new Uint8Array(), ['', 'utf-8']],
  ])('understands %s', (_, bytes, [text, encoding]) => {
    expect(decodeBytes(bytes)).toEqual({ ok: true, value: { text, encoding, wasPacked: false } });
    const packed = decodeBytes(gzipSync(bytes));
    expect(packed).toEqual({ ok: true, value: { text, encoding, wasPacked: true } });
  });

  it('know a spreadsheet and say what to do with it', () => {
    const read = decodeBytes(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]));
    expect(read.ok).toBe(false);
    if (!read.ok)
      expect(read.error[0]).toMatchObject({
        code: 'import/spreadsheet',
        hint: { key: 'importing.spreadsheetHint' },
      });
  });

  it('refuses a damaged archive, and one that would be too large', () => {
    const packed = gzipSync(strToU8('a,b\n'.repeat(1_000)));
    const cut = decodeBytes(packed.slice(0, 20));
    expect(cut).toMatchObject({ ok: false, error: [{ code: 'import/broken-archive' }] });
    for (const at of [18, 30, packed.length >> 1, packed.length - 9, packed.length - 4, packed.length - 1]) {
      const part = decodeBytes(packed.slice(0, at));
      expect(part).toMatchObject({ ok: false, error: [{ code: 'import/broken-archive' }] });
    }
    expect(decodeBytes(packed, 3_999)).toMatchObject({ ok: false, error: [{ code: 'import/too-large' }] });
    expect(decodeBytes(packed, 4_000).ok).toBe(true);
  });

  it('reads files that were packed one by one and put together', () => {
    const [one, two] = ['a,b\n', '1,2\n'].map((part) => gzipSync(strToU8(part)));
    expect(decodeBytes(new Uint8Array([...one!, ...two!]))).toMatchObject({ value: { text: 'a,b\n1,2\n' } });
  });
});

describe('a first look at a table', () => {
  it.each([
    ['commas', 'a,b\n1,2\n', ','],
    ['semicolons beside decimal commas', 'a;b\n1,5;2,5\n1,7;2,1\n', ';'],
    ['tabs', 'a\tb\n1\t2,5\n', '\t'],
    ['bars', 'a|b\n1|2\n', '|'],
    ['quoted semicolons', 'a,b,c\n"x;y;z;w",1,2\n"p;q;r;s",3,4\n', ','],
    ['a delimiter that the file states', 'sep=;\na;b\n1;2\n', ';'],
  ])('finds %s', (_, text, delimiter) => {
    expect(sniffCsv(text).delimiter).toBe(delimiter);
  });

  it('knows a header from values', () => {
    expect(sniffCsv('id,name\n1,Ann\n')).toMatchObject({
      hasHeader: true,
      header: ['id', 'name'],
      samples: [['1', 'Ann']],
    });
    expect(sniffCsv('1,Ann\n2,Bob\n')).toMatchObject({ hasHeader: false, header: ['Column 1', 'Column 2'] });
    expect(sniffCsv('ann@example.com,Ann\n').hasHeader).toBe(false);
    expect(sniffCsv('').header).toEqual([]);
  });
});

describe('rows of a table', () => {
  it('name the line they begin in, empty lines and line breaks in quotes counted', () => {
    const rows = csvRows('a,b\n\n1,"x\ny"\n\r\n2,z', ',');
    expect(rows.map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['a', 'b']],
      [3, ['1', 'x\ny']],
      [6, ['2', 'z']],
    ]);
  });

  it('are not swallowed by a quotation mark that is never closed', () => {
    const rows = csvRows('a,b\n1,"x\n2,y\n3,"z\n4,w\n', ',');
    expect(rows.map(({ line, isBroken }) => [line, isBroken === true])).toEqual([
      [1, false],
      [2, true],
      [3, false],
      [4, true],
      [5, false],
    ]);
    expect(rows[1]?.cells).toEqual(['1', '"x']);
  });

  it('end as each of them ends, whatever the others do', () => {
    const mixed = 'a,b\r\n1,"x"\n2,y\r\n3,"z\r\nz"\r\n\n4,w\n';
    expect(csvRows(mixed, ',').map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['a', 'b']],
      [2, ['1', 'x']],
      [3, ['2', 'y']],
      [4, ['3', 'z\r\nz']],
      [7, ['4', 'w']],
    ]);
    const cell = fc.string({ unit: fc.constantFrom('a', ',', ' ', 'ü', '1'), minLength: 1 });
    const end = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, end), { minLength: 1 }), (rows) => {
        const source = rows.map(([one, two, stop]) => `"${one}",x${two.replaceAll(',', '')}${stop}`).join('');
        const read = csvRows(source, ',').map(({ line, cells }) => [line, ...cells]);
        expect(read).toEqual(rows.map(([one, two], i) => [i + 1, one, `x${two.replaceAll(',', '')}`]));
      }),
    );
  });

  it('end with carriage returns alone in very old files, and count their lines', () => {
    expect(csvRows('a,b\r1,x\r2,"y\r3,z\r4,w', ',').map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['a', 'b']],
      [2, ['1', 'x']],
      [3, ['2', '"y']],
      [4, ['3', 'z']],
      [5, ['4', 'w']],
    ]);
  });

  it('come back as they were written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ';', ' ', 'ü', '1', "'") });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }), (rows) => {
        expect(csvRows(writeCsv(rows), ',').map(({ cells }) => cells)).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });
});

describe('writing a table', () => {
  it('makes no text a formula, and leaves numbers alone', () => {
    expect(writeCsv([['=1+1', '+49', '-x', '@me', '\tx', '\rx', -5, 'plain', null, true]])).toBe(
      `"'=1+1","'+49","'-x","'@me","'\tx","'\rx",-5,plain,,true`,
    );
  });
});
