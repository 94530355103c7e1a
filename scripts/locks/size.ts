import {
  type AstNode,
  type Lock,
  lineAt,
  nameOf,
  type Problem,
  parse,
  type SourceFile,
  visit,
} from './source.ts';

const MAX_FILE_LINES = 300;
const MAX_FUNCTION_LINES = 50;

/** The fast executor's inner loop is one function on purpose: calls out of it cost a third of its speed. */
const LONG_BY_NAME: readonly { readonly folder: string; readonly name: string }[] = [
  { folder: 'src/core/run/simulate/', name: 'walk' },
];

function countLines(text: string): number {
  return text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** A file holds one concept, and 300 lines at most. */
export const fileSize: Lock = {
  name: 'file size',
  check: (files) =>
    files
      .filter((file) => /\.(tsx?|mjs|css)$/.test(file.path) && countLines(file.text) > MAX_FILE_LINES)
      .map((file) => ({
        path: file.path,
        line: MAX_FILE_LINES + 1,
        cause: `${countLines(file.text)} lines, ${MAX_FILE_LINES} allowed`,
        remedy: 'Split it by concept.',
      })),
};

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

function isLongByName(file: SourceFile, name: string): boolean {
  return LONG_BY_NAME.some((exempt) => file.path.startsWith(exempt.folder) && exempt.name === name);
}

function longFunctions(file: SourceFile): Problem[] {
  const problems: Problem[] = [];
  visit(parse(file), (node: AstNode, parent) => {
    if (!FUNCTIONS.has(node.type)) return;
    const first = lineAt(file.text, node.start);
    const lines = lineAt(file.text, node.end) - first + 1;
    const name = nameOf(node.id) ?? nameOf(parent?.id ?? parent?.key) ?? 'a function without a name';
    if (lines <= MAX_FUNCTION_LINES || isLongByName(file, name)) return;
    const cause = `${name} has ${lines} lines, ${MAX_FUNCTION_LINES} allowed`;
    problems.push({ path: file.path, line: first, cause, remedy: 'Name its steps and call them.' });
  });
  return problems;
}

/** A function does one thing, in 50 lines at most; blocks of tests are lists, and may be longer. */
export const functionSize: Lock = {
  name: 'function size',
  check: (files) =>
    files.filter((file) => /^(src|scripts)\/.*\.(tsx?|mjs)$/.test(file.path)).flatMap(longFunctions),
};
