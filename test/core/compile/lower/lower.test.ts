import { describe, expect, it } from 'vitest';
import { lower } from '../../../../src/core/compile/lower.ts';
import { keyOf } from '../../../../src/core/kit/dice/dice.ts';
import type { ProgramFile } from '../../../../src/core/program/document/types.ts';
import type { Plan, Step } from '../../../../src/core/program/plan/plan.ts';
import {
  BIG,
  type Drawn,
  draw,
  EXIT,
  GUIDE,
  HOUSE,
  houseWith,
  START,
  TIP,
  waitDays,
} from '../../program/lint/samples/draw.ts';

/** The steps as lines: `no node op -> targets`. */
function linesOf({ steps }: Plan): readonly string[] {
  return steps.map(({ nodeId, op, ports }, no) =>
    `${no} ${nodeId} ${op} ${ports.map(({ to, port }) => (port === undefined ? `${to}` : `${port}:${to}`)).join(' ')}`.trim(),
  );
}

function stepOf<Op extends Step['op']>(plan: Plan, op: Op): Extract<Step, { op: Op }> {
  const step = plan.steps.find((one): one is Extract<Step, { op: Op }> => one.op === op);
  if (step === undefined) throw new Error(`no step ${op}`);
  return step;
}

function endsOf({ steps }: Plan): readonly string[] {
  return steps.flatMap((step) =>
    step.op === 'end' ? [`${step.nodeId}:${step.reason}${step.open ? ' open' : ''}`] : [],
  );
}

const DEMO = { kind: 'seen', event: 'demo', since: 'entry' };

describe('the steps of a plan', () => {
  it('stand in the order of the nodes, joined by the edges', () => {
    const plan = lower(draw({ s: START, b: BIG, m: GUIDE, x: EXIT }, ['s>b', 'b.yes>m', 'b.no>x', 'm>x']));
    expect(linesOf(plan)).toEqual([
      '0 s branch out:1',
      '1 b branch yes:2 no:3',
      '2 m send out:3 out:3',
      '3 x end',
    ]);
  });

  it('do not depend on the order of the edges', () => {
    const ways = ['s>b', 'b.yes>m', 'b.no>x', 'm>x'];
    const nodes = { s: START, b: BIG, m: GUIDE, x: EXIT };
    expect(lower(draw(nodes, ways.toReversed()))).toEqual(lower(draw(nodes, ways)));
  });

  it('are the same bytes for the same program', () => {
    const file = draw({ s: START, b: BIG, h: ['handoff'] }, ['s>b', 'b.yes>h']);
    expect(JSON.stringify(lower(structuredClone(file)))).toBe(JSON.stringify(lower(file)));
  });

  it('count as a pass of their node at its first step only', () => {
    const { steps } = lower(draw({ s: START, h: ['handoff'] }, ['s>h']));
    const first = steps.filter((step) => step.first).map(({ nodeId }) => nodeId);
    expect(first).toEqual(['s', 'h']);
    expect(steps.filter(({ nodeId }) => nodeId === 'h').length).toBeGreaterThan(2);
  });

  it('throw dice by the key of their node, each its own', () => {
    const { steps } = lower(draw({ s: START, h: ['handoff'], b: ['split'] }, ['s>b', 'b.a>h']));
    const keys = steps.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(stepOf(lower(draw({ s: START, b: ['split'] }, ['s>b'])), 'split').key).toBe(keyOf('b'));
  });

  it('may go round', () => {
    const plan = lower(
      draw({ s: START, w: waitDays(7), p: ['if', { ask: 'passes', times: 3 }], x: EXIT }, [
        's>w',
        'w>p',
        'p.yes>w',
        'p.no>x',
      ]),
    );
    expect(linesOf(plan).slice(1, 3)).toEqual(['1 w delay out:2', '2 p branch yes:1 no:3']);
    expect(stepOf({ ...plan, steps: plan.steps.slice(2) }, 'branch').cases).toEqual([
      { kind: 'passes', nodeId: 'p', op: '<=', times: 3 },
    ]);
  });
});

describe('an open port', () => {
  it('ends as unfinished, behind all steps, one end for all of a node', () => {
    const plan = lower(draw({ s: START, b: BIG }, ['s>b']));
    expect(linesOf(plan)).toEqual(['0 s branch out:1', '1 b branch yes:2 no:2', '2 b end']);
    expect(endsOf(plan)).toEqual(['b:unfinished open']);
  });

  it('of a handoff ends well: handed over, or returned', () => {
    const plan = lower(draw({ s: START, h: ['handoff'] }, ['s>h']));
    expect(endsOf(plan)).toEqual(['h:handedOver open', 'h:returned open']);
  });

  it('is what an edge to a note is', () => {
    const noted = draw({ s: START, n: ['note', { text: 'x' }], x: EXIT }, ['s>n']);
    expect(endsOf(lower(noted))).toEqual(['x:finished', 's:unfinished open']);
  });

  it('is what an edge to a kind is that nobody knows', () => {
    const file = draw({ s: START, x: EXIT }, ['s>x']);
    const nodes = file.program.nodes.map((node) => (node.id === 'x' ? { ...node, kind: 'teleport' } : node));
    expect(endsOf(lower({ ...file, program: { ...file.program, nodes } }))).toEqual(['s:unfinished open']);
  });
});

describe('a node that cannot act', () => {
  const cases: readonly [string, Drawn][] = [
    ['is switched off', ['if', { ask: 'segment', segment: 'big', enabled: false }]],
    ['lacks a setting', ['if', { ask: 'segment' }]],
  ];
  it.each(cases)('because it %s lets people by through its first port', (_, drawn) => {
    const plan = lower(draw({ s: START, b: drawn, x: EXIT, y: EXIT }, ['s>b', 'b.yes>x', 'b.no>y']));
    expect(linesOf(plan)[1]).toBe('1 b branch yes:2');
    expect(plan.steps[1]).toMatchObject({ op: 'branch', cases: [] });
  });

  it('and has no way out ends as unfinished', () => {
    const plan = lower(draw({ s: START, x: ['exit', { enabled: false }] }, ['s>x']));
    expect(endsOf(plan)).toEqual(['x:unfinished']);
  });

  it('is no start, no goal and no place for qualification', () => {
    const file = draw(
      {
        s: ['start', { on: 'hand', enabled: false }],
        g: ['goal', { rule: DEMO, enabled: false }],
        h: ['handoff', { enabled: false }],
      },
      [],
      houseWith({ qualifiedTo: 'h' }),
    );
    const plan = lower(file);
    expect(plan.starts).toEqual([]);
    expect(plan.interrupts.map(({ id }) => id)).toEqual([
      'bounced',
      'complained',
      'unsubscribed',
      'suppressed',
    ]);
  });
});

describe('the starts of a plan', () => {
  it('stand in the order of the document, each with its filter expanded', () => {
    const plan = lower(
      draw(
        {
          a: ['start', { on: 'segment', segment: 'big' }],
          x: EXIT,
          b: ['start', { on: 'form', form: 'guide', who: 'event' }],
          c: ['start', { on: 'date', field: 'renewal', days: 14 }],
          d: ['start', { on: 'program' }],
        },
        ['a>x', 'b>x', 'c>x', 'd>x'],
      ),
    );
    expect(plan.starts.map(({ nodeId, step, on }) => [nodeId, step, on.kind])).toEqual([
      ['a', 0, 'arrival'],
      ['b', 2, 'event'],
      ['c', 3, 'date'],
      ['d', 4, 'call'],
    ]);
    expect(plan.starts[0]?.filter).toEqual({ kind: 'field', field: 'size', op: '>', value: 100 });
    expect(plan.starts[1]?.on).toEqual({ kind: 'event', event: 'form', about: 'guide' });
  });

  it('ask for what a name stands for, where people come in when it becomes true', () => {
    const plan = lower(
      draw({ a: ['start', { on: 'segment', segment: 'big', who: 'event' }], x: EXIT }, ['a>x']),
    );
    const rule = { kind: 'field', field: 'size', op: '>', value: 100 };
    expect(plan.starts).toMatchObject([{ on: { kind: 'rule', rule }, filter: { kind: 'all', rules: [] } }]);
  });

  it('are two of one node where who is so already comes in too: those who become so, and those who arrive so', () => {
    const settings = { on: 'segment', segment: 'big', who: 'event', already: true } as const;
    const plan = lower(draw({ a: ['start', settings], x: EXIT }, ['a>x']));
    const rule = { kind: 'field', field: 'size', op: '>', value: 100 };
    expect(plan.starts).toEqual([
      { nodeId: 'a', step: 0, on: { kind: 'rule', rule }, filter: { kind: 'all', rules: [] } },
      {
        nodeId: 'a',
        step: 0,
        on: { kind: 'arrival' },
        filter: { kind: 'all', rules: [rule, { kind: 'all', rules: [] }] },
      },
    ]);
    // Where nobody becomes anything, or the scenario brings everybody, it says nothing.
    const others = lower(
      draw(
        {
          b: ['start', { ...settings, who: 'scenario' }],
          c: ['start', { on: 'form', who: 'event', already: true }],
          x: EXIT,
        },
        ['b>x', 'c>x'],
      ),
    );
    expect(others.starts.map(({ on }) => on.kind)).toEqual(['arrival', 'event']);
  });
});

describe('what a node leaves to the program', () => {
  const house: ProgramFile = houseWith({ holdMaxMinutes: 60, pauseAfterAcceptMinutes: 90 });

  it('is the topic and the longest hold of an email', () => {
    const plan = lower(draw({ s: START, m: GUIDE }, ['s>m'], house));
    expect(stepOf(plan, 'send')).toMatchObject({ topic: 'news', holdMaxMinutes: 60 });
  });

  it('is not the topic that an email names', () => {
    const plan = lower(draw({ s: START, m: ['email', { asset: 'guide', topic: 'other' }] }, ['s>m'], house));
    expect(stepOf(plan, 'send').topic).toBe('other');
  });

  it('is the pause after an accepted handoff, unless it says one', () => {
    const pauseOf = (settings: Drawn[1]): number =>
      stepOf(lower(draw({ s: START, h: ['handoff', settings ?? {}] }, ['s>h'], house)), 'handoff')
        .pauseAfterMinutes;
    expect(pauseOf({})).toBe(90);
    expect(pauseOf({ pauseAfter: { amount: 2, unit: 'days' } })).toBe(2_880);
  });

  it('is entry, caps, zone, holidays and hours', () => {
    const { settings } = HOUSE.program;
    expect(lower(draw({ s: START }, []))).toMatchObject({
      entry: settings.entry,
      caps: settings.caps,
      zone: settings.zone,
      holidays: settings.holidays,
      hours: settings.hours,
      suppression: settings.suppression,
    });
  });

  it('suppresses nobody where the program names nobody', () => {
    const { suppression: _none, ...settings } = HOUSE.program.settings;
    const file = draw({ s: START }, [], { ...HOUSE, program: { ...HOUSE.program, settings } });
    expect(lower(file).suppression).toEqual({ kind: 'any', rules: [] });
  });

  it('counts working days by the hours of the program', () => {
    const house = houseWith({ hours: [[600, 660], null, null, null, null, null, null] });
    const wait: Drawn = ['wait', { mode: 'time', time: { amount: 2, unit: 'businessDays' } }];
    expect(stepOf(lower(draw({ s: START, w: wait }, ['s>w'], house)), 'delay').when).toEqual({
      kind: 'business',
      minutes: 120,
    });
  });
});

describe('content', () => {
  it('that an email brings along joins the catalogue of the plan under the id of the email', () => {
    const plan = lower(draw({ s: START, m: ['email', { subject: 'Hello' }], t: TIP }, ['s>m', 'm>t']));
    expect(plan.catalogue.assets.map(({ id }) => id)).toEqual(['guide', 'tip', 'm']);
    expect(plan.catalogue.assets[2]).toMatchObject({ subject: 'Hello' });
    expect(stepOf(plan, 'send').asset).toBe('m');
  });

  it('of the catalogue stays as it is when no email brings any', () => {
    const file = draw({ s: START, m: GUIDE }, ['s>m']);
    expect(lower(file).catalogue).toBe(file.catalogue);
  });
});
