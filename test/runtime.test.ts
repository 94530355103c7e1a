import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../src/runtime.ts';

const DAY = 1440;

describe('the clock of this computer', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.UTC(2026, 5, 1, 0, 0, 30) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('tells whole minutes since 1970', () => {
    expect(systemClock.now()).toBe(Date.UTC(2026, 5, 1) / 60_000);
  });

  it('wakes at the minute asked for, once, also after months: no timer is longer than a computer can wait', () => {
    const asked = vi.spyOn(globalThis, 'setTimeout');
    const woken: number[] = [];
    const minute = systemClock.now() + 100 * DAY;
    systemClock.wake(minute, () => woken.push(systemClock.now()));
    vi.advanceTimersByTime(99 * DAY * 60_000);
    expect(woken).toEqual([]);
    vi.advanceTimersByTime(10 * DAY * 60_000);
    expect(woken).toEqual([minute]);
    expect(asked.mock.calls.length).toBeGreaterThan(1);
    for (const [, ms] of asked.mock.calls) expect(ms).toBeLessThan(2 ** 31);
  });

  it('wakes for a minute that has passed, but never before it has answered', () => {
    let woken = false;
    systemClock.wake(systemClock.now() - 5, () => {
      woken = true;
    });
    expect(woken).toBe(false);
    vi.advanceTimersByTime(0);
    expect(woken).toBe(true);
  });

  it('can be called off', () => {
    let woken = false;
    const callOff = systemClock.wake(systemClock.now() + 100 * DAY, () => {
      woken = true;
    });
    vi.advanceTimersByTime(60 * DAY * 60_000);
    callOff();
    vi.advanceTimersByTime(60 * DAY * 60_000);
    expect(woken).toBe(false);
  });
});
