import { describe, expect, it } from 'vitest';
import { at, end, only, pass, plan, send, wait, waitFor, walk } from './plans.ts';

const score = (points: number, to: number) =>
  at([to], { op: 'set', change: { kind: 'score', dimension: 'engagement', points } });

describe('set', () => {
  it('adds points to the stored score, decayed first and clamped', () => {
    const program = plan([score(80, 1), wait(100, 2), score(80, 3), end()]);
    expect(only(walk(program), 'score')).toEqual(['0 score engagement 80', '100 score engagement 100']);
    const small = plan([score(80, 1), wait(100, 2), score(1, 3), end()]);
    expect(only(walk(small), 'score')).toEqual(['0 score engagement 80', '100 score engagement 41']);
  });

  it('moves fit and relationship by the difference of their bases when a field changes', () => {
    const field = (name: string, value: string | number, to: number) =>
      at([to], { op: 'set', change: { kind: 'field', field: name, value } });
    const fit = at([2], { op: 'set', change: { kind: 'score', dimension: 'fit', points: 5 } });
    const program = plan([
      field('country', 'JP', 1),
      fit,
      field('country', 'DE', 3),
      field('seats', 4, 4),
      field('seats', 4, 5),
      end(),
    ]);
    expect(only(walk(program), 'set', 'score')).toEqual([
      '0 set country 0',
      '0 score fit 20',
      '0 score fit 25',
      '0 set country 0',
      '0 score fit 5',
      '0 set seats 0',
      '0 score relationship 8',
      '0 set seats 0',
    ]);
  });

  it('reads a text on a date field as a date in the zone of the lead', () => {
    const program = plan([
      at([1], { op: 'set', change: { kind: 'field', field: 'renewal', value: '2026-06-02' } }),
      at([2], {
        op: 'delay',
        when: {
          kind: 'date',
          base: { kind: 'field', field: 'renewal' },
          months: 0,
          days: 0,
          minutes: 0,
          past: 'go',
        },
      }),
      end(),
    ]);
    const inTokyo = walk(program, {
      lead: (slot, setup) => {
        slot.zone = setup.zoneNo('Asia/Tokyo');
      },
    });
    expect(only(inTokyo, 'exit')).toEqual([`${1440 - 540} exit done`]);
  });

  it('switches lists, consent and suppression; consent to any topic takes back the global unsubscribe', () => {
    const program = plan([
      at([1], { op: 'set', change: { kind: 'list', list: 'vip', on: true } }),
      at([2], { op: 'set', change: { kind: 'consent', topic: 'news', on: true } }),
      at([3], { op: 'set', change: { kind: 'suppress', on: true } }),
      at([4, 5], {
        op: 'branch',
        cases: [
          {
            kind: 'all',
            rules: [
              { kind: 'member', list: 'vip' },
              { kind: 'consent', topic: 'news' },
              { kind: 'flag', flag: 'suppressed' },
              { kind: 'not', rule: { kind: 'flag', flag: 'optedOut' } },
            ],
          },
        ],
      }),
      end('all'),
      end('not all'),
    ]);
    const rows = walk(program, {
      lead: (slot) => {
        slot.consent.fill(0);
        slot.flags[1] = 1;
      },
    });
    expect(only(rows, 'set', 'exit')).toEqual([
      '0 set list:vip 1',
      '0 set consent:news 1',
      '0 set suppress 1',
      '0 exit all',
    ]);
  });
});

describe('emit', () => {
  it('counts a goal once a journey', () => {
    const goal = (to: number) => at([to], { op: 'emit', effect: { kind: 'goal', metric: 'm' } });
    const rows = walk(plan([goal(1), goal(2), end()]), {
      script: { enters: [{ minute: 0 }, { minute: 9 }] },
    });
    expect(only(rows, 'goal')).toEqual(['0 goal m 0', '9 goal m 0']);
  });

  it('numbers its rows over the whole life, and is answered about its node', () => {
    const call = at([1], {
      op: 'emit',
      effect: { kind: 'webhook', target: 't', answered: true, payload: { a: 1 } },
    });
    const program = plan([
      call,
      waitFor([{ kind: 'seen', event: 'done', about: 's0', since: 'entry' }], 100, [2, 3]),
      end('done'),
      end('timeout'),
    ]);
    const script = {
      enters: [{ minute: 0 }, { minute: 200 }],
      calls: [{ call: 1, is: 'done' as const, afterMinutes: 7 }],
    };
    expect(only(walk(program, { script }), 'emit', 'event', 'exit')).toEqual([
      '0 emit webhook 0',
      '100 exit timeout',
      '200 emit webhook 1',
      '207 event done s0 NaN',
      '207 exit done',
    ]);
  });

  it('starts another program of the run one minute later, at its start by call', () => {
    const starter = plan([at([1], { op: 'emit', effect: { kind: 'start', program: 'p1' } }), end()]);
    const on = { filter: { kind: 'all', rules: [] } } as const;
    const called = plan([pass(2), pass(2), end()], {
      programId: 'p1',
      starts: [
        { nodeId: 's0', step: 0, on: { kind: 'arrival' }, ...on },
        { nodeId: 's1', step: 1, on: { kind: 'call' }, ...on },
      ],
    });
    expect(only(walk([starter, called]), 'enter', 'emit')).toEqual([
      '0 enter 0',
      '0 emit start 0',
      '1 enter 1',
    ]);
    expect(only(walk(starter), 'enter', 'emit')).toEqual(['0 enter 0', '0 emit start 0']);
  });
});

describe('a loop without a wait', () => {
  it('is an assertion after 10,000 steps, not a hang', () => {
    expect(() => walk(plan([pass(1), pass(0)]))).toThrow('more than 10000 steps in one event');
  }, 60_000);

  it('by waits of zero minutes is an assertion after 10,000 events', () => {
    expect(() => walk(plan([wait(0, 1), pass(0)]))).toThrow('more than 10000 events in minute 0');
    // Ten thousand events through xstate, on whatever computer.
  }, 60_000);

  it('by a send that goes on to itself ends when the mail is out', () => {
    expect(only(walk(plan([send('a', [0, 1]), end()])), 'sent', 'blocked', 'exit')).toEqual([
      '0 sent a 0',
      '0 blocked sameAsset 0',
      '0 exit done',
    ]);
  });
});
