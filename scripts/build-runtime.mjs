// The runtime that travels beside exported machines: one file, dist-runtime/trellis-runtime.mjs, that needs xstate alone.
// `node scripts/build-runtime.mjs FOLDER` lays a copy of it into a folder, too.
import { copyFileSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './lib/build.mjs';
import { root } from './lib/process.mjs';
import { RUNTIME_FILE, RUNTIME_SOURCES, runtimeText } from './runtime/plugin.mjs';

const OUT = 'dist-runtime';

/** @param {string} outDir */
async function bundle(outDir) {
  const text = await runtimeText();
  mkdirSync(outDir, { recursive: true });
  writeFileSync(path.join(outDir, RUNTIME_FILE), text);
}

/**
 * Builds the runtime when it is missing or older than its sources.
 *
 * @returns {Promise<string>} the path of the file
 */
export async function ensureRuntime() {
  await ensureBuilt({
    out: OUT,
    sources: RUNTIME_SOURCES,
    announce: 'Building the runtime …',
    build: bundle,
  });
  return path.join(root, OUT, RUNTIME_FILE);
}

/** @param {string | undefined} folder where a copy is wanted */
async function main(folder) {
  const file = await ensureRuntime();
  if (folder === undefined) return path.relative(root, file);
  mkdirSync(folder, { recursive: true });
  const copy = path.join(folder, RUNTIME_FILE);
  copyFileSync(file, copy);
  return copy;
}

// The command may be called through a link.
if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${await main(process.argv[2])}\n`);
}
