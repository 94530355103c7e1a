/** Mends that are done on one click: edits of the program, found without knowing a node kind. */
import type { Fix, Json, PatchOp, Text } from '../../kit/base.ts';
import { HOUR, text } from '../../kit/base.ts';
import { programPatch } from '../document/difference.ts';
import { addNode, connect, insertOnEdge, type MakeId, newNode } from '../document/edit.ts';
import { ownSettings } from '../document/nodeProblems.ts';
import { applyPatch } from '../document/patch.ts';
import type { Program, ProgramEdge, ProgramFile, ProgramNode } from '../document/types.ts';
import type { FormField, LowerContext } from '../nodes/contract.ts';
import type { PaletteEntry } from '../nodes/registry.ts';
import type { DraftStep } from '../plan/draft.ts';
import type { Known, LintContext } from './context.ts';

/** Height of a card and the gap under it, in canvas units. */
const ROW = 104;
/** Width of a card and the gap beside it, in canvas units. */
const COLUMN = 312;

/** A mend that is an edit of the program; none when the edit changes nothing. */
export function mend(label: string, ctx: LintContext, edit: (program: Program) => Program): Fix | undefined {
  const { program } = ctx.file;
  const after = edit(program);
  if (after === program) return undefined;
  return { label: text(`lint.${label}`), patch: programPatch(program, after) };
}

/** Ids that tell what they are for, the same at every run: `wait`, `wait-2`, … */
export function idsLike(name: string): MakeId {
  let count = 0;
  return () => {
    count += 1;
    return count === 1 ? name : `${name}-${count}`;
  };
}

/** What was found for a view before: a palette is long, and mends are many. */
const FOUND = new WeakMap<LintContext, Map<string, PaletteEntry | undefined>>();

/** The first of the palette whose steps are as asked, ready to be drawn: nothing is missing. */
function paletteEntry(
  ctx: LintContext,
  name: string,
  isRight: (drafts: readonly DraftStep[]) => boolean,
): PaletteEntry | undefined {
  const found = FOUND.get(ctx) ?? new Map<string, PaletteEntry | undefined>();
  FOUND.set(ctx, found);
  if (!found.has(name)) found.set(name, searchPalette(ctx, isRight));
  return found.get(name);
}

function searchPalette(
  { kinds, file }: LintContext,
  isRight: (drafts: readonly DraftStep[]) => boolean,
): PaletteEntry | undefined {
  const { catalogue } = file;
  const here: LowerContext = { nodeId: HERE, catalogue };
  return kinds.palette.find((entry) => {
    const { kind, preset } = entry;
    if (kind.annotation === true || kind.entrance !== undefined || kind.watch !== undefined) return false;
    if (kind.missing(preset.settings, { catalogue }).length > 0) return false;
    return isRight(kind.lower(preset.settings, here));
  });
}

/** Stands for the node itself while a preset is looked at. */
const HERE = 'here';

/** A plain wait of hours or days. */
function waitEntry(ctx: LintContext): PaletteEntry | undefined {
  return paletteEntry(ctx, 'wait', ([draft, second]) => {
    if (draft?.op !== 'delay' || second !== undefined) return false;
    return draft.when.kind === 'in' && draft.when.minutes > HOUR;
  });
}

/** A way to leave. */
function exitEntry(ctx: LintContext): PaletteEntry | undefined {
  return paletteEntry(ctx, 'exit', ([draft, second]) => draft?.op === 'end' && second === undefined);
}

/** A question how often people came by. */
function boundEntry(ctx: LintContext): PaletteEntry | undefined {
  return paletteEntry(ctx, 'bound', ([draft]) => {
    if (draft?.op !== 'branch') return false;
    const [rule] = draft.cases;
    return rule?.kind === 'passes' && rule.nodeId === HERE && (rule.op === '<' || rule.op === '<=');
  });
}

function drawn(
  program: Program,
  { kind, preset }: PaletteEntry,
  at: { readonly x: number; readonly y: number },
): ProgramNode {
  const settings = preset.settings as Readonly<Record<string, Json>>;
  return newNode(program, { kind: kind.kind, version: kind.version, settings, ...at }, idsLike(kind.kind));
}

/** Half-way between the ends of an edge, or under a step that leads nowhere yet. */
function between(program: Program, edge: ProgramEdge): { readonly x: number; readonly y: number } {
  const [from, to] = [edge.from, edge.to].map((id) => program.nodes.find((node) => node.id === id));
  if (from === undefined || to === undefined) return { x: 0, y: 0 };
  return { x: Math.round((from.x + to.x) / 2), y: Math.round((from.y + to.y) / 2) };
}

/** Puts a wait on each of the edges. */
export function addWaits(ctx: LintContext, edges: readonly ProgramEdge[]): Fix | undefined {
  const entry = waitEntry(ctx);
  const port = entry?.kind.ports(entry.preset.settings)[0]?.id;
  if (entry === undefined || edges.length === 0) return undefined;
  return mend('fixWait', ctx, (program) =>
    edges.reduce((current, edge) => {
      const node = drawn(current, entry, between(current, edge));
      return insertOnEdge(current, { edge: edge.id, node, port }, idsLike(`${node.id}-out`));
    }, program),
  );
}

/** Puts a question on the edge that lets people by a few times; then they leave. */
export function addBound(ctx: LintContext, edge: ProgramEdge): Fix | undefined {
  const entry = boundEntry(ctx);
  const [yes, no] = entry?.kind.ports(entry.preset.settings) ?? [];
  if (entry === undefined || yes === undefined || no === undefined) return undefined;
  return mend('fixBound', ctx, (program) => {
    const node = drawn(program, entry, between(program, edge));
    const led = insertOnEdge(program, { edge: edge.id, node, port: yes.id }, idsLike(`${node.id}-yes`));
    return withExit(ctx, led, { node, port: no.id, column: 1 });
  });
}

/** Leads a port that leads nowhere to a new exit. */
export function addExit(ctx: LintContext, { node, ports }: Known, port: string): Fix | undefined {
  const column = ports.findIndex(({ id }) => id === port);
  return mend('fixExit', ctx, (program) => withExit(ctx, program, { node, port, column }));
}

function withExit(
  ctx: LintContext,
  program: Program,
  { node, port, column }: { readonly node: ProgramNode; readonly port: string; readonly column: number },
): Program {
  const entry = exitEntry(ctx);
  if (entry === undefined) return program;
  const exit = drawn(program, entry, { x: node.x + column * COLUMN, y: node.y + ROW });
  const way = { from: node.id, port, to: exit.id };
  return connect(addNode(program, exit), way, idsLike(`${node.id}-${port}`));
}

/**
 * A mend inside the settings of a node, whose paths begin there. Edges that left by a port which the node then no longer
 * has go with it, as they do when a person changes the setting.
 */
export function settingsMend(one: Known, { file }: LintContext, fix: Fix): Fix {
  const { node, kind, index } = one;
  const place = ['program', 'nodes', index, 'settings'];
  const patch = fix.patch.map((op): PatchOp => ({ ...op, path: [...place, ...op.path] }));
  const ports = new Set(kind.ports(ownSettings(applyPatch(node.settings, fix.patch))).map(({ id }) => id));
  const lost = file.program.edges
    .flatMap(({ from, port }, i) => (from === node.id && !ports.has(port) ? [i] : []))
    .reverse()
    .map((i): PatchOp => ({ op: 'remove', path: ['program', 'edges', i] }));
  return { ...fix, patch: [...patch, ...lost] };
}

/** Looks for one change of a choice or a yes-or-no in the node's form after which its steps are right. */
export function mendByChoice(
  one: Known,
  ctx: LintContext,
  want: { readonly label: Text; isRight(drafts: readonly DraftStep[]): boolean },
): Fix | undefined {
  for (const { setting, value } of choicesOf(one, ctx.file)) {
    const settings = { ...one.settings, [setting]: value };
    const catalogue = ctx.file.catalogue;
    if (one.kind.missing(settings, { catalogue }).length > 0) continue;
    if (!want.isRight(one.kind.lower(settings, { nodeId: one.node.id, catalogue }))) continue;
    return settingsMend(one, ctx, { label: want.label, patch: [{ op: 'set', path: [setting], value }] });
  }
  return undefined;
}

/** All values that choices at the top of the form offer. */
function choicesOf(
  { kind, settings }: Known,
  { catalogue }: ProgramFile,
): readonly { readonly setting: string; readonly value: Json }[] {
  return kind
    .form(settings, { catalogue })
    .filter(({ setting }) => !setting.includes('.'))
    .flatMap(({ setting, control }) => valuesOf(control, catalogue).map((value) => ({ setting, value })));
}

function valuesOf(control: FormField['control'], catalogue: ProgramFile['catalogue']): readonly Json[] {
  switch (control.kind) {
    case 'choice':
      return control.options.map(({ value }) => value);
    case 'yesNo':
      return [true, false];
    case 'pick':
      return control.from === 'programs' || control.from === 'stages'
        ? []
        : catalogue[control.from].map(({ id }) => id);
    default:
      return [];
  }
}
