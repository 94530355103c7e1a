import { describe, expect, it } from 'vitest';
import { exp } from '../../../../src/core/kit/math/explog.ts';
import { oddsTimes } from '../../../../src/core/kit/math/odds.ts';
import {
  liveLead,
  meanCounts,
  NEUTRAL,
  type Noted,
  personaOf,
  rigOf,
  STILL,
  scenarioOf,
  zonesOf,
} from './harness.ts';

const LEADS = 20000;
/** Four standard errors of a share over independent draws. */
const within = (share: number, n: number) => 4 * Math.sqrt((share * (1 - share)) / n);

const still = (behaviour: Readonly<Record<string, number>>) =>
  rigOf({ scenario: scenarioOf({ ...STILL, ...NEUTRAL, ...behaviour }) });

function expectShare(found: number, share: number, n = LEADS): void {
  expect(Math.abs(found - share)).toBeLessThan(within(share, n));
}

describe('one email to one lead, all modifiers neutral', () => {
  it('gives the shares of the table', () => {
    const counts = meanCounts(still({}), LEADS, [600]);
    expectShare(counts.open!, 0.3);
    expectShare(counts.machineOpen!, 0.35);
    expectShare(counts.scannerClick!, 0.05);
    expectShare(counts.click!, 0.3 * 0.1);
    expectShare(counts.reply!, 0.3 * 0.1 * 0.05);
    expectShare(counts.unsubscribe!, 0.002);
    expectShare(counts.complaint!, 0.0005);
    expect(counts.bounce).toBe(0);
  });

  it('lets of those who unsubscribe a share leave the topic only, at the very minute at which they would have left', () => {
    const mails = [600, 9000];
    const all = still({ 'mail.unsubscribe': 0.4 });
    const some = still({ 'mail.unsubscribe': 0.4, 'mail.topicOnly': 0.25 });
    const leaves = (row: Noted): boolean => row.event === 'unsubscribe' || row.event === 'topicOptOut';
    let topics = 0;
    let left = 0;
    for (let lead = 0; lead < 2000; lead++) {
      const before = liveLead(all, lead, mails).filter(leaves);
      const now = liveLead(some, lead, mails).filter(leaves);
      expect(now.map(({ minute, number }) => [minute, number])).toEqual(
        before.map(({ minute, number }) => [minute, number]),
      );
      expect(before.every(({ event }) => event === 'unsubscribe')).toBe(true);
      const opted = now.filter(({ event }) => event === 'topicOptOut');
      // In the harness the topic of a mail goes by the mail's own number.
      for (const { about, number } of opted) expect(about).toBe(some.names.abouts.no(`mail-${number}`));
      topics += opted.length;
      left += now.length;
    }
    expectShare(topics / left, 0.25, left);
  });

  it('opens by 53 % in 6 hours, 77 % in a day and 95 % in a week, of those who ever open', () => {
    const rig = still({ 'mail.open': 1 });
    const delays: number[] = [];
    for (let lead = 0; lead < LEADS; lead++) {
      for (const row of liveLead(rig, lead, [600])) if (row.event === 'open') delays.push(row.minute - 600);
    }
    const share = (minutes: number): number => delays.filter((delay) => delay <= minutes).length / LEADS;
    // Delays past the horizon of 90 days (0.3 %) count as never; the log-normal itself has 53.5, 77.3 and 95.3 %.
    expect(Math.abs(share(360) - 0.535)).toBeLessThan(within(0.535, LEADS));
    expect(Math.abs(share(1440) - 0.773)).toBeLessThan(within(0.773, LEADS));
    expect(Math.abs(share(10080) - 0.953)).toBeLessThan(within(0.953, LEADS));
  });

  it('opens nothing at share 0 and everything at share 1, whoever it is', () => {
    const receptive = { 'odds.receptive': 2, 'odds.fatigueOpen': 0.12, 'mail.openSigma': 0 };
    expect(meanCounts(still({ ...receptive, 'mail.open': 0 }), 500, [600, 20000]).open).toBe(0);
    expect(meanCounts(still({ ...receptive, 'mail.open': 1 }), 500, [600, 20000]).open).toBeCloseTo(2, 9);
  });

  it('bounces on the first email only, and answers it in no other way', () => {
    const rig = still({ 'mail.bounce': 0.2, 'mail.open': 1, 'mail.machine': 1 });
    let bounces = 0;
    for (let lead = 0; lead < 5000; lead++) {
      const rows = liveLead(rig, lead, [600, 700]);
      const bounced = rows.filter((row) => row.event === 'bounce');
      for (const row of bounced) expect([row.minute, row.number]).toEqual([601, 0]);
      if (bounced.length > 0) expect(rows.filter((row) => row.number === 0)).toHaveLength(1);
      bounces += bounced.length;
    }
    expectShare(bounces / 5000, 0.2, 5000);
  });

  it('lets robots open and click in the next minute, the same leads every time', () => {
    const rig = still({ 'mail.open': 0 });
    for (let lead = 0; lead < 300; lead++) {
      const rows = liveLead(rig, lead, [600, 9000]);
      const of = (event: string): readonly Noted[] => rows.filter((row) => row.event === event);
      for (const robot of ['machineOpen', 'scannerClick']) {
        expect([[], [601, 9001]]).toContainEqual(of(robot).map((row) => row.minute));
      }
    }
  });
});

describe('what changes the odds', () => {
  it('is relevance: e^(0.7 (2r - 1)) for opens, e^(1.2 (2r - 1)) for clicks', () => {
    const assets = [
      { id: 'mail-0', name: '', relevance: 1 },
      { id: 'mail-1', name: '', relevance: 0.9 },
    ];
    const personas = [personaOf({ relevance: { 'mail-1': 0 } })];
    const scenario = scenarioOf({ ...STILL, ...NEUTRAL, 'mail.openSigma': 0, 'mail.clickSigma': 0 });
    const rig = rigOf({ scenario, assets, personas });
    const found = { open: [0, 0], click: [0, 0] };
    for (let lead = 0; lead < LEADS; lead++) {
      for (const { event, number } of liveLead(rig, lead, [600, 20000])) {
        if (event === 'open' || event === 'click') found[event][number]! += 1;
      }
    }
    for (const [number, sign] of [
      [0, 1],
      [1, -1],
    ] as const) {
      expectShare(found.open[number]! / LEADS, oddsTimes(0.3, exp(0.7 * sign)));
      expectShare(
        found.click[number]! / found.open[number]!,
        oddsTimes(0.1, exp(1.2 * sign)),
        found.open[number]!,
      );
    }
  });

  it('is fatigue: the eighth email of a morning is opened by fewer and left by more', () => {
    const mails = [1, 2, 3, 4, 5, 6, 7, 8];
    const scenario = { ...STILL, ...NEUTRAL, 'mail.unsubscribe': 0.05 };
    const tired = rigOf({
      scenario: scenarioOf({ ...scenario, 'odds.fatigueOpen': 0.12, 'odds.fatigueLeave': 0.35 }),
    });
    const found = { open: 0, unsubscribe: 0 };
    for (let lead = 0; lead < LEADS; lead++) {
      for (const { event, number } of liveLead(tired, lead, mails)) {
        if (number === 7 && (event === 'open' || event === 'unsubscribe')) found[event] += 1;
      }
    }
    // Seven emails within minutes: f = 7.
    expectShare(found.open / LEADS, oddsTimes(0.3, exp(-0.12 * 7)));
    expectShare(found.unsubscribe / LEADS, oddsTimes(0.05, exp(0.35 * 7)));
  });

  it('is receptiveness: it spreads people, so two opens of one lead go together', () => {
    const rig = still({ 'odds.receptive': 1.5 });
    let both = 0;
    let one = 0;
    for (let lead = 0; lead < LEADS; lead++) {
      const opened = new Set(
        liveLead(rig, lead, [600, 30000])
          .filter((r) => r.event === 'open')
          .map((r) => r.number),
      );
      both += opened.size === 2 ? 1 : 0;
      one += opened.size / 2;
    }
    const share = one / LEADS;
    expect(both / LEADS).toBeGreaterThan(share * share + within(share * share, LEADS));
  });

  it('is the hour: with all modifiers on, few read at night, and weekends are quiet', () => {
    const zones = zonesOf(['Asia/Tokyo']);
    const rig = rigOf({
      zones,
      scenario: scenarioOf({
        ...STILL,
        ...NEUTRAL,
        'hours.wakeShare': 1,
        'hours.weekend': 0.4,
        'mail.open': 1,
      }),
    });
    let weekend = 0;
    for (let lead = 0; lead < 3000; lead++) {
      for (const { event, minute } of liveLead(rig, lead, [600 + (lead % 7) * 1440])) {
        if (event !== 'open') continue;
        const local = minute + 540;
        const at = local % 1440;
        expect(at >= 420 && at < 1380).toBe(true);
        weekend += Math.floor(local / 1440) % 7 >= 5 ? 1 : 0;
      }
    }
    // Of 2/7 that fall on weekends 0.4 stay.
    expect(Math.abs(weekend / 3000 - (2 / 7) * 0.4)).toBeLessThan(0.03);
  });
});
