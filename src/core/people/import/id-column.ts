/** Which column names each person. */
import { isFilled } from './column-types.ts';

/** The values of a column that are there, without blanks around them. */
function filledOf(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.trim()).filter(isFilled);
}

/** Whether a column can name people: more than half of its values come once, however many rows are blank or repeated. */
export function canName(cells: readonly string[]): boolean {
  const filled = filledOf(cells);
  return new Set(filled).size * 2 > filled.length;
}

/** The first value that comes a second time; undefined if none does. */
export function firstRepeated(cells: readonly string[]): string | undefined {
  const seen = new Set<string>();
  for (const value of filledOf(cells)) {
    if (seen.has(value)) return value;
    seen.add(value);
  }
  return undefined;
}

/**
 * Of the columns whose names say that they are ids, the place of the one that is taken: the first that names every row, and
 * names it once; without one, the first that can name people at all. A slip in one row does not cost a table its ids.
 *
 * @param named places and cells of those columns.
 */
export function idAmong(
  named: readonly { readonly at: number; readonly cells: readonly string[] }[],
): number | undefined {
  const whole = named.find(
    ({ cells }) => filledOf(cells).length === cells.length && firstRepeated(cells) === undefined,
  );
  return (whole ?? named.find(({ cells }) => canName(cells)))?.at;
}
