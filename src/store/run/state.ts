/** What the app knows of the last run. Filled by `running.ts`; read by cards, edges, dock and inspector. */
import type { Report } from '../../core/index.ts';

/** Where the run stands. `barred`: a problem keeps the program from running. */
export type RunStatus = 'none' | 'running' | 'done' | 'cancelled' | 'failed' | 'barred';

export interface RunState {
  readonly status: RunStatus;
  /** The newest numbers. They may be of a document before the last change. */
  readonly report: Report | undefined;
  /** The numbers are not those of the open document. */
  readonly isStale: boolean;
  /** Leads that have run, of how many; while a run is under way. */
  readonly done: number;
  readonly of: number;
  readonly elapsedMs: number;
  /** What went wrong in a thread, for the details. */
  readonly error: string | undefined;
}

/** No run yet. */
export const NO_RUN: RunState = {
  status: 'none',
  report: undefined,
  isStale: false,
  done: 0,
  of: 0,
  elapsedMs: 0,
  error: undefined,
};
