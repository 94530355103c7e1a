import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled } from '../../scripts/lib/install.mjs';
import { closingLine, fromLocks, fromPlaywright, fromVitest, settle } from '../../scripts/lib/tally.mjs';

describe('an installation', () => {
  const wanted = {
    packages: {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/mac-only': { version: '1.0.0', optional: true },
    },
  };

  it('is whole when every package has the version of the lock, those of other platforms aside', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true);
  });

  it('is not when a package is missing, of another version, or nothing is there', () => {
    expect(isInstalled(wanted, { packages: {} })).toBe(false);
    expect(isInstalled(wanted, { packages: { 'node_modules/a': { version: '1.0.1' } } })).toBe(false);
    expect(isInstalled(wanted, undefined)).toBe(false);
  });
});

describe('the tally', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'trellis-tally-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function report(content: unknown): string {
    const file = path.join(folder, 'report.json');
    writeFileSync(file, JSON.stringify(content));
    return file;
  }

  const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };

  it('reads a report of Vitest', () => {
    const testResults = [{ status: 'passed', assertionResults: [{ status: 'passed' }] }];
    expect(fromVitest(report({ ...vitest, testResults }))).toEqual({ passed: 3, failed: 0, skipped: 2 });
  });

  it('counts a file that did not load as one failure, though it holds no test', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(fromVitest(report({ ...vitest, testResults }))).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  it('counts a flaky journey as failed', () => {
    const stats = { expected: 2, unexpected: 0, flaky: 1, skipped: 0 };
    expect(fromPlaywright(report({ stats }))).toEqual({ passed: 2, failed: 1, skipped: 0 });
  });

  it('takes a runner without a report, without a test or with a bad exit for failed', () => {
    const sound = { passed: 2, failed: 0, skipped: 0 };
    expect(settle(fromLocks(path.join(folder, 'none.json')), 0).failed).toBe(1);
    expect(settle({ passed: 0, failed: 0, skipped: 4 }, 0).failed).toBe(1);
    expect(settle(sound, 1).failed).toBe(1);
    expect(settle(sound, 0)).toEqual(sound);
    expect(settle({ ...sound, failed: 2 }, 1).failed).toBe(2);
  });

  it('closes with one line that sums all parts', () => {
    const parts = [
      { passed: 2, failed: 0, skipped: 0 },
      { passed: 3, failed: 1, skipped: 0 },
    ];
    expect(closingLine(parts)).toBe('5 passed, 1 failed');
    expect(closingLine([...parts, { passed: 0, failed: 0, skipped: 2 }])).toBe(
      '5 passed, 1 failed, 2 skipped',
    );
  });
});
