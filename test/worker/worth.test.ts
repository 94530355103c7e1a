import { describe, expect, it } from 'vitest';
import { settleRun, traceLead, whereaboutsOf } from '../../src/core/index.ts';
import { runInputOf } from '../../src/store/run/input.ts';
import { worthWalking } from '../../src/worker/worth.ts';
import { shipped } from '../store/opened.ts';

const file = shipped('program-1');
const scenario = { ...file.scenario, replications: 1, leads: 60 };

/** A run in which sales get whoever has so much engagement. */
function runOf(days: number, qualified = file.scores.qualified) {
  return runInputOf({ ...file, scores: { ...file.scores, qualified }, scenario: { ...scenario, days } });
}
const NOBODY = { kind: 'score', dimension: 'engagement', op: '>=', value: 100_000 } as const;

function lookIn(input: ReturnType<typeof runOf>) {
  const { stage, cast } = settleRun(input);
  return (lead: number) => traceLead(stage.linked, cast, lead);
}

describe('whom to walk first', () => {
  it('is the first who was handed to sales', () => {
    const input = runInputOf({ ...file, scenario: { ...scenario, leads: 250 } });
    const one = worthWalking(input);
    expect(one.why).toBe('handed');
    const rows = lookIn(input);
    const handed = (lead: number) => rows(lead).some(({ what }) => what === 'handoff');
    expect(handed(one.lead)).toBe(true);
    for (let before = 0; before < one.lead; before++) expect(handed(before)).toBe(false);
  });

  it('else who is still in and scores highest', () => {
    const input = runOf(5, NOBODY);
    const one = worthWalking(input);
    expect(one.why).toBe('inside');
    expect(whereaboutsOf(lookIn(input)(one.lead), input.codes[0]!).outcome).toBe('inside');
  });

  it('else the first who came', () => {
    const input = runOf(300, NOBODY);
    const one = worthWalking(input);
    expect(one.why).toBe('first');
    expect(lookIn(input)(one.lead).some(({ what }) => what === 'enter')).toBe(true);
  });
});
