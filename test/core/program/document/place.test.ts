import { describe, expect, it } from 'vitest';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import { readProgramFile } from '../../../../src/core/program/document/read.ts';
import { placeWords } from '../../../../src/core/program/document/where.ts';

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

const { say } = makeTexts('en');
const bytes = (...all: number[]) => new TextDecoder().decode(new Uint8Array(all));

describe('a file that was chosen by mistake', () => {
  it.each([
    ['', 'The file is empty.'],
    [' \n ', 'The file is empty.'],
    ['%PDF-1.7\n1 0 obj', 'This is a PDF document'],
    [bytes(0x50, 0x4b, 3, 4, 20, 0), 'This is a packed file'],
    [bytes(0x1f, 0x8b, 8, 0), 'This is a packed file'],
    [bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'This is a packed file'],
    [bytes(0x89, 0x50, 0x4e, 0x47, 13, 10), 'This is a picture'],
    [bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'This is a picture'],
    ['<!DOCTYPE html><title>x</title>', 'This is a web page'],
    ['id,name\nP1,Ann', 'This is a table'],
    ['Name;Ort\nAnn;Bonn', 'This is a table'],
    ['Dear all,\nsee you', 'This is a text'],
    ['{"format": "trellis"', 'The file breaks off or is damaged at line 1, column 21.'],
  ])('is told for what it is: %j', (source, words) => {
    const read = readProgramFile(source);
    const [issue] = read.ok ? [] : read.error;
    expect(issue && say(issue.message)).toContain(words);
    expect(issue?.hint && say(issue.hint)).not.toBe('');
  });
});

describe('a place in a file', () => {
  it.each([
    ['/program/nodes/3/settings/wait', 'Step 4'],
    ['/catalogue/assets/0', 'Email 1'],
    ['/catalogue/topics/2/id', 'Content and names'],
    ['/scenario/days', 'Run settings'],
    ['/program/nodes', 'Program'],
  ])('is said in words: %s', (place, words) => {
    const said = placeWords(place);
    expect(said && say(said)).toBe(words);
  });
  it.each(['', '/version', '/format', '1:1', '/scenarios'])('that says nothing is left out: %s', (place) => {
    expect(placeWords(place)).toBeUndefined();
  });
});
