/**
 * What every room uses: results, texts, issues, ids and assertions.
 *
 * Things a marketer can cause are `Result` and `Issue`; things only a programmer can cause are `assert`.
 */

/** A value, or all problems that kept it from being made. */
export type Result<T, E = readonly Issue[]> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** Wraps a value as a success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Wraps problems as a failure. */
export function fail<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/** Plain JSON data; what files, settings and payloads are made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One parameter of a text: plain data, or another text that is resolved first. A list is joined in the reader's language. */
export type TextParam = string | number | Text | readonly (string | Text)[];

/**
 * Words to be said in the reader's language: a key of the catalogues and its parameters.
 * `{ key: 'verbatim', params: { text } }` stands for the user's own words.
 */
export interface Text {
  readonly key: string;
  readonly params?: Readonly<Record<string, TextParam>>;
}

/** Makes a text. */
export function text(key: string, params?: Readonly<Record<string, TextParam>>): Text {
  return params === undefined ? { key } : { key, params };
}

/** The user's own words as a text. */
export function verbatim(words: string): Text {
  return { key: 'verbatim', params: { text: words } };
}

/** One mechanical change to a program, by place. `insert` puts a value into a list before `path`'s last index. */
export type PatchOp =
  | { readonly op: 'set'; readonly path: readonly (string | number)[]; readonly value: Json }
  | { readonly op: 'insert'; readonly path: readonly (string | number)[]; readonly value: Json }
  | { readonly op: 'remove'; readonly path: readonly (string | number)[] };

/** A mend that can be done on one click and undone with one. The label names the deed ("Add a wait"). */
export interface Fix {
  readonly label: Text;
  readonly patch: readonly PatchOp[];
}

/** How bad it is: an error, a doubt, or a remark. */
export type Severity = 'error' | 'warning' | 'info';

/** What an issue stands in the way of: any run, a launch (export, live), or nothing. */
export type Blocks = 'run' | 'launch' | 'nothing';

/** A problem, said so that a marketer can mend it. */
export interface Issue {
  /** A stable slug such as `wait/zero-length`. */
  readonly code: string;
  readonly severity: Severity;
  readonly blocks: Blocks;
  readonly nodeId?: string;
  readonly edgeId?: string;
  /** The setting concerned, as a dotted path inside the node's settings. */
  readonly setting?: string;
  /** Where in a file: a JSON pointer, or a line and column. */
  readonly place?: string;
  readonly message: Text;
  readonly hint?: Text;
  readonly fix?: Fix;
}

/** Raised by `assert`: a fault of the program code, never of its user. */
export class AssertionError extends Error {
  override name = 'AssertionError';
}

/** Holds a condition that only a programmer can break. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionError(message);
}

/** Ends a switch over a closed union: the compiler shows a forgotten case, and running into it fails. */
export function assertNever(value: never): never {
  throw new AssertionError(`unexpected case: ${JSON.stringify(value)}`);
}

/** Minutes of one hour, day and week. A day that elapses is always 1,440 minutes. */
export const HOUR = 60;
/** Minutes of a day that elapses; a local day may be longer or shorter. */
export const DAY = 1440;
/** Minutes of seven days. */
export const WEEK = 10080;
