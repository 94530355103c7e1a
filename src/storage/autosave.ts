/**
 * Saving after every finished gesture. One write at a time; while one is under way only the newest state waits,
 * so a burst of gestures costs two writes and nothing that was finished is left behind.
 */

/** What the top bar says. `failed` keeps the reason; the state stays in memory and the next gesture tries again. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly reason: 'full' | 'blocked' | 'other'; readonly detail: string };

/** A saver of one kind of record. */
export interface Autosave<T> {
  /** Takes the newest state; returns at once. */
  save(state: T): void;
  /** Resolves when all that was taken is in the database, or has failed. */
  settled(): Promise<void>;
}

/** Makes a saver over `write`; `report` hears every change of state. */
export function makeAutosave<T>(
  write: (state: T) => Promise<unknown>,
  report: (state: SaveState) => void,
): Autosave<T> {
  let waiting: { readonly state: T } | undefined;
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    while (waiting !== undefined) {
      const { state } = waiting;
      waiting = undefined;
      try {
        await write(state);
        if (waiting === undefined) report({ kind: 'saved' });
      } catch (error) {
        report(failure(error));
      }
    }
    running = undefined;
  };
  return {
    save(state) {
      waiting = { state };
      report({ kind: 'saving' });
      running ??= run();
    },
    async settled() {
      await running;
    },
  };
}

function failure(error: unknown): SaveState {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (/QuotaExceeded/.test(detail)) return { kind: 'failed', reason: 'full', detail };
  if (/MissingAPI|InvalidState|SecurityError|OpenFailed|UnknownError|DatabaseClosed|NoAnswer/.test(detail)) {
    return { kind: 'failed', reason: 'blocked', detail };
  }
  return { kind: 'failed', reason: 'other', detail };
}
