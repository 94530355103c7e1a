import { describe, expect, it } from 'vitest';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import { checkRule } from '../../../../src/core/people/rules/check.ts';
import { expandRule } from '../../../../src/core/people/rules/expand.ts';
import { linkRule } from '../../../../src/core/people/rules/link.ts';
import { makeNames } from '../../../../src/core/people/rules/names.ts';
import { mayFail, mayHold } from '../../../../src/core/people/rules/possible.ts';
import type { Rule } from '../../../../src/core/people/rules/rule.ts';
import { ruleSchema } from '../../../../src/core/people/rules/schema.ts';
import { defaultCatalogue } from '../../../../src/core/people/score/catalogue.ts';
import { explainScores } from '../../../../src/core/people/score/explain.ts';
import { cellOf, gradeOf, levelOf } from '../../../../src/core/people/score/grades.ts';
import { clampTo, linkScores } from '../../../../src/core/people/score/link.ts';
import { defaultScoreModel as model } from '../../../../src/core/people/score/model.ts';
import { factsOf, type PlainLead } from '../rules/naive.ts';

const DAY = 1440;
const catalogue = defaultCatalogue;

const ideal: PlainLead = {
  now: 0,
  fields: {
    employees: 800,
    'job-level': 'director',
    industry: 'software',
    country: 'DE',
    'revenue-band': '50m-250m',
    budget: 'confirmed',
  },
  scores: { fit: 85, engagement: 60, relationship: 0, total: 52 },
  log: [
    { minute: -2 * DAY, event: 'webinar', about: undefined, value: undefined },
    { minute: -DAY, event: 'pricing', about: undefined, value: undefined },
    { minute: -DAY + 5, event: 'pricing', about: undefined, value: undefined },
    { minute: -5, event: 'call', about: undefined, value: undefined },
  ],
  marks: { entry: 0, lastSend: 0, arrival: 0 },
  passes: {},
  flags: [],
  consent: [],
  lists: [],
  answer: undefined,
};

function says(rule: Rule, of: PlainLead): boolean {
  const names = makeNames([catalogue]);
  const expanded = expandRule(rule, { segments: catalogue.segments, scores: model });
  return linkRule(expanded, names)(factsOf(of, names));
}

const rules: readonly (readonly [string, Rule])[] = [
  ...model.fit.rules.map(({ id, rule }) => [id, rule] as const),
  ...model.relationship.rules.map(({ id, rule }) => [id, rule] as const),
  ...model.recognition.map(({ kind, rule }) => [kind, rule] as const),
  ...catalogue.segments.map(({ id, rule }) => [id, rule] as const),
  ['qualified', model.qualified],
];

describe('the default score model', () => {
  it('has at least eight rules of fit', () => {
    expect(model.fit.rules.length).toBeGreaterThanOrEqual(8);
  });

  it.each(rules)('has a sound rule %s that may hold and may fail', (_, rule) => {
    expect(checkRule(rule, catalogue, { scores: model })).toEqual([]);
    expect(ruleSchema.parse(rule)).toEqual(rule);
    const known = { catalogue, scores: model };
    expect([mayHold(rule, known), mayFail(rule, known)]).toEqual([true, true]);
  });

  it('names every rule, list and field once', () => {
    const lists = [
      model.fit.rules,
      model.relationship.rules,
      catalogue.fields,
      catalogue.lists,
      catalogue.segments,
      catalogue.topics,
      catalogue.events,
    ];
    for (const list of lists) {
      const ids = list.map(({ id }: { readonly id: string }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('never scores what the law protects', () => {
    const written = JSON.stringify([model.fit.rules, model.relationship.rules]);
    for (const id of ['age', 'gender', 'marital-status', 'minority-owned'])
      expect(written).not.toContain(`"${id}"`);
  });

  it('gives no points for opens, which machines make', () => {
    expect(model.engagement.events.map(({ event }) => event)).not.toContain('open');
  });

  it('finds the ideal lead a good fit and ready for sales, and nobody else', () => {
    const names = makeNames([catalogue]);
    const linked = linkScores(model, names, catalogue.segments);
    expect(clampTo(linked.ranges.fit, linked.fitBase(factsOf(ideal, names)))).toBe(95);
    expect(linked.fitBase(factsOf({ ...ideal, fields: {} }, names))).toBe(0);
    expect(says({ kind: 'qualified' }, ideal)).toBe(true);
    expect(says({ kind: 'qualified' }, { ...ideal, lists: ['competitors'] })).toBe(false);
    expect(says({ kind: 'qualified' }, { ...ideal, flags: ['withSales'] })).toBe(false);
    expect(says({ kind: 'qualified' }, { ...ideal, scores: { ...ideal.scores, engagement: 49 } })).toBe(
      false,
    );
  });

  it('recognises people who will not buy, by evidence', () => {
    const visits = [-3, -2].map((minute) => ({
      minute,
      event: 'careers',
      about: undefined,
      value: undefined,
    }));
    const kinds: readonly (readonly [string, PlainLead])[] = [
      ['competitor', { ...ideal, lists: ['competitors', 'customers'] }],
      ['customer', { ...ideal, lists: ['customers'] }],
      ['partner', { ...ideal, fields: { 'company-relation': 'partner' } }],
      ['supplier', { ...ideal, lists: ['suppliers'] }],
      ['student', { ...ideal, fields: { 'email-domain': 'cs.example.edu' } }],
      ['jobSeeker', { ...ideal, log: visits }],
      ['buyer', ideal],
    ];
    for (const [kind, of] of kinds) {
      for (const [other] of kinds) expect(says({ kind: 'recognised', is: [other] }, of)).toBe(other === kind);
    }
  });

  it('explains points, the weightiest first, with what is left of them', () => {
    const names = makeNames([catalogue]);
    const log = ideal.log.map(({ minute, event }) => ({ minute, event: names.events.no(event), about: -1 }));
    const found = explainScores({ model, catalogue, names, facts: factsOf(ideal, names), log });
    expect(found.slice(0, 2).map(({ id, points }) => [id, points])).toEqual([
      ['level-decides', 25],
      ['size-ideal', 20],
    ]);
    const engagement = found.filter(({ dimension }) => dimension === 'engagement');
    expect(engagement.map(({ id }) => id)).toEqual(['call', 'pricing', 'webinar']);
    expect(engagement[1]?.points).toBeCloseTo(10 * (2 ** (-1 / 30) + 2 ** ((-DAY + 5) / (30 * DAY))), 6);
    expect(makeTexts('en').say(engagement[1]!.reason)).toBe('pricing page, 2 times');
    expect(makeTexts('ja').say(engagement[1]!.reason)).toBe('料金ページ（2回）');
    const fit = found.filter(({ dimension }) => dimension === 'fit');
    const sum = fit.reduce((total, { points }) => total + points, 0);
    expect(sum).toBe(linkScores(model, names).fitBase(factsOf(ideal, names)));
  });

  it('counts no more visits than the cap when it explains', () => {
    const names = makeNames([catalogue]);
    const visit = names.events.no('visit');
    const log = Array.from({ length: 9 }, (_, i) => ({ minute: i, event: visit, about: -1 }));
    const facts = factsOf({ ...ideal, fields: {}, now: 8 }, names);
    const [found] = explainScores({ model, catalogue, names, facts, log });
    expect(found?.id).toBe('visit');
    expect(found?.points).toBeCloseTo(5, 2);
  });
});

describe('explaining a capped event', () => {
  it('counts the one of exactly a week ago as over', () => {
    const names = makeNames([catalogue]);
    const visit = names.events.no('visit');
    const log = [0, 0, 0, 0, 0, 7 * DAY].map((minute) => ({ minute, event: visit, about: -1 }));
    const facts = factsOf({ ...ideal, fields: {}, now: 7 * DAY }, names);
    const [found] = explainScores({ model, catalogue, names, facts, log });
    expect(found?.reason.params?.count).toBe(6);
  });
});

describe('grades', () => {
  it('stand at 75, 50 and 25', () => {
    expect([100, 75, 74.9, 50, 25, 24.9, -5].map(gradeOf)).toEqual(['A', 'A', 'B', 'B', 'C', 'D', 'D']);
    expect([100, 75, 74.9, 50, 25, 24.9, -5].map(levelOf)).toEqual([1, 1, 2, 2, 3, 4, 4]);
    expect(cellOf(60, 80)).toBe('B1');
  });
});
