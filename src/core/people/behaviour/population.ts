/**
 * All leads of a run by number: drawn from personas, or imported.
 *
 * A drawn lead is a pure function of (seed, replication, number): nothing is kept per lead, and the same number is the same
 * person whatever the program. Imported leads are kept in columns.
 */
import { DrawnPopulation } from './drawn.ts';
import { ImportedPopulation } from './imported.ts';
import type { PopulationOptions } from './population-options.ts';
import type { Population } from './world.ts';

/**
 * Makes the population of a run.
 *
 * Persona, zone, fields, consent and arrival each have dice of their own, keyed by slug, so that a new field or topic changes nobody else's
 * luck. Zones that the run does not know become the zone of people without one.
 */
export function makePopulation(options: PopulationOptions): Population {
  const records = options.records ?? [];
  return records.length > 0 ? new ImportedPopulation(options, records) : new DrawnPopulation(options);
}
