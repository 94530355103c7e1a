import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksFieldsOnly, dependsOn, EVERYTHING } from '../../../../src/core/people/rules/depends.ts';
import type { Rule } from '../../../../src/core/people/rules/rule.ts';
import { ALWAYS, NEVER } from '../../../../src/core/people/rules/rule.ts';
import { lead, rule } from './arbitraries.ts';
import { ask, type PlainLead, type PlainRow } from './naive.ts';

const nothing = { events: [] as string[], time: false, data: false, arrival: false, passes: false };

describe('what a rule depends on', () => {
  it('is everything when it depends on nothing, or it would never be looked at', () => {
    for (const constant of [ALWAYS, NEVER, { kind: 'not', rule: ALWAYS } as const]) {
      expect(dependsOn(constant)).toEqual(EVERYTHING);
    }
  });

  it('is everything while names are not expanded', () => {
    expect(dependsOn({ kind: 'qualified' })).toEqual(EVERYTHING);
    expect(dependsOn({ kind: 'all', rules: [{ kind: 'segment', segment: 'a' }] })).toEqual(EVERYTHING);
  });

  it('is told to be fields alone only where nothing else is asked', () => {
    const size: Rule = { kind: 'field', field: 'size', op: '=', value: 1 };
    const blank: Rule = { kind: 'not', rule: { kind: 'blank', field: 'size' } };
    const others: readonly Rule[] = [
      { kind: 'flag', flag: 'optedOut' },
      { kind: 'date', field: 'due', op: '<', minutes: 5 },
      { kind: 'seen', event: 'click', since: 'ever' },
    ];
    expect(asksFieldsOnly({ kind: 'all', rules: [size, { kind: 'any', rules: [blank] }] })).toBe(true);
    for (const other of others) {
      expect(asksFieldsOnly({ kind: 'all', rules: [size, { kind: 'not', rule: other }] })).toBe(false);
    }
  });

  it.each<[string, Rule, Partial<typeof nothing>]>([
    ['a click ever', { kind: 'seen', event: 'click', since: 'ever' }, { events: ['click'] }],
    ['a machine open', { kind: 'seen', event: 'machineOpen', since: 'entry' }, { events: ['open'] }],
    [
      'no click for a while',
      { kind: 'seen', event: 'click', since: 'ever', within: 5 },
      { events: ['click'], time: true },
    ],
    [
      'a click since here',
      { kind: 'seen', event: 'click', since: 'arrival' },
      { events: ['click'], arrival: true },
    ],
    [
      'a click since the last email',
      { kind: 'seen', event: 'click', since: 'lastSend' },
      { events: ['click', 'sent'] },
    ],
    [
      'engagement, which decays',
      { kind: 'score', dimension: 'engagement', op: '<', value: 5 },
      { data: true, time: true },
    ],
    [
      'the total, which decays',
      { kind: 'score', dimension: 'total', op: '<', value: 5 },
      { data: true, time: true },
    ],
    ['fit, which does not', { kind: 'score', dimension: 'fit', op: '<', value: 5 }, { data: true }],
    ['a pause that ends by itself', { kind: 'flag', flag: 'withSales' }, { data: true, time: true }],
    ['a bounce', { kind: 'flag', flag: 'bounced' }, { data: true }],
    ['a date', { kind: 'date', field: 'renewal', op: '<', minutes: 0 }, { data: true, time: true }],
    ['passes', { kind: 'passes', nodeId: 'n1', op: '<', times: 3 }, { passes: true }],
    ['an answer', { kind: 'answer', is: ['timing'] }, { data: true }],
  ])('names %s', (_, given, expected) => {
    expect(dependsOn(given)).toEqual({ ...nothing, ...expected });
  });

  it('never leaves out what changes the answer', () => {
    const change = fc.oneof(
      fc.record({
        what: fc.constant('event' as const),
        event: fc.constantFrom('open', 'click', 'demo', 'sent'),
      }),
      fc.record({
        what: fc.constantFrom('time' as const, 'arrival' as const, 'passes' as const, 'data' as const),
      }),
    );
    fc.assert(
      fc.property(fc.tuple(rule, lead, lead, change), ([given, before, other, changed]) => {
        const after = changedLead(before, other, changed);
        if (ask(given, before) === ask(given, after)) return;
        const mask = dependsOn(given);
        if (changed.what === 'event')
          expect(mask.events === 'all' || mask.events.includes(changed.event)).toBe(true);
        else expect(mask[changed.what]).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });
});

type Change =
  | { readonly what: 'event'; readonly event: string }
  | { readonly what: 'time' | 'arrival' | 'passes' | 'data' };

/** The lead after one change of that sort and no other. */
function changedLead(lead: PlainLead, other: PlainLead, change: Change): PlainLead {
  switch (change.what) {
    case 'event': {
      const row: PlainRow = { minute: lead.now, event: change.event, about: 'guide', value: 1 };
      const log = [...lead.log, row];
      const marks = change.event === 'sent' ? { ...lead.marks, lastSend: log.length } : lead.marks;
      return { ...lead, log, marks };
    }
    case 'time': {
      const { engagement, total } = other.scores;
      const sales = other.flags.includes('withSales') ? ['withSales'] : [];
      const flags = [...lead.flags.filter((flag) => flag !== 'withSales'), ...sales];
      return { ...lead, now: 105, flags, scores: { ...lead.scores, engagement, total } };
    }
    case 'arrival':
      return { ...lead, marks: { ...lead.marks, arrival: lead.log.length } };
    case 'passes':
      return { ...lead, passes: other.passes };
    case 'data': {
      const { fields, scores, flags, consent, lists, answer } = other;
      return { ...lead, fields, scores, flags, consent, lists, answer };
    }
  }
}
