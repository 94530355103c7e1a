#!/usr/bin/env node
// The command line: bundled once into dist-cli/, again whenever a source changes, then run.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { ensureBuilt } from './lib/build.mjs';
import { constFunctions } from './lib/const-functions.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { PlainError, requireNode, root } from './lib/process.mjs';

/** Entries of the bundle: the command line, and each `src/worker/<name>.node.ts` as a worker thread beside it. */
function entries() {
  const folder = path.join(root, 'src/worker');
  const workers = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.node.ts')) : [];
  return Object.fromEntries([
    ['cli', path.join(root, 'src/cli.ts')],
    ...workers.map((name) => [name.slice(0, -'.ts'.length), path.join(folder, name)]),
  ]);
}

/** @param {string} outDir */
async function bundle(outDir) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    plugins: [constFunctions()],
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: entries(),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // As `var` the tables of the fast executor would be looked up at every use: a third of its speed.
          topLevelVar: false,
        },
      },
    },
    // One bundle starts faster than a hundred small modules out of node_modules.
    ssr: { noExternal: true },
  });
}

/** @param {unknown} error */
function fail(error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`trellis: ${message}\n`);
  if (process.env.TRELLIS_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(2);
}

// A lead is thousands of calls of small functions: with more room for putting one into the other runs are an eighth faster.
// It holds for the threads of this process, too.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=4000');

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
try {
  requireNode();
  if (!existsSync(path.join(root, 'src/cli.ts')))
    throw new PlainError('src/cli.ts is missing: the command line is not there yet.');
  await ensureInstalled();
  await ensureBuilt({
    out: 'dist-cli',
    sources: ['src', 'flows', 'scripts/trellis.mjs', 'scripts/lib/const-functions.mjs', 'package-lock.json'],
    announce: 'Building the command line once …',
    build: bundle,
  });
  await import(pathToFileURL(path.join(root, 'dist-cli/cli.js')).href);
} catch (error) {
  fail(error);
}
