/** What a gesture on the drawing does. Every command is one entry of the history and says what it did. */
import {
  addNode,
  applyPatch,
  type Connection,
  connect,
  type Fix,
  fragmentOf,
  insertOnEdge,
  type Json,
  newNode,
  type PaletteEntry,
  type Program,
  type ProgramFile,
  type ProgramNode,
  pasteNodes,
  placeNodes,
  reconnect,
  removeEdges,
  removeNodes,
  sizeFrames,
  type Text,
  takeInto,
  text,
  withFolded,
  withInside,
} from '../../core/index.ts';
import { change, goTo, say, select } from '../actions.ts';
import { askCanvas } from '../deeds/asks.ts';
import { useStore } from '../store.ts';
import { endedWith, isEnd, type WayOut } from './closing.ts';
import { makeId } from './ids.ts';
import { KINDS, titleOf } from './kinds.ts';
import { edgeAt, freePlace, freeShift, makeRoom, placeAtEnd, placeBelow } from './places.ts';
import { shownGroups, shownOf } from './shown.ts';
import { drawnPorts, drawnWays, linesMeant, portsMeant, waysName } from './together.ts';

/** Where a new step goes: a place on the canvas, with the line it opens; or behind a port. */
export type Where =
  | { readonly x: number; readonly y: number; readonly edgeId?: string }
  | { readonly node: string; readonly port: string };

/** An edit of the program as an edit of the file; the very same file where nothing changed. */
export const inProgram =
  (edit: (program: Program, file: ProgramFile) => Program) =>
  (file: ProgramFile): ProgramFile => {
    const program = edit(file.program, file);
    return program === file.program ? file : { ...file, program };
  };

const catalogueOf = (): ProgramFile['catalogue'] | undefined => useStore.getState().file?.catalogue;

/** Draws a step from the palette and selects it. */
export function addStep(entryId: string, where?: Where): void {
  const entry = KINDS.palette.find(({ id }) => id === entryId);
  const { file } = useStore.getState();
  if (entry === undefined || file === undefined) return;
  const { program } = file;
  const place = where ?? afterSelected(program);
  let added: string | undefined;
  const isDrawn = change(
    inProgram((before) => {
      const { program: after, id } =
        'node' in place ? behind(before, entry, place) : atPlace(before, entry, place);
      added = id;
      return after;
    }),
    { label: text('app.did.add', { step: entry.preset.label }) },
  );
  if (added === undefined || !isDrawn) return;
  sayEnded(file, added, place);
  goTo(added);
  askCanvas('fill');
}

/** Behind a port; an end also takes the ways before it that stayed behind. */
function behind(program: Program, entry: PaletteEntry, way: WayOut): Added {
  const isNew = edgeAt(program, { from: way.node, port: way.port }) === undefined;
  const [first = way, ...rest] = isEnd(entry) && isNew ? endedWith(way, openFile()) : [way];
  const { program: drawn, id } = behindPort(program, entry, first);
  const links = rest.map(({ node, port }) => ({ from: node, port, to: id }));
  return { program: links.reduce(connectAll, drawn), id };
}

/** Which ways an end took that it was not put behind. */
function sayEnded(before: ProgramFile, added: string, place: Where): void {
  const ways = drawnWays(openFile()).filter(
    ({ from, port, to }) => to === added && 'node' in place && (from !== place.node || port !== place.port),
  );
  const [one] = ways;
  const node = before.program.nodes.find(({ id }) => id === one?.from);
  if (one === undefined || node === undefined) return;
  const way = waysName(node, before, one.ports) ?? text('app.nextStep');
  const step = titleOf(before, node.id);
  say(
    ways.length > 1
      ? text('draw.did.endedMany', { count: ways.length })
      : text('draw.did.ended', { way, step }),
    true,
  );
}

/** Behind the selected step, by its first port that leads nowhere, else by its first; below all where none is selected. */
function afterSelected(program: Program): Where {
  const { selected, file } = useStore.getState();
  const [id] = selected.size === 1 ? selected : [];
  const node = program.nodes.find((one) => one.id === id);
  if (node === undefined || file === undefined) return placeAtEnd(program);
  const ports = drawnPorts(node, file);
  const port =
    ports.find((one) => edgeAt(program, { from: node.id, port: one.id }) === undefined) ?? ports[0];
  return port === undefined ? placeAtEnd(program) : { node: node.id, port: port.id };
}

interface Added {
  readonly program: Program;
  readonly id: string;
}

function make(program: Program, { kind, preset }: PaletteEntry, at: { x: number; y: number }): ProgramNode {
  const settings = preset.settings as Readonly<Record<string, Json>>;
  return newNode(program, { kind: kind.kind, version: kind.version, settings, ...at }, makeId);
}

function atPlace(
  program: Program,
  entry: PaletteEntry,
  where: { readonly x: number; readonly y: number; readonly edgeId?: string },
): Added {
  const edge = program.edges.find((one) => one.id === where.edgeId);
  if (edge !== undefined && fitsOnEdge(entry)) return onEdge(program, entry, edge.id);
  const node = make(program, entry, { x: where.x, y: where.y });
  return { program: addNode(program, node), id: node.id };
}

/** Whether ways lead into and out of what is drawn so. */
export function fitsOnEdge({ kind }: PaletteEntry): boolean {
  return kind.entrance === undefined && kind.annotation !== true;
}

/** Draws a step on a line; those below make room. */
export function onEdge(program: Program, entry: PaletteEntry, edgeId: string): Added {
  const edge = program.edges.find((one) => one.id === edgeId);
  const to = program.nodes.find((one) => one.id === edge?.to);
  const node = make(program, entry, { x: to?.x ?? 0, y: to?.y ?? 0 });
  const ports = entry.kind.ports(entry.preset.settings);
  const [lead = edgeId, ...rest] = linesMeant(openFile(), [edgeId]);
  const drawn = insertOnEdge(program, { edge: lead, node, port: ports[0]?.id }, makeId);
  const led = rest.reduce((before, id) => reconnect(before, id, { to: node.id }), drawn);
  return { program: makeRoom(led, node.id, ports.length), id: node.id };
}

const openFile = (): ProgramFile => useStore.getState().file as ProgramFile;

/** Leads a way of the drawing to a step: each port that it stands for. */
function connectAll(program: Program, { from, port, to }: Connection): Program {
  return portsMeant(openFile(), { from, port }).reduce(
    (before, one) => connect(before, { from, port: one, to }, makeId),
    program,
  );
}

function behindPort(
  program: Program,
  entry: PaletteEntry,
  { node: from, port }: { readonly node: string; readonly port: string },
): Added {
  const edge = edgeAt(program, { from, port });
  if (edge !== undefined && fitsOnEdge(entry)) return onEdge(program, entry, edge.id);
  const before = program.nodes.find((one) => one.id === from) as ProgramNode;
  const ports = drawnPorts(before, openFile());
  const box = program.nodes.find(({ id }) => id === shownGroups(program).hidden.get(from));
  const at =
    box === undefined
      ? placeBelow(
          before,
          ports.findIndex((one) => one.id === port),
          ports.length,
        )
      : placeBelow(box, 0, 1);
  const node = make(program, entry, freePlace(program, at));
  const drawn = takeInto(addNode(program, node), { id: node.id, beside: from }, KINDS);
  return {
    program: fitsOnEdge(entry) ? connectAll(drawn, { from, port, to: node.id }) : drawn,
    id: node.id,
  };
}

/** Puts steps where they were carried; frames take along what is in them. */
export function moveSteps(
  moves: readonly { readonly id: string; readonly x: number; readonly y: number }[],
): void {
  const places = new Map(moves.map(({ id, x, y }) => [id, { x, y }]));
  change(
    inProgram((program) => placeNodes(program, withInside(program, places, KINDS))),
    { label: text('app.did.move', { count: moves.length }) },
  );
}

/** Draws a line between two steps. */
export function connectSteps(link: Connection): void {
  change(
    inProgram((program) => connectAll(program, link)),
    { label: text('app.did.connect') },
  );
}

/** Leads an end of a line elsewhere; the line that stood where it now leaves is taken out. */
export function reconnectLine(edge: string, link: Connection): void {
  change(
    inProgram((program) => ledElsewhere(program, edge, link)),
    { label: text('draw.did.reconnect') },
  );
}

/** A line of the drawing stands for one of each port by which it leaves; where it leaves now may be more ports, or fewer. */
function ledElsewhere(program: Program, edge: string, { from, port, to }: Connection): Program {
  const lines = linesMeant(openFile(), [edge]);
  const ports = portsMeant(openFile(), { from, port });
  const more = lines.slice(ports.length);
  const kept = ports.reduce((before, one, i) => {
    const id = lines[i];
    if (id === undefined) return connect(before, { from, port: one, to }, makeId);
    return reconnect(before, id, { from, port: one, to });
  }, program);
  return removeEdges(kept, more);
}

/** Takes steps and lines away, with what is folded into them; ways through a step are healed. */
export function removeParts(nodes: readonly string[], edges: readonly string[]): void {
  const catalogue = catalogueOf();
  const { file } = useStore.getState();
  if (file === undefined || catalogue === undefined || nodes.length + edges.length === 0) return;
  const [first] = nodes;
  const lines = linesMeant(file, edges);
  const label =
    nodes.length === 1 && first !== undefined
      ? text('app.did.removeStep', { step: titleOf(file, first) })
      : text(nodes.length > 1 ? 'app.did.removeSteps' : 'app.did.removeLine', { count: nodes.length });
  change(
    inProgram((program) => removeEdges(removeNodes(program, withFolded(program, nodes, KINDS)), lines)),
    { label },
  );
  select([]);
  say(deletedWords(file, nodes), true);
}

/** What was taken out, once it is. */
function deletedWords(before: ProgramFile, nodes: readonly string[]): Text {
  const [first] = nodes;
  if (first === undefined) return text('draw.did.deletedLine');
  if (nodes.length > 1) return text('draw.did.deleted', { count: nodes.length });
  return text('draw.did.deletedStep', { step: titleOf(before, first) });
}

/** Copies steps to the next free place beside them, or by so much where that is said, and selects the copies. */
export function duplicateSteps(
  ids: readonly string[],
  by?: { readonly x: number; readonly y: number },
): void {
  let copies: readonly string[] = [];
  const isDrawn = change(
    inProgram((program) => {
      const fragment = fragmentOf(program, withFolded(program, ids, KINDS));
      const pasted = pasteNodes(program, fragment, { makeId, by: by ?? freeShift(fragment.nodes, program) });
      copies = pasted.ids;
      return pasted.program;
    }),
    { label: text('app.did.duplicate', { count: ids.length }) },
  );
  const shown = shownOf(copies);
  const [first] = shown;
  if (first === undefined || !isDrawn) return;
  // Copies that were carried are where one looks.
  if (by === undefined) goTo(first);
  select(shown);
}

/** Does what an issue's mend says. */
export function applyFix(fix: Fix): void {
  if (change((file) => applyPatch(file, fix.patch), { label: fix.label }))
    say(text('draw.did.mended', { deed: fix.label }), true);
}

/** Where a layout wants steps and frames, and how large it wants frames. */
export interface Arranged {
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  readonly sizes: ReadonlyMap<string, { readonly width: number; readonly height: number }>;
}

/** Puts all steps where a layout wants them. */
export function arrange({ places, sizes }: Arranged): void {
  change(
    inProgram((program) => sizeFrames(placeNodes(program, withInside(program, places, KINDS)), sizes)),
    { label: text('app.did.arrange') },
  );
}
