/**
 * Undo and redo: one entry a gesture, each a pair of patches. Nothing is inverted by hand, so wires, settings and
 * places come back exactly. The stacks are plain JSON and can be saved with the program.
 */
import type { Json, PatchOp, Text } from '../../core/index.ts';
import { applyPatch } from '../../core/index.ts';
import type { PeopleSwitch } from '../people/state.ts';
import { diff } from './patches.ts';

/** One gesture that can be taken back. `merge` joins gestures that go on (typing in one field). */
export interface HistoryEntry {
  readonly label: Text;
  readonly undo: readonly PatchOp[];
  readonly redo: readonly PatchOp[];
  readonly merge?: string;
  /** When it was done, in ms of the epoch; absent in histories of before. */
  readonly at?: number;
  /** Who runs, where the gesture changed that; people are no part of the document. */
  readonly people?: PeopleSwitch;
}

export interface History {
  readonly past: readonly HistoryEntry[];
  readonly future: readonly HistoryEntry[];
}

/** Most gestures kept. */
const MOST = 500;

export const NO_HISTORY: History = { past: [], future: [] };

/** A gesture: what it is called, and the key under which the next one may join it. */
export interface Gesture {
  readonly label: Text;
  readonly merge?: string;
  /** When it is done, in ms of the epoch. */
  readonly at?: number;
  readonly people?: PeopleSwitch;
}

/** Notes a gesture that led from `before` to `after`. One that changes neither document nor people leaves the history as it is. */
export function record<T>(
  history: History,
  change: { readonly before: T; readonly after: T },
  gesture: Gesture,
): History {
  const { before, after } = change as unknown as { before: Json; after: Json };
  const redo = diff(before, after);
  if (redo.length === 0 && gesture.people === undefined) return history;
  const entry: HistoryEntry = { ...gesture, redo, undo: diff(after, before) };
  const last = history.past.at(-1);
  const joined = gesture.merge !== undefined && last?.merge === gesture.merge;
  const past = joined
    ? [
        ...history.past.slice(0, -1),
        { ...entry, undo: [...entry.undo, ...last.undo], redo: [...last.redo, ...redo] },
      ]
    : [...history.past, entry].slice(-MOST);
  return { past, future: [] };
}

/** Takes back the last gesture; the same document and history where there is none. */
export function undo<T>(history: History, document: T): { readonly history: History; readonly document: T } {
  const entry = history.past.at(-1);
  if (entry === undefined) return { history, document };
  return {
    history: { past: history.past.slice(0, -1), future: [closed(entry), ...history.future] },
    document: applyPatch(document, entry.undo),
  };
}

/** Does the last undone gesture again. */
export function redo<T>(history: History, document: T): { readonly history: History; readonly document: T } {
  const [entry, ...future] = history.future;
  if (entry === undefined) return { history, document };
  return {
    history: { past: [...history.past, closed(entry)], future },
    document: applyPatch(document, entry.redo),
  };
}

/** Ends a gesture that goes on: the next one is an entry of its own. */
export function close(history: History): History {
  const last = history.past.at(-1);
  if (last?.merge === undefined) return history;
  return { ...history, past: [...history.past.slice(0, -1), closed(last)] };
}

function closed({ merge: _, ...entry }: HistoryEntry): HistoryEntry {
  return entry;
}
