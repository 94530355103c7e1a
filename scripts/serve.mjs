import { randomBytes } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

/** What `vite.config.ts` writes wherever a nonce belongs; replaced by a fresh one in every answer. */
export const NONCE_PLACEHOLDER = 'TRELLIS_CSP_NONCE';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * The content security policy: everything from this server, nothing inline, no eval.
 *
 * Style elements that Mantine writes carry the nonce of the page they were served with.
 *
 * @param {string} nonce
 */
export function contentSecurityPolicy(nonce) {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * The file that answers a request path, or undefined.
 *
 * Never leaves `folder`: the path is normalised after decoding, and hidden files are refused.
 *
 * @param {string} folder absolute
 * @param {string} urlPath as in the request, without query
 * @returns {string | undefined}
 */
export function fileFor(folder, urlPath) {
  let decoded;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.split(/[/\\]/).some((part) => part.startsWith('.'))) return undefined;
  const file = path.join(folder, path.normalize(decoded));
  if (file !== folder && !file.startsWith(folder + path.sep)) return undefined;
  if (isFile(file)) return file;
  // Addresses inside the application have no extension and are answered by its one page.
  return path.extname(decoded) === '' ? path.join(folder, 'index.html') : undefined;
}

/** @param {string} file */
function isFile(file) {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** @param {string} nonce */
function commonHeaders(nonce) {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/**
 * @param {string} folder
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function answer(folder, request, response) {
  const nonce = randomBytes(16).toString('base64');
  const headers = commonHeaders(nonce);
  /** @param {number} status @param {string} text @param {Record<string, string>} [extra] */
  const refuse = (status, text, extra = {}) =>
    response.writeHead(status, { ...headers, ...extra, 'Content-Type': TYPES['.txt'] }).end(`${text}\n`);

  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(405, 'Method not allowed', { Allow: 'GET, HEAD' });
  const file = fileFor(folder, (request.url ?? '/').split(/[?#]/)[0] ?? '/');
  if (file === undefined || !isFile(file)) return refuse(404, 'Not found');

  const extension = path.extname(file);
  // Files under assets/ carry their content's hash in their name and never change.
  const forever = path.relative(folder, file).startsWith(`assets${path.sep}`);
  response.writeHead(200, {
    ...headers,
    'Content-Type': TYPES[extension] ?? 'application/octet-stream',
    'Cache-Control': forever ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') return response.end();
  if (extension === '.html')
    return response.end(readFileSync(file, 'utf8').replaceAll(NONCE_PLACEHOLDER, nonce));
  return createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** @param {string} folder absolute path of the files to serve */
export function createStaticServer(folder) {
  return createServer((request, response) => {
    answer(folder, request, response);
  });
}

/**
 * Listens on 127.0.0.1.
 *
 * @param {import('node:http').Server} server
 * @param {{ port: number, tries: number }} options first port to try, and how many in a row
 * @returns {Promise<number>} the port taken; rejects with the server's own error when none was free
 */
export async function listen(server, { port, tries }) {
  for (let candidate = port; ; candidate += 1) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, '127.0.0.1', () => {
          server.off('error', reject);
          resolve(undefined);
        });
      });
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : candidate;
    } catch (error) {
      const code = /** @type {NodeJS.ErrnoException} */ (error).code;
      server.removeAllListeners('error');
      if (code !== 'EADDRINUSE' || candidate >= port + tries - 1) throw error;
    }
  }
}
