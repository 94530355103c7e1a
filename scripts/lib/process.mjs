import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root folder of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A fault whose message is meant for the person at the terminal: printed alone, without a stack. */
export class PlainError extends Error {}

/** @returns {void} Throws a `PlainError` on a Node that is too old for the packages of the lock. */
export function requireNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    throw new PlainError(
      `Trellis needs Node 20 or newer; this is Node ${process.versions.node}. See https://nodejs.org`,
    );
  }
}

/**
 * Runs a command to its end with the terminal's own streams.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, stdio?: import('node:child_process').StdioOptions, timeoutMs?: number }} [options]
 * @returns {Promise<number>} the exit code; 127 when the command could not be started, 1 when a signal ended it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: options.stdio ?? 'inherit',
      timeout: options.timeoutMs,
    });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs npm itself, by the very npm that started this script where there is one.
 *
 * @param {readonly string[]} args
 */
export function runNpm(args) {
  const npm = process.env.npm_execpath;
  // Standard output may be a pipe that somebody parses (`npm run trellis -- compile`), so npm talks on standard error.
  const stdio = /** @type {const} */ (['ignore', 2, 2]);
  if (npm?.endsWith('.js')) return run(process.execPath, [npm, ...args], { stdio: [...stdio] });
  return run('npm', args, { stdio: [...stdio] });
}

/**
 * The script behind a package's command, to be run by this Node without a shell.
 *
 * @param {string} packageName
 * @param {string} [command] name in the package's `bin`; the package's own name by default
 */
export function binOf(packageName, command = packageName.split('/').pop()) {
  const manifestPath = path.join(root, 'node_modules', packageName, 'package.json');
  /** @type {{ bin: string | Record<string, string> }} */
  const manifest = createRequire(import.meta.url)(manifestPath);
  const bin = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[/** @type {string} */ (command)];
  if (bin === undefined) throw new PlainError(`${packageName} has no command ${command}`);
  return path.join(path.dirname(manifestPath), bin);
}

/**
 * Runs `main`; a `PlainError` ends in one line and exit code 1, anything else keeps its stack.
 *
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    process.stderr.write(
      error instanceof PlainError
        ? `${error.message}\n`
        : `${String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exitCode = 1;
  }
}
