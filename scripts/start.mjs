// Installs what is missing, builds what is stale, serves the built application on this machine only.
import path from 'node:path';
import { ensureApp } from './lib/app.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { PlainError, requireNode, root, runMain } from './lib/process.mjs';
import { createStaticServer, listen } from './serve.mjs';

const DEFAULT_PORT = 4173;

/** @param {readonly string[]} args @returns {number | undefined} the port asked for */
function portFrom(args) {
  const at = args.findIndex((arg) => arg === '--port' || arg.startsWith('--port='));
  if (at === -1) return undefined;
  const text = args[at]?.split('=')[1] ?? args[at + 1] ?? '';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new PlainError('--port takes a number from 0 to 65535, for example: npm start -- --port 8080');
  }
  return port;
}

await runMain(async () => {
  requireNode();
  const asked = portFrom(process.argv.slice(2));
  await ensureInstalled();
  await ensureApp();
  const server = createStaticServer(path.join(root, 'dist'));
  const port = await listen(server, {
    port: asked ?? DEFAULT_PORT,
    tries: asked === undefined ? 50 : 1,
  }).catch(() => {
    throw new PlainError(`Port ${asked ?? DEFAULT_PORT} is taken. Choose another: npm start -- --port 8080`);
  });
  process.stdout.write(`Trellis is at http://127.0.0.1:${port}\nStop it with Ctrl+C.\n`);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
});
