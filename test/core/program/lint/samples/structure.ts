/** Programs that show the issues of structure, each beside one that all but does. */
import type { ProgramFile } from '../../../../../src/core/program/document/types.ts';
import { BIG, type Drawn, draw, EXIT, GUIDE, type Sample, START, TIP, waitDays } from './draw.ts';

function changed(file: ProgramFile, id: string, parts: Record<string, unknown>): ProgramFile {
  const nodes = file.program.nodes.map((node) => (node.id === id ? { ...node, ...parts } : node));
  return { ...file, program: { ...file.program, nodes } };
}

const CHAIN = draw({ s: START, m: GUIDE, x: EXIT }, ['s>m', 'm>x']);

function passes(times: number): Drawn {
  return ['if', { ask: 'passes', times }];
}

function row(count: number): readonly [Record<string, Drawn>, string[]] {
  const nodes: Record<string, Drawn> = { s: START };
  const ways: string[] = [];
  let last = 's';
  for (let i = 0; i < count; i++) {
    nodes[`w${i}`] = waitDays(2);
    ways.push(`${last}>w${i}`);
    last = `w${i}`;
  }
  return [{ ...nodes, x: EXIT }, [...ways, `${last}>x`]];
}

function decisions(count: number): ProgramFile {
  const nodes: Record<string, Drawn> = { s: START, x: EXIT };
  const ways = ['s>d0'];
  for (let i = 0; i < count; i++) {
    nodes[`d${i}`] = BIG;
    nodes[`m${i}`] = ['set', { changes: [{ what: 'score', points: i + 1 }] }];
    ways.push(`d${i}.yes>m${i}`, `m${i}>x`, `d${i}.no>${i + 1 < count ? `d${i + 1}` : 'x'}`);
  }
  return draw(nodes, ways);
}

export const STRUCTURE: readonly Sample[] = [
  {
    code: 'program/no-start',
    shows: draw({ m: GUIDE, x: EXIT }, ['m>x']),
    near: CHAIN,
  },
  {
    code: 'program/no-exit',
    shows: draw({ s: START, w: waitDays(7), p: passes(3), x: EXIT }, ['s>w', 'w>p', 'p.yes>w', 'p.no>w']),
    near: draw({ s: START, h: ['handoff'] }, ['s>h']),
  },
  {
    code: 'program/large',
    shows: draw(...row(40)),
    near: draw(...row(38)),
  },
  {
    code: 'program/large',
    shows: decisions(7),
    near: decisions(6),
  },
  {
    code: 'node/unknown-kind',
    shows: changed(CHAIN, 'm', { kind: 'teleport' }),
    near: CHAIN,
  },
  {
    code: 'node/newer',
    shows: changed(CHAIN, 'm', { version: 99 }),
    near: CHAIN,
  },
  {
    code: 'node/unreachable',
    shows: draw({ s: START, x: EXIT, m: GUIDE, y: EXIT }, ['s>x', 'm>y']),
    near: draw(
      { s: START, x: EXIT, g: ['goal', { rule: { kind: 'seen', event: 'demo', since: 'entry' } }] },
      ['s>x'],
    ),
  },
  {
    code: 'node/same-dice',
    shows: changed(CHAIN, 'x', { key: CHAIN.program.nodes[1]!.key }),
    near: CHAIN,
  },
  {
    code: 'start/way-in',
    shows: draw({ s: START, w: waitDays(3), p: passes(3), x: EXIT }, ['s>w', 'w>p', 'p.yes>s', 'p.no>x']),
    near: draw({ s: START, w: waitDays(3), p: passes(3), x: EXIT }, ['s>w', 'w>p', 'p.yes>w', 'p.no>x']),
  },
  {
    code: 'port/open',
    shows: draw({ s: START, b: BIG, x: EXIT }, ['s>b', 'b.yes>x']),
    near: draw({ s: START, b: ['if', { ask: 'segment', segment: 'big', enabled: false }], x: EXIT }, [
      's>b',
      'b.yes>x',
    ]),
  },
  {
    code: 'setting/missing',
    shows: draw({ s: START, m: ['email'], x: EXIT }, ['s>m', 'm>x']),
    near: draw({ s: START, m: ['email', { enabled: false }], x: EXIT }, ['s>m', 'm>x']),
  },
  {
    code: 'edge/to-note',
    shows: draw({ s: START, n: ['note', { text: 'Ask Anna' }] }, ['s>n']),
    near: draw({ s: START, x: EXIT, n: ['note', { text: 'Ask Anna' }] }, ['s>x']),
  },
  {
    code: 'branch/same-sides',
    shows: draw({ s: START, b: BIG, x: EXIT }, ['s>b', 'b.yes>x', 'b.no>x']),
    near: draw({ s: START, w: ['waitFor', { cases: [{ id: 'c', on: 'event', event: 'visit' }] }], x: EXIT }, [
      's>w',
      'w.c>x',
      'w.timeout>x',
    ]),
  },
  {
    code: 'branch/same-sides',
    shows: draw({ s: START, b: ['split'], x: EXIT }, ['s>b', 'b.a>x', 'b.b>x']),
    near: draw({ s: START, b: ['split'], x: EXIT, y: EXIT }, ['s>b', 'b.a>x', 'b.b>y']),
  },
  {
    code: 'loop/no-wait',
    shows: draw({ s: START, p: passes(3), m: ['email', { asset: 'guide', resend: true }], x: EXIT }, [
      's>p',
      'p.yes>m',
      'm>p',
      'p.no>x',
    ]),
    near: draw(
      { s: START, p: passes(3), m: ['email', { asset: 'guide', resend: true }], w: waitDays(7), x: EXIT },
      ['s>p', 'p.yes>m', 'm>w', 'w>p', 'p.no>x'],
    ),
  },
  {
    code: 'loop/no-wait',
    shows: draw(
      {
        s: START,
        p: passes(3),
        w: ['waitFor', { cases: [{ id: 'c', on: 'event', event: 'visit' }], before: 'goOn', since: 'ever' }],
        x: EXIT,
      },
      ['s>p', 'p.yes>w', 'w.c>p', 'w.timeout>x', 'p.no>x'],
    ),
    near: draw(
      {
        s: START,
        p: passes(3),
        w: ['waitFor', { cases: [{ id: 'c', on: 'event', event: 'visit' }], before: 'ignore' }],
        x: EXIT,
      },
      ['s>p', 'p.yes>w', 'w.c>p', 'w.timeout>x', 'p.no>x'],
    ),
  },
  {
    code: 'loop/never-stops',
    shows: draw({ s: START, b: BIG, m: ['email', { asset: 'guide', resend: true }], x: EXIT }, [
      's>b',
      'b.yes>m',
      'm>b',
      'b.no>x',
    ]),
    near: draw({ s: START, p: passes(3), m: ['email', { asset: 'guide', resend: true }], x: EXIT }, [
      's>p',
      'p.yes>m',
      'm>p',
      'p.no>x',
    ]),
  },
  {
    code: 'loop/no-bound',
    shows: draw({ s: START, w: waitDays(7), b: BIG, x: EXIT }, ['s>w', 'w>b', 'b.yes>w', 'b.no>x']),
    near: draw({ s: START, w: waitDays(7), p: passes(3), x: EXIT }, ['s>w', 'w>p', 'p.yes>w', 'p.no>x']),
  },
  {
    code: 'note/orphan',
    shows: draw({ s: START, x: EXIT, n: ['note', { text: 'Lost' }, { x: 5_000 }] }, ['s>x']),
    near: draw({ s: START, x: EXIT, n: ['note', { text: 'Near' }, { x: 500 }] }, ['s>x']),
  },
  {
    code: 'switch/one-case',
    shows: draw(
      {
        s: START,
        b: ['switch', { by: 'person', cases: [{ id: 'a', person: 'student' }] }],
        m: GUIDE,
        x: EXIT,
      },
      ['s>b', 'b.a>x', 'b.otherwise>m', 'm>x'],
    ),
    near: draw(
      {
        s: START,
        b: [
          'switch',
          {
            by: 'person',
            cases: [
              { id: 'a', person: 'student' },
              { id: 'b', person: 'partner' },
            ],
          },
        ],
        m: GUIDE,
        x: EXIT,
        t: TIP,
      },
      ['s>b', 'b.a>x', 'b.b>t', 't>x', 'b.otherwise>m', 'm>x'],
    ),
  },
  {
    code: 'split/one-way',
    shows: draw({ s: START, b: ['split', { ways: [{ id: 'a', share: 100 }] }], x: EXIT }, ['s>b', 'b.a>x']),
    near: draw({ s: START, b: ['split'], x: EXIT, y: EXIT }, ['s>b', 'b.a>x', 'b.b>y']),
  },
];
