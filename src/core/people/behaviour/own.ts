/** Events of the user's own: at a rate of their own, or as a share of those to whom something happened. */
import { WEEK } from '../../kit/base.ts';
import { die, hit, threshold, unit } from '../../kit/dice/dice.ts';
import { drawMinutes } from '../../kit/math/quantiles.ts';
import type { EventDef } from '../model/catalogue.ts';
import type { Names } from '../rules/facts.ts';
import { type ActStream, makeStream } from './act-stream.ts';
import { ASKED, baseFor, L, OUT, OWN_NUMBERS, pushOut, WHO } from './life.ts';
import { isRated, type OwnEvent, type OwnEvents } from './own-events.ts';
import { type Overrides, OWN_PREFIX } from './resolve.ts';
import { type Pending, PURPOSE } from './world.ts';

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
