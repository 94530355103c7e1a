/** Where those are who did not come in: PRODUCT.md section 8, "Who will enter when I start?". */
import { describe, expect, it } from 'vitest';
import { step } from '../../../scripts/flows/flow.ts';
import type { Scenario } from '../../../src/core/people/model/scenario.ts';
import type { ProgramFile } from '../../../src/core/program/document/types.ts';
import { recordOf } from '../../../src/core/report/record.ts';
import { type Report, toReport } from '../../../src/core/report/report.ts';
import { openRun } from '../../../src/core/run/simulate/stage.ts';
import { runStudy } from '../../../src/core/run/simulate/study.ts';
import { drawnFile, inputOf } from '../run/both/behave.ts';

function reportOf(files: readonly ProgramFile[], scenario: Partial<Scenario>): Report {
  const input = inputOf(files, { leads: 1_000, days: 20, replications: 1, ...scenario });
  const stage = openRun(input);
  return toReport(stage, runStudy(stage), recordOf(input));
}

const from = (country: string) => ({ kind: 'field', field: 'country', op: '=', value: country }) as const;
const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, n) => all + n, 0);
const end = step('exit', {});

describe('people who did not come in', () => {
  it('are counted by what kept them out, and with the others they are all people', () => {
    // Everybody is from Japan or Germany; the Germans may not enter, and of the others nobody is from France.
    const settings = { suppression: from('DE') };
    const japan = drawnFile(
      { start: step('start', { on: 'hand', filter: from('JP') }, 'end'), end },
      { settings },
    );
    const france = drawnFile(
      { start: step('start', { on: 'hand', filter: from('FR') }, 'end'), end },
      { settings },
    );
    const [all] = reportOf([japan], {}).programs;
    const [none] = reportOf([france], {}).programs;
    const german = all!.people.outside.suppressed!;
    expect(german).toBeGreaterThan(200);
    expect(german).toBeLessThan(300);
    expect(all!.people).toEqual({ entered: 1_000 - german, outside: { suppressed: german } });
    expect(none!.people).toEqual({ entered: 0, outside: { suppressed: german, filter: 1_000 - german } });
  });

  it('are those whom nothing brought, too', () => {
    const waits = drawnFile({
      start: step('start', { on: 'event', event: 'demo', who: 'event' }, 'end'),
      end,
    });
    const { programs } = reportOf([waits], { behaviour: { 'rate.demo': 0 } });
    expect(programs[0]!.people).toEqual({ entered: 0, outside: { notCome: 1_000 } });
    // Half of them arrive after the end.
    const late = drawnFile({ start: step('start', { on: 'hand' }, 'end'), end });
    const { people, entered } = reportOf([late], { arrivals: { kind: 'spread', days: 40 } }).programs[0]!;
    expect(people.entered + people.outside.notCome!).toBe(1_000);
    expect(people.entered).toBe(entered);
    expect(people.outside.notCome).toBeGreaterThan(400);
  });

  it('are told at each start by how often they came: inside already, in before, and what the start asks', () => {
    const twice = drawnFile(
      {
        a: step('start', { on: 'hand', filter: from('JP') }, 'wait'),
        b: step('start', { on: 'hand' }, 'wait'),
        c: step('start', { on: 'event', event: 'visit', who: 'event' }, 'wait'),
        wait: step('wait', { time: { amount: 5, unit: 'days' } }, 'end'),
        end,
      },
      { settings: { entry: { kind: 'once' } } },
    );
    const report = reportOf([twice], { behaviour: { 'rate.visit': 3 } });
    const [a, b, c] = ['a', 'b', 'c'].map((id) => report.nodes.find((node) => node.id === id)!);
    const [program] = report.programs;
    expect(program!.people).toEqual({ entered: 1_000, outside: {} });
    // Everybody comes to a first: who is not from Japan is let in at b, the others are inside when they come to it.
    expect(a!.refused).toEqual({ filter: b!.entered });
    expect(b!.refused).toEqual({ inside: a!.entered });
    expect(a!.entered + b!.entered + c!.entered).toBe(program!.entered);
    // Each visit is one more time that somebody came; at the very last minutes nobody can come any more.
    const visits = report.events.visit!;
    expect(Object.keys(c!.refused!).sort()).toEqual(['entry', 'inside']);
    expect(sum(c!.refused!)).toBeGreaterThan(visits * 0.99);
    expect(sum(c!.refused!)).toBeLessThanOrEqual(visits);
    expect(report.nodes.find((node) => node.id === 'wait')!.refused).toBeUndefined();
  });
});
