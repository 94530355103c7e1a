/**
 * All leads of a run by number: drawn from personas, or imported.
 *
 * A drawn lead is a pure function of (seed, replication, number): nothing is kept per lead, and the same number is the same
 * person whatever the program. Imported leads are kept in columns.
 */
import { linkDrawn } from './drawn.ts';
import { linkImported } from './imported.ts';
import type { PopulationOptions } from './population-options.ts';
import type { Population } from './world.ts';

/** The people of each repeat of a run. */
export type People = (replication: number) => Population;

/**
 * Makes the people of a run, once for all its repeats.
 *
 * Persona, zone, fields, consent and arrival each have dice of their own, keyed by slug, so that a new field or topic changes nobody else's
 * luck. Zones that the run does not know become the zone of people without one.
 */
export function linkPeople(options: PopulationOptions): People {
  const records = options.records ?? [];
  return records.length > 0 ? linkImported(options, records) : linkDrawn(options);
}
