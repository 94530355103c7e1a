import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vite';

/** A source file as the locks see it: path from the root with forward slashes, and text. */
export type SourceFile = { readonly path: string; readonly text: string };

/** One breach of a house rule: where, what is wrong, and what to do instead. */
export type Problem = {
  readonly path: string;
  readonly line: number;
  readonly cause: string;
  readonly remedy: string;
};

/** A house rule that a program can check. */
export type Lock = {
  readonly name: string;
  readonly check: (files: readonly SourceFile[]) => readonly Problem[];
};

/** A node of the syntax tree (ESTree with TypeScript's own node types). */
export type AstNode = { readonly type: string; readonly start: number; readonly end: number } & {
  readonly [key: string]: unknown;
};

const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'dist-cli', 'coverage', 'test-results']);

/** All files under the given folders whose name ends in one of the endings, sorted by path. */
export function readSources(
  root: string,
  folders: readonly string[],
  endings: readonly string[],
): SourceFile[] {
  return folders
    .flatMap((folder) => walkFolder(root, folder, endings))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function walkFolder(root: string, folder: string, endings: readonly string[]): SourceFile[] {
  let entries: ReturnType<typeof readEntries>;
  try {
    entries = readEntries(path.join(root, folder));
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : walkFolder(root, name, endings);
    if (!endings.some((ending) => name.endsWith(ending))) return [];
    return [{ path: name, text: readFileSync(path.join(root, name), 'utf8') }];
  });
}

function readEntries(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}

const trees = new WeakMap<SourceFile, AstNode>();

/** The syntax tree of a file, parsed once however many locks ask; throws on a file that does not parse. */
export function parse(file: SourceFile): AstNode {
  const known = trees.get(file);
  if (known !== undefined) return known;
  const lang = /\.[jt]sx$/.test(file.path) ? 'tsx' : 'ts';
  const tree = parseAst(file.text, { lang }, file.path) as unknown as AstNode;
  trees.set(file, tree);
  return tree;
}

/** Visits every node below `node`, parents first, and tells each its parent. */
export function visit(node: AstNode, see: (node: AstNode, parent: AstNode | undefined) => void): void {
  const step = (current: AstNode, parent: AstNode | undefined) => {
    see(current, parent);
    for (const child of children(current)) step(child, current);
  };
  step(node, undefined);
}

/** The nodes directly below `node`. */
export function children(node: AstNode): AstNode[] {
  const isNode = (value: unknown): value is AstNode =>
    typeof value === 'object' && value !== null && typeof (value as AstNode).type === 'string';
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode));
}

/** The line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** The name an identifier, a member (its last part) or a private name goes by; undefined for anything else. */
export function nameOf(node: unknown): string | undefined {
  const at = node as AstNode | null | undefined;
  if (at?.type === 'Identifier' || at?.type === 'JSXIdentifier' || at?.type === 'PrivateIdentifier') {
    return at.name as string;
  }
  if (at?.type === 'MemberExpression') return nameOf(at.computed ? at.object : at.property);
  return undefined;
}

/** The text of a string literal or of a template without holes; undefined for anything else. */
export function literalText(node: unknown): string | undefined {
  const at = node as AstNode | null | undefined;
  if (at?.type === 'Literal' && typeof at.value === 'string') return at.value;
  if (at?.type !== 'TemplateLiteral') return undefined;
  const quasis = at.quasis as readonly { readonly value: { readonly cooked: string } }[];
  return quasis.map(({ value }) => value.cooked).join('…');
}
