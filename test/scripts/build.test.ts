import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensureBuilt } from '../../scripts/lib/build.mjs';
import { root } from '../../scripts/lib/process.mjs';

let folder: string;
let source: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'trellis-build-'));
  mkdirSync(path.join(folder, 'src'));
  source = path.join(folder, 'src/a.ts');
  writeFileSync(source, 'one');
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** Builds by copying the source, unless told to fail. */
function build(failure?: Error): Promise<boolean> {
  return ensureBuilt({
    out: path.relative(root, path.join(folder, 'out')),
    sources: [path.relative(root, path.join(folder, 'src'))],
    announce: 'building',
    build: async (out) => {
      mkdirSync(out);
      if (failure !== undefined) throw failure;
      writeFileSync(path.join(out, 'built.js'), existsSync(source) ? readFileSync(source) : 'nothing');
    },
  });
}

const built = () => readFileSync(path.join(folder, 'out/built.js'), 'utf8');

describe('a build', () => {
  it('is made once, and again when a source changes or goes', async () => {
    expect(await build()).toBe(true);
    expect(await build()).toBe(false);
    writeFileSync(source, 'two');
    expect([await build(), built()]).toEqual([true, 'two']);
    rmSync(source);
    expect([await build(), built()]).toEqual([true, 'nothing']);
  });

  it('is not made again because a checkout touched the times', async () => {
    await build();
    utimesSync(source, new Date(2_000_000_000_000), new Date(2_000_000_000_000));
    expect(await build()).toBe(false);
  });

  it('that fails leaves the one before it, and nothing else', async () => {
    await build();
    writeFileSync(source, 'broken');
    await expect(build(new Error('no'))).rejects.toThrow('no');
    expect(built()).toBe('one');
    expect(readdirSync(folder).sort()).toEqual(['out', 'src']);
  });
});
