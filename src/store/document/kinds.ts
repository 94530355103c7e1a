/** What the kinds say about the nodes of the open program, asked once a node: nodes are immutable. */
import {
  type Catalogue,
  type CommonSettings,
  type Described,
  type KindContext,
  type NodeKind,
  ownSettings,
  type Port,
  type ProgramFile,
  type ProgramNode,
  registry,
  type Text,
  text,
  verbatim,
} from '../../core/index.ts';
import { programNames } from './program-names.ts';

/** The kinds of the product. */
export const KINDS = registry();

interface Asked {
  readonly context: KindContext;
  readonly described: Described;
  readonly ports: readonly Port[];
}

/** Settings as the inspector reads them, by path. */
export type NodeSettings = CommonSettings & Readonly<Record<string, unknown>>;

const settings = new WeakMap<ProgramNode, NodeSettings>();
const asked = new WeakMap<ProgramNode, Asked>();

/** The kind of a node. The core has checked that there is one. */
export function kindOf(node: ProgramNode): NodeKind {
  const kind = KINDS.find(node.kind);
  if (kind === undefined) throw new Error(`no kind ${node.kind}`);
  return kind;
}

/** The node's settings with the defaults of its kind filled in; those that every node has included. */
export function settingsOf(node: ProgramNode): NodeSettings {
  let known = settings.get(node);
  if (known === undefined) {
    const own = ownSettings(node.settings);
    const parsed = kindOf(node).schema.safeParse(own);
    known = { ...node.settings, ...(parsed.success ? parsed.data : own) } as NodeSettings;
    settings.set(node, known);
  }
  return known;
}

/** The part of a program file that kinds are asked about. */
export type Whole = Pick<ProgramFile, 'catalogue' | 'program'>;

interface Known {
  readonly catalogue: Catalogue;
  readonly entry: ProgramFile['program']['settings']['entry'];
  readonly programs: KindContext['programs'];
  /** Names and words of what the steps bring along, joined. */
  readonly owned: string;
  readonly context: KindContext;
}

const contexts = new WeakMap<Whole['program'], KindContext>();
const known = new Map<string, Known>();

type Asset = Catalogue['assets'][number];

const brings = new WeakMap<ProgramNode, { readonly asset: Asset | undefined }>();

/** The content that a step brings along under its own id. */
function broughtBy(node: ProgramNode): Asset | undefined {
  let found = brings.get(node);
  if (found === undefined) {
    const asset = kindOf(node).owned?.(ownSettings(node.settings), node.id);
    // Without words of its own it is called by its id, which nobody knows: the step's name, or that it has none.
    const isNameless = asset !== undefined && asset.name === asset.id;
    const { name } = node.settings;
    found = { asset: isNameless ? { ...asset, name: typeof name === 'string' ? name.trim() : '' } : asset };
    brings.set(node, found);
  }
  return found.asset;
}

/**
 * What kinds may look at in a program: its catalogue with what its steps bring along, how often one may enter, and the
 * other programs by name. The very same object until one of these changes.
 */
export function contextOf({ catalogue, program }: Whole): KindContext {
  const programs = programNames();
  const made = contexts.get(program);
  const old = known.get(program.id);
  if (made !== undefined && made === old?.context && old.catalogue === catalogue && old.programs === programs)
    return made;
  const brought = program.nodes.flatMap((node) => broughtBy(node) ?? []);
  const owned = brought.map(({ id, name }) => `${id}\n${name}`).join('\n');
  const { entry } = program.settings;
  const isSame =
    old?.catalogue === catalogue && old.entry === entry && old.programs === programs && old.owned === owned;
  const taken = new Set(catalogue.assets.map(({ id }) => id));
  const context = isSame
    ? old.context
    : {
        catalogue: {
          ...catalogue,
          assets: [...catalogue.assets, ...brought.filter(({ id }) => !taken.has(id))],
        },
        ...(programs.length === 0 ? {} : { programs }),
        entry,
      };
  contexts.set(program, context);
  known.set(program.id, { catalogue, entry, programs, owned, context });
  return context;
}

function ask(node: ProgramNode, whole: Whole): Asked {
  const context = contextOf(whole);
  const old = asked.get(node);
  if (old !== undefined && old.context === context) return old;
  const kind = kindOf(node);
  const own = ownSettings(node.settings);
  const said = kind.describe(own, context);
  const { name, enabled } = node.settings;
  const title = typeof name === 'string' && name.trim() !== '' ? verbatim(name) : said.title;
  const sentence = enabled === false ? text('app.off') : said.sentence;
  const { whole: _, ...rest } = said;
  const kept = enabled === false ? rest : said;
  const now = { context, described: { ...kept, title, sentence }, ports: kind.ports(own, context) };
  asked.set(node, now);
  return now;
}

/** Title, sentence and what is missing. The user's own name for the node goes before that of its kind. */
export function describedOf(node: ProgramNode, whole: Whole): Described {
  return ask(node, whole).described;
}

/** How many words among the settings of a preset, however deep, the node has too: words choose, numbers only measure. */
function likeness(preset: unknown, node: unknown): number {
  if (typeof preset !== 'object' || preset === null)
    return typeof preset === 'string' && preset === node ? 1 : 0;
  const own = (typeof node === 'object' && node !== null ? node : {}) as Readonly<Record<string, unknown>>;
  return Object.entries(preset).reduce((sum, [key, value]) => sum + likeness(value, own[key]), 0);
}

/** The icon that its kind names for its settings; else that of the preset most like it: a wait for a click looks like one. */
export function iconOf(node: ProgramNode, whole: Whole): string {
  const own = describedOf(node, whole).icon;
  if (own !== undefined) return own;
  const { presets, icon } = kindOf(node);
  const settings = settingsOf(node);
  let best = { icon, likeness: 0 };
  for (const preset of presets) {
    const found = likeness(preset.settings, settings);
    if (found > best.likeness) best = { icon: preset.icon, likeness: found };
  }
  return best.icon;
}

/** The exits of a node, named. */
export function portsOf(node: ProgramNode, whole: Whole): readonly Port[] {
  return ask(node, whole).ports;
}

/** What the node is called, by its id; the id itself where the program has no such node. */
export function titleOf(whole: Whole, id: string): Text {
  const node = whole.program.nodes.find((one) => one.id === id);
  return node === undefined ? verbatim(id) : describedOf(node, whole).title;
}

/** Whether ways may lead into the node: not into a start, not into a note. */
export function accepts(node: ProgramNode): boolean {
  const kind = kindOf(node);
  return kind.entrance === undefined && kind.annotation !== true;
}
