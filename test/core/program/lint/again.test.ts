import { describe, expect, it } from 'vitest';
import { DAY } from '../../../../src/core/kit/base.ts';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import { applyPatch } from '../../../../src/core/program/document/patch.ts';
import { lint } from '../../../../src/core/program/lint/lint.ts';
import { registry } from '../../../../src/core/program/nodes/registry.ts';
import { BIG, type Drawn, draw, EXIT, GUIDE, houseWith, START, TIP, waitDays } from './samples/draw.ts';

const { say } = makeTexts('en', registry().words('en'));

type Nodes = Readonly<Record<string, Drawn>>;

function again(afterMinutes: number, nodes: Nodes, ways: readonly string[]) {
  const house = houseWith({ entry: { kind: 'again', afterMinutes } });
  const file = draw(nodes, ways, house);
  return lint(file).filter(({ code }) => code === 'program/again-inside');
}

/** The longest way in words, told because people may come in again at once. */
function longestOf(nodes: Nodes, ways: readonly string[]): string {
  const [issue] = again(0, nodes, ways);
  return issue === undefined ? 'none' : say(issue.message);
}

const waits = (...list: readonly Drawn[]): readonly [Nodes, readonly string[]] => {
  const ids = list.map((_, i) => `w${i}`);
  const nodes = Object.fromEntries(list.map((one, i) => [`w${i}`, one]));
  const all = ['s', 'm', ...ids, 'x'];
  return [{ s: START, m: GUIDE, ...nodes, x: EXIT }, all.slice(1).map((to, i) => `${all[i]}>${to}`)];
};

describe('coming in again', () => {
  const chain = waits(waitDays(3), waitDays(9));

  it('is told in words where it is at once', () => {
    const [issue] = again(0, ...chain);
    expect(say(issue!.message)).toBe(
      'people may come in again right after leaving, and the longest way takes 12 days',
    );
  });

  it('is told when it is sooner than the longest way, and says what happens', () => {
    const [issue] = again(7 * DAY, ...chain);
    expect(say(issue!.message)).toBe(
      'people may come in again 7 days after leaving, and the longest way takes 12 days',
    );
    expect(say(issue!.hint!)).toContain('still inside is refused');
    expect(issue).toMatchObject({ severity: 'warning', blocks: 'nothing', place: '/program/settings/entry' });
  });

  it('is not told when it is as late or later, or happens once', () => {
    expect(again(12 * DAY, ...chain)).toEqual([]);
    expect(lint(draw(...chain)).map(({ code }) => code)).not.toContain('program/again-inside');
  });

  it('is mended by as many whole days as the longest way takes', () => {
    const file = draw(
      ...waits(['wait', { time: { amount: 50, unit: 'hours' } }]),
      houseWith({
        entry: { kind: 'again', afterMinutes: DAY },
      }),
    );
    const [issue] = lint(file).filter(({ code }) => code === 'program/again-inside');
    const mended = applyPatch(file, issue!.fix!.patch);
    expect(mended.program.settings.entry).toEqual({ kind: 'again', afterMinutes: 3 * DAY });
    expect(lint(mended).map(({ code }) => code)).not.toContain('program/again-inside');
  });

  it('takes the longest of several ways', () => {
    const nodes = { s: START, q: BIG, a: waitDays(2), b: waitDays(30), t: TIP, x: EXIT };
    const ways = ['s>q', 'q.yes>a', 'q.no>b', 'a>t', 'b>t', 't>x'];
    expect(longestOf(nodes, ways)).toContain('takes 30 days');
  });

  it('counts a loop once', () => {
    const nodes = { s: START, w: waitDays(7), q: ['if', { ask: 'passes', times: 3 }] as const, x: EXIT };
    const ways = ['s>w', 'w>q', 'q.yes>w', 'q.no>x'];
    expect(longestOf(nodes, ways)).toContain('takes 7 days');
  });

  it('counts a wait for something up to its limit', () => {
    const cases = [{ id: 'c', on: 'event', event: 'click' }];
    const wait = (more: object): Drawn => ['waitFor', { cases, limit: { amount: 5, unit: 'days' }, ...more }];
    const ways = ['s>w', 'w.c>x', 'w.timeout>x'];
    expect(longestOf({ s: START, w: wait({}), x: EXIT }, ways)).toContain('takes 5 days');
    const [issue] = again(DAY, { s: START, w: wait({ noLimit: true }), x: EXIT }, ways);
    expect(say(issue!.message)).toContain('some wait inside without a limit');
    expect(issue!.fix).toBeUndefined();
  });

  const kinds: readonly [string, Drawn, string][] = [
    [
      'for office hours',
      ['wait', { mode: 'window', window: { days: 31, from: 540, to: 1020 } }],
      '2 days, 16 hours',
    ],
    [
      'for hours over midnight',
      ['wait', { mode: 'window', window: { days: 127, from: 1320, to: 120 } }],
      '20 hours',
    ],
    ['for hours of one day', ['wait', { mode: 'window', window: { days: 1, from: 0, to: 1440 } }], '6 days'],
    ['until a weekday', ['wait', { mode: 'moment', days: 1, at: 540 }], '7 days'],
    ['until one of two weekdays', ['wait', { mode: 'moment', days: 9, at: 540 }], '4 days'],
    ['for a date', ['wait', { mode: 'date', base: 'field', field: 'renewal' }], 'none'],
  ];
  it.each(kinds)('knows the longest wait %s', (_, wait, said) => {
    expect(longestOf(...waits(wait))).toContain(said);
  });

  it('is not told of a start by a date, which comes once, or once a year', () => {
    const start = (yearly: boolean): Drawn => ['start', { on: 'date', field: 'renewal', yearly }];
    const days = (amount: number): readonly [Nodes, readonly string[]] => {
      const [nodes, ways] = waits(waitDays(amount));
      return [nodes, ways];
    };
    const told = (yearly: boolean, amount: number): number => {
      const [nodes, ways] = days(amount);
      return again(DAY, { ...nodes, s: start(yearly) }, ways).length;
    };
    expect([told(false, 400), told(true, 300), told(true, 400)]).toEqual([0, 0, 1]);
  });
});
