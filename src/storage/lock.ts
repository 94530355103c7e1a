/** A name that one tab at a time can hold; the others wait in line. The browser lets it go when a tab ends, however it ends. */

export interface Hearing {
  /** This tab holds the name now. */
  readonly got: () => void;
  /** Another tab holds it, and this one waits. */
  readonly waits: () => void;
  /** Another tab took the name away. */
  readonly lost: () => void;
}

/** A place in the line. */
export interface Place {
  /** Lets the name go, or waits no longer. */
  leave(): void;
}

/** Whether this browser lets tabs agree on who holds a name. */
export function canLock(): boolean {
  return typeof navigator !== 'undefined' && navigator.locks !== undefined;
}

/** Asks for a name; `how` takes it from whoever holds it. */
export function standInLine(name: string, hearing: Hearing, how: 'wait' | 'take' = 'wait'): Place {
  const leaving = new AbortController();
  let release: (() => void) | undefined;
  let isLeft = false;
  const hold = (): Promise<void> =>
    new Promise((resolve) => {
      if (isLeft) {
        resolve();
        return;
      }
      release = resolve;
      hearing.got();
    });
  const wait = () => navigator.locks.request(name, { signal: leaving.signal }, hold);
  const look = async () => {
    const isFree = await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await hold();
      return lock !== null;
    });
    if (isFree || isLeft) return;
    hearing.waits();
    await wait();
  };
  const asked = how === 'take' ? navigator.locks.request(name, { steal: true }, hold) : look();
  asked.catch(() => {
    if (release !== undefined && !isLeft) hearing.lost();
  });
  return {
    leave() {
      isLeft = true;
      release?.();
      leaving.abort();
    },
  };
}

/** The names that are held in any tab, this one included. */
export async function heldNames(): Promise<ReadonlySet<string>> {
  if (!canLock()) return new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => (name === undefined ? [] : [name])));
}
