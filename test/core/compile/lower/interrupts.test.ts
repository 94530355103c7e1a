import { describe, expect, it } from 'vitest';
import { lower } from '../../../../src/core/compile/lower.ts';
import { draw, houseWith, START } from '../../program/lint/samples/draw.ts';

const DEMO = { kind: 'seen', event: 'demo', since: 'entry' };

describe('what interrupts a journey', () => {
  const file = draw(
    {
      s: START,
      g: ['goal', { rule: DEMO, metric: 'demo' }],
      h: ['handoff'],
      k: ['goal', { rule: { kind: 'qualified' }, metric: 'ready' }],
    },
    ['s>h'],
    houseWith({ qualifiedTo: 'h', suppression: { kind: 'segment', segment: 'big' } }),
  );
  const { interrupts, steps } = lower(file);

  it('stands in the order of the law: mail that fails, opting out, suppression, goals, qualification', () => {
    expect(interrupts.map(({ id }) => id)).toEqual([
      'bounced',
      'complained',
      'unsubscribed',
      'suppressed',
      'goal:g',
      'goal:k',
      'qualified',
    ]);
  });

  it('while a lead rests with sales is only mail that fails', () => {
    expect(interrupts.filter(({ whileResting }) => whileResting).map(({ id }) => id)).toEqual([
      'bounced',
      'complained',
    ]);
  });

  it('leaves, or goes to the goal and the handoff', () => {
    const targets = interrupts.map(({ then }) =>
      then.kind === 'exit' ? then.reason : steps[then.to]?.nodeId,
    );
    expect(targets).toEqual(['bounced', 'complained', 'unsubscribed', 'suppressed', 'g', 'k', 'h']);
  });

  it('fires at the edge for qualification alone', () => {
    expect(interrupts.filter(({ edge }) => edge).map(({ id }) => id)).toEqual(['qualified']);
  });

  it('names the metric of its goal', () => {
    expect(interrupts.map(({ metric }) => metric)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'demo',
      'ready',
      undefined,
    ]);
  });

  it('speaks of no name that an executor would have to look up', () => {
    const names = /"kind":"(segment|qualified|recognised)"/;
    expect(JSON.stringify(interrupts)).not.toMatch(names);
    expect(JSON.stringify(steps)).not.toMatch(names);
  });

  it('watches for suppression by the program and by a step', () => {
    expect(interrupts[3]?.rule).toEqual({
      kind: 'any',
      rules: [
        { kind: 'flag', flag: 'suppressed' },
        { kind: 'field', field: 'size', op: '>', value: 100 },
      ],
    });
  });
});
