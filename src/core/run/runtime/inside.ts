/** In which programs a lead is, and whose end it waits for there. */
import type { Inside, Journey } from './context.ts';

/** A program by its id, and the lead's journey there. */
export type Place = readonly [id: string, journey: Journey];

/** Where the lead is; of two programs of one id the first counts. */
export function insideOf(places: readonly Place[]): Inside {
  const entries = places.flatMap(([id, { active, waitsFor }]) => (active ? [[id, waitsFor] as const] : []));
  return Object.fromEntries(entries.reverse());
}

/** Number of the first program in which the lead waits for the end of another one where it is not; -1 none. */
export function endedFor(places: readonly Place[]): number {
  const inside = insideOf(places);
  return places.findIndex(
    ([, { active, waitsFor }]) => active && waitsFor !== null && !Object.hasOwn(inside, waitsFor),
  );
}
