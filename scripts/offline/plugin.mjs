import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('service-worker.js', import.meta.url));
const NAME = 'sw.js';

/** @param {string} folder @returns {string[]} addresses of all files the page may ask for, sorted */
function addressesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => String(name).split(path.sep).join('/'))
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .filter(
      (name) =>
        name !== NAME && !name.endsWith('.map') && !name.split('/').some((part) => part.startsWith('.')),
    )
    .map((name) => `/${name}`)
    .sort();
}

/**
 * The text of the service worker for a build: the list of its files, and a name that changes whenever one of them does.
 *
 * @param {string} folder absolute path of the build
 */
export function serviceWorkerFor(folder) {
  const source = readFileSync(SOURCE, 'utf8');
  const files = addressesIn(folder);
  const hash = createHash('sha256').update(source);
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(folder, file)));
  return source
    .replace('const FILES = [];', () => `const FILES = ${JSON.stringify(files, null, 2)};`)
    .replace("const BUILD = 'none';", () => `const BUILD = '${hash.digest('hex').slice(0, 16)}';`);
}

/**
 * Writes the service worker beside each build. The development server has none: it would hold back what was changed.
 *
 * @returns {import('vite').Plugin}
 */
export function offline() {
  let folder = '';
  return {
    name: 'trellis-offline',
    apply: 'build',
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        writeFileSync(path.join(folder, NAME), serviceWorkerFor(folder));
      },
    },
  };
}
