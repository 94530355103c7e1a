import path from 'node:path';
import { root } from '../lib/process.mjs';

/** Name of the runtime's file, wherever it lies. */
export const RUNTIME_FILE = 'trellis-runtime.mjs';

/** What the runtime is made of: a build of it is stale when one of these differs. */
export const RUNTIME_SOURCES = ['src/core', 'src/runtime.ts', 'scripts/runtime', 'package-lock.json'];

/**
 * The text of the runtime: one module that needs xstate and nothing else.
 *
 * @returns {Promise<string>}
 */
export async function runtimeText() {
  // Vite is there only once the packages are installed.
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      minify: false,
      lib: { entry: path.join(root, 'src/runtime.ts'), formats: ['es'], fileName: () => RUNTIME_FILE },
      rolldownOptions: {
        external: ['xstate'],
        // The core's door opens on every room; no module of it does anything by being imported.
        treeshake: { moduleSideEffects: false },
      },
    },
  });
  const [bundle] = [built].flat();
  const file = bundle !== undefined && 'output' in bundle ? bundle.output[0] : undefined;
  if (file === undefined) throw new Error('the runtime was not built');
  return file.code;
}

/**
 * Puts the runtime beside the application, at `/trellis-runtime.mjs`: in each build as a file, while developing as an
 * answer. The application saves it on demand; nothing of it is loaded before.
 *
 * @returns {import('vite').Plugin}
 */
export function runtimeFile() {
  return {
    name: 'trellis-runtime',
    // Workers are built with the plugins of their own: this runs once a build.
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: RUNTIME_FILE, source: await runtimeText() });
    },
    configureServer(server) {
      server.middlewares.use(`/${RUNTIME_FILE}`, (_request, response, next) => {
        runtimeText().then(
          (text) => response.setHeader('Content-Type', 'text/javascript; charset=utf-8').end(text),
          next,
        );
      });
    },
  };
}
