// Checks every lock; one line a breach: place, cause, remedy. `--report FILE` writes the count as JSON.
import { writeFileSync } from 'node:fs';
import { root } from '../lib/process.mjs';
import { LOCKS } from './index.ts';
import { readSources } from './source.ts';

const FOLDERS = ['src', 'scripts', 'test', 'docs', 'flows'];
const ENDINGS = ['.ts', '.tsx', '.mjs', '.css', '.md', '.json'];

const files = readSources(root, FOLDERS, ENDINGS);
if (files.length === 0) throw new Error('no source found: the locks looked in the wrong place');
const results = LOCKS.map((lock) => ({ lock, problems: lock.check(files) }));
for (const { lock, problems } of results) {
  process.stdout.write(`${problems.length === 0 ? 'holds ' : 'BROKEN'} ${lock.name}\n`);
  for (const { path, line, cause, remedy } of problems) {
    process.stdout.write(`  ${path}:${line}: ${cause}. ${remedy}\n`);
  }
}
const failed = results.filter(({ problems }) => problems.length > 0).length;
const at = process.argv.indexOf('--report');
const report = at === -1 ? undefined : process.argv[at + 1];
if (report !== undefined) writeFileSync(report, JSON.stringify({ passed: results.length - failed, failed }));
if (failed > 0) process.exitCode = 1;
