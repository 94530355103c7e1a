/** Which automatic versions stay: many of the last hour, few of long ago. */

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Most automatic versions of a program. */
export const MOST_AUTOMATIC = 40;

/** An automatic version. */
export interface Aged {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
}

/**
 * Ids of the versions that go. Of the last hour all stay, of the last day the newest of each hour, of all before the
 * newest of each day; and at most `MOST_AUTOMATIC` in all, the newest. `now` is milliseconds since 1970.
 */
export function thinned(versions: readonly Aged[], now: number): readonly string[] {
  const kept = new Set<string>();
  const taken = new Set<string>();
  for (const { id, madeAt } of [...versions].sort((a, b) => b.madeAt - a.madeAt)) {
    const age = now - madeAt;
    const span =
      age < HOUR_MS
        ? id
        : age < DAY_MS
          ? `h${Math.floor(madeAt / HOUR_MS)}`
          : `d${Math.floor(madeAt / DAY_MS)}`;
    if (taken.has(span) || kept.size >= MOST_AUTOMATIC) continue;
    taken.add(span);
    kept.add(id);
  }
  return versions.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
}
