/** The one record that every lead of a run is loaded into. */

import type { StartScores } from '../model/scenario.ts';
import type { Names } from '../rules/facts.ts';
import type { FieldValue } from '../rules/rule.ts';
import type { LeadSlot, PastEvent } from './world.ts';

/** Makes a slot as wide as the tables of names. Make it when everything is linked: linking lengthens the tables. */
export function makeSlot(names: Names): LeadSlot {
  return new Slot(names);
}

/** Drawn people have no id of their own (''): theirs is put together when somebody asks, which few runs do. */
class Slot implements LeadSlot {
  lead = 0;
  name = '';
  readonly fields: FieldValue[];
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
    this.fields = new Array(names.fields.size).fill(null);
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
