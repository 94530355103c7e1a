import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  engagementIn,
  newFrame,
  nextArrival,
  openRun,
  type Playback,
  recordOf,
  runStudy,
  scoresAt,
  settleRun,
  standingAt,
  stateAt,
  toReport,
  totalsOf,
  trailLead,
} from '../../../src/core/index.ts';
import { runInputOf } from '../../../src/store/run/input.ts';
import { gather } from '../../../src/worker/playback.ts';
import { shipped } from '../../store/opened.ts';

/** Cut off in the middle of things, so that people wait at many steps, at sales too. */
function played(name: string) {
  const file = shipped(name);
  const scenario = {
    ...file.scenario,
    replications: 1,
    leads: 400,
    days: 40,
    arrivals: { kind: 'spread' as const, days: 40 },
  };
  const input = runInputOf({ ...file, scenario });
  const stage = openRun(input);
  const report = toReport(stage, runStudy(stage), recordOf(input));
  return { input, report, playback: gather(input) };
}

const NAMES = [
  'starter',
  'program-1',
  'first-download',
  'trial',
  'customer-for-life',
  'webinar',
  're-engage',
];
const RUNS = new Map(NAMES.map((name) => [name, played(name)]));

const sum = (counts: Iterable<number>): number => [...counts].reduce((all, one) => all + one, 0);

describe.each(NAMES)('a run of %s that is played', (name) => {
  const { input, report, playback } = RUNS.get(name)!;

  it('ends with the counts of the run itself', () => {
    const end = stateAt(playback, playback.horizon);
    const totals = totalsOf(end);
    const { handedOver = 0 } = report.exited;
    expect(totals.came).toBe(report.entered);
    expect(totals.inside).toBe(report.active);
    expect(totals.withSales).toBe(report.withSales + handedOver);
    expect(totals.handed).toBe(report.handoffs);
    expect(totals.finished + totals.unsubscribed + totals.unreachable).toBe(
      sum(Object.values(report.exited)) - handedOver,
    );
    for (const { id, entered, waiting } of report.nodes) {
      const node = playback.nodes.indexOf(id);
      expect([end.cameTo[node], end.here[node]], id).toEqual([entered, waiting]);
    }
    for (const { from, port, count } of report.edges) {
      const way = playback.ways.findIndex((one) => one.port === port && playback.nodes[one.from] === from);
      expect(end.taken[way], `${from}/${port}`).toBe(count);
    }
    expect([...playback.handedOn]).toEqual(report.series[0]?.handoffs);
  });

  it('adds up at every minute, whichever way it was come to', () => {
    const frame = newFrame(playback);
    fc.assert(
      fc.property(fc.integer({ min: -5, max: playback.horizon + 5 }), (minute) => {
        advance(playback, frame, minute);
        expect(frame).toEqual(stateAt(playback, minute));
        const { came, inside, withSales, finished, unsubscribed, unreachable } = totalsOf(frame);
        expect(inside + withSales + finished + unsubscribed + unreachable).toBe(came);
        const active = playback.people.filter((_, lead) => {
          const move = frame.last[lead]!;
          return move >= 0 && playback.to[move]! >= 0;
        }).length;
        expect(sum(frame.here)).toBe(active);
        expect(frame.here.every((here, node) => here >= 0 && here <= playback.peak[node]!)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('knows the engagement of everybody at every minute', () => {
    const { stage, cast } = settleRun(input);
    const trails = playback.people.map(({ lead }) => trailLead(stage.linked, cast, lead).trail);
    const lead = fc.integer({ min: 0, max: playback.people.length - 1 });
    const minute = fc.integer({ min: 0, max: playback.horizon });
    fc.assert(
      fc.property(lead, minute, (who, at) => {
        expect(engagementIn(playback, who, at)).toBe(scoresAt(trails[who]!, at).engagement);
      }),
      { numRuns: 200 },
    );
  });

  it('lists as many as it counts, longest first', () => {
    const frame = stateAt(playback, playback.horizon / 2);
    for (const node of playback.nodes.keys()) {
      const here = standingAt(playback, frame, node);
      expect(here).toHaveLength(frame.here[node]!);
      for (const [i, { since, until }] of here.entries()) {
        expect(since).toBeGreaterThanOrEqual(here[i - 1]?.since ?? 0);
        if (until !== undefined) expect(until).toBeGreaterThan(frame.minute);
      }
    }
  });
});

/** Minutes at which somebody comes to a node, one after the other. */
function arrivals(playback: Playback, node: number): number[] {
  const found: number[] = [];
  let move = nextArrival(playback, new Set([node]), -1);
  while (move !== undefined) {
    found.push(playback.minute[move]!);
    move = nextArrival(playback, new Set([node]), playback.minute[move]!);
  }
  return found;
}

describe('the next who comes to a node', () => {
  const { playback } = RUNS.get('first-download')!;

  it('is found before anybody has come, and at each arrival once', () => {
    const node = playback.nodes.indexOf('sales');
    const minutes = arrivals(playback, node);
    expect(minutes.length).toBeGreaterThan(2);
    for (const minute of minutes) {
      const before = stateAt(playback, minute - 1).cameTo[node]!;
      expect(stateAt(playback, minute).cameTo[node]).toBeGreaterThan(before);
    }
    expect(stateAt(playback, minutes[0]! - 1).cameTo[node]).toBe(0);
    expect(stateAt(playback, minutes.at(-1)!).cameTo[node]).toBe(
      stateAt(playback, playback.horizon).cameTo[node],
    );
  });

  it('is nobody where no node is asked for', () => {
    expect(nextArrival(playback, new Set(), 0)).toBeUndefined();
  });
});

describe('a run with more people than are played', () => {
  it('takes people evenly over all, and the parts still add up', () => {
    const { input } = RUNS.get('starter')!;
    const few = gather(input, undefined, 50);
    expect(few.people.map(({ lead }) => lead)).toEqual(Array.from({ length: 50 }, (_, i) => i * 8));
    expect(few.leadsInAll).toBe(400);
    const { came, inside, withSales, finished, unsubscribed, unreachable } = totalsOf(
      stateAt(few, few.horizon),
    );
    expect(inside + withSales + finished + unsubscribed + unreachable).toBe(came);
  });
});
