import { describe, expect, it } from 'vitest';
import { LOCALES, makeTexts } from '../../../../src/core/kit/text/texts.ts';
import { PARAMETERS, TRUTH_FACTORS } from '../../../../src/core/people/behaviour/parameters.ts';
import {
  checkOverrides,
  DEFAULT_VALUES,
  parameterOf,
  resolveParameters,
} from '../../../../src/core/people/behaviour/resolve.ts';

describe('the table of parameters', () => {
  it('has each id once, its default inside its range, and a source', () => {
    expect(new Set(PARAMETERS.map((p) => p.id)).size).toBe(PARAMETERS.length);
    for (const p of PARAMETERS) {
      expect(p.default >= p.low && p.default <= p.high, p.id).toBe(true);
      expect(p.source.length, p.id).toBeGreaterThan(3);
      if (p.unit === 'share') expect(p.low >= 0 && p.high <= 1, p.id).toBe(true);
    }
  });

  it('has a name in every language, and so has each unit, group and issue', () => {
    for (const locale of LOCALES) {
      const texts = makeTexts(locale);
      for (const p of PARAMETERS) {
        const group = p.id.slice(0, p.id.indexOf('.'));
        for (const key of [p.label.key, `behaviour.unit.${p.unit}`, `behaviour.group.${group}`]) {
          expect(texts.has(key), `${locale} ${key}`).toBe(true);
        }
      }
      for (const code of ['unknown-parameter', 'not-set-here', 'out-of-range']) {
        expect(texts.has(`behaviour.issue.${code}`) && texts.has(`behaviour.issue.${code}Hint`), code).toBe(
          true,
        );
      }
    }
  });

  it('has every id that a truth changes', () => {
    for (const factors of Object.values(TRUTH_FACTORS)) {
      for (const id of Object.keys(factors)) expect(parameterOf(id), id).toBeDefined();
    }
  });
});

describe('overrides', () => {
  it('go from default to scenario to persona', () => {
    expect(resolveParameters({})).toEqual(DEFAULT_VALUES);
    const scenario = { 'mail.open': 0.4, 'rate.visit': 1 };
    expect(resolveParameters({ scenario })['mail.open']).toBe(0.4);
    expect(resolveParameters({ scenario, persona: { 'mail.open': 0.2 } })['mail.open']).toBe(0.2);
  });

  it('are moved by what people truly are: odds of shares, values of rates, but not what a persona says itself', () => {
    const competitor = resolveParameters({ truth: 'competitor', scenario: { 'mail.open': 0.5 } });
    expect(competitor['mail.open']).toBeCloseTo(1.8 / 2.8, 12);
    expect(competitor['rate.pricing']).toBeCloseTo(0.15, 12);
    expect(resolveParameters({ truth: 'competitor', persona: { 'mail.open': 0.5 } })['mail.open']).toBe(0.5);
  });

  it('are checked: unknown ids, values out of range, and what is set elsewhere', () => {
    const where = { from: 'persona', place: '/people/personas/0/behaviour', events: ['login'] } as const;
    const overrides = {
      'mail.open': 0.2,
      'own.login': 3,
      'own.other': 1,
      nonsense: 1,
      'mail.click': 1.5,
      'sales.handling': 5,
      'funnel.won': 0.2,
    };
    expect(checkOverrides(overrides, where).map((issue) => [issue.code, issue.place])).toEqual([
      ['behaviour/unknown-parameter', '/people/personas/0/behaviour/own.other'],
      ['behaviour/unknown-parameter', '/people/personas/0/behaviour/nonsense'],
      ['behaviour/out-of-range', '/people/personas/0/behaviour/mail.click'],
      ['behaviour/not-set-here', '/people/personas/0/behaviour/sales.handling'],
      ['behaviour/not-set-here', '/people/personas/0/behaviour/funnel.won'],
    ]);
    expect(checkOverrides({ 'funnel.won': 0.2 }, { ...where, from: 'scenario' })).toEqual([]);
    expect(checkOverrides({ 'mail.open': Number.NaN }, where)).toHaveLength(1);
  });
});
