import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  defaultCatalogue as catalogue,
  decodeBytes,
  importLeads,
  sniffCsv,
  suggestMapping,
} from '../../src/core/index.ts';
import { voiceOf } from '../../src/store/words.ts';
import { SCRIPTS } from './attacks.ts';

function imported(source: string) {
  const sniff = sniffCsv(source);
  const mapping = suggestMapping(sniff.header, sniff.samples, catalogue);
  return importLeads(source, mapping, { dialect: sniff, catalogue, consent: { kind: 'all' } });
}

/** Holds that no row is lost, and that each that is left out says why. */
function expectSound(source: string): ReturnType<typeof imported> {
  const found = imported(source);
  const { records, bad, counts } = found;
  expect(counts.rows).toBe(counts.leads + counts.bad);
  expect(records.length).toBe(counts.leads);
  for (const { cause } of bad) expect(voiceOf('en').say(cause)).not.toMatch(/^importing\./);
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  expect(({} as { bad?: boolean }).bad).toBeUndefined();
  return found;
}

const TABLES: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['blanks', ' \n \n'],
  ['a head alone', 'id,email\n'],
  ['nulls', '\u0000,\u0000\n\u0000,\u0000\n'],
  ['a quote without end', 'id,name\n1,"never closed\n2,b\n3,c\n'],
  ['quotes within words', 'id,name\n1,a"b"c\n2,"a"b\n'],
  ['rows of all widths', 'id,name\n1\n1,2,3,4\n,,,,,,\n2,b\n'],
  ['prototypes as columns', '__proto__,constructor,toString,email\n1,2,3,a@b.co\n'],
  ['prototypes as ids', 'id,email\n__proto__,a@b.co\nconstructor,c@d.co\ntoString,e@f.co\n'],
  ['prototypes as zones', 'id,zone\n1,__proto__\n2,constructor\n'],
  ['one id many times', `id,name\n${'1,a\n'.repeat(500)}`],
  ['huge numbers', 'id,employees\n1,1e999\n2,-1e999\n3,NaN\n4,Infinity\n5,99999999999999999999\n'],
  ['days that are none', 'id,created at\n1,2026-02-31\n2,0000-00-00\n3,99999-99-99\n'],
  ['half letters', 'id,name\n1,\ud83d\n2,\udc00\n'],
  [
    'a thousand columns',
    `${Array.from({ length: 1_000 }, (_, i) => `c${i}`).join()}\n${'x,'.repeat(999)}x\n`,
  ],
  ['columns of one name', `${'name,'.repeat(50)}id\n${'x,'.repeat(50)}1\n`],
  ['a cell of a million letters', `id,name\n1,${'x'.repeat(1_000_000)}\n`],
  ['carriage returns alone', 'id,name\r1,a\r2,b\r'],
  ['XML', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'],
  ['JSON', '[{"id":1,"__proto__":{"bad":true}}]'],
];

describe('a hostile table', () => {
  it.each(TABLES)('of %s loses no row and touches nothing else', (_, source) => {
    expectSound(source);
  });

  it.each(SCRIPTS.map((words) => [JSON.stringify(words), words] as const))(
    'with %s in a cell keeps it as words',
    (_, words) => {
      const cell = `"${words.replaceAll('"', '""')}"`;
      const { records } = expectSound(`id,note\n1,${cell}\n2,x\n`);
      const held = JSON.stringify(records);
      if (records.length === 2) expect(held).toContain(JSON.stringify(words.trim()).slice(1, 8));
    },
  );

  it('of any letters loses no row', () => {
    const letters = fc.constantFrom('a', '1', ',', ';', '\t', '"', '\n', '\r', '=', '\u0000', '\ud83d', ' ');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 120 }), (parts) => {
        expectSound(`id,name\n${parts.join('')}`);
      }),
      { numRuns: 100 },
    );
  });

  it('of any bytes is refused clearly or read', () => {
    const magic = fc.constantFrom([0x1f, 0x8b], [0x50, 0x4b, 3, 4], [0xff, 0xfe], [0xfe, 0xff], []);
    fc.assert(
      fc.property(magic, fc.uint8Array({ maxLength: 300 }), (head, tail) => {
        const read = decodeBytes(Uint8Array.from([...head, ...tail]));
        if (read.ok) expectSound(read.value.text);
        else expect(read.error.every(({ code }) => code.startsWith('import/'))).toBe(true);
      }),
      { numRuns: 100 },
    );
    expect(decodeBytes(strToU8('id\n1\n')).ok).toBe(true);
  });
});
