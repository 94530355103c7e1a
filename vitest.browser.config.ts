import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findChromium } from './scripts/lib/chromium.mjs';

const executablePath = findChromium();

/** Tests that need layout, IndexedDB or workers, in a real Chromium. */
export default defineConfig({
  plugins: [react()],
  // Found late, a package is bundled anew in the middle of the run, and the page then holds React twice.
  optimizeDeps: {
    include: [
      'react',
      'react/jsx-runtime',
      'react/jsx-dev-runtime',
      'react-dom',
      'react-dom/client',
      '@tanstack/react-virtual',
      '@xyflow/react',
      'lucide-react',
      'dexie',
      'dexie-react-hooks',
      'fflate',
      'i18next',
      'papaparse',
      'zod',
      'zustand',
    ],
  },
  test: {
    include: ['test/browser/**/*.test.ts', 'test/browser/**/*.test.tsx'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { args: CHROMIUM_ARGS, ...(executablePath === undefined ? {} : { executablePath }) },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
