/** The page's side of an import: the thread is started with the first table. */
import { type ProxyMarked, proxy, type Remote, transfer, wrap } from 'comlink';
import type { RowsHeard } from '../core/index.ts';
import type { Importer } from './importer.ts';

let importer: Remote<Importer> | undefined;

/** The importer in its thread. */
export function importThread(): Remote<Importer> {
  importer ??= wrap<Importer>(new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' }));
  return importer;
}

/** What hears of the rows while the thread reads them. */
export function hearing(onRows: RowsHeard): RowsHeard & ProxyMarked {
  return proxy(onRows);
}

/** Bytes that are handed over instead of copied. */
export function handOver(bytes: ArrayBuffer): Uint8Array {
  return transfer(new Uint8Array(bytes), [bytes]);
}
