/**
 * What was begun and not sent, by what it speaks of. Kept with the window until it is closed: it outlives a reload, and is
 * never in a file. Where the browser keeps nothing, it is there until the page is left.
 */
import { LONGEST_COMMENT } from '../../core/index.ts';

const KEY = 'trellis.drafts';
/** Most that are kept; the oldest are forgotten first. */
const MOST = 100;

let drafts: ReadonlyMap<string, string> | undefined;

function read(): ReadonlyMap<string, string> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return new Map(Array.isArray(kept) ? kept.filter(isDraft) : []);
  } catch {
    return new Map();
  }
}

function isDraft(entry: unknown): entry is [string, string] {
  return Array.isArray(entry) && entry.length === 2 && entry.every((one) => typeof one === 'string');
}

/** What was begun there; nothing where nothing was. */
export function draftOf(name: string): string | undefined {
  drafts ??= read();
  return drafts.get(name)?.slice(0, LONGEST_COMMENT);
}

/** Keeps what is begun; without words it is forgotten. */
export function keepDraft(name: string, words: string): void {
  drafts ??= read();
  const others = [...drafts].filter(([other]) => other !== name);
  drafts = new Map(words === '' ? others : [...others, [name, words] as const].slice(-MOST));
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...drafts]));
  } catch {
    // As it is until the page is left all the same.
  }
}
