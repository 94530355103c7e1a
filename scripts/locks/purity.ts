import { type AstNode, type Lock, lineAt, nameOf, parse, visit } from './source.ts';

const TIMERS = new Set([
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
]);
const CLOCK_REMEDY = 'Take the minute as an argument: the core has no clock.';

type Breach = { readonly cause: string; readonly remedy: string };

function member(node: AstNode): string {
  return `${nameOf(node.object)}.${nameOf(node.property)}`;
}

function breachOf(node: AstNode, parent: AstNode | undefined): Breach | undefined {
  if (node.type === 'MemberExpression') {
    const name = member(node);
    if (name === 'Math.random')
      return { cause: name, remedy: 'Draw from core/kit/dice, keyed by what the draw is for.' };
    if (/^(Date|performance|Temporal\.Now|Now)\.(now|instant)$/.test(name))
      return { cause: name, remedy: CLOCK_REMEDY };
    if (name.startsWith('console.'))
      return { cause: name, remedy: 'Return an Issue or a value; the shell prints.' };
  }
  const isDate = nameOf(node.callee) === 'Date' && (node.arguments as readonly unknown[]).length === 0;
  if ((node.type === 'NewExpression' || node.type === 'CallExpression') && isDate) {
    return { cause: 'the date of today', remedy: CLOCK_REMEDY };
  }
  const isKey = parent?.type === 'MemberExpression' && parent.property === node && !parent.computed;
  if (node.type === 'Identifier' && TIMERS.has(node.name as string) && !isKey) {
    return {
      cause: node.name as string,
      remedy: 'The core waits for nothing: return what is to happen and when.',
    };
  }
  return undefined;
}

/** The core gives the same answer to the same question: no dice of its own, no clock, no timer, no console. */
export const purity: Lock = {
  name: 'purity of the core',
  check: (files) =>
    files
      .filter((file) => file.path.startsWith('src/core/') && file.path.endsWith('.ts'))
      .flatMap((file) => {
        const problems: { path: string; line: number; cause: string; remedy: string }[] = [];
        visit(parse(file), (node, parent) => {
          const breach = breachOf(node, parent);
          if (breach === undefined) return;
          problems.push({
            ...breach,
            path: file.path,
            line: lineAt(file.text, node.start),
            cause: `${breach.cause} in the core`,
          });
        });
        return problems;
      }),
};
