/** What contacts and handoffs of a program cost, by its settings and those of its nodes. No run changes by it. */
import type { Registry } from '../nodes/registry.ts';
import { registry } from '../nodes/registry.ts';
import { ownSettings } from './nodeProblems.ts';
import type { ProgramFile } from './types.ts';

/** Prices in the currency of the program. */
export interface Costs {
  /** By node: what one contact by it costs; nodes that cost nothing are left out. */
  readonly perContact: ReadonlyMap<string, number>;
  readonly perHandoff: number;
  /** Three capitals of ISO 4217; absent = not said. */
  readonly currency?: string;
}

/** The prices of a program; undefined where nothing costs anything. */
export function costsOf({ program }: ProgramFile, kinds: Registry = registry()): Costs | undefined {
  const { perEmail = 0, perHandoff = 0, currency } = program.settings.costs ?? {};
  const perContact = new Map<string, number>();
  for (const { id, kind, settings } of program.nodes) {
    const each = kinds.find(kind)?.cost?.(ownSettings(settings), { perEmail }) ?? 0;
    if (each > 0) perContact.set(id, each);
  }
  if (perContact.size === 0 && perHandoff === 0) return undefined;
  return { perContact, perHandoff, ...(currency === undefined ? {} : { currency }) };
}
