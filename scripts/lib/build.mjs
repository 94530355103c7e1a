import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './process.mjs';

/** Name of the note beside a build that says which sources it was made from. */
const STAMP = '.sources';

/** @param {string} file @returns {string[]} every file under `file`, sorted, or `file` itself */
function filesUnder(file) {
  const absolute = path.join(root, file);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [file];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => filesUnder(path.posix.join(file, name)));
}

/**
 * A fingerprint of all files under `sources`, by content: neither a checkout nor a copy makes a build look stale,
 * and a deleted file does.
 *
 * @param {readonly string[]} sources paths from the root
 */
export function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesUnder)) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * Makes a build when there is none or its sources have changed.
 *
 * Builds beside the target and swaps it in whole, so that two commands started together never see half a build.
 *
 * @param {{ out: string, sources: readonly string[], announce: string, build: (out: string) => Promise<unknown> }} plan
 *   `out` and `sources` from the root; `build` writes into the absolute folder it is given
 * @returns {Promise<boolean>} whether it had to build
 */
export async function ensureBuilt({ out, sources, announce, build }) {
  const target = path.join(root, out);
  const now = fingerprint(sources);
  const stamp = path.join(target, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false;
  process.stderr.write(`${announce}\n`);
  const fresh = `${target}.${process.pid}`;
  try {
    await build(fresh);
    writeFileSync(path.join(fresh, STAMP), now);
    rmSync(target, { recursive: true, force: true });
    renameSync(fresh, target);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return true;
}
