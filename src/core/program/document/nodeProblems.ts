/** Checks the settings of nodes by their kinds, and brings old ones up to date. */
import type { Issue, Json, Text } from '../../kit/base.ts';
import { text } from '../../kit/base.ts';
import { pointer, wrongsOf } from '../../kit/text/wrongs.ts';
import type { NodeKind } from '../nodes/contract.ts';
import type { Registry } from '../nodes/registry.ts';
import { type FaultAt, type FaultCode, fault } from './fault.ts';
import type { Numbered } from './references.ts';
import type { ProgramNode } from './types.ts';

/** Names of the settings that every node has; the rest belongs to its kind. */
export const COMMON = ['name', 'note', 'tags', 'enabled'] as const;

/** Stands for the version of a node that does not say it; its settings are judged as if they were new. */
export const NO_VERSION = 0;

/** Most characters of a node's own name, note or tag. */
export const MOST_WORDS = 20_000;

type Settings = Readonly<Record<string, Json>>;

const known = new WeakMap<Settings, Settings>();

/**
 * The settings of the node's own kind, without the common ones; the very same object for the same settings, which never change in
 * place: whatever is found out about them is kept by it.
 */
export function ownSettings(settings: Settings): Settings {
  const before = known.get(settings);
  if (before !== undefined) return before;
  const own: Record<string, Json> = { ...settings };
  for (const key of COMMON) delete own[key];
  known.set(settings, own);
  return own;
}

/** Nodes at their kinds' newest version with their ports (none told where something is wrong), and what is wrong. */
export interface CheckedNodes {
  readonly nodes: readonly Numbered<ProgramNode & { readonly ports: readonly string[] | undefined }>[];
  readonly issues: readonly Issue[];
}

/** Asks every node's kind about its settings. O(nodes). */
export function nodeProblems(nodes: readonly Numbered<ProgramNode>[], kinds: Registry): CheckedNodes {
  const issues: Issue[] = [];
  const checked = nodes.map(({ at, value: node }) => {
    const place = `/program/nodes/${at}`;
    const kind = kinds.find(node.kind);
    const unreadable = versionProblem(node, kind, place);
    if (kind === undefined || unreadable !== undefined) {
      if (unreadable !== undefined) issues.push(unreadable);
      return { at, value: { ...node, ports: undefined } };
    }
    const current = migrateNode(node, kind);
    const own = settingProblems(current, kind, place);
    issues.push(...own);
    const ports =
      own.length > 0 || node.version === NO_VERSION
        ? undefined
        : kind.ports(ownSettings(current.settings)).map((port) => port.id);
    return { at, value: { ...current, ports } };
  });
  return { nodes: checked, issues };
}

function versionProblem(node: ProgramNode, kind: NodeKind | undefined, place: string): Issue | undefined {
  if (kind === undefined) {
    return nodeFault('unknown-kind', node, { place: `${place}/kind`, params: { kind: node.kind } });
  }
  if (node.version <= kind.version) return undefined;
  const params = { version: node.version, known: kind.version };
  return nodeFault('newer-node', node, { place: `${place}/version`, params });
}

function migrateNode(node: ProgramNode, kind: NodeKind): ProgramNode {
  if (node.version === kind.version) return node;
  if (node.version === NO_VERSION) return { ...node, version: kind.version };
  let settings: Json = node.settings;
  for (let version = node.version; version < kind.version; version++) {
    settings = kind.migrations[version]?.(settings) ?? settings;
  }
  return { ...node, version: kind.version, settings: settings as Readonly<Record<string, Json>> };
}

function settingProblems(node: ProgramNode, kind: NodeKind, place: string): readonly Issue[] {
  const own = ownSettings(node.settings);
  const parsed = kind.schema.safeParse(own);
  const wrongs = parsed.success ? [] : parsed.error.issues.flatMap((issue) => wrongsOf(issue, own));
  return [...commonProblems(node), ...wrongs].map(({ path, detail }) => {
    const setting = path.map(String).join('.');
    const at = { place: `${place}/settings${pointer(path)}`, setting, params: { setting, detail } };
    return nodeFault('wrong-setting', node, at);
  });
}

/** Name, note, tags and enabled belong to every node, so no kind looks at them. */
function commonProblems(node: ProgramNode): { readonly path: readonly string[]; readonly detail: Text }[] {
  const { name, note, tags, enabled } = node.settings;
  const isWords = (value: Json | undefined): boolean =>
    value === undefined || (typeof value === 'string' && value.length <= MOST_WORDS);
  const isList = tags === undefined || (Array.isArray(tags) && tags.every((tag) => typeof tag === 'string'));
  const checks = [
    { key: 'name', right: isWords(name), expects: 'string' },
    { key: 'note', right: isWords(note), expects: 'string' },
    { key: 'tags', right: isList, expects: 'array' },
    { key: 'enabled', right: enabled === undefined || typeof enabled === 'boolean', expects: 'boolean' },
  ];
  return checks
    .filter(({ right }) => !right)
    .map(({ key, expects }) => ({ path: [key], detail: text(`document.expects.${expects}`) }));
}

function nodeFault(code: FaultCode, node: ProgramNode, at: FaultAt): Issue {
  return fault(code, { ...at, nodeId: node.id, params: { node: node.id, ...at.params } });
}
