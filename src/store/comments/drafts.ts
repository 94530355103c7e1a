/**
 * What was begun and not sent, by what it speaks of. Kept with the window until it is closed: it outlives a reload, and is
 * never in a file. Where the browser keeps nothing, it is there until the page is left.
 */
import { create } from 'zustand';
import { LONGEST_COMMENT } from '../../core/index.ts';

const KEY = 'trellis.drafts';
/** Most that are kept; the oldest are forgotten first. */
const MOST = 100;

interface Drafts {
  readonly byName: ReadonlyMap<string, string>;
}

function read(): Drafts['byName'] {
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

/** One for all fields: what is written in two places at once is the same in both. */
const useDrafts = create<Drafts>(() => ({ byName: read() }));

const find = ({ byName }: Drafts, name: string): string | undefined =>
  byName.get(name)?.slice(0, LONGEST_COMMENT);

/** What was begun there; nothing where nothing was. */
export function draftOf(name: string): string | undefined {
  return find(useDrafts.getState(), name);
}

/** The same for what is shown. */
export function useDraft(name: string): string | undefined {
  return useDrafts((drafts) => find(drafts, name));
}

/** Keeps what is begun; nothing forgets it. */
export function keepDraft(name: string, words: string | undefined): void {
  const others = [...useDrafts.getState().byName].filter(([other]) => other !== name);
  const byName = new Map(words === undefined ? others : [...others, [name, words] as const].slice(-MOST));
  useDrafts.setState({ byName });
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...byName]));
  } catch {
    // As it is until the page is left all the same.
  }
}
