/** A step that is carried from the palette: what the drawing will be like once it is put down on a line. */
import { create } from 'zustand';
import type { Text } from '../../core/index.ts';
import { useStore } from '../store.ts';
import { fitsOnEdge, onEdge } from './commands.ts';
import { KINDS } from './kinds.ts';

/** What is in the hand: an entry of the palette, by its id. A browser tells the canvas only when it is put down. */
const useCarried = create<{ readonly entry: string | undefined }>(() => ({ entry: undefined }));

/** Takes a step of the palette into the hand, or nothing any more. */
export function carryStep(entry: string | undefined): void {
  useCarried.setState({ entry });
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The place that a line makes for a step, and where others make room for it. */
export interface Room {
  readonly step: Text;
  readonly slot: Place;
  readonly moved: ReadonlyMap<string, Place>;
}

/** What makes room if the carried step is put down on a line; nothing where it does not fit there. */
export function roomOn(edge: string): Room | undefined {
  const { file } = useStore.getState();
  const entry = KINDS.palette.find(({ id }) => id === useCarried.getState().entry);
  const isThere = file?.program.edges.some(({ id }) => id === edge) === true;
  if (file === undefined || entry === undefined || !isThere || !fitsOnEdge(entry)) return undefined;
  const { program, id } = onEdge(file.program, entry, edge);
  const before = new Map(file.program.nodes.map((node) => [node.id, node]));
  const moved = new Map<string, Place>();
  let slot: Place | undefined;
  for (const { id: node, x, y } of program.nodes) {
    const old = before.get(node);
    if (node === id) slot = { x, y };
    else if (old !== undefined && (old.x !== x || old.y !== y)) moved.set(node, { x, y });
  }
  return slot && { step: entry.preset.label, slot, moved };
}
