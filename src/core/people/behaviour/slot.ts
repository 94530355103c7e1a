/** The one record that every lead of a run is loaded into. */

import type { StartScores } from '../model/scenario.ts';
import type { Names } from '../rules/facts.ts';
import type { FieldValue } from '../rules/rule.ts';
import type { LeadSlot, PastEvent } from './world.ts';

/** Makes a slot as wide as the tables of names. Make it when everything is linked: linking lengthens the tables. */
export function makeSlot(names: Names): LeadSlot {
  return new Slot(names);
}

/** As many blank fields as there are names; without holes, which engines would look into. */
export function blankFields({ fields }: Names): FieldValue[] {
  const blank: FieldValue[] = [];
  for (let i = 0; i < fields.size; i++) blank.push(null);
  return blank;
}

/** Fields that are the lead's own, all blank: other ones than the lead's before if those are shared. */
export function ownFields(slot: LeadSlot, names: Names): FieldValue[] {
  if ((slot.kind ?? -1) >= 0) slot.fields = blankFields(names);
  else slot.fields.fill(null);
  slot.kind = -1;
  return slot.fields;
}

/** Drawn people have no id of their own (''): theirs is put together when somebody asks, which few runs do. */
class Slot implements LeadSlot {
  lead = 0;
  name = '';
  fields: FieldValue[];
  kind = -1;
  zone = 0;
  readonly consent: Uint8Array;
  readonly lists: Uint8Array;
  readonly flags = new Uint8Array(5);
  history: readonly PastEvent[] = [];
  persona = -1;
  truth = 'buyer';
  arrival = -1;
  scores: StartScores | undefined = undefined;
  private ownId = '';

  constructor(names: Names) {
    this.fields = blankFields(names);
    this.consent = new Uint8Array(names.topics.size);
    this.lists = new Uint8Array(names.lists.size);
  }

  get id(): string {
    return this.ownId === '' ? `lead-${this.lead}` : this.ownId;
  }

  set id(id: string) {
    this.ownId = id;
  }
}
