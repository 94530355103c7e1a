/** When people come to the starts of the scenario. */
import { DAY } from '../../kit/base.ts';
import { diceBase, keyOf, unit } from '../../kit/dice/dice.ts';
import type { Arrivals } from '../model/scenario.ts';
import type { NameTable } from '../rules/facts.ts';
import { type LeadSlot, PURPOSE } from './world.ts';

/** Minute of arrival of the lead in the slot, whose fields are loaded; -1 = never. */
export type ArrivalOf = (slot: LeadSlot, lanes: Int32Array) => number;

const ARRIVAL_KEY = keyOf('arrival');

function share(lanes: Int32Array): number {
  return unit(diceBase(lanes[0]!, lanes[1]!, ARRIVAL_KEY, 0), PURPOSE.arrival);
}

/**
 * Links the arrivals of a scenario.
 *
 * `perDay`: leads by number, each at its own minute of its day of UTC. `field`: a date that is past comes at once, a lead without
 * the date never.
 */
export function arrivalsOf(arrivals: Arrivals, fields: NameTable): ArrivalOf {
  switch (arrivals.kind) {
    case 'atOnce':
      return () => 0;
    case 'spread':
      return (_slot, lanes) => Math.floor(share(lanes) * arrivals.days * DAY);
    case 'perDay': {
      const most = Math.max(1, arrivals.leads);
      return (slot, lanes) => Math.floor(slot.lead / most) * DAY + Math.floor(share(lanes) * DAY);
    }
    case 'field': {
      const field = fields.no(arrivals.field);
      return (slot) => {
        const minute = slot.fields[field];
        return typeof minute === 'number' ? Math.max(0, minute) : -1;
      };
    }
  }
}
