import { execFileSync, execSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LeadRow } from '../../../../src/core/run/runtime/lead.ts';
import type { SavedLead } from '../../../../src/core/run/runtime/run.ts';

const HEADING = '## Run an exported machine';

/** A block of code of a page, as a stranger copies it: the first of its language behind a heading. */
function block(page: string, language: 'js' | 'sh', heading = ''): string {
  const text = readFileSync(page, 'utf8').split(`${heading}\n`).slice(1).join('\n');
  const code = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1];
  if (code === undefined) throw new Error(`${page} has no example`);
  return code;
}

describe('a stranger who copies the page: its commands, then its lines, in a folder of their own', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'trellis-'));
    // The page speaks from the root of the repository; what is written lands in the stranger's folder.
    for (const name of ['package.json', 'scripts', 'flows'])
      symlinkSync(path.resolve(name), path.join(folder, name));
    mkdirSync(path.join(folder, 'node_modules'));
    symlinkSync(path.resolve('node_modules/xstate'), path.join(folder, 'node_modules/xstate'));
    execSync(block('README.md', 'sh', HEADING), { cwd: folder, timeout: 110_000, stdio: 'pipe' });
    writeFileSync(path.join(folder, 'nurture/lead.mjs'), block('README.md', 'js', HEADING));
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('reads the same lines on every page', () => {
    expect(block('docs/MACHINE.md', 'js')).toBe(block('README.md', 'js', HEADING));
  });

  it('runs a lead in ten lines', () => {
    expect(
      block('README.md', 'js', HEADING)
        .trim()
        .split('\n')
        .filter((line) => line !== '').length,
    ).toBeLessThanOrEqual(10);
    const said = execFileSync(process.execPath, ['nurture/lead.mjs'], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 30_000,
    });
    const lines = said
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    const rows = lines.slice(0, -1) as LeadRow[];
    expect(rows.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['enter', 'arrive', 'sent', 'event', 'score']),
    );
    expect(rows.filter(({ effect }) => Boolean(effect)).map(({ what }) => what)).toEqual(['sent']);
    const saved = lines.at(-1) as SavedLead;
    expect(saved.person).toMatchObject({ id: 'ann', zone: 'Europe/Berlin' });
    expect(saved.person.assets).toHaveLength(1);
  });

  it('is told by the file itself that it needs xstate only', () => {
    const text = readFileSync(path.join(folder, 'nurture/trellis-runtime.mjs'), 'utf8');
    const from = [...text.matchAll(/^import .* from "([^"]+)"/gm)].map(([, name]) => name);
    expect(from).toEqual(['xstate']);
  });
});
