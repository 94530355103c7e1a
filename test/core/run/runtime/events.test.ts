import { describe, expect, it } from 'vitest';
import { ALWAYS, type Rule } from '../../../../src/core/people/rules/rule.ts';
import type { Interrupt } from '../../../../src/core/program/plan/plan.ts';
import { at, clicked, end, only, plan, send, short, wait, waitFor, walk } from './plans.ts';

const flag = (name: 'optedOut' | 'bounced'): Rule => ({ kind: 'flag', flag: name });

function _interrupt(id: string, rule: Rule, more: Partial<Interrupt> = {}): Interrupt {
  return { id, rule, then: { kind: 'exit', reason: id }, whileResting: false, edge: false, ...more };
}

const _score = (points: number, to: number) =>
  at([to], { op: 'set', change: { kind: 'score', dimension: 'engagement', points } });

describe('behaviour', () => {
  it('is noted with its points, which a cap on earlier events of the kind limits', () => {
    const events = [1, 2, 3, 62].map((minute) => ({ minute, event: 'click', about: 'a' }));
    const rows = walk(plan([wait(500, 1), end()]), { script: { events } });
    // 10 x 2^(-1/100) + 10, the third is one too many; at 62 only the clicks at 3 and later lie within the hour.
    expect(only(rows, 'event', 'score').map((row) => row.split('.')[0])).toEqual([
      '1 event click a NaN',
      '1 score engagement 10',
      '2 event click a NaN',
      '2 score engagement 19',
      '3 event click a NaN',
      '62 event click a NaN',
      '62 score engagement 23',
    ]);
  });

  it('keeps machine opens and scanner clicks apart in the trace, not in the log and not in the points', () => {
    const rows = walk(plan([waitFor([clicked], 50, [1, 2]), end('clicked'), end()]), {
      script: { events: [{ minute: 4, event: 'scannerClick' }] },
    });
    expect(only(rows, 'event', 'score', 'exit')).toEqual([
      '4 event scannerClick NaN',
      '4 score engagement 10',
      '4 exit clicked',
    ]);
  });

  it('goes on after the lead has left, is noted and moves nothing', () => {
    const rows = walk(plan([send('a', [1, 1]), end()]), {
      script: { responses: [{ event: 'click', afterMinutes: 9 }] },
    });
    expect(only(rows, 'exit', 'event', 'score')).toEqual([
      '0 exit done',
      '9 event click a NaN',
      '9 score engagement 10',
    ]);
  });

  it('ends at the horizon, that minute excluded', () => {
    const events = [99, 100].map((minute) => ({ minute, event: 'visit' }));
    const rows = walk(plan([wait(100, 1), end()]), { script: { events }, minutes: 100 });
    expect(only(rows, 'event', 'exit')).toEqual(['99 event visit NaN']);
  });

  it('is noted once, however many programs hear of it', () => {
    const waiting = (programId: string) => plan([waitFor([clicked], 50, [1, 1]), end()], { programId });
    const script = {
      enters: [{ minute: 0 }, { minute: 0, program: 1 }],
      events: [{ minute: 4, event: 'click' }],
    };
    const rows = walk([waiting('p0'), waiting('p1')], { script });
    expect(only(rows, 'event', 'score', 'exit')).toEqual([
      '4 event click NaN',
      '4 score engagement 10',
      '4 exit done',
      '4 exit done',
    ]);
    expect(rows.filter(({ what }) => what === 'exit').map(({ program }) => program)).toEqual([0, 1]);
    expect(rows.filter(({ what }) => what === 'event').map(({ program, step }) => [program, step])).toEqual([
      [-1, -1],
    ]);
  });
});

describe('the history of a lead', () => {
  const past = (rows: readonly { minute: number; event: string; about?: string }[]) => ({
    lead: (
      slot: { history: unknown },
      { names }: { names: { events: { no(s: string): number }; abouts: { no(s: string): number } } },
    ) => {
      slot.history = rows.map(({ minute, event, about }) => ({
        minute,
        event: names.events.no(event),
        about: about === undefined ? -1 : names.abouts.no(about),
        value: Number.NaN,
      }));
    },
  });
  const branch = (rule: Rule) => plan([at([1, 2], { op: 'branch', cases: [rule] }), end('yes'), end('no')]);
  const answerOf = (rule: Rule, rows: Parameters<typeof past>[0]) =>
    only(walk(branch(rule), past(rows)), 'exit')[0];

  it('gives points at its own minutes, and no rows', () => {
    const warm: Rule = { kind: 'score', dimension: 'engagement', op: '=', value: 5 };
    const rows = walk(branch(warm), past([{ minute: -100, event: 'scannerClick' }]));
    expect(short(rows)).toEqual(['0 enter 0', '0 arrive s0', '0 port s0 0', '0 arrive s1', '0 exit yes']);
  });

  it('sets flags, and counts as seen ever but not since entry', () => {
    expect(answerOf(flag('bounced'), [{ minute: -5, event: 'bounce' }])).toBe('0 exit yes');
    expect(answerOf({ kind: 'seen', event: 'click', since: 'ever' }, [{ minute: -5, event: 'click' }])).toBe(
      '0 exit yes',
    );
    expect(answerOf({ kind: 'seen', event: 'click', since: 'entry' }, [{ minute: -5, event: 'click' }])).toBe(
      '0 exit no',
    );
    expect(
      answerOf({ kind: 'seen', event: 'click', since: 'ever', within: 5 }, [{ minute: -5, event: 'click' }]),
    ).toBe('0 exit no');
    expect(
      answerOf({ kind: 'seen', event: 'click', since: 'ever', within: 6 }, [{ minute: -5, event: 'click' }]),
    ).toBe('0 exit yes');
  });

  it('counts past sends', () => {
    expect(
      answerOf({ kind: 'count', event: 'sent', about: 'a', since: 'ever', op: '=', times: 2 }, [
        { minute: -9, event: 'sent', about: 'a' },
        { minute: -5, event: 'sent', about: 'a' },
      ]),
    ).toBe('0 exit yes');
  });
});

describe('entry', () => {
  it('is refused while the lead is inside, and then as the rule of entry says', () => {
    // At 15 the entry comes before the timer that ends the journey.
    const enters = [0, 3, 10, 14, 15, 16].map((minute) => ({ minute }));
    const again = (afterMinutes: number) =>
      plan([wait(5, 1), end()], { entry: { kind: 'again', afterMinutes } });
    const entered = (program: ReturnType<typeof plan>) =>
      only(walk(program, { script: { enters } }), 'enter');
    expect(entered(plan([wait(5, 1), end()], { entry: { kind: 'once' } }))).toEqual(['0 enter 0']);
    expect(entered(again(0))).toEqual(['0 enter 0', '10 enter 0', '16 enter 0']);
    expect(entered(again(10))).toEqual(['0 enter 0', '15 enter 0']);
  });

  it('is refused by suppression and by the filter of the start', () => {
    const suppressed = plan([end()], { suppression: flag('optedOut') });
    const script = { enters: [{ minute: 0 }, { minute: 9 }], events: [{ minute: 5, event: 'unsubscribe' }] };
    expect(only(walk(suppressed, { script }), 'enter')).toEqual(['0 enter 0']);
    const filtered = plan([end()], {
      starts: [{ nodeId: 's0', step: 0, on: { kind: 'arrival' }, filter: flag('optedOut') }],
    });
    expect(only(walk(filtered, { script }), 'enter')).toEqual(['9 enter 0']);
  });

  it('by an event comes one minute after it, and asks what it is about', () => {
    const on = { kind: 'event', event: 'click', about: 'a' } as const;
    const program = plan([end()], { starts: [{ nodeId: 's0', step: 0, on, filter: ALWAYS }] });
    const events = [
      { minute: 5, event: 'scannerClick', about: 'a' },
      { minute: 9, event: 'click', about: 'b' },
    ];
    expect(only(walk(program, { script: { enters: [], events } }), 'enter')).toEqual(['6 enter 0']);
  });
});
