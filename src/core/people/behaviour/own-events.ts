/** Events of the user's own as a run has them: what each is, and what it follows. */
import { keyOf } from '../../kit/dice/dice.ts';
import { muOfMedian, type QuantileTable, quantileTable } from '../../kit/math/quantiles.ts';
import type { EventDef } from '../model/catalogue.ts';
import type { Names } from '../rules/facts.ts';
import { ACT_RATES } from './act-stream.ts';

/** One event of the user's own, linked. */
export interface OwnEvent {
  readonly kind: number;
  readonly key: number;
  readonly delay: QuantileTable;
  readonly low: number;
  readonly high: number;
}

/** All events of the user's own in a run. */
export interface OwnEvents {
  readonly list: readonly OwnEvent[];
  /** Places in `list` of those with a rate; their streams follow the common acts in this order. */
  readonly rated: readonly number[];
  /** Places in `list` of what follows an event or an asset, by its number. */
  readonly afterEvent: readonly (readonly number[])[];
  readonly afterAsset: readonly (readonly number[])[];
}

/** Of an event that says no delay: at once, which is the next minute. */
const AT_ONCE = 1;

function linkOwn(def: EventDef, names: Names): OwnEvent {
  const median = Math.max(1, def.delayMinutes ?? AT_ONCE);
  return {
    kind: names.events.no(def.id),
    key: keyOf(`own:${def.id}`),
    delay: quantileTable(muOfMedian(median), median > AT_ONCE ? 1 : 0),
    low: def.value?.low ?? Number.NaN,
    high: def.value?.high ?? Number.NaN,
  };
}

/** Whether an event comes at a rate of its own. What is in the common stream already has its rate among the parameters. */
export function isRated(def: EventDef): boolean {
  return def.rate !== undefined && !(def.id in ACT_RATES);
}

/** Links the events of the user's own. */
export function ownEvents(defs: readonly EventDef[], names: Names): OwnEvents {
  const afterEvent: number[][] = [];
  const afterAsset: number[][] = [];
  defs.forEach((def, place) => {
    if (def.after === undefined || def.share === undefined) return;
    const isEvent = 'event' in def.after;
    const lists = isEvent ? afterEvent : afterAsset;
    const no = 'event' in def.after ? names.events.no(def.after.event) : names.abouts.no(def.after.asset);
    lists[no] = [...(lists[no] ?? []), place];
  });
  return {
    list: defs.map((def) => linkOwn(def, names)),
    rated: defs.flatMap((def, place) => (isRated(def) ? [place] : [])),
    afterEvent: filled(afterEvent, names.events.size),
    afterAsset: filled(afterAsset, names.abouts.size),
  };
}

/** A list without holes. */
function filled(lists: number[][], size: number): readonly (readonly number[])[] {
  return Array.from({ length: Math.max(size, lists.length) }, (_, no) => lists[no] ?? []);
}
