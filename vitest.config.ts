import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/browser/**', 'test/journeys/**', 'node_modules/**'],
    // Tests that touch the DOM say so themselves: `// @vitest-environment happy-dom` as their first line.
    environment: 'node',
    maxWorkers: 2,
  },
});
