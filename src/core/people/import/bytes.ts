/** From the bytes of a file to its text: packed or not, in the encodings that spreadsheets write. */
import { Gunzip } from 'fflate';
import type { Issue, Result, Text } from '../../kit/base.ts';
import { fail, ok, text } from '../../kit/base.ts';

/** The part of the platform's decoder that is used; browsers, workers and Node have it alike. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

/** Encodings that are told apart. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-jp' | 'windows-1252';

/** The text of a file, without byte order mark. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly wasPacked: boolean;
}

/** Unpacking stops at more than this. */
const MOST_BYTES = 500_000_000;

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Spreadsheets of today are zip archives; a table as text never begins like one. */
function isSpreadsheet(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** What is wrong with a file and what to do about it, in one. */
export function causeAndRemedy({ message, hint }: Issue): Text {
  return hint === undefined ? message : text('importing.causeAndRemedy', { cause: message, remedy: hint });
}

function refused(code: string, key: string, hint?: string): Result<never> {
  const words = hint === undefined ? {} : { hint: text(hint) };
  return fail([{ code, severity: 'error', blocks: 'nothing', message: text(key), ...words } as const]);
}

/** So much is unpacked at a time: what unpacks to far more than it is stops soon. */
const CHUNK = 65_536;

/** Unpacked bytes; undefined if there are more than `most`. Throws on packed data that is damaged. */
function inflated(packed: Uint8Array, most: number): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let total = 0;
  let member = 0;
  const stream = new Gunzip((part) => {
    parts.push(part);
    total += part.length;
    member += part.length;
  });
  // Files that were packed one by one and put together are one file.
  stream.onmember = () => {
    member = 0;
  };
  for (let at = 0; at < packed.length; at += CHUNK) {
    stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    if (total > most) return undefined;
  }
  const end = new DataView(packed.buffer, packed.byteOffset + packed.length - 4, 4);
  // A file that was cut off behind its data does not say how long they are.
  if (end.getUint32(0, true) !== member % 2 ** 32) throw new Error('cut off');
  const all = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function unpack(packed: Uint8Array, most: number): Result<Uint8Array> {
  try {
    const bytes = inflated(packed, most);
    return bytes === undefined ? refused('import/too-large', 'importing.tooLarge') : ok(bytes);
  } catch {
    // Which fault of the packed data it was helps nobody.
    return refused('import/broken-archive', 'importing.brokenArchive', 'importing.brokenArchiveHint');
  }
}

/** What windows-1252 has at 0x80 to 0x9f; bytes that it leaves open stay as they are. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decode(bytes: Uint8Array, encoding: Encoding): string {
  // The decoder drops the byte order mark itself.
  const said = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return said;
  // Node 20 reads windows-1252 as Latin-1, which has control characters there.
  return said.replace(/[\u0080-\u009f]/g, (letter) => HIGH.charAt(letter.charCodeAt(0) - 0x80));
}

function isReadAs(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A quarter of what is written with two bytes: whether their second ones, too, lie above ASCII. */
const IN_PAIRS = 0.25;

/**
 * Whether bytes above ASCII stand beside each other, as they do in Japanese: kana always, kanji every other time. In Western text
 * letters with accents stand alone, and with the letter after them may look like a kanji.
 */
function isInPairs(bytes: Uint8Array): boolean {
  let all = 0;
  let high = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    all++;
    if ((bytes[i + 1] ?? 0) >= 0x80) high++;
    i++;
  }
  return high > all * IN_PAIRS;
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (isReadAs(bytes, 'utf-8')) return 'utf-8';
  // What spreadsheets of Japanese Windows save, and older systems before them. EUC has no single bytes, so little else can be read as it.
  if (isInPairs(bytes)) {
    if (isReadAs(bytes, 'euc-jp')) return 'euc-jp';
    if (isReadAs(bytes, 'shift_jis')) return 'shift_jis';
  }
  return 'windows-1252';
}

/**
 * Reads the text of a file that may be packed with gzip.
 *
 * UTF-16 is known by its byte order mark; what is no UTF-8 is read as Japanese if it can be, else as windows-1252, which has
 * a letter for every byte. Issues: `import/spreadsheet`, `import/too-large`, `import/broken-archive` (damaged or cut off).
 *
 * @param most bytes, unpacked, that are read.
 */
export function decodeBytes(bytes: Uint8Array, most: number = MOST_BYTES): Result<DecodedText> {
  if (isSpreadsheet(bytes)) {
    return refused('import/spreadsheet', 'importing.spreadsheet', 'importing.spreadsheetHint');
  }
  const wasPacked = isPacked(bytes);
  const unpacked = wasPacked ? unpack(bytes, most) : ok(bytes);
  if (!unpacked.ok) return unpacked;
  const encoding = encodingOf(unpacked.value);
  return ok({ text: decode(unpacked.value, encoding), encoding, wasPacked });
}
