import { describe, expect, it } from 'vitest';
import { AssertionError } from '../../../../src/core/kit/base.ts';
import { MachineError } from '../../../../src/core/run/runtime/check.ts';
import { type Clock, createLead, type LeadOptions } from '../../../../src/core/run/runtime/lead.ts';
import { catalogue } from '../../../differential/palette.ts';
import { end, machineOf, plan, wait } from './plans.ts';

const clock: Clock = { now: () => Date.UTC(2026, 5, 1) / 60_000, wake: () => () => {} };
const machine = machineOf(plan([wait(5, 1), end()], { catalogue }));
const ANN = { id: 'ann' };
/** As a host without types calls it. */
const create = (options: unknown) => createLead(options as LeadOptions);

const REFUSED: readonly (readonly [what: string, options: unknown, message: string])[] = [
  ['nothing', undefined, 'createLead takes an object'],
  ['no machine', { clock, lead: ANN }, 'needs a machine'],
  ['no machine in the list', { machine: [], clock, lead: ANN }, 'at least one machine'],
  ['no clock', { machine, lead: ANN }, 'needs a clock'],
  ['a clock without wake', { machine, lead: ANN, clock: { now: () => 1 } }, 'needs a clock'],
  ['a clock that tells no number', { machine, lead: ANN, clock: { ...clock, now: () => 'x' } }, 'now()'],
  ['no lead', { machine, clock }, 'either a lead or a saved one'],
  ['a lead and a saved one', { machine, clock, lead: ANN, saved: {} }, 'either a lead or a saved one'],
  ['a lead without an id', { machine, clock, lead: {} }, 'needs an id'],
  ['a saved lead of another format', { machine, clock, saved: { formatVersion: 7 } }, 'formatVersion is 7'],
];

describe('a runtime that is given what it cannot use', () => {
  it.each(REFUSED)('says so: %s', (_what, options, message) => {
    expect(() => create(options)).toThrow(AssertionError);
    expect(() => create(options)).toThrow(message);
  });

  it('says that a file is no machine', () => {
    expect(() => create({ machine: {}, clock, lead: ANN })).toThrow(MachineError);
  });

  it('names every value that does not fit, and what would', () => {
    const lead = {
      id: 'ann',
      fields: { n0: 'many', y0: 'yes', d0: 'soon', t0: 5, n1: null, unknown: 1 },
      consent: ['news', 'zzz'],
      lists: ['nowhere'],
      flags: ['grumpy'],
    };
    let said = '';
    try {
      create({ machine, clock, lead });
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said.split('\n').slice(1)).toEqual([
      'field "n0" takes a number, not "many"',
      'field "y0" takes true or false, not "yes"',
      'field "d0" takes a date such as "2026-06-01", not "soon"',
      'field "t0" takes a text, not 5',
      'no program knows the topic "zzz": news, offers',
      'no program knows the list "nowhere": l0, l1',
      'no program knows the flag "grumpy": withSales, optedOut, bounced, complained, suppressed',
    ]);
  });

  describe('with a field of choices', () => {
    const withField = (choices: readonly string[] | undefined, id = 'tier') =>
      machineOf(
        plan([wait(5, 1), end()], {
          catalogue: {
            ...catalogue,
            fields: [{ id: 'tier', name: 'Tier', type: 'choice', ...(choices && { choices }) }],
          },
          programId: id,
        }),
      );
    const take = (machines: unknown, value: unknown) => () =>
      create({ machine: machines, clock, lead: { id: 'ann', fields: { tier: value } } });

    it('takes one of them or a blank, and names them where it is given another', () => {
      const three = withField(['gold', 'silver', 'bronze']);
      expect(take(three, 'silver')).not.toThrow();
      expect(take(three, null)).not.toThrow();
      for (const value of ['Gold', '', 7]) {
        expect(take(three, value)).toThrow(
          `field "tier" takes one of "gold", "silver", "bronze", not ${JSON.stringify(value)}`,
        );
      }
    });

    it('takes any text where none are declared, what one of several programs offers, and no list without an end', () => {
      expect(take(withField(undefined), 'whatever')).not.toThrow();
      expect(take(withField([]), 'whatever')).not.toThrow();
      expect(take(withField([]), 7)).toThrow('field "tier" takes a text, not 7');
      const two = [withField(['gold'], 'a'), withField(['silver'], 'b')];
      expect(take(two, 'silver')).not.toThrow();
      expect(take(two, 'tin')).toThrow('takes one of "gold", "silver", not "tin"');
      const many = withField(Array.from({ length: 500 }, (_, i) => `c${i}`));
      expect(take(many, 'c499')).not.toThrow();
      expect(take(many, 'c500')).toThrow('"c11" and 488 more, not "c500"');
    });

    it('takes what the product itself knows of people', () => {
      const lead = (fields: object) => () => create({ machine, clock, lead: { id: 'ann', fields } });
      expect(lead({ 'lifecycle-stage': 'mql', 'buying-stage': 'compare' })).not.toThrow();
      expect(lead({ 'lifecycle-stage': 'hot' })).toThrow('field "lifecycle-stage" takes one of "visitor"');
    });
  });

  it('takes what it saved, and refuses the same of another format', () => {
    const saved = JSON.parse(JSON.stringify(create({ machine, clock, lead: ANN }).save()));
    expect(() => create({ machine, clock, saved })).not.toThrow();
    expect(() => create({ machine, clock, saved: { ...saved, formatVersion: 7 } })).toThrow(
      'formatVersion is 7',
    );
  });

  it.each([
    ['enter', () => []],
    ['note', () => ['click']],
    ['answer', () => ['accepted', 0]],
    ['advance', () => []],
  ] as const)('after stop() it takes no more: %s', (deed, words) => {
    const lead = create({ machine, clock, lead: ANN });
    lead.enter();
    lead.stop();
    const call = lead[deed].bind(lead) as (...args: readonly unknown[]) => void;
    expect(() => call(...words())).toThrow('the lead "ann" was stopped');
    expect(lead.save().person.id).toBe('ann');
    expect(() => lead.stop()).not.toThrow();
  });
});
