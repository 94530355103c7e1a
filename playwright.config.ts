import { defineConfig } from '@playwright/test';
import { findChromium, PAGE_ARGS } from './scripts/lib/chromium.mjs';

const port = Number(process.env.TRELLIS_PORT ?? 4319);
const executablePath = findChromium();

/** Journeys of a user through the built application, served under its own security policy. */
export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  // On a loaded machine a journey takes long; only one that hangs comes near this.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // A journey that passes only the second time is a fault, not luck.
  retries: 0,
  forbidOnly: true,
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/screens/{arg}{ext}',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    headless: true,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    // A trace takes a fifth of the time: TRELLIS_TRACE=1 records one of what fails.
    trace: process.env.TRELLIS_TRACE === '1' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: PAGE_ARGS,
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  webServer: {
    command: `node scripts/start.mjs --port ${port}`,
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
});
