import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEVER } from '../../../../src/core/kit/calendar/dates.ts';
import { makeHolidays } from '../../../../src/core/kit/calendar/holidays.ts';
import { localDay } from '../../../../src/core/kit/calendar/local.ts';
import { beginOfSpan, endOfSpan, layOutSpans, type Spans } from '../../../../src/core/kit/calendar/spans.ts';
import { makeWindow } from '../../../../src/core/kit/calendar/window.ts';
import { makeZones, type Zone } from '../../../../src/core/kit/calendar/zones.ts';
import { START, TEN_ZONES, YEAR, zoneOf } from './oracle.ts';

const UNTIL = 2 * YEAR;

/** Zones as they were when clocks went back over midnight, midnights were skipped, and a day was. */
const OLD = [-18, -16].flatMap((years) =>
  makeZones(['America/St_Johns', 'America/Sao_Paulo', 'Pacific/Apia', 'Asia/Gaza', 'America/Havana'], {
    start: START + years * YEAR,
    from: -YEAR,
    to: 4 * YEAR,
  }).list.slice(),
);
const PLACES: readonly Zone[] = [...TEN_ZONES.map(zoneOf), ...OLD];

/** Minutes to ask at: around all clock changes and both ends, and all over the run. */
function minutesOf({ since }: Zone): number[] {
  const near = [0, UNTIL, ...since].flatMap((change) =>
    Array.from({ length: 80 }, (_, i) => change + (i - 40) * 113 + (i % 3)),
  );
  const all = Array.from({ length: 400 }, (_, i) => i * 2617);
  return [...near, ...all].filter((minute) => minute >= 0 && minute < UNTIL).sort((a, b) => a - b);
}

/** Compares what is laid out with what a search finds. */
function compare(zone: Zone, spans: Spans, laid: readonly number[]): void {
  let i = 0;
  for (const minute of minutesOf(zone)) {
    while (laid[i]! <= minute) i += 2;
    const begin = beginOfSpan(zone, spans, minute);
    const isWindow = spans !== 'days' && spans !== 'weeks';
    const same = isWindow
      ? Math.max(laid[i + 1]!, minute) === begin
      : laid[i + 1] === begin && laid[i] === endOfSpan(zone, spans, minute);
    if (!same) expect.fail(`${zone.name} at ${minute}: a search finds ${begin}`);
  }
}

describe('spans laid out', () => {
  it('are the local days and weeks that a search finds, around all clock changes', () => {
    let laidOut = 0;
    for (const zone of PLACES) {
      for (const spans of ['days', 'weeks'] as const) {
        const laid = layOutSpans(zone, spans, UNTIL);
        if (laid === undefined) continue;
        laidOut++;
        compare(zone, spans, laid);
      }
    }
    // All but St. John's, whose clocks went back a minute after midnight.
    expect(laidOut).toBe(2 * (PLACES.length - 2));
  });

  it('are the windows that a search finds, 300 random ones', () => {
    const time = fc.oneof(fc.nat(1439), fc.nat(240));
    const off = fc.uniqueArray(fc.nat(700), { maxLength: 40 });
    const window = fc.record({
      days: fc.integer({ min: 1, max: 127 }),
      from: time,
      to: fc.oneof(time, fc.nat(1440)),
      off,
    });
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), window, (zone, { days, from, to, off: free }) => {
        const today = localDay(zone, 0);
        const holidays = makeHolidays(free.map((day) => day - 5 + today));
        const made = makeWindow({ days, from, to, holidays });
        const laid = layOutSpans(zone, made, UNTIL);
        if (laid !== undefined) compare(zone, made, laid);
        else expect(zone.name).toBe('America/St_Johns');
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('are none where nothing opens for 400 days', () => {
    const berlin = zoneOf('Europe/Berlin');
    expect(layOutSpans(berlin, makeWindow({ days: 0, from: 0, to: 60 }), UNTIL)).toBeUndefined();
    const closed = makeHolidays(Array.from({ length: 402 }, (_, i) => localDay(berlin, 0) + 10 + i));
    const window = makeWindow({ days: 127, from: 480, to: 1020, holidays: closed });
    expect(layOutSpans(berlin, window, UNTIL)).toBeUndefined();
    expect(beginOfSpan(berlin, window, 10 * 1440)).toBe(NEVER);
  });
});
