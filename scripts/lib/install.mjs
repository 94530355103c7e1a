import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError, root, runNpm } from './process.mjs';

/**
 * @typedef {{ readonly version?: string, readonly optional?: boolean, readonly devOptional?: boolean, readonly link?: boolean }} LockEntry
 * @typedef {{ readonly packages?: Readonly<Record<string, LockEntry>> }} Lock
 */

/**
 * Whether `node_modules` holds what the lock asks for.
 *
 * Compares versions, not times: a checkout touches the lock's time without changing it, and installing anew would
 * pull the packages from under whatever else runs in this folder.
 *
 * @param {Lock} wanted package-lock.json
 * @param {Lock | undefined} present node_modules/.package-lock.json, npm's own note of what it installed
 */
export function isInstalled(wanted, present) {
  if (present?.packages === undefined) return false;
  for (const [where, entry] of Object.entries(wanted.packages ?? {})) {
    if (where === '' || entry.link === true) continue;
    const found = present.packages[where];
    // Optional packages are those of other platforms: absent here, and rightly so.
    if (found === undefined ? !(entry.optional || entry.devOptional) : found.version !== entry.version)
      return false;
  }
  return true;
}

/** @param {string} file @returns {Lock | undefined} */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Installs the packages of the lock when they are missing or of other versions. */
export async function ensureInstalled() {
  const wanted = readLock('package-lock.json');
  if (wanted === undefined)
    throw new PlainError(
      'package-lock.json is missing or damaged: restore it with `git checkout package-lock.json`.',
    );
  if (isInstalled(wanted, readLock('node_modules/.package-lock.json'))) return;
  process.stderr.write('Installing packages from package-lock.json …\n');
  // Builds and tests need the development packages, whatever NODE_ENV says.
  const code = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) throw new PlainError('`npm ci` failed; its own message stands above.');
}
