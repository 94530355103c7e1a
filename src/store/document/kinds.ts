/** What the kinds say about the nodes of the open program, asked once a node: nodes are immutable. */
import {
  type Catalogue,
  type CommonSettings,
  type Described,
  type NodeKind,
  ownSettings,
  type Port,
  type ProgramNode,
  registry,
  type Text,
  verbatim,
} from '../../core/index.ts';

/** The kinds of the product. */
export const KINDS = registry();

interface Asked {
  readonly catalogue: Catalogue;
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

function ask(node: ProgramNode, catalogue: Catalogue): Asked {
  const old = asked.get(node);
  if (old !== undefined && old.catalogue === catalogue) return old;
  const kind = kindOf(node);
  const own = ownSettings(node.settings);
  const said = kind.describe(own, { catalogue });
  const { name } = node.settings;
  const title = typeof name === 'string' && name.trim() !== '' ? verbatim(name) : said.title;
  const now = { catalogue, described: { ...said, title }, ports: kind.ports(own, { catalogue }) };
  asked.set(node, now);
  return now;
}

/** Title, sentence and what is missing. The user's own name for the node goes before that of its kind. */
export function describedOf(node: ProgramNode, catalogue: Catalogue): Described {
  return ask(node, catalogue).described;
}

/** How many words among the settings of a preset, however deep, the node has too: words choose, numbers only measure. */
function likeness(preset: unknown, node: unknown): number {
  if (typeof preset !== 'object' || preset === null)
    return typeof preset === 'string' && preset === node ? 1 : 0;
  const own = (typeof node === 'object' && node !== null ? node : {}) as Readonly<Record<string, unknown>>;
  return Object.entries(preset).reduce((sum, [key, value]) => sum + likeness(value, own[key]), 0);
}

/** The icon of the preset that is most like the node: a wait for a click looks like one. */
export function iconOf(node: ProgramNode): string {
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
export function portsOf(node: ProgramNode, catalogue: Catalogue): readonly Port[] {
  return ask(node, catalogue).ports;
}

/** What the node is called, by its id; the id itself where the program has no such node. */
export function titleOf(nodes: readonly ProgramNode[], id: string, catalogue: Catalogue): Text {
  const node = nodes.find((one) => one.id === id);
  return node === undefined ? verbatim(id) : describedOf(node, catalogue).title;
}

/** Whether ways may lead into the node: not into a start, not into a note. */
export function accepts(node: ProgramNode): boolean {
  const kind = kindOf(node);
  return kind.entrance === undefined && kind.annotation !== true;
}
