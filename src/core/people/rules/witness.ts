/** Words that begin, contain and end as asked, or the proof that there are none. */
import type { Claim } from './claims.ts';

/** A letter that nobody types, to keep the parts apart. */
const GAP = '\u0001';

type Place = 'startsWith' | 'contains' | 'endsWith';

function partsAt(place: Place, claims: readonly Claim[]): readonly string[] {
  return claims.flatMap(({ atom, holds }) =>
    holds && atom.kind === 'field' && atom.op === place && typeof atom.value === 'string' ? [atom.value] : [],
  );
}

function longest(parts: readonly string[]): string {
  return parts.reduce((best, part) => (part.length > best.length ? part : best), '');
}

/**
 * The text that has all parts asked for and nothing else: the longest beginning, the contained ones, the longest end.
 *
 * If it fails a claim on parts, all texts do: two beginnings that differ exclude each other, and what it must not
 * contain lies inside something it must. Empty when no parts are asked for.
 */
export function textWitness(claims: readonly Claim[]): readonly string[] {
  const starts = partsAt('startsWith', claims);
  const inside = partsAt('contains', claims);
  const ends = partsAt('endsWith', claims);
  if (starts.length + inside.length + ends.length === 0) return [];
  return [[longest(starts), ...inside, longest(ends)].join(GAP)];
}

const ORDER: readonly string[] = ['<', '<=', '>', '>='];

/** Whether parts and alphabetical order are asked together, which the samples do not decide. */
export function isUndecided(claims: readonly Claim[]): boolean {
  const ops = claims.flatMap(({ atom }) =>
    atom.kind === 'field' && typeof atom.value === 'string' ? [atom.op] : [],
  );
  const asksParts = ops.some((op) => op === 'startsWith' || op === 'contains' || op === 'endsWith');
  return asksParts && ops.some((op) => ORDER.includes(op));
}
