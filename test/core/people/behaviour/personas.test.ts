import { describe, expect, it } from 'vitest';
import { mayBuy } from '../../../../src/core/people/behaviour/parameters.ts';
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
});
