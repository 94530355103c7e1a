import { describe, expect, it } from 'vitest';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import { whyDiffers } from '../../../../src/core/people/behaviour/differs.ts';
import { mayBuy, PARAMETERS } from '../../../../src/core/people/behaviour/parameters.ts';
import { shippedPersonas } from '../../../../src/core/people/behaviour/personas.ts';
import { checkOverrides } from '../../../../src/core/people/behaviour/resolve.ts';
import { BUILT_IN_FIELDS } from '../../../../src/core/people/model/catalogue.ts';
import { defaultCatalogue } from '../../../../src/core/people/score/catalogue.ts';

describe('shipped personas', () => {
  it('are five buyers and four kinds of people who will not buy, shares adding to 1', () => {
    expect(shippedPersonas.filter((persona) => mayBuy(persona.truth))).toHaveLength(5);
    expect(new Set(shippedPersonas.map((persona) => persona.truth))).toEqual(
      new Set(['buyer', 'competitor', 'jobSeeker', 'student', 'partner']),
    );
    expect(shippedPersonas.reduce((sum, persona) => sum + persona.share, 0)).toBeCloseTo(1, 12);
  });

  it('have fields and choices of the default catalogue only', () => {
    const fields = new Map(
      [...BUILT_IN_FIELDS, ...defaultCatalogue.fields].map((field) => [field.id, field]),
    );
    for (const persona of shippedPersonas) {
      for (const [id, choices] of Object.entries(persona.fields)) {
        const field = fields.get(id);
        expect(field, `${persona.id} ${id}`).toBeDefined();
        for (const { value, weight } of choices) {
          expect(weight, `${persona.id} ${id}`).toBeGreaterThan(0);
          if (value === null) continue;
          if (field?.type === 'choice') expect(field.choices, `${persona.id} ${id}`).toContain(value);
          else
            expect(typeof value, `${persona.id} ${id}`).toBe(field?.type === 'number' ? 'number' : 'string');
        }
      }
    }
  });

  it('set only what a persona may set', () => {
    const events = defaultCatalogue.events.map((event) => event.id);
    for (const { id, behaviour = {} } of shippedPersonas) {
      expect(checkOverrides(behaviour, { from: 'persona', place: `/${id}`, events })).toEqual([]);
    }
  });

  it('behave as the table says, and where they do not, a sentence says why in both languages', () => {
    const usual = new Map<string, number>(PARAMETERS.map((parameter) => [parameter.id, parameter.default]));
    for (const persona of shippedPersonas) {
      for (const [id, value] of Object.entries(persona.behaviour ?? {})) {
        expect(value, `${persona.id} ${id} is the default`).not.toBe(usual.get(id));
        const why = whyDiffers(persona, id);
        expect(why, `${persona.id} ${id}`).toBeDefined();
        for (const locale of ['en', 'ja'] as const) {
          expect(makeTexts(locale).say(why!), `${persona.id} ${id}`).not.toMatch(/^differs\./);
        }
      }
    }
  });

  it('act by themselves at most ten times as often as the table, and read mail within its bands', () => {
    for (const { id, behaviour = {} } of shippedPersonas) {
      for (const { id: parameter, default: usual } of PARAMETERS.filter((one) =>
        one.id.startsWith('rate.'),
      )) {
        expect((behaviour[parameter] ?? usual) / (usual || 1), `${id} ${parameter}`).toBeLessThanOrEqual(
          10.000001,
        );
      }
      expect(behaviour['mail.open'] ?? 0.3, id).toBeGreaterThanOrEqual(0.25);
      expect(behaviour['mail.open'] ?? 0.3, id).toBeLessThanOrEqual(0.45);
      expect(behaviour['mail.click'], id).toBeUndefined();
    }
  });

  it('have no reason for a number that somebody else has given them', () => {
    const persona = shippedPersonas[0]!;
    expect(whyDiffers({ ...persona, behaviour: { 'rate.visit': 3 } }, 'rate.visit')).toBeUndefined();
    expect(whyDiffers({ ...persona, id: 'mine' }, 'rate.visit')).toBeUndefined();
  });
});
