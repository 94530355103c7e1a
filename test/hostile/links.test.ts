import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { Deflate, deflateSync, strToU8 } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { packProgram, readLink } from '../../src/core/index.ts';
import { openFile } from '../../src/store/actions.ts';
import { KINDS } from '../../src/store/document/kinds.ts';
import { openLink } from '../../src/store/sharing/guest.ts';
import { useSharing } from '../../src/store/sharing/state.ts';
import { useStore } from '../../src/store/store.ts';
import { expectClear, GOOD, linkOfBytes, linkOver } from './attacks.ts';
import { REFUSED, TEXTS } from './data.ts';

const WHOLE = packProgram(GOOD);

/** Zeros without end: a megabyte packs to a thousand bytes. */
function bomb(megabytes: number): Uint8Array {
  const parts: Uint8Array[] = [];
  const deflate = new Deflate({ level: 9 }, (part) => parts.push(part));
  const zeros = new Uint8Array(1_000_000);
  for (let i = 0; i < megabytes; i++) deflate.push(zeros, i === megabytes - 1);
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

const BOMB = bomb(64);

const LINKS: readonly (readonly [string, string, string])[] = [
  ['nothing', '#p=', 'share/broken'],
  ['one letter', '#p=A', 'share/broken'],
  ['five bytes', '#p=AQAAAAA', 'share/broken'],
  ['other letters', '#p=AQAAAAA%3D%3D', 'share/broken'],
  ['plain base64', `#p=${btoa('\u0001\u00ff\u00fe\u00fb\u00ef/+?')}`, 'share/broken'],
  ['a script', '#p=<script>alert(1)</script>', 'share/broken'],
  ['blanks', `${WHOLE.slice(0, 40)} ${WHOLE.slice(40)}`, 'share/broken'],
  ['a line break', `${WHOLE.slice(0, 60)}\n${WHOLE.slice(60)}`, 'share/broken'],
  ['a letter too many', `${WHOLE}AAAAA.`, 'share/broken'],
  ['half a link', WHOLE.slice(0, WHOLE.length / 2), 'share/broken'],
  ['a link without its last letters', WHOLE.slice(0, -8), 'share/broken'],
  ['a link without its beginning', `#p=${WHOLE.slice(9)}`, 'share/'],
  ['version 0', linkOver(JSON.stringify(GOOD), 0), 'share/not-a-link'],
  ['version 2', linkOver(JSON.stringify(GOOD), 2), 'share/newer'],
  ['version 255', linkOver(JSON.stringify(GOOD), 255), 'share/newer'],
  ['another checksum', linkOfBytes(deflateSync(strToU8(JSON.stringify(GOOD))), 1, 7), 'share/broken'],
  ['bytes that are not packed', linkOfBytes(strToU8('not packed at all, not packed')), 'share/broken'],
  ['a bomb', linkOfBytes(BOMB), 'share/too-large'],
  // Were it unpacked whole before it is measured, the rubbish behind would be found first.
  [
    'a bomb with rubbish behind',
    linkOfBytes(join(BOMB.subarray(0, -900), strToU8('x'.repeat(900)))),
    'share/too-large',
  ],
  ['half a bomb', linkOfBytes(BOMB.subarray(0, BOMB.length / 2)), 'share/too-large'],
  ['a bomb in a bomb', linkOfBytes(deflateSync(BOMB)), 'share/broken'],
  ['more letters than any link has', `#p=${'A'.repeat(500_000)}`, 'share/too-long'],
];

beforeEach(() => {
  openFile(GOOD);
  useStore.setState({ refused: undefined });
  useSharing.setState({ guest: undefined });
});

async function expectRefused(hash: string): Promise<readonly string[]> {
  await openLink(hash);
  const { file, refused } = useStore.getState();
  expect(file).toBe(GOOD);
  expect(useSharing.getState().guest).toBeUndefined();
  expectClear(refused?.issues ?? []);
  return refused?.issues.map(({ code }) => code) ?? [];
}

describe('a hostile link', () => {
  it.each(LINKS)('of %s is refused, and the open program stays', async (_, hash, code) => {
    const [found = ''] = await expectRefused(hash);
    expect(found).toContain(code);
  });

  it.each(REFUSED.map(([what, data]) => [what, linkOver(JSON.stringify(data))] as const))(
    'over a file with %s is refused like the file',
    async (_, hash) => {
      expect((await expectRefused(hash)).join()).toMatch(/document|share/);
    },
  );

  it.each(TEXTS.map(([what, words]) => [what, linkOver(words)] as const))(
    'over a text of %s is refused',
    async (_, hash) => {
      await expectRefused(hash);
    },
  );

  it('with a letter changed anywhere is refused, or is the same program', () => {
    const letters = fc.constantFrom(...'ABYZabyz0189-_');
    fc.assert(
      fc.property(fc.integer({ min: 3, max: WHOLE.length - 1 }), letters, (at, letter) => {
        const read = readLink(WHOLE.slice(0, at) + letter + WHOLE.slice(at + 1), KINDS);
        if (read.ok) expect(read.value).toEqual(GOOD);
        else expectClear(read.error);
      }),
      { numRuns: 60 },
    );
  });

  it('of any bytes, and cut anywhere, is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const read = readLink(linkOfBytes(bytes), KINDS);
        expect(read.ok).toBe(false);
        if (!read.ok) expectClear(read.error);
      }),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 3, max: WHOLE.length - 2 }), (end) => {
        expect(readLink(WHOLE.slice(0, end), KINDS).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('over any JSON is refused', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const read = readLink(linkOver(JSON.stringify(value)), KINDS);
        expect(read.ok).toBe(false);
        if (!read.ok) expectClear(read.error);
      }),
      { numRuns: 60 },
    );
  });
});
