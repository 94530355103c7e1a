import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { offline } from './scripts/offline/plugin.mjs';
import { runtimeFile } from './scripts/runtime/plugin.mjs';
import { NONCE_PLACEHOLDER } from './scripts/serve.mjs';

export default defineConfig({
  plugins: [react(), runtimeFile(), offline()],
  // Workers import the same core as the page, so they are ES modules too.
  // Top-level constants stay constants: as `var` the tables of the fast executor cost a third of its speed.
  worker: { format: 'es', rolldownOptions: { output: { topLevelVar: false } } },
  // The page reads it back from <meta property="csp-nonce"> and hands it to whatever writes style elements.
  html: { cspNonce: NONCE_PLACEHOLDER },
  build: {
    target: 'es2023',
    // The security policy allows no data: scripts or fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
