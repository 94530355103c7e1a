/** Comments of the open program: written, answered, settled, taken out. Each is one entry of the history. */
import {
  addThread,
  answerThread,
  type Comment,
  type CommentThread,
  editComment,
  LONGEST_COMMENT,
  type Program,
  type ProgramFile,
  type ProgramNode,
  removeComment,
  resolveThread,
  type Text,
  text,
  threadsOf,
} from '../../core/index.ts';
import { change } from '../actions.ts';
import { inProgram } from '../document/commands.ts';
import { makeId } from '../document/ids.ts';
import { titleOf } from '../document/kinds.ts';
import { useStore } from '../store.ts';
import { noteWritten, useAuthor } from './author.ts';

const MINUTE_MS = 60_000;

/** What is written now, under the chosen name; nothing without words. */
function written(words: string): Comment | undefined {
  const said = words.trim().slice(0, LONGEST_COMMENT);
  if (said === '') return undefined;
  return { author: useAuthor.getState().name, text: said, at: thisMinute() };
}

function thisMinute(): number {
  return Math.floor(Date.now() / MINUTE_MS);
}

function labelFor(key: string, node: string | undefined): Text {
  const { file } = useStore.getState();
  const step = file === undefined || node === undefined ? '' : titleOf(file, node);
  return text(`comments.did.${key}`, { step });
}

function nodeOf(thread: string): string | undefined {
  const { file } = useStore.getState();
  return file && threadsOf(file.program).find(({ id }) => id === thread)?.node;
}

/** Begins a thread on a step. */
export function writeComment(node: string, words: string): void {
  const comment = written(words);
  if (comment === undefined) return;
  const thread: CommentThread = { id: makeId(), node, comments: [comment] };
  change(
    inProgram((program) => addThread(program, thread)),
    { label: labelFor('write', node) },
  );
  noteWritten(thread.id, comment);
}

/** Answers in a thread. */
export function answerComment(thread: string, words: string): void {
  const answer = written(words);
  if (answer === undefined) return;
  change(
    inProgram((program) => answerThread(program, thread, answer)),
    { label: labelFor('answer', nodeOf(thread)) },
  );
  noteWritten(thread, answer);
}

/** Writes a comment anew; without words it stays as it is. */
export function rewriteComment(thread: string, at: number, words: string): void {
  const said = words.trim().slice(0, LONGEST_COMMENT);
  if (said === '') return;
  change(
    inProgram((program) => editComment(program, thread, { at, text: said, edited: thisMinute() })),
    { label: labelFor('edit', nodeOf(thread)) },
  );
}

/** Settles a thread, or opens it again. */
export function settleThread(thread: string, isSettled: boolean): void {
  change(
    inProgram((program) => resolveThread(program, thread, isSettled)),
    { label: labelFor(isSettled ? 'settle' : 'open', nodeOf(thread)) },
  );
}

/** Takes a comment out; the first one with its whole thread. */
export function deleteComment(thread: string, at: number): void {
  change(
    inProgram((program) => removeComment(program, thread, at)),
    { label: labelFor('delete', nodeOf(thread)) },
  );
}

const NONE: readonly CommentThread[] = [];

interface Threads {
  readonly byNode: ReadonlyMap<string, readonly CommentThread[]>;
  /** Open ones by node: how many. */
  readonly open: ReadonlyMap<string, number>;
  readonly openCount: number;
}

const found = new WeakMap<readonly CommentThread[], Threads>();

function sorted(program: Program): Threads {
  const threads = threadsOf(program);
  let known = found.get(threads);
  if (known === undefined) {
    const byNode = new Map<string, CommentThread[]>();
    const open = new Map<string, number>();
    for (const thread of threads) {
      const list = byNode.get(thread.node);
      if (list === undefined) byNode.set(thread.node, [thread]);
      else list.push(thread);
      if (thread.resolved !== true) open.set(thread.node, (open.get(thread.node) ?? 0) + 1);
    }
    const openCount = threads.filter(({ resolved }) => resolved !== true).length;
    known = { byNode, open, openCount };
    found.set(threads, known);
  }
  return known;
}

/** The threads on a step, oldest first; the very same list until one of the program changes. */
export function threadsOn(file: ProgramFile | undefined, node: string): readonly CommentThread[] {
  return file === undefined ? NONE : (sorted(file.program).byNode.get(node) ?? NONE);
}

/** How many threads are open, by step. */
export function openByNode({ program }: Pick<ProgramFile, 'program'>): ReadonlyMap<string, number> {
  return sorted(program).open;
}

/** How many threads of the program are open. */
export function openCount(file: ProgramFile | undefined): number {
  return file === undefined ? 0 : sorted(file.program).openCount;
}

/** The threads of one step; of a step that is no longer there, what was said about it. */
export interface Commented {
  readonly id: string;
  readonly node: ProgramNode | undefined;
  readonly threads: readonly CommentThread[];
}

/** All steps that were commented on, in the order of the document; those that are gone last. */
export function commentedSteps({ program }: ProgramFile): readonly Commented[] {
  const { byNode } = sorted(program);
  const there = program.nodes.flatMap((node): readonly Commented[] => {
    const threads = byNode.get(node.id);
    return threads === undefined ? [] : [{ id: node.id, node, threads }];
  });
  const known = new Set(there.map(({ id }) => id));
  const gone = [...byNode].filter(([id]) => !known.has(id));
  return [...there, ...gone.map(([id, threads]): Commented => ({ id, node: undefined, threads }))];
}
