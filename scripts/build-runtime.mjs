// The runtime that travels beside exported machines: one file, dist-runtime/trellis-runtime.mjs, that needs xstate alone.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './lib/build.mjs';
import { root } from './lib/process.mjs';

const OUT = 'dist-runtime';
const FILE = 'trellis-runtime.mjs';

/** @param {string} outDir */
async function bundle(outDir) {
  // Vite is there only once the packages are installed.
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      minify: false,
      lib: { entry: path.join(root, 'src/runtime.ts'), formats: ['es'], fileName: () => FILE },
      rolldownOptions: {
        external: ['xstate'],
        // The core's door opens on every room; no module of it does anything by being imported.
        treeshake: { moduleSideEffects: false },
      },
    },
  });
}

/**
 * Builds the runtime when it is missing or older than its sources.
 *
 * @returns {Promise<string>} the path of the file
 */
export async function ensureRuntime() {
  await ensureBuilt({
    out: OUT,
    sources: ['src/core', 'src/runtime.ts', 'scripts/build-runtime.mjs', 'package-lock.json'],
    announce: 'Building the runtime …',
    build: bundle,
  });
  return path.join(root, OUT, FILE);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${path.relative(root, await ensureRuntime())}\n`);
}
