/** A first look at a file that somebody brings along: whether it is a table at all, and one with rows. */
import type { Result } from '../../kit/base.ts';
import { fail, ok, text } from '../../kit/base.ts';
import { decodeBytes } from './bytes.ts';
import type { CsvSniff } from './csv.ts';
import { sniffCsv } from './csv.ts';

/** The text of a table and how it is written. */
export interface ReadTable {
  readonly text: string;
  readonly sniff: CsvSniff;
}

function refused(code: string, name: string): Result<never> {
  const words = { message: text(`importing.${name}`), hint: text(`importing.${name}Hint`) };
  return fail([{ code, severity: 'error', blocks: 'nothing', ...words } as const]);
}

/** A long file tells no more than its beginning. */
const LOOKED_AT = 100_000;
/** More than one such character in so many is no text. */
const TEXT_TO_ONE = 100;

/** Whether many characters are none that people write: pictures, documents and archives are read as such letters. */
function isNoText(source: string): boolean {
  const beginning = source.slice(0, LOOKED_AT);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const strange = beginning.match(/[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufffd]/g)?.length ?? 0;
  return strange * TEXT_TO_ONE > beginning.length;
}

/**
 * Reads the text of a table and looks at its first rows. Issues: those of `decodeBytes`, `import/not-text`, `import/empty`,
 * `import/no-rows` (names of columns and nothing else).
 */
export function readTable(bytes: Uint8Array): Result<ReadTable> {
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return decoded;
  const source = decoded.value.text;
  if (isNoText(source)) return refused('import/not-text', 'notText');
  const sniff = { ...sniffCsv(source), encoding: decoded.value.encoding };
  if (sniff.header.length === 0) return refused('import/empty', 'empty');
  if (sniff.samples.length === 0) return refused('import/no-rows', 'noRows');
  return ok({ text: source, sniff });
}
