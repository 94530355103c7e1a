/** What the page (or the command line) and its simulation threads say to each other. Plain data, copied or handed over. */
import type { Job, JobResult, LeadRecord, RunInput } from '../core/index.ts';

/** A run without the people brought along. */
export type Opened = Omit<RunInput, 'records'>;

/**
 * To a thread. Runs are numbered; a thread keeps the last one opened. People brought along are many and stay the same from edit to edit:
 * they travel when they are others than before, and run in all that is opened after them.
 */
export type ToThread =
  | { readonly kind: 'people'; readonly run: number; readonly records: readonly LeadRecord[] | undefined }
  | { readonly kind: 'open'; readonly run: number; readonly input: Opened }
  | { readonly kind: 'job'; readonly run: number; readonly id: number; readonly job: Job };

/** From a thread. Answers to jobs of a run that is no longer wanted are dropped by their number. */
export type FromThread =
  | {
      readonly kind: 'result';
      readonly run: number;
      readonly id: number;
      readonly result: JobResult;
      readonly elapsedMs: number;
    }
  | { readonly kind: 'failed'; readonly run: number; readonly message: string };

/** One thread, whatever it is made of. */
export interface Thread {
  post(message: ToThread): void;
  /** Called for every message; and once more, as a failure of the current run, if the thread breaks down. */
  listen(hear: (message: FromThread) => void): void;
  end(): void;
}
