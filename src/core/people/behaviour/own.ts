/** Events of the user's own: at a rate of their own, or as a share of those to whom something happened. */
import { WEEK } from '../../kit/base.ts';
import { die, hit, keyOf, threshold, unit } from '../../kit/dice/dice.ts';
import { drawMinutes, muOfMedian, type QuantileTable, quantileTable } from '../../kit/math/quantiles.ts';
import type { EventDef } from '../model/catalogue.ts';
import type { Names } from '../rules/facts.ts';
import { ACT_RATES, type ActStream, makeStream } from './act-stream.ts';
import { ASKED, baseFor, L, OUT, OWN_NUMBERS, pushOut, WHO } from './life.ts';
import { type Overrides, OWN_PREFIX } from './resolve.ts';
import { type Pending, PURPOSE } from './world.ts';

/** One event of the user's own, linked. */
interface OwnEvent {
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
function isRated(def: EventDef): boolean {
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

/** The streams of events with a rate for one kind of person; `own.<slug>` overrides rate and share. */
export function ownStreams(
  defs: readonly EventDef[],
  names: Names,
  own: { cap: number; overrides: Overrides },
): readonly ActStream[] {
  return defs.filter(isRated).map((def) =>
    makeStream({
      key: `own:${def.id}`,
      cap: own.cap,
      kinds: [names.events.no(def.id)],
      perMinute: [(own.overrides[OWN_PREFIX + def.id] ?? def.rate ?? 0) / WEEK],
    }),
  );
}

/** The limits of the shares of one kind of person, by place in the list. */
export function ownShares(defs: readonly EventDef[], overrides: Overrides): Float64Array {
  return Float64Array.from(defs, (def) => threshold(overrides[OWN_PREFIX + def.id] ?? def.share ?? 0));
}

/** The value of an event, evenly between low and high: whole where both are, NaN where it carries none. */
export function ownValue(event: OwnEvent, base: number): number {
  const { low, high } = event;
  if (Number.isNaN(low)) return low;
  const share = unit(base, PURPOSE.ownValue);
  if (Number.isInteger(low) && Number.isInteger(high)) return low + Math.floor(share * (high - low + 1));
  return low + share * (high - low);
}

/** Something happened at the minute at hand that these places in the list follow: each asks its die. */
export function followOwn({ list }: OwnEvents, places: readonly number[], pending: Pending): void {
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    const event = list[place]!;
    const occurrence = ASKED[place]!;
    ASKED[place] = occurrence + 1;
    const base = baseFor(event.key, occurrence);
    if (!hit(base, PURPOSE.own, WHO.profile!.ownShares[place]!)) continue;
    OUT.kind = event.kind;
    OUT.number = OWN_NUMBERS + (occurrence & (OWN_NUMBERS - 1));
    OUT.about = -1;
    OUT.value = ownValue(event, base);
    pushOut(pending, L.now + drawMinutes(event.delay, die(base, PURPOSE.ownDelay)));
  }
}
