/** Whether two pieces of JSON say the same. */
import type { Json } from '../../../kit/base.ts';

type Rec = { readonly [key: string]: Json | undefined };

/** Equal in value; the order of keys means nothing, and a key that holds `undefined` is none. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((value, i) => sameJson(value as Json, b[i] as Json));
  }
  const [x, y] = [a as Rec, b as Rec];
  const keys = new Set([...Object.keys(x), ...Object.keys(y)]);
  return [...keys].every((key) => sameJson(x[key], y[key]));
}
