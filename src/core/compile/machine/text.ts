/** A machine as text: the same machine always gives the same bytes. */
import type { Json } from '../../kit/base.ts';
import type { Machine } from './types.ts';

/** Keys in order, so that how an object came about does not show. */
function ordered(value: unknown): Json {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value as Json;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, ordered(part)]));
}

/** Canonical JSON of a machine: keys sorted, two spaces, a newline at the end. */
export function machineText(machine: Machine): string {
  return `${JSON.stringify(ordered(machine), null, 2)}\n`;
}
