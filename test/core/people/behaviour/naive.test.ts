import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveParameters } from '../../../../src/core/people/behaviour/resolve.ts';
import { HORIZON, liveLead, rigOf, scenarioOf } from './harness.ts';
import { naiveLead } from './naive.ts';

/** Behaviour in which everything happens often enough to be seen. */
const LIVELY = {
  'mail.unsubscribe': 0.03,
  'mail.topicOnly': 0.4,
  'mail.complaint': 0.02,
  'mail.bounce': 0.05,
  'mail.click': 0.4,
  'mail.reply': 0.4,
  'rate.pricing': 0.3,
};

describe('the world of behaviour and the model written down plainly', () => {
  it.each([
    ['by default', {}],
    ['where much happens', LIVELY],
    ['of people who tire and cool down soon', { ...LIVELY, 'odds.fatigueDays': 60, 'interest.halfLife': 3 }],
  ])('let the same things happen at the same minutes, %s', (_name, behaviour) => {
    const scenario = scenarioOf(behaviour);
    const rig = rigOf({ scenario });
    const values = resolveParameters({ scenario: behaviour, truth: 'buyer', persona: undefined });
    const mails = fc.uniqueArray(fc.integer({ min: 1, max: HORIZON - 1 }), { maxLength: 8 });
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.nat(999), mails, (lead, unsorted) => {
        const minutes = [...unsorted].sort((a, b) => a - b);
        const lived = liveLead(rig, lead, minutes).map(({ minute, event, number }) => ({
          minute,
          event,
          number,
        }));
        expect(lived).toEqual(naiveLead(values, { seed: scenario.seed, lead, mails: minutes }));
        for (const { event } of lived) seen.add(event);
      }),
      { numRuns: 150 },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['open', 'machineOpen', 'visit']));
    if (behaviour !== undefined && 'mail.click' in behaviour) {
      expect([...seen]).toEqual(
        expect.arrayContaining([
          'click',
          'reply',
          'bounce',
          'unsubscribe',
          'topicOptOut',
          'complaint',
          'pricing',
        ]),
      );
    }
  });
});
