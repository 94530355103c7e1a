import {
  type AstNode,
  children,
  type Lock,
  lineAt,
  literalText,
  nameOf,
  parse,
  type SourceFile,
} from './source.ts';

const SHOWN = /^src\/(ui|canvas|panels)\/|^src\/(App|main)\.tsx$|^src\/cli(\.ts$|\/)/;
const COMMAND_LINE = /^src\/cli(\.ts$|\/)/;

/** Attributes and properties whose text a person reads or hears. */
const READ_ALOUD =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|label|alt|description|message|hint|help|text)$/;

const hasLetters = (text: string) => /\p{L}{2}/u.test(text);
/** Words and not a key (`wait/label`), a name (`row-title`) or a CSS value: a capital, or a space between words. */
const isProse = (text: string) =>
  /^\s*\p{Lu}\p{L}/u.test(text) ||
  /\p{L}{2}[,.:…]? +\p{L}{2}/u.test(text) ||
  /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);

/** Arguments of thrown errors and of assertions speak to programmers, and those of imports to the compiler. */
function isForProgrammers(node: AstNode): boolean {
  if (/^(Import|Export)/.test(node.type)) return true;
  const isCall = node.type === 'CallExpression' || node.type === 'NewExpression';
  return isCall && /(Error|^assert\w*)$/.test(nameOf(node.callee) ?? '');
}

/** The values an expression can turn out as, seen through conditions: `a ? 'Yes' : 'No'` is two. */
function outcomes(node: AstNode): AstNode[] {
  if (node.type === 'ConditionalExpression') {
    return [node.consequent, node.alternate].flatMap((part) => outcomes(part as AstNode));
  }
  if (node.type === 'LogicalExpression')
    return [node.left, node.right].flatMap((part) => outcomes(part as AstNode));
  return node.type === 'JSXExpressionContainer' ? outcomes(node.expression as AstNode) : [node];
}

function firstText(node: AstNode, accepts: (text: string) => boolean): string | undefined {
  return outcomes(node)
    .map(literalText)
    .find((text) => text !== undefined && hasLetters(text) && accepts(text));
}

/** The text of `node` if it would reach a person without passing the catalogues. */
function spoken(node: AstNode, parent: AstNode | undefined, file: SourceFile): string | undefined {
  if (node.type === 'JSXText') return hasLetters(node.value as string) ? (node.value as string) : undefined;
  if (node.type === 'JSXExpressionContainer' && /^JSX(Element|Fragment)$/.test(parent?.type ?? '')) {
    return firstText(node, () => true);
  }
  if (node.type === 'JSXAttribute' && node.value !== null && READ_ALOUD.test(nameOf(node.name) ?? '')) {
    return firstText(node.value as AstNode, () => true);
  }
  if (node.type === 'Property' && READ_ALOUD.test(nameOf(node.key) ?? literalText(node.key) ?? '')) {
    return firstText(node.value as AstNode, isProse);
  }
  return COMMAND_LINE.test(file.path) ? firstText(node, isProse) : undefined;
}

function hardCoded(file: SourceFile) {
  const problems: { path: string; line: number; cause: string; remedy: string }[] = [];
  const see = (node: AstNode, parent: AstNode | undefined): void => {
    if (isForProgrammers(node)) return;
    const text = spoken(node, parent, file);
    if (text !== undefined) {
      const cause = `the words “${text.trim().replace(/\s+/g, ' ').slice(0, 60)}” are written into the code`;
      const remedy =
        'Put them into the catalogues of core/kit/text, English and Japanese, and show them by their key.';
      problems.push({ path: file.path, line: lineAt(file.text, node.start), cause, remedy });
      return;
    }
    for (const child of children(node)) see(child, node);
  };
  see(parse(file), undefined);
  return problems;
}

/** Every text a person meets comes from the catalogues, in the application and on the command line alike. */
export const words: Lock = {
  name: 'words',
  check: (files) =>
    files.filter((file) => SHOWN.test(file.path) && /\.tsx?$/.test(file.path)).flatMap(hardCoded),
};
