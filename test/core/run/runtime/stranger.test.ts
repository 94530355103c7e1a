import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureRuntime } from '../../../../scripts/build-runtime.mjs';
import { lower } from '../../../../src/core/compile/lower.ts';
import { toMachine } from '../../../../src/core/compile/machine/machine.ts';
import { machineText } from '../../../../src/core/compile/machine/text.ts';
import { readProgramFile } from '../../../../src/core/program/document/read.ts';
import type { LeadRow } from '../../../../src/core/run/runtime/lead.ts';
import type { SavedLead } from '../../../../src/core/run/runtime/run.ts';

/** The example of the documentation, as a stranger copies it. */
function example(page = 'README.md'): string {
  const code = /```js\n([\s\S]*?)```/.exec(readFileSync(page, 'utf8'))?.[1];
  if (code === undefined) throw new Error(`${page} has no example`);
  return code;
}

describe('a stranger with Node, xstate, the machine of the starter and the runtime', () => {
  let folder = '';

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'trellis-'));
    copyFileSync(await ensureRuntime(), path.join(folder, 'trellis-runtime.mjs'));
    mkdirSync(path.join(folder, 'node_modules'));
    symlinkSync(path.resolve('node_modules/xstate'), path.join(folder, 'node_modules/xstate'));
    const read = readProgramFile(readFileSync('flows/starter.flow.json', 'utf8'));
    if (!read.ok) throw new Error('the starter does not read');
    const program = lower(read.value);
    writeFileSync(path.join(folder, 'program.machine.json'), machineText(toMachine(program)));
    writeFileSync(path.join(folder, 'lead.mjs'), example());
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('reads the same lines on every page', () => {
    expect(example('docs/MACHINE.md')).toBe(example());
  });

  it('runs a lead in ten lines', () => {
    expect(
      example()
        .trim()
        .split('\n')
        .filter((line) => line !== '').length,
    ).toBeLessThanOrEqual(10);
    const said = execFileSync(process.execPath, ['lead.mjs'], {
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
    const text = readFileSync(path.join(folder, 'trellis-runtime.mjs'), 'utf8');
    const from = [...text.matchAll(/^import .* from "([^"]+)"/gm)].map(([, name]) => name);
    expect(from).toEqual(['xstate']);
  });
});
