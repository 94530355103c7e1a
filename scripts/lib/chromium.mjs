import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { binOf, PlainError, run } from './process.mjs';

const USUAL_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Switches for a browser that only tests drive: no sandbox for root, and no traffic of its own. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The same where a whole page is driven: nobody can answer a dialog of the system, so files come and go by the page alone. */
export const PAGE_ARGS = [...CHROMIUM_ARGS, '--disable-blink-features=FileSystemAccessLocal'];

/** @param {string | undefined} file @returns {file is string} whether it is a browser that starts on this system */
function starts(file) {
  if (file === undefined || !existsSync(file)) return false;
  if (process.platform !== 'linux') return true;
  try {
    // A downloaded browser may lack system libraries; it then fails here, not in the middle of a test.
    execFileSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

/** Where Playwright keeps a Chromium of its own, whether or not one is there. */
function playwrightsOwn() {
  const { chromium } = createRequire(import.meta.url)('playwright-core');
  return /** @type {string} */ (chromium.executablePath());
}

/**
 * The Chromium to test with: `CHROMIUM_PATH`, a usual place, or Playwright's own.
 *
 * @returns {string | undefined}
 * @throws {PlainError} when `CHROMIUM_PATH` is set to something that does not start
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (starts(named)) return named;
    throw new PlainError(`CHROMIUM_PATH is ${named}, which is no browser that starts here.`);
  }
  return [...USUAL_PATHS, playwrightsOwn()].find(starts);
}

/** The Chromium to test with, installed first where that is allowed; fails with the command that gets one. */
export async function ensureChromium() {
  const present = findChromium();
  if (present !== undefined) return present;
  process.stderr.write('No Chromium found: trying to install one …\n');
  const isRoot = process.getuid?.() === 0;
  // Debian's package brings its system libraries along, so it comes first wherever it may be installed.
  if (isRoot && existsSync('/usr/bin/apt-get')) await installDebianPackage();
  if (findChromium() === undefined)
    await run(process.execPath, [binOf('playwright-core'), 'install', 'chromium'], { timeoutMs: 300_000 });
  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new PlainError(
    [
      'The browser tests need a Chromium and none could be installed. Get one with either of',
      '  sudo apt-get update && sudo apt-get install -y chromium',
      '  npx playwright install --with-deps chromium',
      'or name one: CHROMIUM_PATH=/path/to/chromium npm test. `npm run test:core` needs no browser.',
    ].join('\n'),
  );
}

async function installDebianPackage() {
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: 600_000 };
  const updated = await run('apt-get', ['update', '-qq'], options);
  if (updated === 0)
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
}
