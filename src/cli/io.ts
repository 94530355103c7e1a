/** What a command may do to the world outside: write, read files, be stopped. Tests bring their own. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locale, Texts } from '../core/index.ts';

/** The terminal, or what stands in for it. */
export interface Io {
  /** Standard output: results. */
  readonly out: (words: string) => void;
  /** Standard error: progress and faults. */
  readonly err: (words: string) => void;
  /** Whether somebody looks at standard error, so that a bar may move there. */
  readonly isTerminal: boolean;
  /** A signal that Ctrl+C aborts. Until it is asked for, Ctrl+C ends the process as it always does. */
  readonly listenForStop: () => AbortSignal;
  /** Milliseconds of a clock that never goes back. */
  readonly clock: () => number;
}

/** What every command gets besides its arguments. */
export interface Surroundings {
  readonly io: Io;
  /** The language asked for; English where none was. */
  readonly locale: Locale;
  readonly texts: Texts;
}

/** What a command leaves behind: 0 well, 1 the program has errors, 2 it could not be done. */
export type ExitCode = 0 | 1 | 2;

/**
 * The text of a file. UTF-16 is known by its byte order mark: with it some shells of Windows write whatever a command prints
 * into a file. All else is read as UTF-8.
 */
export function textOf(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** A path as the user means it: from where they stand, or from where npm was started. */
function placeOf(file: string): string {
  const here = path.resolve(file);
  const { INIT_CWD } = process.env;
  if (existsSync(here) || INIT_CWD === undefined) return here;
  return path.resolve(INIT_CWD, file);
}

/** Why a file could not be read, as a word of the catalogues: `missing`, `folder`, `forbidden` or `other`. */
export type ReadFault = 'missing' | 'folder' | 'forbidden' | 'other';

const FAULTS: Readonly<Record<string, ReadFault>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
};

/** The bytes of a file, or why there are none. */
export function readBytes(file: string): Uint8Array | ReadFault {
  try {
    return readFileSync(placeOf(file));
  } catch (error) {
    return FAULTS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'other';
  }
}

/** The folder that a path means. */
export function folderOf(file: string): string {
  return placeOf(file);
}
