import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyFile,
  holdsProgram,
  MOST_LINK,
  type ProgramFile,
  packProgram,
  readLink,
  readProgramFile,
  registry,
} from '../../../src/core/index.ts';

const KINDS = registry();
const FLOWS = new URL('../../../flows/', import.meta.url);
const names = readdirSync(FLOWS).filter((name) => name.endsWith('.flow.json'));

function shipped(name: string): ProgramFile {
  const read = readProgramFile(readFileSync(new URL(name, FLOWS), 'utf8'), KINDS);
  if (!read.ok) throw new Error(`${name} cannot be read`);
  return read.value;
}

describe('a link', () => {
  it.each(names)('brings %s over whole, in letters that no address changes', (name) => {
    const file = shipped(name);
    const link = packProgram(file);
    expect(holdsProgram(link)).toBe(true);
    expect(link).toMatch(/^#p=[A-Za-z0-9_-]+$/);
    expect(readLink(link, KINDS)).toEqual({ ok: true, value: file });
    expect(link.length).toBeLessThan(MOST_LINK);
  });

  it('of the same file is the same link', () => {
    const file = shipped(names[0] as string);
    expect(packProgram(structuredClone(file))).toBe(packProgram(file));
  });

  it('brings any name over, half a letter included', () => {
    const anyWords = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constant('\ud83d'),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(anyWords, (words) => {
        const file = emptyFile(words.slice(0, 500), 'any');
        expect(readLink(packProgram(file), KINDS)).toEqual({ ok: true, value: file });
      }),
      { numRuns: 20 },
    );
  });

  it('is none where the address says something else', () => {
    for (const hash of ['', '#', '#p', '#design', '#P=abc']) expect(holdsProgram(hash)).toBe(false);
  });
});
