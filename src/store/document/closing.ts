/**
 * What an end ends. Drawn behind a step, it takes along each way of a step before it that leads nowhere and has to lead
 * somewhere, where that is the only one of its step: the other side of a branch, which would stay behind.
 */
import type { PaletteEntry, Program } from '../../core/index.ts';
import { settingsOf, type Whole } from './kinds.ts';
import { edgeAt } from './places.ts';
import { type DrawnPort, drawnPorts } from './together.ts';

/** A way out of a step. */
export interface WayOut {
  readonly node: string;
  readonly port: string;
}

/** Whether nothing leads on from the steps of a palette's entry: an end. */
export function isEnd({ kind, preset }: PaletteEntry): boolean {
  return kind.annotation !== true && kind.entrance === undefined && kind.ports(preset.settings).length === 0;
}

/**
 * The ways that an end drawn behind a way ends, the nearest first: that way and those that stayed behind; these alone
 * where the way itself may be left open, as a handoff's may.
 */
export function endedWith(way: WayOut, whole: Whole): readonly WayOut[] {
  const { program } = whole;
  const left = stepsBefore(program, way.node).flatMap((id) => leftAt(id, whole));
  const own = program.nodes.find(({ id }) => id === way.node);
  const port = own && drawnPorts(own, whole).find(({ id }) => id === way.port);
  return left.length > 0 && port?.mayBeOpen === true ? left : [way, ...left];
}

/** Steps from which ways lead to a step, the nearest first. */
function stepsBefore({ edges }: Program, step: string): readonly string[] {
  const seen = new Set([step]);
  // A set is walked in the order in which it grows.
  for (const id of seen) for (const { from, to } of edges) if (to === id) seen.add(from);
  seen.delete(step);
  return [...seen];
}

/** The one way of a step that leads nowhere and may not; none where there are more. */
function leftAt(id: string, whole: Whole): readonly WayOut[] {
  const node = whole.program.nodes.find((one) => one.id === id);
  if (node === undefined || settingsOf(node).enabled === false) return [];
  const isOpen = (port: DrawnPort): boolean =>
    port.mayBeOpen !== true && edgeAt(whole.program, { from: id, port: port.id }) === undefined;
  const open = drawnPorts(node, whole).filter(isOpen);
  return open.length === 1 ? open.map((port) => ({ node: id, port: port.id })) : [];
}
