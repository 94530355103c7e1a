import { describe, expect, it } from 'vitest';
import { docstrings } from '../../scripts/locks/docstrings.ts';
import { LOCKS } from '../../scripts/locks/index.ts';
import { kinds } from '../../scripts/locks/kinds.ts';
import { purity } from '../../scripts/locks/purity.ts';
import { fileSize, functionSize } from '../../scripts/locks/size.ts';
import type { Lock } from '../../scripts/locks/source.ts';
import { traces } from '../../scripts/locks/traces.ts';

function lines(lock: Lock, path: string, text: string): number[] {
  return lock.check([{ path, text }]).map(({ line }) => line);
}

function functionOf(length: number, name = 'long'): string {
  return [
    `export function ${name}() {`,
    ...Array.from({ length: length - 2 }, () => '  step();'),
    '}',
    '',
  ].join('\n');
}

describe('the lock on purity', () => {
  const planted = [
    'const x = Math.random();',
    'const x = Date.now();',
    'const x = new Date();',
    'const x = Date();',
    'const x = Temporal.Now.instant();',
    'const x = performance.now();',
    'setTimeout(f, 1);',
    'globalThis.run(setInterval);',
    'console.log(1);',
  ];
  it.each(planted)('bites in the core on %s', (text) => {
    expect(lines(purity, 'src/core/run/simulate/x.ts', `\n${text}\n`)).toEqual([2]);
  });

  it('leaves the rest of the house and dates of a given time alone', () => {
    expect(lines(purity, 'src/store/x.ts', 'setTimeout(f, Date.now());')).toEqual([]);
    expect(lines(purity, 'src/core/kit/x.ts', `const x = new Date(0); const y = 'console.log';`)).toEqual([]);
  });
});

describe('the locks on size', () => {
  it('allow 300 lines in a file and bite on 301', () => {
    expect(lines(fileSize, 'src/core/kit/x.ts', 'x;\n'.repeat(300))).toEqual([]);
    expect(lines(fileSize, 'src/core/kit/x.ts', 'x;\n'.repeat(301))).toEqual([301]);
    expect(lines(fileSize, 'test/core/x.test.ts', 'x;\n'.repeat(301))).toEqual([301]);
  });

  it('allow 50 lines in a function and bite on 51', () => {
    expect(lines(functionSize, 'src/ui/x.ts', functionOf(50))).toEqual([]);
    expect(lines(functionSize, 'src/ui/x.ts', functionOf(51))).toEqual([1]);
    expect(
      lines(functionSize, 'src/ui/x.ts', functionOf(51).replace('function long()', 'const long = () =>')),
    ).toEqual([1]);
  });

  it('exempt the inner loop of the fast executor, by name and place', () => {
    expect(lines(functionSize, 'src/core/run/simulate/walk.ts', functionOf(51, 'walk'))).toEqual([]);
    expect(lines(functionSize, 'src/core/run/simulate/walk.ts', functionOf(51, 'other'))).toEqual([1]);
    expect(lines(functionSize, 'src/core/report/walk.ts', functionOf(51, 'walk'))).toEqual([1]);
  });
});

describe('the lock on node kinds', () => {
  const planted = [
    `if (node.kind === 'wait') stop();`,
    `if ('wait' !== fromNode.kind) stop();`,
    `if (program.nodes[0].kind === 'wait') stop();`,
    `if (edge.node?.kind === 'wait') stop();`,
    `switch (node.kind) { default: stop(); }`,
    `if (['wait', 'if'].includes(node.kind)) stop();`,
    `const icon = { wait: 'clock' }[node.kind];`,
  ];
  it.each(planted)('bites outside core/program/nodes on %s', (text) => {
    expect(lines(kinds, 'src/canvas/cards/x.ts', text)).toEqual([1]);
    expect(lines(kinds, 'src/core/program/nodes/wait/x.ts', text)).toEqual([]);
  });

  it('leaves other unions alone, and asking a kind', () => {
    const text = `if (step.kind === 'delay') stop(); const d = registry.get(node.kind); if (node.kind === wanted) stop();`;
    expect(lines(kinds, 'src/core/compile/code/x.ts', text)).toEqual([]);
  });
});

describe('the lock on docstrings', () => {
  it('bites on a bare export of the core and on nothing else', () => {
    const text =
      '/** One. */\nexport const one = 1;\nexport const two = 2;\nconst three = 3;\nexport { three };\n';
    expect(lines(docstrings, 'src/core/kit/x.ts', text)).toEqual([3]);
    expect(lines(docstrings, 'src/ui/x.ts', text)).toEqual([]);
  });
});

describe('the lock on traces of a machine', () => {
  it('bites on a path of this machine and on a registry', () => {
    const path = ['', 'work', 'main'].join('/');
    const host = ['registry', 'example', 'org'].join('.');
    expect(lines(traces, 'docs/X.md', `see ${path}\nfrom https://${host}/x\n`)).toEqual([1, 2]);
    expect(lines(traces, 'docs/X.md', 'src/work/pool.ts and ./tmp/file\n')).toEqual([]);
  });
});

describe('every lock', () => {
  it('has a name of its own', () => {
    expect(new Set(LOCKS.map(({ name }) => name)).size).toBe(LOCKS.length);
  });

  it('refuses a file that it cannot read, rather than passing it', () => {
    expect(() => purity.check([{ path: 'src/core/kit/x.ts', text: 'const = ;' }])).toThrow();
  });
});
