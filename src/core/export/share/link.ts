/**
 * A whole program in the part of an address behind `#`, which browsers never send anywhere.
 *
 * Letters are base64url over: version (1 byte), checksum of the text (4 bytes), the program file packed by deflate.
 * A link from outside is hostile: its length is looked at first, and unpacking stops at a ceiling while it goes on.
 */
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import type { Issue, Result } from '../../kit/base.ts';
import { fail, ok, text } from '../../kit/base.ts';
import { keyOf } from '../../kit/dice/dice.ts';
import { readProgramFile } from '../../program/document/read.ts';
import type { ProgramFile } from '../../program/document/types.ts';
import type { Registry } from '../../program/nodes/registry.ts';
import { registry } from '../../program/nodes/registry.ts';
import { fromBase64Url, toBase64Url } from './base64.ts';

/** Longest link that is made, in characters: mail programs and chats cut longer ones. */
export const MOST_LINK = 32_000;
/** Longest link that is read, in characters. */
export const MOST_LINK_READ = 400_000;
/** Most bytes that a link is unpacked to. */
export const MOST_UNPACKED = 8_000_000;

const VERSION = 1;
const HEAD = 5;
const PREFIX = '#p=';
/** Deflate makes at most 1,032 bytes of one: a step adds half a million at most before the ceiling is looked at. */
const STEP = 512;

/** Why a link is refused. The words of `too-long` are `share.fault.tooLong` and `share.fault.tooLongHint`. */
type LinkFault = 'too-long' | 'not-a-link' | 'newer' | 'broken' | 'too-large';

function fault(code: LinkFault, params: Readonly<Record<string, number>> = {}): Result<never> {
  const name = code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const issue: Issue = {
    code: `share/${code}`,
    severity: 'error',
    blocks: 'run',
    place: '',
    message: text(`share.fault.${name}`, params),
    hint: text(`share.fault.${name}Hint`, params),
  };
  return fail([issue]);
}

/** Whether the part of an address behind its page holds a program, be it readable or not. */
export function holdsProgram(hash: string): boolean {
  return hash.startsWith(PREFIX);
}

/** The end of a link, `#p=…`: the whole program file. The same file gives the same letters. */
export function packProgram(file: ProgramFile): string {
  const json = JSON.stringify(file);
  const packed = deflateSync(strToU8(json), { level: 9 });
  const bytes = new Uint8Array(HEAD + packed.length);
  bytes[0] = VERSION;
  new DataView(bytes.buffer).setUint32(1, keyOf(json) >>> 0);
  bytes.set(packed, HEAD);
  return PREFIX + toBase64Url(bytes);
}

/** Unpacks, and stops as soon as there is too much. */
function inflateBounded(bytes: Uint8Array): Uint8Array | 'broken' | 'too-large' {
  const parts: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((part) => {
    size += part.length;
    if (size <= MOST_UNPACKED) parts.push(part);
  });
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      inflate.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
      if (size > MOST_UNPACKED) return 'too-large';
    }
  } catch {
    // fflate throws on every fault of the packed data; which one helps nobody.
    return 'broken';
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function unpack(hash: string): Result<string> {
  if (!holdsProgram(hash)) return fault('not-a-link');
  if (hash.length > MOST_LINK_READ) return fault('too-long', { most: MOST_LINK_READ, size: hash.length });
  const bytes = fromBase64Url(hash.slice(PREFIX.length));
  if (bytes === undefined || bytes.length <= HEAD) return fault('broken');
  const version = bytes[0] ?? 0;
  if (version === 0) return fault('not-a-link');
  if (version > VERSION) return fault('newer', { version, known: VERSION });
  const unpacked = inflateBounded(bytes.subarray(HEAD));
  if (unpacked === 'broken') return fault('broken');
  if (unpacked === 'too-large') return fault('too-large', { most: MOST_UNPACKED / 1_000_000 });
  const json = strFromU8(unpacked);
  const told = new DataView(bytes.buffer).getUint32(1);
  return keyOf(json) >>> 0 === told ? ok(json) : fault('broken');
}

/**
 * Reads the program of a link, `#p=…`. What was unpacked is read by the reader of files and refused like a file;
 * before that: `share/too-long`, `share/not-a-link`, `share/newer`, `share/broken`, `share/too-large`.
 */
export function readLink(hash: string, kinds: Registry = registry()): Result<ProgramFile> {
  const unpacked = unpack(hash);
  return unpacked.ok ? readProgramFile(unpacked.value, kinds) : unpacked;
}
