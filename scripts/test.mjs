// Every check there is, one closing line. `--core` leaves out what needs a browser, `--long` draws more random programs.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureApp } from './lib/app.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { freePort } from './lib/port.mjs';
import { binOf, requireNode, root, run, runMain } from './lib/process.mjs';
import { closingLine, fromLocks, fromPlaywright, fromVitest, settle } from './lib/tally.mjs';
import { checkTypes } from './types.mjs';

/** @typedef {import('./lib/tally.mjs').Tally} Tally */

const isCore = process.argv.includes('--core');
const isLong = process.argv.includes('--long');
const reports = mkdtempSync(path.join(os.tmpdir(), 'trellis-test-'));
/** @type {Record<string, string>} */
const env = isLong ? { TRELLIS_LONG: '1' } : {};

/** @param {string} folder @param {RegExp} pattern */
function hasTests(folder, pattern) {
  const absolute = path.join(root, folder);
  return (
    existsSync(absolute) &&
    readdirSync(absolute, { recursive: true }).some((name) => pattern.test(String(name)))
  );
}

/** @returns {Promise<Tally>} */
async function lint() {
  const code = await run(process.execPath, [binOf('@biomejs/biome'), 'ci', '--max-diagnostics=50', '.']);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** @returns {Promise<Tally>} */
async function locks() {
  const report = path.join(reports, 'locks.json');
  const code = await run(process.execPath, ['--import', 'tsx', 'scripts/locks/run.ts', '--report', report]);
  return settle(fromLocks(report), code);
}

/** @param {string} name @param {string} config @returns {Promise<Tally>} */
async function vitest(name, config) {
  const report = path.join(reports, `${name}.json`);
  const args = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const code = await run(process.execPath, [binOf('vitest'), ...args], { env });
  return settle(fromVitest(report), code);
}

/** @returns {Promise<Tally>} */
async function journeys() {
  const report = path.join(reports, 'journeys.json');
  await ensureApp();
  const code = await run(
    process.execPath,
    [binOf('@playwright/test', 'playwright'), 'test', '--reporter=list,json'],
    {
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report, TRELLIS_PORT: String(await freePort()) },
    },
  );
  return settle(fromPlaywright(report), code);
}

/** @returns {[name: string, part: () => Promise<Tally>][]} */
function parts() {
  /** @type {[string, () => Promise<Tally>][]} */
  const list = [
    ['types', async () => ({ ...(await checkTypes()), skipped: 0 })],
    ['lint', lint],
    ['locks', locks],
    ['unit and property', () => vitest('unit', 'vitest.config.ts')],
  ];
  if (isCore) return list;
  if (hasTests('test/browser', /\.test\.tsx?$/))
    list.push(['browser', () => vitest('browser', 'vitest.browser.config.ts')]);
  if (hasTests('test/journeys', /\.spec\.ts$/)) list.push(['journeys', journeys]);
  return list;
}

await runMain(async () => {
  requireNode();
  await ensureInstalled();
  // Known before the first minute of tests is spent: without a browser the whole command fails.
  if (!isCore) process.env.CHROMIUM_PATH = await ensureChromium();
  /** @type {{ name: string, seconds: number, tally: Tally }[]} */
  const results = [];
  try {
    for (const [name, part] of parts()) {
      process.stdout.write(`\n── ${name} ──\n`);
      const started = performance.now();
      const tally = await part();
      results.push({ name, tally, seconds: (performance.now() - started) / 1000 });
    }
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  process.stdout.write('\n');
  for (const { name, seconds, tally } of results) {
    process.stdout.write(
      `${name.padEnd(18)} ${seconds.toFixed(1).padStart(6)} s   ${closingLine([tally])}\n`,
    );
  }
  const tallies = results.map(({ tally }) => tally);
  process.stdout.write(`${closingLine(tallies)}\n`);
  if (tallies.some(({ failed }) => failed > 0)) process.exitCode = 1;
});
