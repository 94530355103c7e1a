/** What was said in between: comments that came, were answered, changed, settled or taken out. None of it changes a run. */
import { threadsOf } from '../comments.ts';
import type { Comment, CommentThread } from '../threads.ts';
import type { Program } from '../types.ts';

/** A comment of a thread that came, went, or has other words. */
export interface SaidChange {
  readonly before?: Comment;
  readonly after?: Comment;
}

/** A thread in which something changed. A side is missing where there was no thread. */
export interface CommentChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly id: string;
  /** The step it is about; it may be gone. */
  readonly node: string;
  readonly before?: CommentThread;
  readonly after?: CommentThread;
  /** In the order in which it was said; of a thread that came or went, all of it. */
  readonly said: readonly SaidChange[];
  /** Whether it was settled or opened again; absent where neither. */
  readonly settled?: boolean;
}

/** What somebody did with a comment of a thread that differs, by its number among what was said. */
export function deedOf(
  { kind, said }: Pick<CommentChange, 'kind' | 'said'>,
  nth: number,
): 'wrote' | 'answered' | 'removed' | 'changed' {
  const change = said[nth];
  if (change?.after === undefined) return 'removed';
  if (change.before !== undefined) return 'changed';
  return nth === 0 && kind !== 'changed' ? 'wrote' : 'answered';
}

/** The threads that differ, the oldest first. O(comments of both). */
export function commentChanges(before: Program, after: Program): readonly CommentChange[] {
  if (before.comments === after.comments) return [];
  const [old, now] = [byId(before), byId(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap(
    (id) => threadChange(old.get(id), now.get(id)) ?? [],
  );
}

function byId(program: Program): ReadonlyMap<string, CommentThread> {
  return new Map(threadsOf(program).map((thread) => [thread.id, thread]));
}

function threadChange(
  before: CommentThread | undefined,
  after: CommentThread | undefined,
): CommentChange | undefined {
  const thread = after ?? before;
  if (thread === undefined) return undefined;
  const { id, node } = thread;
  const [was, is] = [before, after].map((one) => one?.resolved === true);
  const said = saidChanges(before?.comments ?? [], after?.comments ?? []);
  if (said.length === 0 && was === is && before?.node === after?.node) return undefined;
  return {
    kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    id,
    node,
    ...(before && { before }),
    ...(after && { after }),
    said,
    ...(is !== undefined && was !== is && after !== undefined ? { settled: is } : {}),
  };
}

/** A comment keeps author and minute when it is written anew; of those that share both, the first is the first. */
function saidChanges(before: readonly Comment[], after: readonly Comment[]): readonly SaidChange[] {
  const [old, now] = [signed(before), signed(after)];
  const changes = [...new Map([...old, ...now]).keys()].flatMap((sign): readonly SaidChange[] => {
    const [was, is] = [old.get(sign), now.get(sign)];
    if (was?.text === is?.text) return [];
    return [{ ...(was && { before: was }), ...(is && { after: is }) }];
  });
  const at = ({ before: was, after: is }: SaidChange): number => (is ?? was)?.at ?? 0;
  return changes.sort((a, b) => at(a) - at(b));
}

function signed(comments: readonly Comment[]): ReadonlyMap<string, Comment> {
  const all = new Map<string, Comment>();
  for (const comment of comments) {
    let nth = 0;
    const sign = (): string => JSON.stringify([comment.at, comment.author, nth]);
    while (all.has(sign())) nth++;
    all.set(sign(), comment);
  }
  return all;
}
