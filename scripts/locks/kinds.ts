import {
  type AstNode,
  type Lock,
  lineAt,
  literalText,
  nameOf,
  type Problem,
  parse,
  type SourceFile,
  visit,
} from './source.ts';

const HOME = 'src/core/program/nodes/';
const COMPARISONS = new Set(['===', '!==', '==', '!=']);

/** `node.kind`, `fromNode.kind`, `nodes[i].kind`: the kind of a drawn node, as far as its name tells. */
function isNodeKind(value: unknown): boolean {
  const node = value as AstNode | undefined;
  if (node?.type === 'ChainExpression') return isNodeKind(node.expression);
  if (node?.type !== 'MemberExpression' || nameOf(node.property) !== 'kind') return false;
  return /nodes?$/i.test(nameOf(node.object) ?? '');
}

function asksByName(node: AstNode): boolean {
  if (node.type === 'SwitchStatement') return isNodeKind(node.discriminant);
  if (node.type === 'BinaryExpression' && COMPARISONS.has(node.operator as string)) {
    const { left, right } = node;
    return (
      (isNodeKind(left) && literalText(right) !== undefined) ||
      (isNodeKind(right) && literalText(left) !== undefined)
    );
  }
  const isIncludes = node.type === 'CallExpression' && nameOf(node.callee) === 'includes';
  if (isIncludes) {
    const list = (node.callee as AstNode).object as AstNode | undefined;
    return list?.type === 'ArrayExpression' && isNodeKind((node.arguments as readonly AstNode[])[0]);
  }
  const isLookup = node.type === 'MemberExpression' && node.computed === true && isNodeKind(node.property);
  return isLookup && (node.object as AstNode).type === 'ObjectExpression';
}

function namedKinds(file: SourceFile): Problem[] {
  const problems: Problem[] = [];
  visit(parse(file), (node) => {
    if (!asksByName(node)) return;
    problems.push({
      path: file.path,
      line: lineAt(file.text, node.start),
      cause: 'a node kind is singled out by name outside core/program/nodes',
      remedy: 'Ask the kind: let its definition declare the property this code needs, for every kind.',
    });
  });
  return problems;
}

/** Shared code never names a node kind: a new kind is one folder, one line and one sample. */
export const kinds: Lock = {
  name: 'node kinds',
  check: (files) =>
    files
      .filter(
        (file) => file.path.startsWith('src/') && /\.tsx?$/.test(file.path) && !file.path.startsWith(HOME),
      )
      .flatMap(namedKinds),
};
