import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { binOf, root } from '../../scripts/lib/process.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'trellis-locks-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function plant(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** The rules Biome finds broken in the planted files, under this project's own settings. */
function brokenRules(files: Readonly<Record<string, string>>): string[] {
  for (const name of ['biome.json', '.gitignore']) cpSync(path.join(root, name), path.join(folder, name));
  execFileSync('git', ['init', '-q'], { cwd: folder });
  plant(files);
  const args = [binOf('@biomejs/biome'), 'lint', '--reporter=json', '.'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const report: { diagnostics: readonly { category: string; severity: string }[] } = JSON.parse(stdout);
  return [
    ...new Set(
      report.diagnostics.filter(({ severity }) => severity === 'error').map(({ category }) => category),
    ),
  ];
}

describe('Biome, under our settings', () => {
  const planted: readonly (readonly [rule: string, text: string])[] = [
    ['lint/suspicious/noExplicitAny', 'export const x: any = 1;'],
    ['lint/style/noDefaultExport', 'export default 1;'],
    ['lint/performance/noReExportAll', `export * from './other.ts';`],
    ['lint/style/noEnum', 'export enum X { A }'],
    ['lint/complexity/useMaxParams', 'export const f = (a: 1, b: 2, c: 3, d: 4) => [a, b, c, d];'],
    ['lint/nursery/noFloatingPromises', 'async function f() { return 1; }\nexport function g() { f(); }'],
    ['lint/suspicious/noFocusedTests', `it.only('x', () => {});`],
    ['lint/suspicious/noSkippedTests', `it.skip('x', () => {});`],
  ];
  it.each(planted)('bites with %s', (rule, text) => {
    expect(brokenRules({ 'src/core/kit/x.ts': `${text}\n` })).toContain(rule);
  });

  it('bites on a cycle, even one of types alone', () => {
    const cycle = {
      'src/core/kit/a.ts': `import type { B } from './b.ts';\nexport type A = { readonly b: B };\n`,
      'src/core/kit/b.ts': `import type { A } from './a.ts';\nexport type B = { readonly a?: A };\n`,
    };
    expect(brokenRules(cycle)).toEqual(['lint/suspicious/noImportCycles']);
  });

  it('lets sound code pass', () => {
    expect(brokenRules({ 'src/core/kit/x.ts': 'export const x = 1;\n' })).toEqual([]);
  });
});

describe('the compiler, under the settings of the core', () => {
  /** What the compiler says of one file in the core. */
  function faults(text: string): string {
    plant({
      'x.ts': text,
      'tsconfig.json': JSON.stringify({ extends: path.join(root, 'tsconfig.core.json'), include: ['x.ts'] }),
    });
    const args = [binOf('typescript', 'tsc'), '-p', folder, '--pretty', 'false'];
    return spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout;
  }

  it.each([
    ['document', 'export const x = document.title;'],
    ['window', 'export const x = window.name;'],
    ['process', 'export const x = process.argv;'],
    ['setTimeout', 'setTimeout(() => {}, 1);'],
  ])('knows no %s', (name, text) => {
    expect(faults(text)).toContain(`'${name}'`);
  });

  it('takes an element of an array for possibly missing', () => {
    expect(faults('export const f = (list: readonly number[]): number => list[0];')).toContain('undefined');
  });

  it('lets sound code pass', () => {
    expect(faults('export const x = 1;')).toBe('');
  });
});
