import { type AstNode, type Lock, lineAt, parse } from './source.ts';

const DECLARES = new Set([
  'FunctionDeclaration',
  'ClassDeclaration',
  'VariableDeclaration',
  'TSTypeAliasDeclaration',
  'TSInterfaceDeclaration',
]);

/** Every export of the core says in a docstring what it is: shapes, units, ranges, errors, source. */
export const docstrings: Lock = {
  name: 'docstrings of the core',
  check: (files) =>
    files
      .filter((file) => file.path.startsWith('src/core/') && file.path.endsWith('.ts'))
      .flatMap((file) => {
        const body = parse(file).body as readonly AstNode[];
        return body
          .filter((node) => node.type === 'ExportNamedDeclaration')
          .filter((node) => DECLARES.has((node.declaration as AstNode | null)?.type ?? ''))
          .filter((node) => !file.text.slice(0, node.start).trimEnd().endsWith('*/'))
          .map((node) => ({
            path: file.path,
            line: lineAt(file.text, node.start),
            cause: 'an export of the core without a docstring',
            remedy: 'Say above it in /** … */ what it is; keep it from the outside if nobody needs it.',
          }));
      }),
};
