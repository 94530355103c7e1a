/** Takes one change back and leaves all the others. */
import type { Json } from '../../../kit/base.ts';
import { threadsOf, withThreads } from '../comments.ts';
import { removeNodes } from '../edit.ts';
import { applyPatch } from '../patch.ts';
import type { Program, ProgramEdge, ProgramFile } from '../types.ts';
import type { LineChange, StepChange } from './difference.ts';
import type { PartChange } from './parts.ts';
import type { CommentChange } from './talk.ts';

/** A change of one of the four sorts. */
export type AnyChange =
  | { readonly of: 'step'; readonly change: StepChange }
  | { readonly of: 'line'; readonly change: LineChange }
  | { readonly of: 'part'; readonly change: PartChange }
  | { readonly of: 'comment'; readonly change: CommentChange };

/**
 * The file with one change taken back. A step that went comes back at its old place with those of its lines whose
 * other ends are there; one that came goes, and the way through it is healed. The same file where there is nothing
 * to take back to.
 */
export function copyBack(file: ProgramFile, any: AnyChange, before: ProgramFile): ProgramFile {
  switch (any.of) {
    case 'step':
      return stepBack(file, any.change, before);
    case 'line':
      return withEdges(file, linesBack(file.program.edges, any.change, known(file)));
    case 'part':
      return partBack(file, any.change);
    case 'comment':
      return { ...file, program: commentBack(file.program, any.change) };
  }
}

function known(file: ProgramFile): ReadonlySet<string> {
  return new Set(file.program.nodes.map(({ id }) => id));
}

function withEdges(file: ProgramFile, edges: readonly ProgramEdge[]): ProgramFile {
  return edges === file.program.edges ? file : { ...file, program: { ...file.program, edges } };
}

function stepBack(file: ProgramFile, { id, before, after }: StepChange, old: ProgramFile): ProgramFile {
  const { program } = file;
  if (before === undefined) return { ...file, program: removeNodes(program, [id]) };
  if (after !== undefined) {
    const nodes = program.nodes.map((node) => (node.id === id ? { ...before, x: node.x, y: node.y } : node));
    return { ...file, program: { ...program, nodes } };
  }
  if (known(file).has(id)) return file;
  const with_ = { ...file, program: { ...program, nodes: [...program.nodes, before] } };
  const there = known(with_);
  const lines = old.program.edges.filter((edge) => edge.from === id || edge.to === id);
  const edges = lines.reduce<readonly ProgramEdge[]>(
    (all, edge) => linesBack(all, { from: edge.from, port: edge.port, before: edge }, there),
    program.edges,
  );
  return withEdges(with_, edges);
}

/** Leads a port where it led before, if the step is there; or nowhere. */
function linesBack(
  edges: readonly ProgramEdge[],
  { from, port, before }: Pick<LineChange, 'from' | 'port' | 'before'>,
  there: ReadonlySet<string>,
): readonly ProgramEdge[] {
  if (before !== undefined && !(there.has(before.from) && there.has(before.to))) return edges;
  const others = edges.filter((edge) => edge.from !== from || edge.port !== port);
  if (before === undefined) return others;
  const isTaken = others.some(({ id }) => id === before.id);
  return [...others, isTaken ? { ...before, id: `${before.id}-${from}-${port}` } : before];
}

/** The thread as it was, at its place among the others. */
function commentBack(program: Program, { id, before }: CommentChange): Program {
  const threads = threadsOf(program);
  if (before === undefined)
    return withThreads(
      program,
      threads.filter((thread) => thread.id !== id),
    );
  const at = threads.findIndex((thread) => thread.id === id);
  return withThreads(program, at < 0 ? [...threads, before] : threads.with(at, before));
}

function partBack(file: ProgramFile, { place, was }: PartChange): ProgramFile {
  const { path, id } = place;
  if (id === undefined) {
    const op =
      was === undefined ? ({ op: 'remove', path } as const) : ({ op: 'set', path, value: was } as const);
    return applyPatch(file, [op]);
  }
  const list = path.reduce<Json | undefined>(
    (value, key) => (value as { readonly [key: string]: Json } | undefined)?.[key],
    file as unknown as Json,
  ) as readonly { readonly id: string }[] | undefined;
  const at = list?.findIndex((entry) => entry.id === id) ?? -1;
  if (was === undefined) return at < 0 ? file : applyPatch(file, [{ op: 'remove', path: [...path, at] }]);
  // A list that may be missing, as that of the stories, begins with what comes back.
  if (list === undefined) return applyPatch(file, [{ op: 'set', path, value: [was] }]);
  if (at < 0) return applyPatch(file, [{ op: 'insert', path: [...path, list.length], value: was }]);
  return applyPatch(file, [{ op: 'set', path: [...path, at], value: was }]);
}
