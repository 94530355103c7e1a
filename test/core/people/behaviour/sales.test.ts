import { describe, expect, it } from 'vitest';
import { makeBusiness } from '../../../../src/core/kit/calendar/business.ts';
import { diceBase, die, unit } from '../../../../src/core/kit/dice/dice.ts';
import { logistic, logit } from '../../../../src/core/kit/math/odds.ts';
import { drawMinutes, exponentialTable } from '../../../../src/core/kit/math/quantiles.ts';
import type { BehaviourQueue } from '../../../../src/core/people/behaviour/answers.ts';
import {
  beginKey,
  HandoffLog,
  type HandoffRow,
  rowsOf,
  WITHDRAWN,
} from '../../../../src/core/people/behaviour/handoff-log.ts';
import { DEFAULT_VALUES } from '../../../../src/core/people/behaviour/resolve.ts';
import { acceptance, salesOdds } from '../../../../src/core/people/behaviour/sales-odds.ts';
import type { PendingEvent } from '../../../../src/core/people/behaviour/world.ts';
import { LeadRun, personaOf, queued, rigOf, scenarioOf, zonesOf } from './harness.ts';

type Hours = readonly (readonly [number, number] | null)[];
const OFFICE: Hours = [[540, 1020], [540, 1020], [540, 1020], [540, 1020], [540, 960], null, null];
const ALWAYS: Hours = Array.from({ length: 7 }, () => [0, 1440] as const);
const ZONES = zonesOf(['UTC']);

function queueOf(hours: Hours, team: { reps: number; perRepDaily: number }): BehaviourQueue {
  const def = { id: 'q', name: 'Q', zone: 'UTC', hours, handlingMinutes: 18, replyMinutes: 90, ...team };
  return { def, calendar: makeBusiness(ZONES.list[0]!, hours) };
}

const row = (more: Partial<HandoffRow>): HandoffRow => ({
  lead: 0,
  number: 0,
  minute: 0,
  queue: 0,
  priority: 0,
  slaMinutes: 10000,
  handling: 18,
  begin: 0,
  ...more,
});

/** Minute by minute, in UTC from a Monday on: an oracle that shares nothing with the queues but the rule. */
function byTheMinute(
  rows: readonly HandoffRow[],
  hours: Hours,
  team: { reps: number; perRepDaily: number },
): readonly number[] {
  const isOpen = (m: number): boolean => {
    const day = hours[Math.floor(m / 1440) % 7];
    return day !== null && day !== undefined && m % 1440 >= day[0] && m % 1440 < day[1];
  };
  const overdueOf = (r: HandoffRow): number => {
    let m = r.minute;
    for (let left = r.slaMinutes; left > 0; m++) if (isOpen(m)) left--;
    while (r.slaMinutes === 0 && !isOpen(m)) m++;
    return m;
  };
  const waiting = rows.map((r, i) => ({ r, i, overdue: overdueOf(r) }));
  waiting.sort((a, b) => a.r.minute - b.r.minute || a.r.lead - b.r.lead || a.r.number - b.r.number);
  const begins = rows.map(() => WITHDRAWN);
  const reps = Array.from({ length: team.reps }, () => ({ left: 0, begun: 0 }));
  for (let m = 0; waiting.length > 0 && m < 400 * 1440; m++) {
    if (m % 1440 === 0) for (const rep of reps) rep.begun = 0;
    if (!isOpen(m)) continue;
    for (;;) {
      while (waiting[0] !== undefined && waiting[0].overdue < m) waiting.shift();
      const rep = reps.find(
        (each) => each.left === 0 && (team.perRepDaily === 0 || each.begun < team.perRepDaily),
      );
      const head = waiting[0];
      if (rep === undefined || head === undefined || head.r.minute > m) break;
      waiting.shift();
      begins[head.i] = m;
      rep.left = head.r.handling;
      rep.begun++;
    }
    for (const rep of reps) if (rep.left > 0) rep.left--;
  }
  return begins;
}

describe('queues of sales', () => {
  it('give every packet the minute of a simulation minute by minute', () => {
    for (let trial = 0; trial < 60; trial++) {
      const dice = (k: number, purpose: number): number => unit(diceBase(11, trial, k, 0), purpose);
      const team = { reps: 1 + Math.floor(dice(0, 1) * 3), perRepDaily: Math.floor(dice(0, 2) * 4) };
      const hours = trial % 3 === 0 ? ALWAYS : OFFICE;
      const sla = [0, 30, 240, 3000][trial % 4]!;
      const rows = Array.from({ length: 60 }, (_, lead) =>
        row({
          lead,
          number: Math.floor(dice(lead, 3) * 2),
          minute: Math.floor(dice(lead, 4) * 10 * 1440),
          handling: Math.floor(dice(lead, 5) * 200),
          slaMinutes: lead % 5 === 0 ? 60 : sla,
        }),
      );
      expect([...queued(rows, [queueOf(hours, team)])], `trial ${trial}`).toEqual(
        byTheMinute(rows, hours, team),
      );
    }
  });

  it('serve first come first served, the lower lead first in one minute, in any order of rows', () => {
    const rows = [
      row({ lead: 2, minute: 600 }),
      row({ lead: 1, minute: 600 }),
      row({ lead: 3, minute: 590 }),
    ];
    const queue = queueOf(OFFICE, { reps: 1, perRepDaily: 0 });
    expect([...queued(rows, [queue])]).toEqual([626, 608, 590]);
    expect([...queued([...rows].reverse(), [queue])]).toEqual([590, 608, 626]);
  });

  it('withdraw what would be begun after its overdue minute, and begin at that very minute', () => {
    const rows = [
      row({ lead: 1, minute: 600 }),
      row({ lead: 2, minute: 600, slaMinutes: 17 }),
      row({ lead: 3, minute: 600, slaMinutes: 18 }),
    ];
    expect([...queued(rows, [queueOf(OFFICE, { reps: 1, perRepDaily: 0 })])]).toEqual([600, WITHDRAWN, 618]);
  });

  it('withdraw everything where nobody works', () => {
    expect([...queued([row({})], [queueOf(OFFICE, { reps: 0, perRepDaily: 0 })])]).toEqual([WITHDRAWN]);
    expect([
      ...queued(
        [row({ slaMinutes: 10 })],
        [
          queueOf(
            Array.from({ length: 7 }, () => null),
            { reps: 1, perRepDaily: 0 },
          ),
        ],
      ),
    ]).toEqual([WITHDRAWN]);
  });

  it('let 64.7 % wait in an M/M/3 queue of load 0.8 (Erlang C)', () => {
    const handling = exponentialTable(1000);
    const gap = exponentialTable(1000 / 2.4);
    let minute = 0;
    const rows = Array.from({ length: 60000 }, (_, lead) => {
      const base = diceBase(3, 5, lead, 0);
      minute += drawMinutes(gap, die(base, 1));
      return row({ lead, minute, handling: drawMinutes(handling, die(base, 2)), slaMinutes: 20000 });
    });
    // A wait of 20,000 minutes is as good as never: 0.647 e^-12.
    const begins = queued(rows, [queueOf(ALWAYS, { reps: 3, perRepDaily: 0 })]);
    const waited = begins.filter((begin, i) => begin > rows[i]!.minute).length / rows.length;
    // Waiting comes in busy periods of some ten packets: about 10 x the variance of independent ones, so 4 errors are 0.025.
    expect(Math.abs(waited - 0.647)).toBeLessThan(0.025);
  });
});

describe('acceptance', () => {
  const odds = salesOdds(DEFAULT_VALUES, undefined);
  const moment = { fit: 50, interest: 1, staleDays: 0, waitedMinutes: 0 };

  it('is 0.35 for a fit of 50, no more interest than at first, and an answer within five minutes', () => {
    expect(acceptance(odds, moment)).toBeCloseTo(0.35, 12);
    expect(acceptance(odds, { ...moment, waitedMinutes: 5 })).toBeCloseTo(0.35, 12);
  });

  it('rises with fit and interest, falls with silence and waiting, and no more after a day', () => {
    const p = (more: Partial<typeof moment>): number => acceptance(odds, { ...moment, ...more });
    expect(p({ fit: 80 })).toBeCloseTo(logistic(logit(0.35) + 0.9), 12);
    expect(p({ interest: Math.E })).toBeCloseTo(logistic(logit(0.35) + 0.8), 12);
    expect(p({ staleDays: 10 })).toBeCloseTo(logistic(logit(0.35) - 0.2), 12);
    expect(p({ waitedMinutes: 80 })).toBeCloseTo(logistic(logit(0.35) - 0.35 * 4), 12);
    expect(p({ waitedMinutes: 100000 })).toBe(p({ waitedMinutes: 1440 }));
  });

  it('is nothing for people who will not buy', () => {
    expect(acceptance(salesOdds(DEFAULT_VALUES, 'student'), { ...moment, fit: 100, interest: 5 })).toBe(0);
  });
});

describe('answers to packets', () => {
  const fact = {
    minute: 600,
    number: 0,
    key: 4,
    occurrence: 0,
    queue: 0,
    priority: 0,
    slaMinutes: 480,
    fit: 50,
    engagement: 60,
  };

  function answersOf(truth: string, leads: number, more: Parameters<typeof rigOf>[0] = {}) {
    const queues = [queueOf(OFFICE, { reps: 1, perRepDaily: 0 })];
    const rig = rigOf({ queues, personas: [personaOf({ truth })], scenario: scenarioOf({}, leads), ...more });
    return Array.from({ length: leads }, (_, lead): PendingEvent | undefined => {
      const run = new LeadRun(rig, []);
      rig.population.load(lead, rig.slot);
      rig.world.begin(rig.slot, run.pending);
      run.queue = [];
      rig.world.handed(fact, run.pending);
      return run.queue[0];
    }).map((answer) => answer && { ...answer, is: rig.names.answers.slug(answer.about) });
  }

  it('are given in working hours, with the number of the handoff', () => {
    for (const answer of answersOf('buyer', 300)) {
      expect([answer?.class, answer?.kind, answer?.number, answer?.value]).toEqual([1, 0, 0, 0]);
      const at = answer!.minute % 1440;
      expect(answer!.minute > 600 && at > 540 && at <= 1020).toBe(true);
    }
  });

  it('accept 0.35 of the neutral, and give the others reasons of buyers', () => {
    const answers = answersOf('buyer', 4000);
    const accepted = answers.filter((answer) => answer?.is === 'accepted').length / 4000;
    expect(Math.abs(accepted - 0.35)).toBeLessThan(4 * Math.sqrt((0.35 * 0.65) / 4000));
    const reasons = new Set(answers.map((answer) => answer?.is));
    expect(reasons).toEqual(
      new Set([
        'accepted',
        'notAFit',
        'timing',
        'noBudget',
        'noAuthority',
        'wrongContact',
        'duplicate',
        'badData',
      ]),
    );
  });

  it('tell of those who will not buy what they are', () => {
    expect(new Set(answersOf('competitor', 50).map((a) => a?.is))).toEqual(new Set(['competitor']));
    expect(new Set(answersOf('student', 50).map((a) => a?.is))).toEqual(new Set(['studentOrJobSeeker']));
    expect(new Set(answersOf('partner', 50).map((a) => a?.is))).toEqual(new Set(['notAFit']));
  });

  it('come later by a known beginning, and never from a withdrawn packet; the luck of the answer stays', () => {
    const late = new Map([
      [beginKey(3, 0), 3000],
      [beginKey(4, 0), WITHDRAWN],
    ]);
    const free = answersOf('buyer', 5);
    const known = answersOf('buyer', 5, { known: late });
    expect(known.slice(0, 3)).toEqual(free.slice(0, 3));
    expect(known[3]!.minute).toBeGreaterThan(3000);
    expect(known[4]).toBeUndefined();
  });

  it('are written down for the queues: who, when, and how long it takes', () => {
    const log = new HandoffLog();
    answersOf('buyer', 200, { log });
    expect(log.size).toBe(200);
    expect(log.row(7)).toMatchObject({
      lead: 7,
      number: 0,
      minute: 600,
      queue: 0,
      slaMinutes: 480,
      begin: 600,
    });
    const rows = rowsOf(log.take());
    expect(log.size).toBe(0);
    const mean = rows.reduce((sum, r) => sum + r.handling, 0) / 200;
    // Log-normal with mean 18 and sigma 0.6: deviation 11.8.
    expect(Math.abs(mean - 18)).toBeLessThan((4 * 11.8) / Math.sqrt(200));
  });
});
