/** Averages of several runs as they are shown: parts of a whole add up to it. */
import { numberText, type Text, wholeParts } from '../../core/index.ts';

/**
 * Parts of a whole in one run: those of one and more as whole numbers that add up to what is left of the whole by the
 * smaller ones, which keep a digit, so that they do not look like nobody.
 *
 * @param whole absent = the parts are not of one whole that is shown: each is rounded by itself.
 */
export function shownParts(parts: readonly number[], whole?: number): readonly number[] {
  const isSmall = (part: number): boolean => part < 1;
  const digit = (part: number): number => (part === 0 ? 0 : Number(part.toPrecision(1)));
  if (whole === undefined) return parts.map((part) => (isSmall(part) ? digit(part) : Math.round(part)));
  const small = parts.filter(isSmall).reduce((sum, part) => sum + part, 0);
  const large = parts.filter((part) => !isSmall(part));
  const rounded = wholeParts(large, Math.round(whole) - small);
  let at = 0;
  return parts.map((part) => (isSmall(part) ? digit(part) : (rounded[at++] ?? 0)));
}

/** A shown number in words. */
export function shownText(shown: number): Text {
  return numberText(shown);
}
