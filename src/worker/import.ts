/** The page's side of an import: the thread is started with the first table. */
import { type Remote, transfer, wrap } from 'comlink';
import type { Importer } from './importer.ts';

let importer: Remote<Importer> | undefined;

/** The importer in its thread. */
export function importThread(): Remote<Importer> {
  importer ??= wrap<Importer>(new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' }));
  return importer;
}

/** Bytes that are handed over instead of copied. */
export function handOver(bytes: ArrayBuffer): Uint8Array {
  return transfer(new Uint8Array(bytes), [bytes]);
}
