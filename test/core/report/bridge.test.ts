import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src/core/index.ts';
import { readBridge } from '../../../src/core/report/bridge.ts';
import type { ScoreTrail } from '../../../src/core/run/simulate/trail.ts';
import type { TraceRow, TraceWhat } from '../../../src/core/run/trace.ts';

const LINES: Rule = {
  kind: 'all',
  rules: [
    { kind: 'score', dimension: 'fit', op: '>=', value: 50 },
    { kind: 'score', dimension: 'engagement', op: '>=', value: 50 },
    { kind: 'recognised', is: ['buyer'] },
  ],
};

/** Fit 60 all along, engagement as it stands from these minutes on, without fading. */
function trailOf(...steps: readonly (readonly [minute: number, engagement: number])[]): ScoreTrail {
  return {
    minute: steps.map(([minute]) => minute),
    fit: steps.map(() => 60),
    relationship: steps.map(() => 0),
    engagement: steps.map(([, engagement]) => engagement),
    engagementAt: steps.map(([minute]) => minute),
    halfLifeMinutes: Infinity,
    inside: steps.map(() => true),
  };
}

const row = (minute: number, what: TraceWhat, name = ''): TraceRow => ({
  minute,
  what,
  program: 0,
  step: 0,
  name,
  about: '',
  value: 0,
});

const ENTER = row(0, 'enter');
const HANDED = row(20, 'handoff', 'team');

function bridgeOf(...people: readonly (readonly [readonly TraceRow[], ScoreTrail])[]) {
  const reader = readBridge(LINES);
  for (const [rows, trail] of people) reader.add({ rows, trail, horizon: 100 });
  return reader.finish();
}

describe('from over the line to handed over', () => {
  it('puts each person where it belongs', () => {
    const bridge = bridgeOf(
      [[ENTER, HANDED, row(30, 'exit', 'handedOver')], trailOf([0, 0], [10, 60])],
      [[ENTER, row(30, 'exit', 'finished')], trailOf([0, 0], [40, 60])],
      [[ENTER], trailOf([0, 60])],
      [[ENTER, row(30, 'exit', 'unsubscribed')], trailOf([0, 0], [10, 60])],
      [[ENTER, HANDED], trailOf([0, 60], [50, 10])],
      [[ENTER, row(30, 'exit', 'finished')], trailOf([0, 0])],
    );
    expect(bridge).toEqual({ over: 4, handed: 1, after: 1, inside: 1, left: { unsubscribed: 1 }, cooled: 1 });
  });

  it('looks at the last time somebody was in, and at the first program only', () => {
    const again = [ENTER, row(10, 'exit', 'finished'), row(20, 'enter')];
    const elsewhere = [ENTER, { ...HANDED, program: 1 }, { ...row(30, 'exit', 'handedOver'), program: 1 }];
    const bridge = bridgeOf([again, trailOf([0, 60])], [elsewhere, trailOf([0, 60])]);
    expect(bridge).toMatchObject({ over: 2, handed: 0, inside: 2 });
  });

  it('knows nobody over a line where the rule draws none', () => {
    const reader = readBridge({ kind: 'recognised', is: ['buyer'] });
    reader.add({ rows: [ENTER, HANDED], trail: trailOf([0, 90]), horizon: 100 });
    expect(reader.finish()).toMatchObject({ over: 0, cooled: 1 });
  });
});
