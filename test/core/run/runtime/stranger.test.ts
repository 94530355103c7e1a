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
import { toMachine } from '../../../../src/core/compile/machine/machine.ts';
import { machineText } from '../../../../src/core/compile/machine/text.ts';
import type { LeadRow } from '../../../../src/core/run/runtime/lead.ts';
import type { SavedLead } from '../../../../src/core/run/runtime/run.ts';
import { clicked, end, plan, send, waitFor } from './plans.ts';

/** The example of the documentation, as a stranger copies it. */
function example(page = 'README.md'): string {
  const code = /```js\n([\s\S]*?)```/.exec(readFileSync(page, 'utf8'))?.[1];
  if (code === undefined) throw new Error(`${page} has no example`);
  return code;
}

describe('a stranger with Node, xstate, a machine file and the runtime', () => {
  let folder = '';

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'trellis-'));
    copyFileSync(await ensureRuntime(), path.join(folder, 'trellis-runtime.mjs'));
    mkdirSync(path.join(folder, 'node_modules'));
    symlinkSync(path.resolve('node_modules/xstate'), path.join(folder, 'node_modules/xstate'));
    const program = plan([
      send('welcome', [1, 1]),
      waitFor([clicked], 60, [2, 3]),
      end('clicked'),
      end('timeout'),
    ]);
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
    expect(rows.map(({ what, name }) => `${what} ${name}`.trim())).toEqual([
      'enter',
      'arrive',
      'sent welcome',
      'port',
      'arrive',
      'event click',
      'score engagement',
      'port',
      'arrive',
      'exit clicked',
    ]);
    const saved = lines.at(-1) as SavedLead;
    expect(saved.person).toMatchObject({ id: 'ann', zone: 'Europe/Berlin', assets: ['welcome'] });
  });

  it('is told by the file itself that it needs xstate only', () => {
    const text = readFileSync(path.join(folder, 'trellis-runtime.mjs'), 'utf8');
    const from = [...text.matchAll(/^import .* from "([^"]+)"/gm)].map(([, name]) => name);
    expect(from).toEqual(['xstate']);
  });
});
