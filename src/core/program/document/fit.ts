/**
 * Texts that are longer than a program file may hold are cut, so that what was typed or kept can always be read again.
 *
 * Names that others point to (ids) are never cut: what points to them would point nowhere.
 */
import { type Registry, registry } from '../nodes/registry.ts';
import { MOST_WORDS, ownSettings } from './nodeProblems.ts';
import { MOST_ID, MOST_NAME, MOST_VALUE, programFileSchema } from './schema.ts';
import type { ProgramFile } from './types.ts';

/** A text as long as it may be, in UTF-16 code units; no character is cut through. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, isHalf ? most - 1 : most);
}

/**
 * The file with its too long texts cut; the very same file where none is too long. What is the very same as in `before`
 * is not looked at. People's records are left out: they are measured when they come in.
 */
export function fitted(file: ProgramFile, before?: ProgramFile, kinds?: Registry): ProgramFile {
  const { people, ...rest } = file;
  if (!hasLong(rest, before) && !hasLong(people.personas, before?.people.personas)) return file;
  const { records, ...others } = people;
  const probe = { ...file, people: others };
  const cut = cutTexts(probe, kinds) as ProgramFile;
  if (cut === probe) return file;
  return records === undefined ? cut : { ...cut, people: { ...cut.people, records } };
}

/** Whether a text may be too long: longer than the shortest bound of any that is typed. */
function hasLong(value: unknown, before: unknown): boolean {
  if (value === before) return false;
  if (typeof value === 'string') return value.length > MOST_NAME;
  if (typeof value !== 'object' || value === null) return false;
  const old = (typeof before === 'object' && before !== null ? before : {}) as Record<string, unknown>;
  return Object.entries(value).some(([key, inner]) => hasLong(inner, old[key]));
}

interface TooLong {
  readonly path: readonly PropertyKey[];
  readonly most: number;
}

/** Data of a program file with its too long texts cut, as their schemas bound them; the very same where none is. */
export function cutTexts(data: unknown, kinds: Registry = registry()): unknown {
  let cut = data;
  for (const { path, most } of [...inFile(data), ...inNodes(data, kinds)]) {
    cut = changedIn(cut, path, (value) => (typeof value === 'string' ? cutText(value, most) : value));
  }
  return cut;
}

/** What a schema's issue is about, as far as it matters here. */
interface Found {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly origin?: unknown;
  readonly maximum?: unknown;
}

/** The bound of a text that an issue tells of. A value that may also be a number has its own: a union names none. */
function boundOf({ code, origin, maximum }: Found): number | undefined {
  if (code === 'invalid_union') return MOST_VALUE;
  return code === 'too_big' && origin === 'string' && Number(maximum) > MOST_ID ? Number(maximum) : undefined;
}

function tooLong(issues: readonly Found[], prefix: readonly PropertyKey[] = []): readonly TooLong[] {
  return issues.flatMap((issue) => {
    const most = boundOf(issue);
    return most === undefined ? [] : [{ path: [...prefix, ...issue.path], most }];
  });
}

function inFile(data: unknown): readonly TooLong[] {
  const parsed = programFileSchema.safeParse(data);
  return parsed.success ? [] : tooLong(parsed.error.issues as readonly Found[]);
}

/** Words in the settings of nodes: those of every node, and those of its kind. */
function inNodes(data: unknown, kinds: Registry): readonly TooLong[] {
  const nodes = (data as { readonly program?: { readonly nodes?: unknown } } | null)?.program?.nodes;
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: { readonly kind?: unknown; readonly settings?: unknown } | null, at) => {
    const settings = node?.settings;
    if (typeof settings !== 'object' || settings === null) return [];
    const prefix = ['program', 'nodes', at, 'settings'];
    const common = ['name', 'note'].map((key) => ({ path: [...prefix, key], most: MOST_WORDS }));
    const parsed = kinds.find(String(node?.kind))?.schema.safeParse(ownSettings(settings as never));
    const own = parsed === undefined || parsed.success ? [] : tooLong(parsed.error.issues as never, prefix);
    return [...common, ...own];
  });
}

/** A copy with one place changed; the very same where the place is not there or stays as it is. */
function changedIn(
  data: unknown,
  [key, ...rest]: readonly PropertyKey[],
  change: (value: unknown) => unknown,
): unknown {
  if (key === undefined) return change(data);
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) return data;
  const old = (data as Record<PropertyKey, unknown>)[key];
  const now = changedIn(old, rest, change);
  if (now === old) return data;
  if (Array.isArray(data)) return data.map((value, at) => (at === Number(key) ? now : value));
  return { ...data, [key]: now };
}
