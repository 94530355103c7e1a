import { describe, expect, it } from 'vitest';
import { emptyFile, newProgram, slugOf } from '../../../../src/core/program/document/create.ts';
import {
  checkProgramFile,
  readProgramFile,
  writeProgramFile,
} from '../../../../src/core/program/document/read.ts';
import { lint } from '../../../../src/core/program/lint/lint.ts';

describe('a new file', () => {
  it('is sound', () => {
    expect(checkProgramFile(emptyFile('Guide follow-up'))).toMatchObject({ ok: true });
  });

  it('has nothing doubtful in it', () => {
    expect(lint(emptyFile('Guide follow-up'))).toEqual([]);
  });

  it('is read back as it was written', () => {
    const file = emptyFile('Guide follow-up');
    expect(readProgramFile(writeProgramFile(file))).toEqual({ ok: true, value: file });
  });

  it('speaks only of names that its catalogue has', () => {
    const { catalogue, program } = emptyFile('x');
    expect(catalogue.topics.map(({ id }) => id)).toContain(program.settings.topic);
    expect(catalogue.segments.map(({ id }) => id)).toContain(
      program.settings.suppression?.kind === 'segment' ? program.settings.suppression.segment : '',
    );
  });
});

describe('the id of a program', () => {
  it.each([
    ['Guide follow-up', 'guide-follow-up'],
    ['  Ärger & Ruhe, Teil 2! ', 'arger-ruhe-teil-2'],
    ['ガイドのお礼', 'ガイドのお礼'],
    ['!!!', 'program'],
    ['', 'program'],
    ['x'.repeat(100), 'x'.repeat(60)],
  ])('of "%s" is %s', (name, id) => {
    expect(newProgram(name).id).toBe(id);
  });

  it('is the one that is given, if one is', () => {
    expect(newProgram('Guide', 'g1').id).toBe('g1');
    expect(slugOf('Guide')).toBe('guide');
  });
});
