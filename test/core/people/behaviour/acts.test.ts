import { describe, expect, it } from 'vitest';
import {
  DAYS,
  liveLead,
  meanCounts,
  NEUTRAL,
  POINTS,
  personaOf,
  rigOf,
  START,
  STILL,
  scenarioOf,
  zonesOf,
} from './harness.ts';

const LEADS = 4000;
const WEEKS = DAYS / 7;

/** Four standard errors of a mean count of a Poisson number per lead. */
const within = (mean: number) => 4 * Math.sqrt(mean / LEADS);

const noPoints = { points: [] };

describe('acts between emails', () => {
  it('come at the rates of the table while interest is 1', () => {
    const counts = meanCounts(rigOf(noPoints), LEADS);
    const rates = {
      visit: 0.25,
      pricing: 0.03,
      careers: 0.01,
      download: 0.03,
      form: 0.01,
      webinar: 0.01,
      call: 0.004,
      follow: 0.01,
      demo: 0.01,
    };
    for (const [event, rate] of Object.entries(rates)) {
      expect(Math.abs(counts[event]! - rate * WEEKS), event).toBeLessThan(within(rate * WEEKS));
    }
    expect(counts.tradeShow).toBe(0);
  });

  it('come more often the more of them there were, since acts raise interest', () => {
    const quiet = meanCounts(rigOf(noPoints), LEADS);
    const roused = meanCounts(rigOf(), LEADS);
    expect(roused.visit!).toBeGreaterThan(quiet.visit! + within(quiet.visit!));
  });

  it('are those of thinning every candidate of the stream by the interest of its own minute', () => {
    // At cap 1 every candidate is kept; at cap 5 the same stream has five times as many, one in five kept: equal means.
    const one = meanCounts(rigOf({ ...noPoints, scenario: scenarioOf({ 'interest.cap': 1 }) }), LEADS);
    const five = meanCounts(rigOf(noPoints), LEADS);
    expect(Math.abs(one.visit! - five.visit!)).toBeLessThan(2 * within(one.visit!));
  });

  it('are the same for the same lead whatever mail it gets, unless interest changes', () => {
    const rig = rigOf(noPoints);
    const acts = (mails: readonly number[]) =>
      liveLead(rig, 5, mails).filter(
        (row) => POINTS[row.event] !== undefined && row.event !== 'click' && row.event !== 'reply',
      );
    expect(acts([600, 10000, 30000])).toEqual(acts([]));
    expect(acts([]).length).toBeGreaterThan(0);
  });

  it('only ever grow when interest is raised: no act of the quiet life is lost', () => {
    const quiet = rigOf(noPoints);
    const roused = rigOf({ points: Array.from({ length: 23 }, () => 10) });
    for (let lead = 0; lead < 200; lead++) {
      const key = (row: { minute: number; kind: number }): string => `${row.minute}/${row.kind}`;
      const more = new Set(liveLead(roused, lead).map(key));
      for (const row of liveLead(quiet, lead)) expect(more.has(key(row))).toBe(true);
    }
  });

  it('reach at most the cap of interest: five times the rate', () => {
    const wild = rigOf({
      points: Array.from({ length: 23 }, () => 1000),
      scenario: scenarioOf({ 'rate.visit': 2 }),
    });
    const counts = meanCounts(wild, 500);
    expect(counts.visit!).toBeLessThan(10 * WEEKS);
    expect(counts.visit!).toBeGreaterThan(8 * WEEKS);
  });

  it('fade: interest halves its way back to 1 in 45 days', () => {
    // One form at the start, worth the whole cap; then visits at 5 falling to 1.
    const visits = (halfLife: number): number => {
      const points = [0, 0, 0, 80];
      const scenario = scenarioOf({
        ...STILL,
        ...NEUTRAL,
        'rate.visit': 1,
        'mail.open': 0,
        'mail.scanner': 0,
        'mail.machine': 0,
        'mail.unsubscribe': 0,
        'mail.complaint': 0,
        'interest.halfLife': halfLife,
      });
      // Opens give no points of their own; the click of everybody does.
      const rig = rigOf({
        points,
        scenario: {
          ...scenario,
          behaviour: {
            ...scenario.behaviour,
            'mail.open': 1,
            'mail.click': 1,
            'mail.openSigma': 0,
            'mail.openMedian': 1,
            'mail.clickSigma': 0,
            'mail.clickMedian': 1,
          },
        },
      });
      return meanCounts(rig, 1000, [1]).visit!;
    };
    // Mean of 1 + 4 x 2^(-t/45 d) over 90 days is 1 + 4 x (1 - 1/4) / (2 ln 2) = 3.164.
    expect(Math.abs(visits(45) - 3.164 * WEEKS)).toBeLessThan(4 * Math.sqrt((3.164 * WEEKS) / 1000));
    expect(visits(3650)).toBeGreaterThan(4.8 * WEEKS);
  });

  it('include eight times the webinars after an invitation', () => {
    const scenario = scenarioOf({ 'rate.webinar': 0.1, 'rate.invitedDays': 90 });
    const webinars = (invites: boolean): number =>
      meanCounts(rigOf({ ...noPoints, scenario, assets: [{ id: 'mail-0', name: '', invites }] }), LEADS, [0])
        .webinar!;
    expect(Math.abs(webinars(false) - 0.1 * WEEKS)).toBeLessThan(within(0.1 * WEEKS));
    expect(Math.abs(webinars(true) - 0.8 * WEEKS)).toBeLessThan(within(0.8 * WEEKS));
  });
});

describe('people who are not buyers', () => {
  const of = (truth: string) =>
    meanCounts(rigOf({ ...noPoints, personas: [personaOf({ truth })] }), LEADS, [600]);

  it('differ in what they do', () => {
    const buyer = of('buyer');
    expect(of('jobSeeker').careers! / buyer.careers!).toBeGreaterThan(40);
    expect(of('student').download! / buyer.download!).toBeGreaterThan(5);
    const competitor = of('competitor');
    expect(competitor.pricing! / buyer.pricing!).toBeGreaterThan(3);
    expect(competitor.open!).toBeGreaterThan(buyer.open! + within(buyer.open!));
  });

  it('rest in vacations where they are students', () => {
    const july = 29188800;
    const from = (start: number): number => {
      const options = {
        ...noPoints,
        zones: zonesOf(['UTC'], start),
        personas: [personaOf({ truth: 'student' })],
      };
      return meanCounts(rigOf(options), LEADS).download!;
    };
    // 62 of the 90 days from 1 July are vacation, with 0.3 of the acts; none from 6 January.
    expect(Math.abs(from(july) / from(START) - (62 * 0.3 + 28) / 90)).toBeLessThan(0.03);
  });
});

describe("events of the user's own", () => {
  const own = [
    { id: 'login', name: 'Login', rate: 2, value: { low: 3, high: 5 } },
    { id: 'registered', name: 'Registered', share: 0.4, after: { asset: 'mail-0' }, delayMinutes: 60 },
    { id: 'attended', name: 'Attended', share: 0.5, after: { event: 'registered' } },
  ];

  it('come at their rate, and as a share of what they follow', () => {
    const rig = rigOf({ ...noPoints, events: own });
    const counts = meanCounts(rig, LEADS, [600]);
    expect(Math.abs(counts.login! - 2 * WEEKS)).toBeLessThan(within(2 * WEEKS));
    expect(Math.abs(counts.registered! - 0.4)).toBeLessThan(within(0.4));
    expect(Math.abs(counts.attended! - 0.2)).toBeLessThan(within(0.2));
  });

  it('carry whole values evenly between low and high, and come after their cause', () => {
    const rig = rigOf({ ...noPoints, events: own });
    const values: number[] = [];
    for (let lead = 0; lead < 200; lead++) {
      const rows = liveLead(rig, lead, [600]);
      values.push(...rows.filter((row) => row.event === 'login').map((row) => row.value));
      const at = (event: string) => rows.find((row) => row.event === event)?.minute;
      if (at('registered') !== undefined) expect(at('registered')!).toBeGreaterThan(600);
      if (at('attended') !== undefined) expect(at('attended')!).toBeGreaterThan(at('registered')!);
    }
    expect(new Set(values)).toEqual(new Set([3, 4, 5]));
  });

  it('leave the luck of everything else alone', () => {
    const bare = liveLead(rigOf(noPoints), 3, [600]).map((row) => [row.minute, row.event]);
    const more = liveLead(rigOf({ ...noPoints, events: own }), 3, [600]).map((row) => [
      row.minute,
      row.event,
    ]);
    expect(more.filter(([, event]) => !own.some((each) => each.id === event))).toEqual(bare);
  });

  it('that bear the name of a common act leave its rate to the parameters', () => {
    const twice = meanCounts(rigOf({ ...noPoints, events: [{ id: 'demo', name: 'Demo', rate: 5 }] }), 300);
    expect(twice.demo!).toBeLessThan(1);
    expect(twice.visit!).toBeGreaterThan(2);
  });

  it('are set by a persona', () => {
    const personas = [personaOf({ behaviour: { 'own.login': 0, 'own.registered': 1 } })];
    const counts = meanCounts(rigOf({ ...noPoints, events: own, personas }), 300, [600]);
    expect(counts.login ?? 0).toBe(0);
    expect(counts.registered).toBeCloseTo(1, 9);
  });
});
