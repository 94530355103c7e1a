/** Checks the settings of nodes by their kinds, and brings old ones up to date. */
import type { Issue, Json } from '../../kit/base.ts';
import { text } from '../../kit/base.ts';
import type { NodeKind } from '../nodes/contract.ts';
import type { Registry } from '../nodes/registry.ts';
import type { ProgramNode } from './types.ts';

/** Names of the settings that every node has; the rest belongs to its kind. */
export const COMMON = ['name', 'note', 'tags', 'enabled'] as const;

/** The settings of the node's own kind, without the common ones. */
export function ownSettings(settings: Readonly<Record<string, Json>>): Record<string, Json> {
  const own: Record<string, Json> = { ...settings };
  for (const key of COMMON) delete own[key];
  return own;
}

/** All nodes at their kinds' newest version, and what is wrong with their settings. */
export function nodeProblems(
  nodes: readonly ProgramNode[],
  kinds: Registry,
): { readonly nodes: readonly ProgramNode[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const upToDate = nodes.map((node, i) => {
    const place = `/program/nodes/${i}`;
    const kind = kinds.find(node.kind);
    if (kind === undefined) {
      issues.push(nodeIssue('document/unknown-kind', `${place}/kind`, node, { kind: node.kind }));
      return node;
    }
    if (node.version > kind.version) {
      issues.push(
        nodeIssue('document/newer-node', `${place}/version`, node, {
          version: node.version,
          known: kind.version,
        }),
      );
      return node;
    }
    const current = migrateNode(node, kind);
    issues.push(...settingProblems(current, kind, place));
    return current;
  });
  return { nodes: upToDate, issues };
}

function migrateNode(node: ProgramNode, kind: NodeKind): ProgramNode {
  let settings: Json = node.settings;
  for (let version = node.version; version < kind.version; version++) {
    settings = kind.migrations[version]?.(settings) ?? settings;
  }
  if (node.version === kind.version) return node;
  return { ...node, version: kind.version, settings: settings as Readonly<Record<string, Json>> };
}

function settingProblems(node: ProgramNode, kind: NodeKind, place: string): readonly Issue[] {
  const issues: Issue[] = commonProblems(node, place);
  const parsed = kind.schema.safeParse(ownSettings(node.settings));
  if (parsed.success) return issues;
  for (const issue of parsed.error.issues) {
    const path = issue.path.map(String);
    issues.push({
      ...nodeIssue('document/wrong-setting', `${place}/settings/${path.join('/')}`, node, {
        setting: path.join('.'),
        detail: issue.message,
      }),
      setting: path.join('.'),
    });
  }
  return issues;
}

function commonProblems(node: ProgramNode, place: string): Issue[] {
  const { name, note, tags, enabled } = node.settings;
  const right: Readonly<Record<(typeof COMMON)[number], boolean>> = {
    name: name === undefined || typeof name === 'string',
    note: note === undefined || typeof note === 'string',
    tags: tags === undefined || (Array.isArray(tags) && tags.every((tag) => typeof tag === 'string')),
    enabled: enabled === undefined || typeof enabled === 'boolean',
  };
  return COMMON.filter((key) => !right[key]).map((key) =>
    nodeIssue('document/wrong-setting', `${place}/settings/${key}`, node, { setting: key, detail: '' }),
  );
}

function nodeIssue(
  code: string,
  place: string,
  node: ProgramNode,
  params: Readonly<Record<string, string | number>>,
): Issue {
  return {
    code,
    severity: 'error',
    blocks: 'run',
    nodeId: node.id,
    place,
    message: text(`document.${camel(code)}`, { node: node.id, ...params }),
    hint: text('document.keptAsItWas'),
  };
}

function camel(code: string): string {
  return code.replace('document/', '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
