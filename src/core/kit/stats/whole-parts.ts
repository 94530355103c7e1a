/** Whole numbers for parts of a whole, so that what is shown adds up. */

/**
 * Rounds parts to whole numbers that add up to the rounded whole: all are rounded down, and those with the largest
 * rests get one more (the method of largest remainders; of equal rests the first). No part moves by 1 or more.
 *
 * @param parts 0 or more each. @param whole what they are shown to add up to; their own sum unless said.
 */
export function wholeParts(parts: readonly number[], whole?: number): readonly number[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  const floors = parts.map(Math.floor);
  const given = floors.reduce((all, part) => all + part, 0);
  const wanted = Math.min(parts.length, Math.max(0, Math.round(whole ?? sum) - given));
  const byRest = parts
    .map((part, i) => ({ i, rest: part - floors[i]! }))
    // A whole part is never raised.
    .filter(({ rest }) => rest > 0)
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  const raised = new Set(byRest.slice(0, wanted).map(({ i }) => i));
  return floors.map((part, i) => (raised.has(i) ? part + 1 : part));
}
