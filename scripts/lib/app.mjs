import { ensureBuilt } from './build.mjs';
import { PlainError } from './process.mjs';

const SOURCES = [
  'index.html',
  'src',
  'public',
  'flows',
  'scripts/offline',
  'scripts/runtime',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

/** Builds the application into `dist` when it is missing or older than its sources. */
export function ensureApp() {
  return ensureBuilt({
    out: 'dist',
    sources: SOURCES,
    announce: 'Building the application …',
    build: buildInto,
  });
}

/** @param {string} outDir */
async function buildInto(outDir) {
  // Vite is there only once the packages are installed.
  const { build } = await import('vite');
  try {
    await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  } catch (error) {
    throw new PlainError(
      `The application could not be built.\n${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
