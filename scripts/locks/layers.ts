import path from 'node:path';
import {
  type AstNode,
  type Lock,
  lineAt,
  literalText,
  type Problem,
  parse,
  type SourceFile,
  visit,
} from './source.ts';

/**
 * The rooms of the core in order, and inside each room its parts in order: each may import only what stands before it.
 *
 * A part is a folder, a file, or one file of a folder that stands apart from the rest of it: the tree of a rule is
 * named by the model, and the rest of `rules` reads the model's catalogue. Files that lie in a room itself and are
 * not named here are its ground floor, before its first part; its index is its roof.
 */
const ROOMS: readonly (readonly [room: string, parts: readonly string[]])[] = [
  ['kit', ['base', 'text', 'math', 'dice', 'stats', 'calendar']],
  ['people', ['rules/rule', 'model', 'rules', 'score', 'import', 'profile', 'behaviour']],
  ['program', ['plan', 'nodes', 'document', 'settings', 'lint']],
  ['compile', ['lower', 'machine', 'code', 'merge']],
  ['run', ['runtime', 'simulate', 'walk', 'prove']],
  ['report', []],
  ['export', []],
];

/** What each folder outside the core may import besides itself. `core` means its door, `core/index.ts`. */
const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  worker: ['core'],
  storage: ['core'],
  ui: ['core'],
  store: ['core', 'worker', 'storage'],
  canvas: ['core', 'worker', 'storage', 'store', 'ui'],
  panels: ['core', 'worker', 'storage', 'store', 'ui'],
  live: ['core'],
  runtime: ['core'],
  cli: ['core', 'worker', 'live'],
  App: ['core', 'worker', 'storage', 'store', 'ui', 'canvas', 'panels'],
  main: ['core', 'worker', 'storage', 'store', 'ui', 'canvas', 'panels', 'App'],
};

/** Packages of the browser, of React and of Node: the core runs without any of them. */
const OUTSIDE_PACKAGES =
  /^(node:|react|@xyflow\/|@mantine\/|@tanstack\/|@fontsource|dexie|zustand|comlink|lucide-react|wouter|browser-fs-access|uplot)/;

type Reference = { readonly to: string; readonly at: number };

/** Everything a file refers to: imports (types too), re-exports, `import()`, `import('…').Type`, `new URL('…', …)`. */
export function references(file: SourceFile): Reference[] {
  const found: Reference[] = [];
  visit(parse(file), (node) => {
    const source = sourceOf(node);
    if (source !== undefined) found.push({ to: source.replace(/\?.*$/, ''), at: node.start });
  });
  return found;
}

function sourceOf(node: AstNode): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return literalText(node.source);
    case 'NewExpression': {
      const [first] = node.arguments as readonly AstNode[];
      const text = literalText(first);
      return (node.callee as AstNode).name === 'URL' && text?.startsWith('.') ? text : undefined;
    }
    default:
      return undefined;
  }
}

type Rank = { readonly room: number; readonly part: number };

/** The place of a core file: rank of its room and, in it, of its part; undefined for a folder that is no part. */
function coreRank(file: string): Rank | undefined {
  const [, , roomName = '', ...rest] = file.split('/');
  const room = ROOMS.findIndex(([name]) => name === roomName);
  const parts = ROOMS[room]?.[1];
  if (parts === undefined || rest.length === 0) return undefined;
  const name = rest.join('/').replace(/\.[a-z.]+$/, '');
  if (parts.length === 0 || name === 'index') return { room, part: parts.length };
  // The longer name is the closer one: `rules/rule` before `rules`.
  const part = [name, rest[0] ?? '']
    .map((known) => parts.indexOf(known.replace(/\.[a-z.]+$/, '')))
    .find((at) => at !== -1);
  if (part !== undefined) return { room, part };
  return rest.length === 1 ? { room, part: -1 } : undefined;
}

/** The folder of `src` a file belongs to; `App.tsx`, `main.tsx` and `cli.ts` count as folders of their own. */
function folderOf(file: string): string {
  return (file.split('/')[1] ?? '').replace(/\.[a-z.]+$/, '');
}

function breachInCore(from: string, to: string): string | undefined {
  if (!to.startsWith('src/core/')) return `the core imports ${to}, which lies outside it`;
  if (to === 'src/core/index.ts') return 'a room of the core imports the door of the core';
  const mine = coreRank(from);
  const theirs = coreRank(to);
  if (mine === undefined || theirs === undefined) return undefined;
  if (theirs.room < mine.room || (theirs.room === mine.room && theirs.part <= mine.part)) return undefined;
  return `${to} stands above this file`;
}

function breachOutside(from: string, to: string): string | undefined {
  if (!to.startsWith('src/')) return to.startsWith('flows/') ? undefined : `${to} lies outside src and flows`;
  const mine = folderOf(from);
  const theirs = folderOf(to);
  if (mine === theirs) return undefined;
  if (!OUTSIDE[mine]?.includes(theirs)) return `${mine} may not import ${theirs}`;
  return theirs === 'core' && to !== 'src/core/index.ts' ? `${to} is behind the core's door` : undefined;
}

function breachByPackage(from: string, name: string): string | undefined {
  if (!from.startsWith('src/core/')) return undefined;
  if (OUTSIDE_PACKAGES.test(name)) return `the core imports the package ${name}`;
  // The runtime travels beside every exported machine and must run with xstate alone.
  return from.startsWith('src/core/run/runtime/') && name !== 'xstate'
    ? `the runtime imports the package ${name}`
    : undefined;
}

const REMEDY =
  'Imports point down only (kit < people < program < compile < run < report < export; core/index < worker, storage < store < canvas, panels < App): move the shared part down, or pass it in.';

function homeless(file: SourceFile): Problem[] {
  if (!file.path.startsWith('src/')) return [];
  const [, folder = '', room = ''] = file.path.split('/');
  const isKnown =
    folder === 'core'
      ? room === 'index.ts' || coreRank(file.path) !== undefined
      : folderOf(file.path) in OUTSIDE;
  if (isKnown) return [];
  const cause = 'this file stands in no layer';
  return [
    {
      path: file.path,
      line: 1,
      cause,
      remedy: 'Put it in a folder of the house, or enter its folder in scripts/locks/layers.ts.',
    },
  ];
}

function breachOf(from: string, to: string): string | undefined {
  const isCore = from.startsWith('src/core/');
  if (!to.startsWith('.')) return breachByPackage(from, to);
  const target = path.posix.join(path.posix.dirname(from), to);
  // The door itself opens on every room.
  if (from === 'src/core/index.ts')
    return target.startsWith('src/core/') ? undefined : `the door of the core imports ${target}`;
  return isCore ? breachInCore(from, target) : breachOutside(from, target);
}

/** Imports point down only, by the file they reach and not by how they are spelt; type imports count too. */
export const layers: Lock = {
  name: 'layers',
  check: (files) =>
    files
      .filter((file) => file.path.startsWith('src/') && /\.tsx?$/.test(file.path))
      .flatMap((file) => [
        ...homeless(file),
        ...references(file).flatMap(({ to, at }) => {
          const cause = breachOf(file.path, to);
          return cause === undefined
            ? []
            : [{ path: file.path, line: lineAt(file.text, at), cause, remedy: REMEDY }];
        }),
      ]),
};
