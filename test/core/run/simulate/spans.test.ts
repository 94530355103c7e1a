import { describe, expect, it } from 'vitest';
import { NEVER } from '../../../../src/core/kit/calendar/dates.ts';
import {
  nextMidnight,
  nextMonday,
  startOfLocalDay,
  startOfLocalWeek,
} from '../../../../src/core/kit/calendar/local.ts';
import { makeWindow, nextInWindow, type Window } from '../../../../src/core/kit/calendar/window.ts';
import { makeZones } from '../../../../src/core/kit/calendar/zones.ts';
import {
  dayBegin,
  dayEnd,
  loadSpans,
  opensAt,
  WINDOW_OF,
  weekBegin,
  weekEnd,
} from '../../../../src/core/run/simulate/spans.ts';
import { NONE } from '../../../../src/core/run/simulate/state.ts';

const YEAR = 525_600;
/** 2008, when the clocks of St. John's went back over midnight. */
const START = 19_986_240;
const NAMES = ['Europe/Berlin', 'America/St_Johns', 'America/Sao_Paulo'];

/** Asks for everything in turn, and compares with the calendar. */
function compare(horizon: number, windows: readonly (Window | undefined)[]): void {
  const zones = makeZones(NAMES, { start: START, from: -YEAR, to: horizon + 2 * YEAR }).list;
  loadSpans({ zones, horizon }, windows);
  const last = Math.ceil(horizon / 997);
  for (let i = 0; i <= last; i++) {
    const minute = Math.min(i * 997, horizon - 1);
    zones.forEach((zone, z) => {
      const found = [dayBegin(z, minute), dayEnd(z, minute), weekBegin(z, minute), weekEnd(z, minute)];
      const wanted = [startOfLocalDay, nextMidnight, startOfLocalWeek, nextMonday].map((ask) =>
        ask(zone, minute),
      );
      if (found.join() !== wanted.join()) expect.fail(`${zone.name} at ${minute}: ${found}, not ${wanted}`);
      windows.forEach((window, step) => {
        if (window === undefined) return;
        const next = nextInWindow(zone, window, minute);
        const opens = Math.max(opensAt(WINDOW_OF[step]!, z, minute), minute);
        if (opens !== (next === NEVER ? NONE : next))
          expect.fail(`${zone.name} at ${minute}: ${opens}, not ${next}`);
      });
    });
  }
}

const office = makeWindow({ days: 31, from: 540, to: 1020 });
const night = makeWindow({ days: 96, from: 1320, to: 360 });
const never = makeWindow({ days: 0, from: 0, to: 0 });

describe('spans of a run', () => {
  it('are those of the calendar, laid out or searched for, one run after the other', () => {
    compare(YEAR, [undefined, office, night, office, never]);
    expect(WINDOW_OF[0]).toBe(-1);
    expect(WINDOW_OF[1]).toBe(WINDOW_OF[3]);
    compare(1, [night]);
    compare(1024, [never, office]);
    compare(2 * YEAR, [office]);
  });

  it('are searched for where there is no room left', () => {
    const many = Array.from({ length: 40 }, (_, i) =>
      makeWindow({ days: 127, from: i * 30, to: i * 30 + 17 }),
    );
    const horizon = 30 * YEAR;
    const zones = makeZones(NAMES, { start: START, from: -YEAR, to: horizon + 2 * YEAR }).list;
    loadSpans({ zones, horizon }, many);
    for (const minute of [0, 12_345, 7 * YEAR, horizon - 1]) {
      many.forEach((window, step) => {
        for (const z of [0, 2]) {
          const opens = Math.max(opensAt(WINDOW_OF[step]!, z, minute), minute);
          expect(opens).toBe(nextInWindow(zones[z]!, window, minute));
        }
      });
    }
  });
});
