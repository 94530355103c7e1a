/** Programs that show the issues of time, each beside one that all but does. */
import type { ProgramFile } from '../../../../../src/core/program/document/types.ts';
import { type Drawn, draw, EXIT, GUIDE, houseWith, type Sample, START, TIP, waitDays } from './draw.ts';

function between(...middle: readonly Drawn[]): ProgramFile {
  const nodes: Record<string, Drawn> = { s: START };
  const ways: string[] = [];
  let last = 's';
  middle.forEach((node, i) => {
    nodes[`n${i}`] = node;
    ways.push(`${last}>n${i}`);
    last = `n${i}`;
  });
  return draw({ ...nodes, x: EXIT }, [...ways, `${last}>x`]);
}

const fromEntry = (side: string): Drawn => [
  'wait',
  { mode: 'date', base: 'entry', offset: { amount: 2, unit: 'days' }, side },
];

const until = (at: number): Drawn => ['wait', { mode: 'moment', days: 31, at }];

const OFFICE: Drawn = ['email', { asset: 'guide', window: { days: 31, from: 540, to: 1020 } }];
const NIGHT: Drawn = ['email', { asset: 'guide', window: { days: 1, from: 1320, to: 360 } }];

const renewal = (parts: Readonly<Record<string, never | unknown>>): Drawn => [
  'wait',
  {
    mode: 'date',
    base: 'field',
    field: 'renewal',
    offset: { amount: 14, unit: 'days' },
    side: 'before',
    ...parts,
  } as never,
];

function asked(...middle: readonly Drawn[]): ProgramFile {
  const file = between(...middle);
  const nodes = file.program.nodes.map((node) =>
    node.id === 's' ? { ...node, settings: { ...node.settings, on: 'form', who: 'event' } } : node,
  );
  return { ...file, program: { ...file.program, nodes } };
}

const people = (zone: string | undefined): ProgramFile['people'] => ({
  personas: [],
  records: [{ id: 'anna', fields: {}, ...(zone === undefined ? {} : { zone }) }],
});

function comingAgain(days: number): ProgramFile {
  const file = between(GUIDE, waitDays(12));
  const entry = { kind: 'again', afterMinutes: days * 1_440 } as const;
  return { ...file, program: { ...file.program, settings: { ...file.program.settings, entry } } };
}

export const TIME: readonly Sample[] = [
  { code: 'program/again-inside', shows: comingAgain(11), near: comingAgain(12) },
  {
    code: 'wait/always-past',
    shows: between(fromEntry('before'), GUIDE),
    near: between(fromEntry('after'), GUIDE),
  },
  {
    code: 'wait/date-past',
    shows: between(['wait', { mode: 'date', base: 'fixed', date: '2026-03-01' }]),
    near: between(['wait', { mode: 'date', base: 'fixed', date: '2026-03-02' }]),
  },
  {
    code: 'wait/window-empty',
    shows: between(['wait', { mode: 'window', window: { days: 0, from: 540, to: 1020 } }]),
    near: between(['wait', { mode: 'window', window: { days: 1, from: 540, to: 1020 } }]),
  },
  {
    code: 'wait/outside-window',
    shows: between([
      'wait',
      { mode: 'moment', days: 31, at: 1200, window: { days: 31, from: 540, to: 1020 } },
    ]),
    near: between([
      'wait',
      { mode: 'moment', days: 31, at: 1019, window: { days: 31, from: 540, to: 1020 } },
    ]),
  },
  {
    code: 'wait/zero-length',
    shows: between(waitDays(0)),
    near: between(['wait', { mode: 'time', time: { amount: 1, unit: 'minutes' } }]),
  },
  {
    code: 'waitFor/no-limit',
    shows: draw(
      {
        s: START,
        w: ['waitFor', { cases: [{ id: 'c', on: 'event', event: 'visit' }], noLimit: true }],
        x: EXIT,
      },
      ['s>w', 'w.c>x'],
    ),
    near: draw({ s: START, w: ['waitFor', { cases: [{ id: 'c', on: 'event', event: 'visit' }] }], x: EXIT }, [
      's>w',
      'w.c>x',
      'w.timeout>x',
    ]),
  },
  {
    code: 'waitFor/same-minute',
    shows: draw(
      {
        s: START,
        w: [
          'waitFor',
          { cases: [{ id: 'c', on: 'event', event: 'visit' }], limit: { amount: 30, unit: 'minutes' } },
        ],
        x: EXIT,
      },
      ['s>w', 'w.c>x', 'w.timeout>x'],
    ),
    near: draw({ s: START, w: ['waitFor', { cases: [{ id: 'c', on: 'event', event: 'visit' }] }], x: EXIT }, [
      's>w',
      'w.c>x',
      'w.timeout>x',
    ]),
  },
  {
    code: 'send/outside-window',
    shows: between(until(1200), OFFICE),
    near: between(until(600), OFFICE),
  },
  {
    code: 'send/outside-window',
    shows: between(['wait', { mode: 'moment', days: 4, at: 300 }], NIGHT),
    near: between(['wait', { mode: 'moment', days: 2, at: 300 }], NIGHT),
  },
  {
    code: 'send/same-day',
    shows: between(GUIDE, ['wait', { mode: 'time', time: { amount: 23, unit: 'hours' } }], TIP),
    near: between(GUIDE, waitDays(1), TIP),
  },
  {
    code: 'send/same-day',
    shows: between(GUIDE, TIP),
    near: (() => {
      const house = houseWith({ caps: { day: { most: 1, span: 'calendar' } } });
      return {
        ...house,
        program: {
          ...house.program,
          nodes: between(GUIDE, TIP).program.nodes,
          edges: between(GUIDE, TIP).program.edges,
        },
      };
    })(),
  },
  {
    code: 'send/late-answer',
    shows: asked(waitDays(2), GUIDE),
    near: asked(waitDays(1), GUIDE),
  },
  {
    code: 'date/after-event',
    shows: between(renewal({ past: 'go' }), GUIDE),
    near: between(renewal({ past: 'exit' }), GUIDE),
  },
  {
    code: 'date/after-event',
    shows: between(renewal({ past: 'go' }), TIP),
    near: between(renewal({ past: 'go', side: 'after' }), TIP),
  },
  {
    code: 'people/no-zone',
    shows: { ...between(until(600), GUIDE), people: people(undefined) },
    near: { ...between(until(600), GUIDE), people: people('Asia/Tokyo') },
  },
  {
    code: 'people/no-zone',
    shows: { ...between(OFFICE), people: people(undefined) },
    near: { ...between(GUIDE), people: people(undefined) },
  },
];
