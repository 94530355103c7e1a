/**
 * Comments: what people say to each other about a step, kept in the program file. Nothing that runs knows them.
 *
 * Edits are pure functions, as those of the drawing: what cannot be done gives back the very same program.
 */
import {
  type Comment,
  type CommentThread,
  commentSchema,
  commentThreadSchema,
  MOST_ANSWERS,
  MOST_THREADS,
} from './threads.ts';
import type { Program } from './types.ts';

const NONE: readonly CommentThread[] = [];

/** All threads of a program, oldest first. */
export function threadsOf({ comments = NONE }: Program): readonly CommentThread[] {
  return comments;
}

/** The program with these threads; without the list where there are none, so that it is written as it was before the first. */
export function withThreads(program: Program, threads: readonly CommentThread[]): Program {
  if (threads === (program.comments ?? NONE)) return program;
  const { comments: _, ...rest } = program;
  return threads.length === 0 ? rest : { ...rest, comments: threads };
}

/** Begins a thread on a node. Nothing without words, for a node that is not there, or where there are too many. */
export function addThread(program: Program, thread: CommentThread): Program {
  const threads = threadsOf(program);
  const isThere = program.nodes.some(({ id }) => id === thread.node);
  const isTaken = threads.some(({ id }) => id === thread.id);
  if (!isThere || isTaken || threads.length >= MOST_THREADS || !commentThreadSchema.safeParse(thread).success)
    return program;
  return withThreads(program, [...threads, thread]);
}

/** Answers in a thread; an answer opens one that was settled. */
export function answerThread(program: Program, id: string, answer: Comment): Program {
  if (!commentSchema.safeParse(answer).success) return program;
  return editThread(program, id, (thread) => {
    if (thread.comments.length >= MOST_ANSWERS) return thread;
    const { resolved: _, ...open } = thread;
    return { ...open, comments: [...thread.comments, answer] };
  });
}

/** Settles a thread, or opens it again. */
export function resolveThread(program: Program, id: string, resolved: boolean): Program {
  return editThread(program, id, (thread) => {
    if ((thread.resolved === true) === resolved) return thread;
    const { resolved: _, ...open } = thread;
    return resolved ? { ...open, resolved } : open;
  });
}

/** Writes the comment at a place anew, with the minute of it; who wrote it and when stay. The same words change nothing. */
export function editComment(
  program: Program,
  id: string,
  { at, text, edited }: { readonly at: number; readonly text: string; readonly edited: number },
): Program {
  return editThread(program, id, (thread) => {
    const before = thread.comments[at];
    if (before === undefined || before.text === text) return thread;
    const after: Comment = { ...before, text, edited };
    return commentSchema.safeParse(after).success
      ? { ...thread, comments: thread.comments.with(at, after) }
      : thread;
  });
}

/** Takes the comment at a place out of its thread; without its first the whole thread goes. */
export function removeComment(program: Program, id: string, at: number): Program {
  const thread = threadsOf(program).find((one) => one.id === id);
  if (thread?.comments[at] === undefined) return program;
  if (at === 0)
    return withThreads(
      program,
      threadsOf(program).filter((one) => one !== thread),
    );
  return editThread(program, id, () => ({ ...thread, comments: thread.comments.toSpliced(at, 1) }));
}

function editThread(program: Program, id: string, edit: (thread: CommentThread) => CommentThread): Program {
  const threads = threadsOf(program);
  const at = threads.findIndex((thread) => thread.id === id);
  const before = threads[at];
  const after = before && edit(before);
  return after === undefined || after === before ? program : withThreads(program, threads.with(at, after));
}
