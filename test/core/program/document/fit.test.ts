import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, fitted } from '../../../../src/core/program/document/fit.ts';
import {
  readProgramFile,
  readRepaired,
  writeProgramFile,
} from '../../../../src/core/program/document/read.ts';
import type { ProgramFile } from '../../../../src/core/program/document/types.ts';
import { shipped } from '../../../store/opened.ts';

const FILE = shipped('program-1');

/** Half of a character that takes two code units. */
const HALF = /\p{Surrogate}/u;

/** The places where somebody types words. */
const WRITERS: Readonly<Record<string, (file: ProgramFile, words: string) => ProgramFile>> = {
  'the program’s name': (file, name) => ({ ...file, program: { ...file.program, name } }),
  'its owner': (file, owner) => ({
    ...file,
    program: { ...file.program, settings: { ...file.program.settings, owner } },
  }),
  'a topic': (file, name) => ({
    ...file,
    catalogue: { ...file.catalogue, topics: [...file.catalogue.topics, { id: 'long', name }] },
  }),
  'a segment': (file, name) => ({
    ...file,
    catalogue: {
      ...file.catalogue,
      segments: [{ id: 'long', name, rule: { kind: 'all', rules: [] } }, ...file.catalogue.segments],
    },
  }),
  'a step’s name': (file, name) => withSetting(file, { name }),
  'a kind of person': (file, name) => ({
    ...file,
    people: { ...file.people, personas: file.people.personas.map((one) => ({ ...one, name })) },
  }),
  'the words of an email': (file, subject) => withSetting(file, { subject }, 'email'),
  'a value in a rule': (file, value) => ({
    ...file,
    program: {
      ...file.program,
      settings: {
        ...file.program.settings,
        suppression: { kind: 'field', field: 'company', op: '=', value },
      },
    },
  }),
};

function withSetting(file: ProgramFile, setting: Record<string, string>, kind?: string): ProgramFile {
  const nodes = file.program.nodes.map((node) =>
    kind === undefined || node.kind === kind ? { ...node, settings: { ...node.settings, ...setting } } : node,
  );
  return { ...file, program: { ...file.program, nodes } };
}

describe('texts that are longer than a file may hold', () => {
  it.each(Object.entries(WRITERS))('%s is cut, and the file can be read again', (_, write) => {
    const wrong = write(FILE, 'x'.repeat(250_000));
    expect(readProgramFile(writeProgramFile(wrong)).ok).toBe(false);
    const right = fitted(wrong, FILE);
    expect(readProgramFile(writeProgramFile(right)).ok).toBe(true);
    // Nothing but the long text has changed.
    const without = (file: ProgramFile) => writeProgramFile(file).replaceAll(/x{20,}/g, '');
    expect(without(right)).toBe(without(wrong));
  });

  it('a kept file with such texts is read, and it is said that they were cut', () => {
    const wrong = writeProgramFile(WRITERS['the program’s name']!(FILE, 'n'.repeat(501)));
    const read = readRepaired(wrong);
    expect(read.ok && read.value.cut).toBe(true);
    expect(read.ok && read.value.file.program.name).toBe('n'.repeat(500));
    const right = readRepaired(writeProgramFile(FILE));
    expect(right.ok && right.value).toEqual({ file: FILE, cut: false });
  });

  it('what is wrong otherwise is told, not cut', () => {
    const broken = { ...FILE, scenario: { ...FILE.scenario, days: -1 } };
    const read = readRepaired(writeProgramFile(WRITERS['the program’s name']!(broken, 'n'.repeat(501))));
    expect(read.ok).toBe(false);
    expect(readRepaired('{').ok).toBe(false);
  });

  it('what is not too long stays the very same', () => {
    expect(fitted(FILE)).toBe(FILE);
    const long = WRITERS['the words of an email']!(FILE, 'x'.repeat(9_000));
    expect(fitted(long, FILE)).toBe(long);
  });

  it('no character is cut through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (words, most) => {
        const cut = cutText(words, most);
        expect(cut.length).toBeLessThanOrEqual(most);
        expect(words.startsWith(cut)).toBe(true);
        if (!HALF.test(words)) expect(cut).not.toMatch(HALF);
      }),
    );
  });
});
