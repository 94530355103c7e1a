import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { constFunctions } from './scripts/lib/const-functions.mjs';
import { offline } from './scripts/offline/plugin.mjs';
import { runtimeFile } from './scripts/runtime/plugin.mjs';
import { NONCE_PLACEHOLDER } from './scripts/serve.mjs';

/** Nothing in the core does anything by being imported: what a page or a worker does not use of it stays away. */
const PURE_CORE = { moduleSideEffects: [{ test: /\/src\/core\//, sideEffects: false }] };
// A worker that says words in any language holds all of them, and pages fetch them one by one: that is meant.
const CHECKS = { ineffectiveDynamicImport: false };
/** Bytes of source below which parts that are shared by several views are not files of their own. */
const LEAST = 20_000;

export default defineConfig({
  plugins: [react(), runtimeFile(), offline()],
  // Workers import the same core as the page, so they are ES modules too.
  // Top-level constants stay constants: as `var` the tables of the fast executor cost a third of its speed, and declared functions an eighth.
  worker: {
    format: 'es',
    plugins: () => [constFunctions()],
    rolldownOptions: { treeshake: PURE_CORE, checks: CHECKS, output: { topLevelVar: false } },
  },
  // The page reads it back from <meta property="csp-nonce"> and hands it to whatever writes style elements.
  html: { cspNonce: NONCE_PLACEHOLDER },
  build: {
    target: 'es2023',
    // The security policy allows no data: scripts or fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One sheet, in the order in which parts stand on each other: views that are fetched later bring no style of their own.
    cssCodeSplit: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      treeshake: PURE_CORE,
      checks: CHECKS,
      output: {
        codeSplitting: {
          groups: [
            { name: 'packages', test: /node_modules/, entriesAware: true, entriesAwareMergeThreshold: LEAST },
            { name: 'shared', entriesAware: true, minShareCount: 2, entriesAwareMergeThreshold: LEAST },
          ],
        },
        // The bundler names a shared part after all that share it.
        chunkFileNames: ({ name }) => `assets/${name.split('~', 1)[0]}-[hash].js`,
      },
    },
  },
});
