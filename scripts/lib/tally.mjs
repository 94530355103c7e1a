import { readFileSync } from 'node:fs';

/**
 * What a runner counted.
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Tally
 */

/** @param {string} file @returns {any} the report, or undefined when the runner died before writing one */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Reads Vitest's JSON report. A file that fails to load holds no test, so it counts as one failure.
 *
 * @param {string} file
 * @returns {Tally | undefined}
 */
export function fromVitest(file) {
  const report = read(file);
  if (report === undefined) return undefined;
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: readonly { status: string }[] }} */ result) =>
      result.status === 'failed' && !result.assertionResults.some(({ status }) => status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Reads Playwright's JSON report. A flaky test failed once, and counts as failed.
 *
 * @param {string} file
 * @returns {Tally | undefined}
 */
export function fromPlaywright(file) {
  const report = read(file);
  if (report === undefined) return undefined;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/** @param {string} file @returns {Tally | undefined} one check for each lock */
export function fromLocks(file) {
  const report = read(file);
  return report === undefined ? undefined : { passed: report.passed, failed: report.failed, skipped: 0 };
}

/**
 * Holds a runner to its exit code: one that crashed, wrote no report or ran nothing failed, whatever it counted.
 *
 * @param {Tally | undefined} tally
 * @param {number} exitCode
 * @returns {Tally}
 */
export function settle(tally, exitCode) {
  if (tally === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const ranNothing = tally.passed + tally.failed === 0;
  const failedSilently = exitCode !== 0 && tally.failed === 0;
  return ranNothing || failedSilently ? { ...tally, failed: tally.failed + 1 } : tally;
}

/** @param {readonly Tally[]} tallies @returns {string} `N passed, N failed`, and `, N skipped` when some were */
export function closingLine(tallies) {
  const sum = (/** @type {keyof Tally} */ key) => tallies.reduce((total, tally) => total + tally[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
