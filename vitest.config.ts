import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/**
 * Tests of what keeps nothing between two calls: their files share the modules that they import. Not those of the executors: code that
 * many tests have bent in many ways is slow for all that come after.
 */
const PURE = [
  'canvas',
  'core/compile',
  'core/export',
  'core/kit',
  'core/people',
  'core/program',
  'core/report',
  'hostile',
  'locks',
].map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  plugins: [react()],
  test: {
    // Only a test that hangs comes near this: how fast the machine is must not matter.
    testTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      // Loading the modules anew for each file took a third of the time of these.
      { extends: true, test: { name: 'pure', include: PURE, environment: 'node', isolate: false } },
      {
        extends: true,
        test: {
          name: 'app',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [...PURE, 'test/browser/**', 'test/journeys/**', 'node_modules/**'],
          // Tests that touch the DOM say so themselves: `// @vitest-environment happy-dom` as their first line.
          environment: 'node',
        },
      },
    ],
  },
});
