import { expect, it } from 'vitest';
import { openRun, recordOf, runStudy, settleRun, toReport, traceLead } from '../../../src/core/index.ts';
import { runInputOf } from '../../../src/store/run/input.ts';
import { shipped } from '../../store/opened.ts';

it('people who are handed over more than once are counted as single traces tell', () => {
  const file = shipped('first-download');
  const { settings } = file.program;
  // Who comes back may enter, and be handed over, again.
  const again = {
    ...file,
    program: {
      ...file.program,
      settings: { ...settings, entry: { kind: 'again', afterMinutes: 1440 } as const },
    },
    scenario: { ...file.scenario, leads: 60, days: 100, replications: 1 },
  };
  const input = runInputOf(again);
  const { stage, cast } = settleRun(input);
  const counts = Array.from(
    { length: stage.leads },
    (_, lead) => traceLead(stage.linked, cast, lead).filter(({ what }) => what === 'handoff').length,
  );
  const run = openRun(input);
  const report = toReport(run, runStudy(run), recordOf(input));
  const found = report.metrics.find(({ name }) => name === 'againShare')!;
  expect(found.n).toBe(counts.filter((count) => count > 0).length);
  expect(Math.round(found.value * found.n)).toBe(counts.filter((count) => count > 1).length);
  expect(found.n).toBeGreaterThan(0);
});
