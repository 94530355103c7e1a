/** How long something under way will take, in words. */
import { inTurn, type Text, text } from '../../core/index.ts';
import type { Voice } from '../words.ts';

/** Before so long nobody can tell, and nobody needs to know. Milliseconds. */
const TOO_EARLY = 1000;
/** From so many seconds on, minutes are said. */
const MINUTES = 90;

/**
 * The time left of what has taken `elapsedMs` for a share of itself in [0, 1], said as it is felt: to five seconds from
 * ten on. Nothing in the first second, and where all of it or nothing is done.
 */
export function timeLeft(elapsedMs: number, share: number): Text | undefined {
  if (elapsedMs < TOO_EARLY || share <= 0 || share >= 1) return undefined;
  const seconds = (elapsedMs / 1000) * ((1 - share) / share);
  if (seconds >= MINUTES) return text('app.left.minutes', { number: Math.round(seconds / 60) });
  const step = seconds >= 10 ? 5 : 1;
  return text('app.left.seconds', { number: Math.max(1, Math.round(seconds / step) * step) });
}

/** How far something has come, as counted, and how long it takes yet once that can be told. */
export function withTimeLeft(
  counted: string,
  { elapsedMs, share }: { readonly elapsedMs: number; readonly share: number },
  { say }: Voice,
): string {
  return say(inTurn([counted, timeLeft(elapsedMs, share)]));
}
