import type { KeyboardEvent, MouseEvent } from 'react';
import { askCanvas } from '../../store/deeds/asks.ts';
import { afterDrawing, focusSelectedCard } from '../../store/deeds/card-focus.ts';
import { toggleWays } from '../../store/deeds/group-deeds.ts';
import { removeParts } from '../../store/document/commands.ts';
import { toggleFold } from '../../store/document/groups.ts';
import { reorderStep } from '../../store/document/order.ts';
import type { OutlineRow } from '../../store/document/outline.ts';
import { toggleTogether } from '../../store/document/together.ts';
import { isReadOnly } from '../../store/keeping/state.ts';
import { useStore } from '../../store/store.ts';

interface Tree {
  readonly rows: readonly OutlineRow[];
  readonly key: string | undefined;
  readonly choose: (row: OutlineRow) => void;
}

/** Keys of the tree: arrows walk, Alt+arrows reorder, Enter edits, / adds behind, Delete takes out. */
export function steer(event: KeyboardEvent<HTMLElement>, { rows, key, choose }: Tree): void {
  const at = rows.findIndex((row) => row.key === key);
  const row = rows[at];
  if (row === undefined || event.ctrlKey || event.metaKey) return;
  const after = () => stays(rows, at, choose);
  const deed = event.altKey ? moved(row, event.key) : (folds(row, event.key) ?? deedFor(event, row, after));
  const to = event.altKey || folds(row, event.key) !== undefined ? undefined : walked(rows, at, event.key);
  if (deed === undefined && to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  if (to !== undefined) choose(to);
  else deed?.();
}

/** The menu of the step of a row, by the mouse on it or by the key for menus: the same as on the canvas. */
export function openMenu(event: MouseEvent<HTMLElement>, { rows, choose }: Tree): void {
  const shape = event.target instanceof Element ? event.target.closest('[role=treeitem]') : null;
  const row = rows[[...event.currentTarget.querySelectorAll('[role=treeitem]')].indexOf(shape as Element)];
  if (row === undefined || shape === null) return;
  event.preventDefault();
  choose(row);
  const { left, right, top, bottom } = shape.getBoundingClientRect();
  const { clientX: x, clientY: y } = event;
  const isOnRow = x >= left && x <= right && y >= top && y <= bottom;
  askCanvas('menu', isOnRow ? { x, y } : { x: left + 24, y: bottom });
}

function walked(rows: readonly OutlineRow[], at: number, key: string): OutlineRow | undefined {
  const here = rows[at];
  if (key === 'ArrowDown') return rows[at + 1] ?? here;
  if (key === 'ArrowUp') return rows[at - 1] ?? here;
  if (key === 'Home') return rows[0];
  if (key === 'End') return rows.at(-1);
  // Left goes out to the step whose way this is, right into the first of its ways.
  if (key === 'ArrowLeft') return rows.slice(0, at).findLast((row) => row.depth < (here?.depth ?? 0)) ?? here;
  if (key !== 'ArrowRight') return undefined;
  const next = rows[at + 1];
  return next !== undefined && next.depth > (here?.depth ?? 0) ? next : here;
}

/** Left folds an open frame, right opens a folded one, or ways that are told as one; elsewhere they walk. */
function folds(row: OutlineRow, key: string): (() => void) | undefined {
  if (row.kind === 'way' && row.port.of.length > 1 && key === 'ArrowRight') {
    return () => toggleTogether(row.node.id);
  }
  if (row.kind !== 'group' || key !== (row.isFolded ? 'ArrowRight' : 'ArrowLeft')) return undefined;
  return () => toggleFold(row.node.id);
}

function moved(row: OutlineRow, key: string): (() => void) | undefined {
  if (key === 'ArrowUp') return () => reorderStep(row.node.id, 'up');
  return key === 'ArrowDown' ? () => reorderStep(row.node.id, 'down') : undefined;
}

/** The row that has the keys once a step is taken out: the next that is of another one, or the one before. */
function stays(rows: readonly OutlineRow[], at: number, choose: Tree['choose']): void {
  const isOther = ({ node }: OutlineRow) => node.id !== rows[at]?.node.id;
  const other = rows.slice(at).find(isOther) ?? rows.slice(0, at).findLast(isOther);
  if (other === undefined) return;
  choose(other);
  afterDrawing(focusSelectedCard);
}

function deedFor(
  event: KeyboardEvent<HTMLElement>,
  row: OutlineRow,
  after: () => void,
): (() => void) | undefined {
  const { key } = event;
  if (key === 'Enter') return () => askCanvas('edit');
  if (key === 'F2') return () => askCanvas('rename');
  if (key === 'c') return () => askCanvas('connect');
  if (key === 'u') return toggleWays;
  if (key === 'Delete' || key === 'Backspace') return () => remove(row, after);
  if (key !== '/' || isReadOnly()) return undefined;
  const { left, bottom } = (event.target as HTMLElement).getBoundingClientRect();
  const behind = row.kind === 'way' ? { after: { node: row.node.id, port: row.port.id } } : {};
  return () => useStore.setState({ quickAdd: { screen: { x: left + 24, y: bottom }, ...behind } });
}

/** A step with its ways healed, a frame; of a way its line. */
function remove(row: OutlineRow, after: () => void): void {
  if (row.kind !== 'way') {
    const { file } = useStore.getState();
    removeParts([row.node.id], []);
    if (useStore.getState().file !== file) after();
    return;
  }
  const edges = useStore.getState().file?.program.edges ?? [];
  const line = edges.find(({ from, port }) => from === row.node.id && port === row.port.id);
  if (line !== undefined) removeParts([], [line.id]);
}
