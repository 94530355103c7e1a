import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticServer, fileFor, listen, NONCE_PLACEHOLDER } from '../../scripts/serve.mjs';

let base: string;
let folder: string;
let port: number;
const closers: (() => void)[] = [];

beforeAll(async () => {
  base = mkdtempSync(path.join(os.tmpdir(), 'trellis-serve-'));
  folder = path.join(base, 'dist');
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), `<meta nonce="${NONCE_PLACEHOLDER}">`);
  writeFileSync(path.join(folder, 'assets/app-1a2b.js'), 'export {};');
  writeFileSync(path.join(folder, '.sources'), 'hidden');
  writeFileSync(path.join(base, 'secret.txt'), 'secret');
  port = await serve();
});

afterAll(() => {
  for (const close of closers) close();
  rmSync(base, { recursive: true, force: true });
});

async function serve(options = { port: 0, tries: 1 }): Promise<number> {
  const server = createStaticServer(folder);
  const taken = await listen(server, options);
  closers.push(() => server.close());
  return taken;
}

const get = (where: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${where}`, init);

/** Sends a path as it stands; fetch would tidy it first. */
function getRaw(where: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET ${where} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    });
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
}

describe('the server', () => {
  it('answers an address inside the application with its page', async () => {
    for (const where of ['/', '/design', '/people/segments?x=1']) {
      const response = await get(where);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    }
  });

  it('gives the page a new nonce each time, the one its policy names', async () => {
    const [first, second] = await Promise.all([get('/'), get('/')]);
    const nonce = /nonce="([^"]+)"/.exec(await first.text())?.[1];
    expect(nonce).toMatch(/^[\w+/]{22}==$/);
    expect(first.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    expect(await second.text()).not.toContain(nonce);
  });

  it('allows no inline code and no eval', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
  });

  it('serves a hashed file for ever, under its own type', async () => {
    const response = await get('/assets/app-1a2b.js');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  it('says so when a file is missing', async () => {
    expect((await get('/assets/gone.js')).status).toBe(404);
  });

  it('takes GET and HEAD only', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405);
    const head = await get('/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/..\\secret.txt',
  ])('never leaves its folder: %s', async (where) => {
    const answer = await getRaw(where);
    expect(answer).toContain(' 404 ');
    expect(answer).not.toContain('secret');
  });

  it.each(['/.sources', '/%00', '/%E0%A4%A'])('refuses hidden and broken paths: %s', (where) => {
    expect(fileFor(folder, where)).toBeUndefined();
  });

  it('takes the next port when the first is taken, and fails when it may not', async () => {
    const next = await serve({ port, tries: 20 });
    expect(next).toBeGreaterThan(port);
    await expect(listen(createStaticServer(folder), { port, tries: 1 })).rejects.toThrow('EADDRINUSE');
  });
});
