/** What a line of the drawing means in the program: a folded frame's card stands for the steps in it. */
import type { Groups, Program, ProgramFile, ProgramNode } from '../../core/index.ts';
import { accepts, kindOf } from '../../store/document/kinds.ts';
import { standsFor } from '../../store/document/shown.ts';
import { drawnPorts } from '../../store/document/together.ts';
import type { Link } from '../types.ts';

/** The port of a box by which the one way leaves that leads nowhere yet. The other ports are named by their lines. */
export const OPEN_WAY = '+';

/** A way out of a step. */
export interface WayOut {
  readonly from: string;
  readonly port: string;
}

/** The drawing that links are read from. */
export interface Read {
  readonly file: ProgramFile;
  readonly groups: Groups;
}

/**
 * The line of the program that a line of the drawing means: a port of a box is that of the step its line leaves, and what
 * leads to a box leads to the first step in it. A box without such a step stays the end.
 */
export function meantBy<L extends WayOut & Partial<Link>>(link: L, { file, groups }: Read): L {
  const out = wayMeant(link, { file, groups });
  const to = link.to === undefined ? undefined : firstStep(file.program, groups, link.to);
  if (out === undefined && to === undefined) return link;
  return { ...link, ...out, ...(to === undefined ? {} : { to }) };
}

function wayMeant({ from, port }: WayOut, { file, groups }: Read): WayOut | undefined {
  if (groups.frames.get(from)?.isFolded !== true) return undefined;
  const edge = file.program.edges.find(({ id }) => id === port);
  if (edge !== undefined) return { from: edge.from, port: edge.port };
  return port === OPEN_WAY ? openWay({ file, groups }, from) : undefined;
}

/** Steps folded into a box that nothing but annotates. */
function stepsOf({ nodes }: Program, groups: Groups, box: string): readonly ProgramNode[] {
  const inside = new Set(groups.inside(box));
  return nodes.filter((node) => inside.has(node.id) && kindOf(node).annotation !== true);
}

/**
 * The first step in a folded frame to which a line can lead: of those to which none in it leads, else of all, the highest,
 * then the leftmost. None where nothing in it takes a line, or for what is no folded frame.
 */
export function firstStep(program: Program, groups: Groups, box: string): string | undefined {
  if (groups.frames.get(box)?.isFolded !== true) return undefined;
  const inside = new Set(groups.inside(box));
  const led = new Set(program.edges.filter(({ from }) => inside.has(from)).map(({ to }) => to));
  const steps = stepsOf(program, groups, box)
    .filter(accepts)
    .toSorted((a, b) => Number(led.has(a.id)) - Number(led.has(b.id)) || a.y - b.y || a.x - b.x);
  return steps[0]?.id;
}

/** The one way out of a folded frame that leads nowhere yet; none where there is none, or more than one. */
export function openWay({ file, groups }: Read, box: string): WayOut | undefined {
  const used = new Set(file.program.edges.map(({ from, port }) => JSON.stringify([from, port])));
  const open = stepsOf(file.program, groups, box).flatMap((node) =>
    drawnPorts(node, file)
      .map(({ id }): WayOut => ({ from: node.id, port: id }))
      .filter(({ from, port }) => !used.has(JSON.stringify([from, port]))),
  );
  return open.length === 1 && standsFor(groups, open[0]?.from ?? '') === box ? open[0] : undefined;
}
