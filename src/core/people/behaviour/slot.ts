/** The one record that every lead of a run is loaded into. */
import type { Names } from '../rules/facts.ts';
import type { LeadSlot } from './world.ts';

/** Makes a slot as wide as the tables of names. Make it when everything is linked: linking lengthens the tables. */
export function makeSlot(names: Names): LeadSlot {
  return {
    lead: 0,
    id: '',
    name: '',
    fields: new Array(names.fields.size).fill(null),
    zone: 0,
    consent: new Uint8Array(names.topics.size),
    lists: new Uint8Array(names.lists.size),
    flags: new Uint8Array(5),
    history: [],
    persona: -1,
    truth: 'buyer',
    arrival: -1,
  };
}
