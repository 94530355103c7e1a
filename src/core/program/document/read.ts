/**
 * Reading a program file: text to `ProgramFile`, or every problem at once. Never half a document.
 *
 * The text is hostile until proved otherwise: it is measured before it is parsed, its depth before it is walked,
 * and keys that reach into prototypes are refused.
 */
import type { Issue, Json, Result } from '../../kit/base.ts';
import { fail, ok, text } from '../../kit/base.ts';
import { pointer, wrongsOf } from '../../kit/text/wrongs.ts';
import { type Registry, registry } from '../nodes/registry.ts';
import { fault } from './fault.ts';
import { cutTexts } from './fit.ts';
import { type ForeignKind, foreignKind } from './foreign.ts';
import { hostileParts, MOST_PROBLEMS } from './hostile.ts';
import { FILE_VERSION, migrateFile } from './migrations.ts';
import { nodeProblems } from './nodeProblems.ts';
import { referenceProblems } from './references.ts';
import { programFileSchema } from './schema.ts';
import { soundParts } from './sound.ts';
import type { ProgramFile } from './types.ts';

/** Largest file read, in characters. */
export const MOST_CHARACTERS = 20_000_000;

/** Reads a program file. All problems at once, each with code, place (JSON pointer, or `line:column`), cause and remedy. */
export function readProgramFile(source: string, kinds: Registry = registry()): Result<ProgramFile> {
  if (source.length > MOST_CHARACTERS) {
    const params = { most: MOST_CHARACTERS / 1_000_000, size: Math.ceil(source.length / 1_000_000) };
    return fail([fault('too-large', { place: '', params })]);
  }
  const json = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    return fail([notJson(json, (error as Error).message)]);
  }
  return checkProgramFile(data, kinds);
}

/** Checks data that is already parsed (from storage, the clipboard or a link). */
export function checkProgramFile(data: unknown, kinds: Registry = registry()): Result<ProgramFile> {
  const hostile = hostileParts(data);
  if (hostile.fatal) return fail(hostile.issues);
  const head = headProblems(data);
  if (head.length > 0) return fail([...head, ...hostile.issues]);
  const migrated = migrateFile(data as { readonly [key: string]: Json });
  const parsed = programFileSchema.safeParse(migrated);
  const shape = parsed.success
    ? []
    : parsed.error.issues.flatMap((issue) => wrongsOf(issue, migrated)).map(asFault);
  const sound = soundParts(migrated);
  const nodes = nodeProblems(sound.nodes, kinds);
  const ports = new Map(nodes.nodes.map(({ at, value }) => [at, value.ports]));
  const known = sound.known.map(({ at, value: { id } }) => ({ at, value: { id, ports: ports.get(at) } }));
  const references = referenceProblems({ ...sound, nodes: known });
  const issues = oncePerPlace([...hostile.issues, ...shape, ...nodes.issues, ...references]);
  if (!parsed.success || issues.length > 0) return fail(issues.slice(0, MOST_PROBLEMS));
  const current = nodes.nodes.map(({ value: { ports: _, ...node } }) => node);
  return ok({ ...parsed.data, program: { ...parsed.data.program, nodes: current } });
}

/** A program that was read, and whether texts had to be cut for it. */
export interface Repaired {
  readonly file: ProgramFile;
  readonly cut: boolean;
}

/**
 * Reads a program of one's own that must not be lost: where nothing is wrong but texts that are too long, these are cut.
 * Anything else that is wrong is told as by `readProgramFile`.
 */
export function readRepaired(source: string, kinds: Registry = registry()): Result<Repaired> {
  const read = readProgramFile(source, kinds);
  if (read.ok) return ok({ file: read.value, cut: false });
  const checked = cutAndCheck(source, kinds);
  return checked?.ok === true ? ok({ file: checked.value, cut: true }) : read;
}

function cutAndCheck(source: string, kinds: Registry): Result<ProgramFile> | undefined {
  if (source.length > MOST_CHARACTERS) return undefined;
  try {
    const data: unknown = JSON.parse(source);
    // Depth and circles first: the schemas recurse.
    return hostileParts(data).fatal ? undefined : checkProgramFile(cutTexts(data, kinds), kinds);
  } catch {
    return undefined;
  }
}

/** The file as text: two spaces, a newline at the end; keys stand as they stand in the file. */
export function writeProgramFile(file: ProgramFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

function asFault({ code, path, detail }: ReturnType<typeof wrongsOf>[number]): Issue {
  const place = pointer(path);
  return fault(code, { place, params: { place: place || '/', detail } });
}

/** Files of which more can be said than which ones to choose instead. */
const HINTED: ReadonlySet<ForeignKind> = new Set(['packed', 'page', 'table']);

function notJson(json: string, said: string): Issue {
  const told = /position (\d+)/.exec(said)?.[1];
  const offset = told === undefined ? firstWrong(json) : Number(told);
  const before = json.slice(0, offset).split('\n');
  const line = before.length;
  const column = (before.at(-1) ?? '').length + 1;
  const found = fault('not-json', { place: `${line}:${column}`, params: { line, column } });
  const kind = foreignKind(json);
  if (kind === undefined) return found;
  // Chosen by mistake: where it stops being JSON helps nobody.
  return {
    ...found,
    message: text(`document.other.${kind}`),
    hint: text(HINTED.has(kind) ? `document.other.${kind}Hint` : 'document.notAProgramHint'),
  };
}

/** Engines that tell no place still tell a text that ends too early from one that is wrong: the place is found by halving. */
function firstWrong(json: string): number {
  let [right, wrong] = [0, json.length];
  while (wrong - right > 1) {
    const middle = (right + wrong) >> 1;
    if (mayGoOn(json.slice(0, middle))) right = middle;
    else wrong = middle;
  }
  return mayGoOn(json) ? json.length : right;
}

function mayGoOn(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch (error) {
    return /end of|unterminated|eof/i.test((error as Error).message);
  }
}

function headProblems(data: unknown): readonly Issue[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return [fault('not-a-program', { place: '' })];
  }
  const { format, version } = data as Record<string, unknown>;
  if (format !== 'trellis') return [fault('not-a-program', { place: '/format' })];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return [fault('no-version', { place: '/version' })];
  }
  if (version <= FILE_VERSION) return [];
  return [fault('newer', { place: '/version', params: { version, known: FILE_VERSION } })];
}

/** Two checks may stumble over one value: the first to speak is the more exact one. */
function oncePerPlace(issues: readonly Issue[]): readonly Issue[] {
  const said = new Map<string, string>();
  return issues.filter(({ place = '', code }) => {
    const isShape = SHAPE.has(code);
    if (isShape && said.has(place)) return false;
    if (isShape || code === 'document/not-a-number' || code === 'document/forbidden-key')
      said.set(place, code);
    return true;
  });
}

const SHAPE = new Set([
  'document/wrong-value',
  'document/missing-value',
  'document/unknown-key',
  'document/wrong-setting',
]);
