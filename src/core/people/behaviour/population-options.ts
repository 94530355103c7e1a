/** What a population is made of. */
import type { Zones } from '../../kit/calendar/zones.ts';
import type { FieldDef } from '../model/catalogue.ts';
import type { LeadRecord, Persona, Scenario } from '../model/scenario.ts';
import type { Names } from '../rules/facts.ts';

/** The people, their scenario, and the tables of names and zones that they are numbered by. */
export interface PopulationOptions {
  readonly personas: readonly Persona[];
  /** People brought along; where there are any, nobody is drawn and personas only lend their behaviour. */
  readonly records?: readonly LeadRecord[];
  readonly scenario: Scenario;
  readonly names: Names;
  /** Definitions of all fields: values of date fields are read as dates in the lead's zone. */
  readonly fields: readonly FieldDef[];
  readonly zones: Zones;
  /** Number of the zone of people without one; 0 unless said. */
  readonly zone?: number;
}
