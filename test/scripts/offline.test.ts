import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serviceWorkerFor } from '../../scripts/offline/plugin.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'trellis-offline-'));
  mkdirSync(path.join(folder, 'assets'));
  for (const name of ['index.html', 'assets/a-1.js', 'assets/a-1.js.map', '.sources', 'sw.js']) {
    writeFileSync(path.join(folder, name), name);
  }
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const listOf = (source: string): unknown =>
  JSON.parse(/const FILES = (\[[^\]]*\]);/.exec(source)?.[1] ?? 'null');
const nameOf = (source: string) => /const BUILD = '([0-9a-f]{16})';/.exec(source)?.[1];

it('lists what a page may ask for, and neither itself nor what is hidden', () => {
  expect(listOf(serviceWorkerFor(folder))).toEqual(['/assets/a-1.js', '/index.html']);
});

it('is the same text for the same build, and another one as soon as one byte of one file differs', () => {
  const before = serviceWorkerFor(folder);
  expect(serviceWorkerFor(folder)).toBe(before);
  writeFileSync(path.join(folder, 'index.html'), 'index.htmL');
  const after = serviceWorkerFor(folder);
  expect(nameOf(after)).toBeDefined();
  expect(nameOf(after)).not.toBe(nameOf(before));
});
