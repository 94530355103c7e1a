import { describe, expect, it } from 'vitest';
import { extremesOf, openRun, type Playback, recordOf, runStudy, toReport } from '../../../src/core/index.ts';
import { runInputOf } from '../../../src/store/run/input.ts';
import { gather } from '../../../src/worker/playback.ts';
import { shipped } from '../../store/opened.ts';

/** The longest journey by the moves of everybody, which are taken down elsewhere. */
function longestOf({ lead, minute, from, way, to, horizon, people }: Playback): number {
  const since = new Map<number, number>();
  let longest = 0;
  for (const [move, who] of lead.entries()) {
    if (from[move] === -1 && way[move] === -1) since.set(who, minute[move]!);
    if (to[move] !== -1 || !since.has(who)) continue;
    longest = Math.max(longest, minute[move]! - since.get(who)!);
    since.delete(who);
  }
  expect(people.length).toBeGreaterThan(0);
  return Math.max(longest, ...[...since.values()].map((at) => horizon - at));
}

describe('the most a run comes to', () => {
  it.each(['starter', 'webinar', 'data-hygiene', 'courtesy', 're-engage'])(
    'in %s is the longest of all its journeys, and the fullest week of all',
    (name) => {
      const file = shipped(name);
      const scenario = { ...file.scenario, replications: 1, leads: 150 };
      const input = runInputOf({ ...file, scenario });
      const { longestStay, mostEmails } = extremesOf(input);
      expect(longestStay).toBe(longestOf(gather(input)));
      const stage = openRun(input);
      const report = toReport(stage, runStudy(stage), recordOf(input));
      // No shipped one of these reaches out by anything but email.
      expect(mostEmails).toBe(report.histograms.mostInWeek.at(-1)?.from ?? 0);
    },
  );

  it('says of a journey that the end of the run cuts off that it may be longer', () => {
    const file = shipped('first-download');
    const at = (days: number) => {
      const arrivals = { kind: 'spread', days: 1 } as const;
      const scenario = { ...file.scenario, arrivals, replications: 1, leads: 40, days };
      return extremesOf(runInputOf({ ...file, scenario }));
    };
    const [short, long] = [at(12), at(400)];
    expect(short).toMatchObject({ isCut: true });
    expect(short.longestStay).toBeLessThanOrEqual(12 * 1440);
    expect(long.isCut).toBe(false);
    expect(long.longestStay).toBeGreaterThan(20 * 1440);
  });
});
