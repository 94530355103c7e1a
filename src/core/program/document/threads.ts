/** The shape of comments in a program file: threads of what people said about a node. */
import { z } from 'zod';

/**
 * One thing that somebody wrote. `author` is '' where the writer gave no name; `at`, and `edited` where the words were
 * changed since, in whole minutes since 1970, UTC.
 */
export interface Comment {
  readonly author: string;
  readonly text: string;
  readonly at: number;
  readonly edited?: number;
}

/**
 * A comment on a node with the answers to it, oldest first. `node` may name a node that is no longer there: what was
 * said is not lost with it.
 */
export interface CommentThread {
  readonly id: string;
  readonly node: string;
  readonly comments: readonly Comment[];
  /** Whether it is settled; absent = open. */
  readonly resolved?: boolean;
}

/** Most threads of a program. */
export const MOST_THREADS = 2_000;
/** Most comments in a thread, the first included. */
export const MOST_ANSWERS = 200;
/** Longest text of a comment, in characters. */
export const LONGEST_COMMENT = 5_000;
/** Longest name of an author, in characters. */
export const LONGEST_AUTHOR = 120;

const slug = z.string().min(1).max(200);
// Far enough for any clock, near enough for a date to be made of it.
const minute = z.int().min(0).max(1e9);

/** The shape of a single comment. */
export const commentSchema = z.strictObject({
  author: z.string().max(LONGEST_AUTHOR),
  text: z.string().min(1).max(LONGEST_COMMENT),
  at: minute,
  edited: minute.optional(),
});

/** The shape of a thread in a program file. */
export const commentThreadSchema = z.strictObject({
  id: slug,
  node: slug,
  comments: z.array(commentSchema).min(1).max(MOST_ANSWERS),
  resolved: z.boolean().optional(),
});
