import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkPeople } from '../../../../src/core/people/behaviour/population.ts';
import { makeSlot } from '../../../../src/core/people/behaviour/slot.ts';
import { choose, weigh } from '../../../../src/core/people/behaviour/weights.ts';
import type { LeadSlot } from '../../../../src/core/people/behaviour/world.ts';
import type { FieldDef } from '../../../../src/core/people/model/catalogue.ts';
import type { LeadRecord, Persona, Scenario } from '../../../../src/core/people/model/scenario.ts';
import type { Names } from '../../../../src/core/people/rules/facts.ts';
import { makeNames } from '../../../../src/core/people/rules/names.ts';
import { personaOf, scenarioOf, zonesOf } from './harness.ts';

const ZONES = zonesOf(['UTC', 'Asia/Tokyo', 'America/New_York']);
const FIELDS: readonly FieldDef[] = [
  { id: 'size', name: 'Size', type: 'number' },
  { id: 'renewal', name: 'Renewal', type: 'date' },
];

interface People {
  readonly personas?: readonly Persona[];
  readonly records?: readonly LeadRecord[];
  readonly scenario?: Partial<Scenario>;
  readonly replication?: number;
  readonly names?: Names;
}

const namesOf = (more: readonly string[] = []): Names =>
  makeNames([
    {
      fields: [...more.map((id): FieldDef => ({ id, name: id, type: 'text' })), ...FIELDS],
      events: [],
      topics: [
        { id: 'news', name: '' },
        { id: 'offers', name: '' },
      ],
      lists: [{ id: 'vip', name: '' }],
      segments: [],
      assets: [],
      queues: [],
    },
  ]);

function peopleOf({ names = namesOf(), scenario, personas = [], records = [], replication = 0 }: People) {
  const population = linkPeople({
    personas,
    records,
    names,
    zones: ZONES,
    fields: FIELDS,
    scenario: { ...scenarioOf({}, 5000), ...scenario },
  })(replication);
  const slot = makeSlot(names);
  return {
    population,
    names,
    at(lead: number): LeadSlot {
      population.load(lead, slot);
      return {
        ...slot,
        id: slot.id,
        fields: [...slot.fields],
        consent: slot.consent.slice(),
        lists: slot.lists.slice(),
        flags: slot.flags.slice(),
      };
    },
  };
}

const share = (n: number, of: number, is: (i: number) => boolean): number =>
  Array.from({ length: n }, (_, i) => is(i)).filter(Boolean).length / of;

describe('weights', () => {
  it('choose each thing as often as it weighs, and nothing that weighs nothing', () => {
    const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 10, noNaN: true })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(weights, fc.nat({ max: 4294967295 }), (list, die) => {
        const chosen = choose(weigh(list), die);
        const total = list.reduce((a, b) => a + b, 0);
        if (total === 0) return chosen === list.length - 1;
        const before = list.slice(0, chosen).reduce((a, b) => a + b, 0);
        const near = 4294967296 * 1e-9 + 1;
        return (
          list[chosen]! > 0 &&
          die >= (4294967296 * before) / total - near &&
          die <= (4294967296 * (before + list[chosen]!)) / total + near
        );
      }),
    );
  });
});

describe('drawn people', () => {
  const personas = [
    personaOf({
      id: 'a',
      share: 3,
      fields: {
        size: [
          { value: 10, weight: 1 },
          { value: 500, weight: 3 },
        ],
      },
      zones: [{ zone: 'Asia/Tokyo', weight: 1 }],
    }),
    personaOf({ id: 'b', share: 1, truth: 'student' }),
  ];

  it('come by the shares of their personas, values and zones', () => {
    const { at, names } = peopleOf({
      personas,
      scenario: {
        zones: [
          { zone: 'UTC', weight: 1 },
          { zone: 'America/New_York', weight: 1 },
        ],
      },
    });
    const people = Array.from({ length: 5000 }, (_, lead) => at(lead));
    const a = people.filter((p) => p.persona === 0);
    expect(Math.abs(a.length / 5000 - 0.75)).toBeLessThan(0.025);
    expect(a.every((p) => p.zone === 1 && p.truth === 'buyer')).toBe(true);
    expect(
      Math.abs(a.filter((p) => p.fields[names.fields.no('size')] === 500).length / a.length - 0.75),
    ).toBeLessThan(0.03);
    const b = people.filter((p) => p.persona === 1);
    expect(b.every((p) => p.truth === 'student' && p.fields[names.fields.no('size')] === null)).toBe(true);
    expect(Math.abs(b.filter((p) => p.zone === 2).length / b.length - 0.5)).toBeLessThan(0.06);
  });

  it('are the same whatever the program: names, fields and order of loading change nobody', () => {
    const one = peopleOf({ personas });
    const other = peopleOf({ personas, names: namesOf(['extra', 'more']) });
    for (let lead = 99; lead >= 0; lead--) {
      const p = one.at(lead);
      const q = other.at(lead);
      expect([q.persona, q.zone, q.truth, q.arrival]).toEqual([p.persona, p.zone, p.truth, p.arrival]);
      expect(q.fields[other.names.fields.no('size')]).toBe(p.fields[one.names.fields.no('size')]);
    }
  });

  it('are others with another seed or replication', () => {
    const who = (more: People): readonly number[] => {
      const { at } = peopleOf({ personas, ...more });
      return Array.from({ length: 50 }, (_, lead) => at(lead).persona);
    };
    expect(who({ replication: 1 })).not.toEqual(who({}));
    expect(who({ scenario: { seed: 8 } })).not.toEqual(who({}));
  });

  it('have ids, and consent by the shares of the scenario', () => {
    const all = peopleOf({ personas });
    expect(all.at(7).id).toBe('lead-7');
    expect([...all.at(7).consent]).toEqual([1, 1]);
    const some = peopleOf({ personas, scenario: { consent: { offers: 0.3 } } });
    expect(share(5000, 5000, (lead) => some.at(lead).consent[0] === 1)).toBe(0);
    expect(Math.abs(share(5000, 5000, (lead) => some.at(lead).consent[1] === 1) - 0.3)).toBeLessThan(0.026);
  });

  it('can be people of whom nothing is known', () => {
    const { at, population } = peopleOf({ scenario: { leads: 3 } });
    expect(population.size).toBe(3);
    expect([at(0).persona, at(0).truth, at(0).zone]).toEqual([-1, 'buyer', 0]);
  });

  it('say the same whether their persona is of kinds or of too many, and share their fields by kind', () => {
    const slugs = Array.from({ length: 13 }, (_, i) => `f${i}`);
    const persona = (fields: readonly string[]): Persona =>
      personaOf({
        fields: Object.fromEntries(
          fields.map((id) => [id, [1, 2].map((value) => ({ value, weight: value }))]),
        ),
      });
    const names = namesOf(slugs);
    const few = peopleOf({ names, personas: [persona(slugs.slice(0, 12))] });
    const many = peopleOf({ names, personas: [persona(slugs)] });
    const slot = makeSlot(names);
    const met = new Map<number, LeadSlot['fields']>();
    for (let lead = 0; lead < 300; lead++) {
      const drawn = few.at(lead);
      const alike = many.at(lead);
      expect([drawn.kind !== -1, alike.kind]).toEqual([true, -1]);
      for (const id of slugs.slice(0, 12)) {
        expect(drawn.fields[names.fields.no(id)]).toBe(alike.fields[names.fields.no(id)]);
      }
      few.population.load(lead, slot);
      expect(met.get(slot.kind!) ?? slot.fields).toBe(slot.fields);
      met.set(slot.kind!, slot.fields);
      // Fields of its own are not those that a kind shares.
      many.population.load(lead, slot);
      expect([...met.values()].includes(slot.fields)).toBe(false);
    }
  });

  it('have dates of their zone', () => {
    const { at, names } = peopleOf({
      personas: [
        personaOf({
          fields: { renewal: [{ value: '2025-01-20', weight: 1 }] },
          zones: [{ zone: 'Asia/Tokyo', weight: 1 }],
        }),
      ],
    });
    expect(at(0).fields[names.fields.no('renewal')]).toBe(14 * 1440 - 540);
  });
});

describe('arrivals', () => {
  const minutes = (scenario: Partial<Scenario>, personas: readonly Persona[] = []): readonly number[] => {
    const { at } = peopleOf({ scenario, personas });
    return Array.from({ length: 2000 }, (_, lead) => at(lead).arrival);
  };

  it('are all at once, spread over days, or so many a day', () => {
    expect(new Set(minutes({}))).toEqual(new Set([0]));
    const spread = minutes({ arrivals: { kind: 'spread', days: 10 } });
    expect(spread.every((m) => m >= 0 && m < 14400)).toBe(true);
    expect(Math.abs(spread.reduce((a, b) => a + b, 0) / 2000 - 7200)).toBeLessThan(
      (4 * 14400) / Math.sqrt(12 * 2000),
    );
    const daily = minutes({ arrivals: { kind: 'perDay', leads: 100 } });
    expect(daily.map((m) => Math.floor(m / 1440))).toEqual(daily.map((_, lead) => Math.floor(lead / 100)));
  });

  it('are at a date: a past one at once, none without', () => {
    const arrivals = { kind: 'field', field: 'renewal' } as const;
    const at = (value: number) =>
      minutes({ arrivals }, [personaOf({ fields: { renewal: [{ value, weight: 1 }] } })])[0];
    expect([at(500), at(-500), minutes({ arrivals })[0]]).toEqual([500, 0, -1]);
  });
});

describe('imported people', () => {
  const records: readonly LeadRecord[] = [
    {
      id: 'x1',
      name: 'Aiko',
      zone: 'Asia/Tokyo',
      persona: 'b',
      fields: { size: 5, renewal: '2025-01-10T09:00' },
      consent: ['offers'],
      lists: ['vip'],
      flags: ['bounced', 'optedOut'],
      history: [
        { minute: -5, event: 'click', about: 'guide', value: 2 },
        { minute: -90, event: 'sent' },
      ],
    },
    { id: 'x2', fields: {}, truth: 'competitor', arrival: 77 },
  ];
  const personas = [personaOf({ id: 'a' }), personaOf({ id: 'b', truth: 'student' })];

  it('are taken as they are', () => {
    const { at, names, population } = peopleOf({ records, personas });
    expect(population.size).toBe(2);
    const first = at(0);
    expect([first.id, first.name, first.zone, first.persona, first.truth, first.arrival]).toEqual([
      'x1',
      'Aiko',
      1,
      1,
      'student',
      0,
    ]);
    expect(first.fields[names.fields.no('size')]).toBe(5);
    expect(first.fields[names.fields.no('renewal')]).toBe(4 * 1440);
    expect([[...first.consent], [...first.lists], [...first.flags]]).toEqual([[0, 1], [1], [0, 1, 1, 0, 0]]);
    expect(first.history).toEqual([
      { minute: -90, event: names.events.no('sent'), about: -1, value: Number.NaN },
      { minute: -5, event: names.events.no('click'), about: names.abouts.no('guide'), value: 2 },
    ]);
  });

  it('leave nothing of the one before in the slot', () => {
    const { at, names } = peopleOf({ records, personas });
    at(0);
    const second = at(1);
    expect([second.id, second.name, second.zone, second.persona, second.truth, second.arrival]).toEqual([
      'x2',
      'x2',
      0,
      -1,
      'competitor',
      77,
    ]);
    expect(second.fields.every((value) => value === null)).toBe(true);
    expect([[...second.consent], [...second.lists], [...second.flags], second.history]).toEqual([
      [1, 1],
      [0],
      [0, 0, 0, 0, 0],
      [],
    ]);
    expect(names.fields.size).toBe(second.fields.length);
  });
});
