import { describe, expect, it, vi } from 'vitest';
import { openRun, placeRows, traceLead } from '../../src/core/index.ts';
import { inputOf, node, nodeOf, run, type Way } from './laboratory.ts';
import { SIGMAS } from './truths.ts';

// Tens of thousands of leads take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Standard error of a count of n with chance p. */
const spread = (n: number, p: number): number => Math.sqrt(n * p * (1 - p));

function expectCount(count: number, n: number, p: number): void {
  expect(Math.abs(count - n * p), `${count} of ${n}, expected ${n * p}`).toBeLessThan(SIGMAS * spread(n, p));
}

const DAILY = { time: { amount: 1, unit: 'days' } };

describe('geometric drop-off', () => {
  const steps = [1, 2, 3, 4, 5, 6];

  it('leaves N p^k after k splits', () => {
    const n = 100_000;
    const ways = [
      { id: 'on', share: 70 },
      { id: 'off', share: 30 },
    ];
    const report = run({
      nodes: [
        node('in', 'start'),
        ...steps.map((k) => node(`s${k}`, 'split', { ways })),
        node('end', 'exit'),
        node('out', 'exit'),
      ],
      ways: [
        ['in', 'out', 's1'],
        ...steps.flatMap((k): readonly Way[] => [
          [`s${k}`, 'on', k === 6 ? 'end' : `s${k + 1}`],
          [`s${k}`, 'off', 'out'],
        ]),
      ],
      scenario: { leads: n, days: 1 },
    });
    for (const k of steps) expectCount(nodeOf(report, `s${k}`).left.on ?? 0, n, 0.7 ** k);
  });

  it('leaves N (1 - q)^k after k emails that each drive the share q away', () => {
    const n = 20_000;
    const report = run({
      nodes: [
        node('in', 'start'),
        ...steps.flatMap((k) => [
          node(`m${k}`, 'email', { subject: `Mail ${k}` }),
          node(`w${k}`, 'wait', { time: { amount: 300, unit: 'days' } }),
        ]),
        node('end', 'exit'),
      ],
      ways: [
        ['in', 'out', 'm1'],
        ...steps.flatMap((k): readonly Way[] => [
          [`m${k}`, 'out', `w${k}`],
          [`w${k}`, 'out', k === 6 ? 'end' : `m${k + 1}`],
        ]),
      ],
      // So little spread that everybody who leaves has left before the next email.
      behaviour: { 'mail.unsubscribe': 0.1, 'mail.openSigma': 1 },
      scenario: { leads: n, days: 2000 },
    });
    for (const k of steps) expectCount(nodeOf(report, `w${k}`).left.out ?? 0, n, 0.9 ** k);
    expect(report.exited.unsubscribed).toBe(n - (report.exited.finished ?? 0));
  });
});

describe('competing waits', () => {
  it('are won in proportion to their rates, and lost to the limit by the exponential', () => {
    const n = 40_000;
    const cases = [
      { id: 'a', on: 'event', event: 'a' },
      { id: 'b', on: 'event', event: 'b' },
    ];
    const report = run({
      nodes: [
        node('in', 'start'),
        node('race', 'waitFor', { cases, limit: { amount: 7, unit: 'days' } }),
        node('end', 'exit'),
      ],
      ways: [
        ['in', 'out', 'race'],
        ['race', 'a', 'end'],
        ['race', 'b', 'end'],
        ['race', 'timeout', 'end'],
      ],
      catalogue: {
        events: [
          { id: 'a', name: 'A', rate: 1.5 },
          { id: 'b', name: 'B', rate: 0.5 },
        ],
      },
      scenario: { leads: n, days: 20 },
    });
    const { left } = nodeOf(report, 'race');
    const none = Math.exp(-2);
    expectCount(left.timeout ?? 0, n, none);
    expectCount(left.a ?? 0, n, 0.75 * (1 - none));
    expectCount(left.b ?? 0, n, 0.25 * (1 - none));
  });
});

describe('an absorbing chain', () => {
  it('ends where its chances say, after as many rounds as they say', () => {
    const n = 40_000;
    const ways = [
      { id: 'a', share: 20 },
      { id: 'b', share: 10 },
      { id: 'c', share: 70 },
    ];
    const report = run({
      nodes: [
        node('in', 'start'),
        node('which', 'split', { ways, sticky: false }),
        node('rest', 'wait', DAILY),
        node('a', 'exit'),
        node('b', 'exit'),
      ],
      ways: [
        ['in', 'out', 'which'],
        ['which', 'a', 'a'],
        ['which', 'b', 'b'],
        ['which', 'c', 'rest'],
        ['rest', 'out', 'which'],
      ],
      scenario: { leads: n, days: 120 },
    });
    // What is not over after 120 rounds is 0.7^120 of all: nobody.
    expect(report.active).toBe(0);
    expectCount(nodeOf(report, 'a').entered, n, 2 / 3);
    const passes = nodeOf(report, 'which').entered / n;
    const deviation = Math.sqrt(0.7) / 0.3;
    expect(Math.abs(passes - 1 / 0.3)).toBeLessThan((SIGMAS * deviation) / Math.sqrt(n));
  });
});

describe("Little's law", () => {
  it('holds for people who wait for something that comes after five days in the mean', () => {
    const days = 200;
    const report = run({
      nodes: [
        node('in', 'start'),
        node('hold', 'waitFor', { cases: [{ id: 'a', on: 'event', event: 'a' }], noLimit: true }),
        node('end', 'exit'),
      ],
      ways: [
        ['in', 'out', 'hold'],
        ['hold', 'a', 'end'],
      ],
      catalogue: { events: [{ id: 'a', name: 'A', rate: 7 / 5 }] },
      scenario: { leads: 200 * days, days, arrivals: { kind: 'spread', days } },
    });
    const { entered, waiting, minutes, personMinutes } = nodeOf(report, 'hold');
    expect(Math.abs(waiting - 1000)).toBeLessThan(SIGMAS * Math.sqrt(1000));
    // The first and the last five days are not yet, or no longer, whole: 2.5 % of 200 days, which W of those who left misses too.
    const average = personMinutes / (days * 1440);
    const rate = entered / days;
    expect(Math.abs(average / (rate * (minutes / 1440)) - 1)).toBeLessThan(0.02);
  });
});

describe('extremes', () => {
  const mailed = (more: Parameters<typeof run>[0]['behaviour'], scenario: object) =>
    run({
      nodes: [
        node('in', 'start'),
        node('mail', 'email', { subject: 'Hello' }),
        node('rest', 'wait'),
        node('end', 'exit'),
      ],
      ways: [
        ['in', 'out', 'mail'],
        ['mail', 'out', 'rest'],
        ['rest', 'out', 'end'],
      ],
      ...(more === undefined ? {} : { behaviour: more }),
      scenario: { leads: 2000, days: 365, ...scenario },
    });

  it('nobody opens: nothing follows from any email, and everybody comes to the end', () => {
    const { events, exited, emailsSent } = mailed({ 'mail.open': 0 }, {});
    expect(emailsSent).toBe(2000);
    expect(exited).toEqual({ finished: 2000 });
    expect([events.open, events.click, events.reply]).toEqual([undefined, undefined, undefined]);
  });

  it('everybody opens: as many opens as emails', () => {
    // Two in 100,000 of the log-normal delays are longer than a year.
    const { events } = mailed({ 'mail.open': 1, 'mail.openSigma': 1 }, {});
    expect(events.open).toBe(2000);
  });

  it('no lead: nothing', () => {
    const { entered, exited, emailsSent, nodes, metrics } = mailed({}, { leads: 0 });
    expect([entered, emailsSent, exited]).toEqual([0, 0, {}]);
    expect(nodes.map((one) => one.entered)).toEqual([0, 0, 0, 0]);
    expect(metrics.every(({ n }) => n === 0)).toBe(true);
  });

  it('one lead: goes through alone', () => {
    const { entered, exited, nodes } = mailed({}, { leads: 1 });
    expect([entered, exited]).toEqual([1, { finished: 1 }]);
    expect(nodes.map((one) => one.entered)).toEqual([1, 1, 1, 1]);
  });

  it('a year with two changes of the clocks: every wait until nine ends at nine by the clock on the wall', () => {
    const input = inputOf({
      nodes: [
        node('in', 'start'),
        node('nine', 'wait', { mode: 'moment', days: 127, at: 540 }),
        node('mail', 'email', { subject: 'Good morning', resend: true }),
      ],
      ways: [
        ['in', 'out', 'nine'],
        ['nine', 'out', 'mail'],
        ['mail', 'out', 'nine'],
      ],
      scenario: { leads: 1, days: 365, zones: [{ zone: 'Europe/Berlin', weight: 1 }], start: '2026-01-01' },
    });
    const stage = openRun(input);
    const rows = placeRows(stage, traceLead(stage.linked, stage.cast(0), 0));
    const wall = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Berlin',
      hour: '2-digit',
      minute: '2-digit',
      day: '2-digit',
      month: '2-digit',
    });
    const said = rows.filter(({ what }) => what === 'sent').map(({ at }) => wall.format(new Date(at)));
    expect(new Set(said).size).toBe(365);
    expect(said.every((time) => time.endsWith('09:00'))).toBe(true);
  });
});
