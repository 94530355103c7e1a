/**
 * Which nodes stand on the drawing: those that are folded away are hidden, a box stands for them.
 *
 * Where a program can only be looked at, opening a box changes nothing of it: it is noted here, and forgotten with the file.
 */
import { create } from 'zustand';
import { type Groups, groupsOf, type Program, type ProgramNode, type Text } from '../../core/index.ts';
import { useReadOnly } from '../keeping/read-only.ts';
import { isReadOnly } from '../keeping/state.ts';
import { useStore } from '../store.ts';
import { keptApart } from './apart.ts';
import { KINDS } from './kinds.ts';

interface Looked {
  /** Folded frames that are looked into while nothing can be changed. */
  readonly opened: ReadonlySet<string>;
  /** Steps whose ways are drawn one by one where they could stand as one. */
  readonly apart: ReadonlySet<string>;
  /** What was looked at more closely, or no longer, as it is told to whoever does not see it. */
  readonly told: Text | undefined;
}

const NONE: ReadonlySet<string> = new Set();

/** What is looked at more closely than it is drawn. */
export const useLooked = create<Looked>(() => ({ opened: NONE, apart: NONE, told: undefined }));

interface Known {
  readonly opened: ReadonlySet<string>;
  readonly groups: Groups;
}

const known = new WeakMap<readonly ProgramNode[], Known>();

/** The frames of a program and what they hide; found once for the same nodes. */
export function shownGroups({ nodes }: Pick<Program, 'nodes'>, opened = openedNow()): Groups {
  const before = known.get(nodes);
  if (before !== undefined && before.opened === opened) return before.groups;
  const groups = groupsOf({ nodes }, { kinds: KINDS, opened });
  known.set(nodes, { opened, groups });
  return groups;
}

function openedNow(): ReadonlySet<string> {
  return isReadOnly() ? useLooked.getState().opened : NONE;
}

/** Looks into a folded frame, or no longer. */
export function lookInto(frame: string, isOpen: boolean, told?: Text): void {
  useLooked.setState(({ opened }) => {
    if (opened.has(frame) === isOpen) return {};
    const next = new Set(opened);
    if (isOpen) next.add(frame);
    else next.delete(frame);
    return { opened: next, told };
  });
}

/** Another file is open: its ways are drawn as when it was looked at last, and nothing else is looked at more closely. */
export function lookAt(program: string): void {
  useLooked.setState({ opened: NONE, apart: keptApart(program), told: undefined });
}

/** The frames of the open program. */
export function useGroups(): Groups {
  const nodes = useStore((state) => state.file?.program.nodes);
  const isFixed = useReadOnly() !== undefined;
  const opened = useLooked((state) => state.opened);
  return shownGroups({ nodes: nodes ?? NO_NODES }, isFixed ? opened : NONE);
}

const NO_NODES: readonly ProgramNode[] = [];

/** Those of the open program's nodes that stand on the drawing. */
export function shownOf(ids: readonly string[]): readonly string[] {
  const { file } = useStore.getState();
  const hidden = file && shownGroups(file.program).hidden;
  return hidden === undefined || hidden.size === 0 ? ids : ids.filter((id) => !hidden.has(id));
}

/** The node that stands on the drawing for another: a box for what is folded into it, else the node itself. */
export function standsFor({ hidden }: Pick<Groups, 'hidden'>, id: string): string {
  return hidden.get(id) ?? id;
}
