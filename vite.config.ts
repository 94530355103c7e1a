import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // Workers import the same core as the page, so they are ES modules too.
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // The content security policy allows no inline script and no data: font; see scripts/serve.mjs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
