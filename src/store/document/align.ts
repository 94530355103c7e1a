/** Lining selected steps up, spacing them evenly, moving them a little. Cards are all of one size. */
import { type ProgramNode, placeNodes, text, withInside } from '../../core/index.ts';
import { change } from '../actions.ts';
import { useStore } from '../store.ts';
import { selectedSteps } from './clipboard.ts';
import { inProgram } from './commands.ts';
import { KINDS } from './kinds.ts';

/** Ways to line steps up. */
export type Align = 'left' | 'centre' | 'top' | 'middle' | 'across' | 'down';

type Axis = 'x' | 'y';

const AXIS: Readonly<Record<Align, Axis>> = {
  left: 'x',
  centre: 'x',
  top: 'y',
  middle: 'y',
  across: 'x',
  down: 'y',
};

function chosen(): readonly ProgramNode[] {
  const ids = new Set(selectedSteps());
  return useStore.getState().file?.program.nodes.filter(({ id }) => ids.has(id)) ?? [];
}

/** Lines the selected steps up: one entry of the history. */
export function alignSelected(how: Align): void {
  const nodes = chosen();
  if (nodes.length < 2) return;
  const axis = AXIS[how];
  const along = places(nodes, how);
  change(
    inProgram((program) => {
      const places = new Map(
        nodes.map(({ id, x, y }) => [id, { x, y, [axis]: along.get(id) ?? (axis === 'x' ? x : y) }]),
      );
      return placeNodes(program, withInside(program, places, KINDS));
    }),
    { label: text('draw.did.align', { count: nodes.length }) },
  );
}

/** Where each step goes along the axis. */
function places(nodes: readonly ProgramNode[], how: Align): ReadonlyMap<string, number> {
  const axis = AXIS[how];
  const values = nodes.map((node) => node[axis]);
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (how === 'left' || how === 'top') return new Map(nodes.map(({ id }) => [id, least]));
  if (how === 'centre' || how === 'middle') {
    return new Map(nodes.map(({ id }) => [id, Math.round((least + most) / 2)]));
  }
  const sorted = nodes.toSorted((a, b) => a[axis] - b[axis]);
  const gap = (most - least) / (nodes.length - 1);
  return new Map(sorted.map(({ id }, i) => [id, Math.round(least + i * gap)]));
}

/** Moves the selected steps by so much; keys that follow each other are one gesture. */
export function nudgeSelected(by: { readonly x: number; readonly y: number }): void {
  const ids = selectedSteps();
  if (ids.length === 0) return;
  const wanted = new Set(ids);
  change(
    inProgram((program) => {
      const moved = program.nodes.filter(({ id }) => wanted.has(id));
      const places = new Map(moved.map(({ id, x, y }) => [id, { x: x + by.x, y: y + by.y }]));
      return placeNodes(program, withInside(program, places, KINDS));
    }),
    { label: text('app.did.move', { count: ids.length }), merge: `nudge/${ids.join()}` },
  );
}
