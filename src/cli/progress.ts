/** A bar on standard error, where somebody looks at it. */
import type { Study } from '../core/index.ts';
import type { Io } from './io.ts';

const WIDTH = 30;
/** A bar that moves faster is only noise. */
const EVERY_MS = 80;

/** A bar that follows a run and leaves no trace when it is done. */
export interface Bar {
  readonly show: (study: Study) => void;
  readonly clear: () => void;
}

/** Makes a bar; where nobody looks it does nothing. */
export function makeBar({ isTerminal, err, clock }: Io): Bar {
  if (!isTerminal) return { show: () => undefined, clear: () => undefined };
  let last = Number.NEGATIVE_INFINITY;
  return {
    show({ progress: { done, of } }) {
      if (clock() - last < EVERY_MS) return;
      last = clock();
      const filled = of === 0 ? WIDTH : Math.round((WIDTH * done) / of);
      const bar = '█'.repeat(filled).padEnd(WIDTH, '░');
      err(`\r${bar} ${done.toLocaleString('en')} / ${of.toLocaleString('en')}`);
    },
    // Back to the beginning of the line, and erase it to its end.
    clear: () => err('\r\x1b[K'),
  };
}
