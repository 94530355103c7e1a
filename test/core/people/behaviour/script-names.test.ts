import { describe, expect, it } from 'vitest';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import { parseScript, type Script } from '../../../../src/core/people/behaviour/script.ts';
import { nameFaults } from '../../../../src/core/people/behaviour/script-names.ts';
import { defaultCatalogue as catalogue } from '../../../../src/core/people/score/catalogue.ts';

const names = { catalogue, personas: [{ id: 'keen' }] };

const wrong: Script = {
  lead: {
    zone: 'Mars/X',
    consent: ['zzz'],
    lists: ['nobody'],
    fields: {
      employees: 'many',
      shoe: 3,
      'last-purchase': '2026-01-01',
      industry: null,
      'lifecycle-stage': 'hot',
    },
    persona: 'nobody',
    history: [{ minute: -5, event: 'clik' }],
  },
  events: [
    { minute: 1, event: 'bogus' },
    { minute: 2, event: 'topicOptOut', about: 'sailing' },
    { minute: 3, event: 'open', about: 'no-mail' },
  ],
  responses: [{ event: 'opened', afterMinutes: 1, asset: 'gide' }],
  answers: [{ handoff: 0, is: 'maybe', afterMinutes: 1 }],
};

describe('the names of a script', () => {
  it('are held against the catalogue, all at once, each with its place', () => {
    expect(nameFaults(wrong, names).map(({ place }) => place)).toEqual([
      '/lead/zone',
      '/lead/fields/employees',
      '/lead/fields/shoe',
      '/lead/fields/last-purchase',
      '/lead/fields/lifecycle-stage',
      '/lead/consent/0',
      '/events/1/about',
      '/lead/lists/0',
      '/lead/history/0/event',
      '/events/0/event',
      '/responses/0/event',
      '/lead/persona',
      '/responses/0/asset',
      '/events/2/about',
      '/answers/0/is',
    ]);
  });

  it('are taken where the program has them', () => {
    const asset = catalogue.assets[0]?.id;
    const right: Script = {
      lead: {
        zone: 'Asia/Tokyo',
        consent: catalogue.topics.map(({ id }) => id),
        fields: { employees: 12, industry: 'software', 'last-purchase': -1440, 'lifecycle-stage': 'lead' },
        history: [{ minute: -5, event: 'click', about: 'anything' }],
        persona: 'keen',
      },
      responses: [{ event: 'click', afterMinutes: 1, ...(asset && { asset }) }],
      events: catalogue.events.map(({ id }, minute) => ({ minute, event: id })),
      answers: [{ handoff: 0, is: 'noBudget', afterMinutes: 1 }],
    };
    expect(nameFaults(right, names)).toEqual([]);
  });

  it.each(['en', 'ja'] as const)('are told in %s with cause and remedy, shapes too', (language) => {
    const texts = makeTexts(language);
    const shape = parseScript({
      lead: { fields: { a: [] }, flags: ['tired'], more: 1 },
      seed: 'x',
      enters: [{ minute: -1 }],
      calls: [{ call: 0, is: 'busy', afterMinutes: 0 }],
      events: 3,
    });
    const faults = [...nameFaults(wrong, names), ...(shape.ok ? [] : shape.error)];
    expect(faults).toHaveLength(23);
    for (const { message, hint } of faults) {
      const said = `${texts.say(message)} ${texts.say(hint!)}`;
      expect(said).not.toMatch(
        /behaviour\.|document\.|\{\{|Invalid|expected (string|number|one)|Too (small|big)/,
      );
    }
  });
});
