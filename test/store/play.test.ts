import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextArrival } from '../../src/core/index.ts';
import { change } from '../../src/store/actions.ts';
import { deedOfPress } from '../../src/store/deeds/pressing.ts';
import { enterMode, leaveMode } from '../../src/store/mode.ts';
import { minuteAfter, playClock } from '../../src/store/play/clock.ts';
import {
  begin,
  beginPlaying,
  goOn,
  seek,
  seekEnd,
  startWatchingPlay,
  stepDay,
  toggleStop,
} from '../../src/store/play/playing.ts';
import { usePlay } from '../../src/store/play/state.ts';
import { daysWords, nearTime } from '../../src/store/play/when.ts';
import { runInputOf } from '../../src/store/run/input.ts';
import { useStore } from '../../src/store/store.ts';
import { voiceOf } from '../../src/store/words.ts';
import { gather } from '../../src/worker/playback.ts';
import { openShipped, shipped } from './opened.ts';

const DAY = 1440;
const file = shipped('program-1');
const playback = gather(runInputOf({ ...file, scenario: { ...file.scenario, replications: 1 } }));

vi.stubGlobal('requestAnimationFrame', () => 1);
vi.stubGlobal('cancelAnimationFrame', () => undefined);

/** The mode with the run taken down, as it stands once the thread has answered. */
beforeEach(() => {
  openShipped('program-1');
  const words = { key: 'playback.stop' } as never;
  enterMode({ name: 'play', icon: 'play', label: words, stop: words });
  begin(playback);
});

afterEach(() => {
  leaveMode();
  for (const id of usePlay.getState().stops) toggleStop(id);
});

const minute = (): number => usePlay.getState().minute;

describe('a run that was asked for', () => {
  const isPlaying = () => usePlay.getState().isPlaying;

  it('plays at once, and stays where one goes by days', () => {
    expect(isPlaying()).toBe(false);
    beginPlaying(playback);
    expect(isPlaying()).toBe(true);
    stepDay(1);
    expect(isPlaying()).toBe(false);
    beginPlaying(playback);
    seekEnd('last');
    expect(isPlaying()).toBe(false);
  });

  it('stands still where nothing is to move', () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    beginPlaying(playback);
    expect(isPlaying()).toBe(false);
    vi.stubGlobal('matchMedia', undefined);
  });
});

describe('time', () => {
  it('goes by whole days, and to both ends', () => {
    stepDay(1);
    expect(minute()).toBe(DAY);
    seek(2.5 * DAY);
    stepDay(-1);
    expect(minute()).toBe(2 * DAY);
    stepDay(-1);
    expect(minute()).toBe(DAY);
    seekEnd('last');
    expect(minute()).toBe(playback.horizon);
    stepDay(1);
    expect(minute()).toBe(playback.horizon);
    seekEnd('first');
    stepDay(-1);
    expect(minute()).toBe(0);
  });

  it('goes faster the higher the speed, never past the end, and by whole days a day at a time', () => {
    const clock = playClock()!;
    const gone = (speed: typeof clock.speed) => minuteAfter({ ...clock, speed, minute: 100 }, 1) - 100;
    expect(gone('4')).toBe(4 * gone('1'));
    expect(gone('16')).toBe(4 * gone('4'));
    expect(minuteAfter({ ...clock, speed: 'day', minute: 100 }, 1)).toBe(DAY);
    expect(minuteAfter({ ...clock, minute: playback.horizon - 1 }, 60)).toBe(playback.horizon);
  });
});

describe('a stop', () => {
  it('is known before, holds the run there, and says who it was', () => {
    toggleStop('sales');
    const move = nextArrival(playback, new Set([playback.nodes.indexOf('sales')]), 0)!;
    const at = playback.minute[move]!;
    expect(usePlay.getState().nextStop).toBe(at);
    expect(goOn(at - 1)).toBe(false);
    expect(usePlay.getState().halt).toBeUndefined();
    expect(goOn(at + 40 * DAY)).toBe(true);
    expect(minute()).toBe(at);
    expect(usePlay.getState().halt).toMatchObject({ lead: playback.lead[move], node: 'sales' });
    // The next one comes later.
    expect(usePlay.getState().nextStop).toBeGreaterThan(at);
    goOn(playback.horizon);
    expect(minute()).toBeGreaterThan(at);
  });

  it('stays for the next time the run is played, and goes when pressed again', () => {
    toggleStop('sales');
    leaveMode();
    expect([...usePlay.getState().stops]).toEqual(['sales']);
    toggleStop('sales');
    expect(usePlay.getState().nextStop).toBeUndefined();
  });
});

describe('the mode', () => {
  it('is left when the program comes to run otherwise, not when a step is moved', () => {
    const stop = startWatchingPlay();
    const label = { key: 'app.top.undo' } as never;
    change(
      (old) => {
        const nodes = old.program.nodes.map((node) => ({ ...node, x: node.x + 40 }));
        return { ...old, program: { ...old.program, nodes } };
      },
      { label },
    );
    expect(useStore.getState().mode?.name).toBe('play');
    change((old) => ({ ...old, scenario: { ...old.scenario, seed: 9 } }), { label });
    expect(useStore.getState().mode).toBeUndefined();
    expect(playClock()).toBeUndefined();
    stop();
  });

  it('has Home, End, arrows and Space while it is on, and gives them back', () => {
    const press = (key: string) =>
      deedOfPress(
        { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
        { isCanvas: true, isTyping: false },
      );
    press('End')?.();
    expect(minute()).toBe(playback.horizon);
    press('ArrowLeft')?.();
    expect(minute()).toBe(playback.horizon - DAY);
    press('Home')?.();
    expect(minute()).toBe(0);
    leaveMode();
    expect(press('End')).toBeUndefined();
  });
});

describe('times', () => {
  const time = { start: playback.start, zone: 'UTC' };

  it('are told by how near they are', () => {
    const near = (at: number) => nearTime({ minute: at, now: 10 * DAY + 60 }, time, voiceOf('en'));
    expect(near(10 * DAY + 600)).toMatch(/^today \d\d:00$/);
    expect(near(11 * DAY + 600)).toMatch(/^tomorrow /);
    expect(near(13 * DAY)).toMatch(/^[A-Z][a-z]{2} \d\d:\d\d$/);
    expect(near(40 * DAY)).toMatch(/^\d+ [A-Z][a-z]{2} /);
  });

  it('say from when to when a run goes where its days do not begin at midnight', () => {
    const start = Date.UTC(2026, 2, 2) / 60_000;
    expect(daysWords(90, { start, zone: 'UTC' }, voiceOf('en'))).toBeUndefined();
    // Winter time is that of UTC in London, summer time is not.
    expect(daysWords(20, { start, zone: 'Europe/London' }, voiceOf('en'))).toBeUndefined();
    expect(daysWords(90, { start, zone: 'Europe/London' }, voiceOf('en'))).toContain('to Sun 31 May 01:00');
    expect(daysWords(90, { start, zone: 'Europe/Berlin' }, voiceOf('en'))).toBe(
      'Days begin at midnight UTC: in Europe/Berlin this run goes from Mon 2 Mar 01:00 to Sun 31 May 02:00.',
    );
  });
});
