// Keeps one whole build of the application in the browser, so that it opens without a network.
// The build writes its own list of files, and a name made of their contents, in place of the two lines below.

/** @type {readonly string[]} */
const FILES = [];
const BUILD = 'none';

/**
 * @typedef {Event & { waitUntil(promise: Promise<unknown>): void }} LifeEvent
 * @typedef {LifeEvent & { request: Request, respondWith(response: Promise<Response>): void }} AskEvent
 * @typedef {EventTarget & { skipWaiting(): Promise<void>, clients: { claim(): Promise<void> }, location: Location }} WorkerScope
 */
const worker = /** @type {WorkerScope} */ (/** @type {unknown} */ (self));

const PREFIX = 'trellis-';
const NAME = PREFIX + BUILD;
/** Builds that are kept: a tab that still shows the one before must find the parts it has not loaded yet. */
const KEPT = 2;

async function fill() {
  const cache = await caches.open(NAME);
  // Past the browser's own cache, but for files whose names change with their contents.
  const fresh = FILES.map(
    (file) => new Request(file, { cache: file.startsWith('/assets/') ? 'default' : 'no-cache' }),
  );
  try {
    await cache.addAll(fresh);
  } catch (error) {
    // Half a build would be worse than none.
    await caches.delete(NAME);
    throw error;
  }
}

async function tidy() {
  const builds = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  const old = builds.slice(0, Math.max(0, builds.length - (KEPT - 1)));
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** @param {Request} request */
async function answer(request) {
  const mine = await caches.open(NAME);
  const { pathname } = new URL(request.url);
  // Addresses inside the application have no extension and are answered by its one page, as the server does.
  const isPage = request.mode === 'navigate' && !/\.[a-z0-9]+$/i.test(pathname);
  const found = await mine.match(isPage ? '/index.html' : pathname);
  return found ?? (await caches.match(pathname)) ?? fetch(request);
}

worker.addEventListener('install', (event) => /** @type {LifeEvent} */ (event).waitUntil(fill()));
worker.addEventListener('activate', (event) => /** @type {LifeEvent} */ (event).waitUntil(tidy()));
worker.addEventListener('message', (event) => {
  if (/** @type {MessageEvent} */ (event).data === 'takeOver') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request, respondWith } = /** @type {AskEvent} */ (event);
  const isOurs = request.method === 'GET' && new URL(request.url).origin === worker.location.origin;
  if (isOurs) respondWith.call(event, answer(request));
});
