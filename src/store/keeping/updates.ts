/** The app without a network, and newer versions of it: the browser keeps one whole build, and fetches the next beside it. */
import { text } from '../../core/index.ts';
import { say } from '../actions.ts';
import { database } from '../document/opening.ts';
import { settled } from '../document/saving.ts';
import { useKeeping } from './state.ts';

/** How often a page that stays open looks for a newer version, in milliseconds. */
const LOOK_EVERY = 60 * 60_000;

let waiting: ServiceWorker | undefined;
let isReloading = false;

/** Keeps the app in the browser and watches for newer versions. Nothing in development, or where a browser cannot. */
export function startUpdates(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const workers = navigator.serviceWorker;
  // The first visit is taken over without being out of date.
  let hadOne = workers.controller !== null;
  workers.addEventListener('controllerchange', () => {
    if (isReloading) location.reload();
    else if (hadOne) ready(undefined);
    hadOne = true;
  });
  const begin = () => void workers.register('/sw.js').then(watch, () => undefined);
  // Not before the page is there: it comes first.
  if (document.readyState === 'complete') begin();
  else window.addEventListener('load', begin, { once: true });
}

function watch(registration: ServiceWorkerRegistration): void {
  const isNewer = () => navigator.serviceWorker.controller !== null;
  if (registration.waiting !== null && isNewer()) ready(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && isNewer()) ready(coming);
    });
  });
  const look = () => void registration.update().catch(() => undefined);
  setInterval(look, LOOK_EVERY);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look();
  });
}

function ready(worker: ServiceWorker | undefined): void {
  waiting = worker;
  useKeeping.setState({ isUpdateReady: true });
}

/** Shows the newer version, once all work is saved. Where it cannot be saved, says so and stays. */
export async function showUpdate(): Promise<void> {
  if (!(await settled(database))) {
    say(text('keep.update.notSaved'));
    return;
  }
  isReloading = true;
  // One that is no longer waiting was let in by another tab.
  if (waiting?.state === 'installed') waiting.postMessage('takeOver');
  else location.reload();
}

/** Reloads the page, once all work is saved. */
export async function reloadPage(): Promise<void> {
  await settled(database);
  location.reload();
}
