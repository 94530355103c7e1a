import { describe, expect, it } from 'vitest';
import { readProgramFile } from '../../../../src/core/program/document/read.ts';

describe('a text that is no JSON', () => {
  it.each([
    ['id,name\nP1,Ann', '1:1'],
    ['{"format": "trellis",\n "version": oops}', '2:13'],
    ['{"format": "trellis"', '1:21'],
    ['', '1:1'],
  ])('is told by the place of its first fault: %j', (source, place) => {
    const read = readProgramFile(source);
    expect(read.ok ? undefined : read.error[0]).toMatchObject({ code: 'document/not-json', place });
  });
});
