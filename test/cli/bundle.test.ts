import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { file, small } from './help.ts';

// The bundle is built once, and threads begin cold.
vi.setConfig({ testTimeout: 240_000 });

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const sound = file('sound.flow.json', small());

function bundled(...words: readonly string[]): {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/trellis.mjs', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

describe('the bundled command line', () => {
  it('says the same for any number of threads, but how long it took', () => {
    const [one, two, three] = ['1', '2', '3'].map((workers) => {
      const { code, out } = bundled(
        'simulate',
        sound,
        'flows/program-1.flow.json',
        '--leads',
        '3000',
        '--seed',
        '9',
        '--workers',
        workers,
        '--json',
      );
      expect(code).toBe(0);
      return { ...JSON.parse(out), elapsedMs: 0 };
    });
    expect(one.entered).toBeGreaterThan(3000);
    expect(two).toEqual(one);
    expect(three).toEqual(one);
  });

  it('measures every figure as a finite number above nothing', () => {
    const { code, out, err } = bundled('bench', '--size', '400', '--json');
    expect(code).toBe(0);
    // Minutes pass on large sizes: what is measured is told meanwhile, and never among the figures.
    expect(err).toContain('Leads a second');
    const { figures } = JSON.parse(out) as { figures: { name: string; value: number; unit: string }[] };
    const names = figures.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'fast.leadsPerSecond.1w',
        'fast.leadsPerSecond.2w',
        'ratio.xstateActors',
        'ratio.xstateActorsSettled',
        'ratio.bareLoop',
        'scaling.workers2',
        'exponent.leads',
        'memory.bytesPerLead',
        'lint.60nodesMs',
        'compile.60nodesMs',
      ]),
    );
    for (const { name, value, unit } of figures) {
      expect(Number.isFinite(value) && value > 0, `${name} is ${value} ${unit}`).toBe(true);
    }
  });

  it('is what npx finds under its name', () => {
    const { status, stdout } = spawnSync('npx', ['--no-install', 'trellis', 'check', sound], {
      cwd: ROOT,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(status).toBe(0);
    expect(stdout).toContain('sound.flow.json');
  });

  it.skipIf(!existsSync('/dev/full'))(
    'ends with 2 where what it prints is lost, and with 0 where nobody reads on',
    () => {
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, ['scripts/trellis.mjs', 'compile', sound], {
        cwd: ROOT,
        encoding: 'utf8',
        stdio: ['ignore', full, 'pipe'],
      });
      closeSync(full);
      expect(status).toBe(2);
      expect(stderr).toContain('ENOSPC');
      const piped = spawnSync(
        'bash',
        ['-c', `set -o pipefail; node scripts/trellis.mjs new program-1 | head -c 9`],
        {
          cwd: ROOT,
        },
      );
      expect(piped.status).toBe(0);
    },
  );

  it('ends with the code of the command, and says nothing on standard output when it fails', () => {
    const { code, out, err } = bundled('compile', 'nowhere.flow.json');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('nowhere.flow.json');
  });
});
