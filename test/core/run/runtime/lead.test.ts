import { describe, expect, it } from 'vitest';
import { ALWAYS } from '../../../../src/core/people/rules/rule.ts';
import type { Plan } from '../../../../src/core/program/plan/plan.ts';
import {
  type Clock,
  createLead,
  type LeadRow,
  type LiveRecord,
} from '../../../../src/core/run/runtime/lead.ts';
import { openMachines } from '../../../../src/core/run/runtime/open.ts';
import type { SavedLead } from '../../../../src/core/run/runtime/run.ts';
import { at, clicked, end, handOver, machineOf, plan, rest, send, wait, waitFor } from './plans.ts';

/** 2026-06-01T00:00Z in minutes since 1970. */
const MONDAY = Date.UTC(2026, 5, 1) / 60_000;

/** A clock that is set by hand and keeps one wake-up. */
function handClock() {
  let now = MONDAY;
  let asked: { readonly minute: number; readonly callback: () => void } | undefined;
  const clock: Clock = {
    now: () => now,
    wake(minute, callback) {
      const mine = { minute, callback };
      asked = mine;
      return () => {
        if (asked === mine) asked = undefined;
      };
    },
  };
  return {
    clock,
    get asked() {
      return asked === undefined ? undefined : asked.minute - MONDAY;
    },
    /** Lets time pass, waking whoever asked for it on the way. */
    to(minute: number) {
      const target = MONDAY + minute;
      while (asked !== undefined && asked.minute <= target) {
        const { callback } = asked;
        now = Math.max(now, asked.minute);
        asked = undefined;
        callback();
      }
      now = target;
    },
  };
}

const ANN: LiveRecord = { id: 'ann' };

function live(of: Plan | readonly Plan[], lead: LiveRecord = ANN) {
  const list = 'steps' in of ? [of] : of;
  const machine = list.map(machineOf);
  const hand = handClock();
  const rows: LeadRow[] = [];
  const onRow = (row: LeadRow) => void rows.push(row);
  const made = createLead({ machine, lead, clock: hand.clock, onRow });
  const told = (what: LeadRow['what']) =>
    rows.filter((row) => row.what === what).map(({ at: when, name }) => `${when.slice(5)} ${name}`);
  return { machine, hand, rows, onRow, lead: made, told };
}

describe('a lead in real time', () => {
  const program = plan([
    send('a', [1, 1]),
    waitFor([clicked], 60 * 24 * 40, [2, 3]),
    end('clicked'),
    end('timeout'),
  ]);

  it('acts at once, then asks for one wake-up, months ahead if need be', () => {
    const { lead, hand, told } = live(program);
    expect(hand.asked).toBeUndefined();
    lead.enter();
    expect(told('sent')).toEqual(['06-01T00:00Z a']);
    expect(hand.asked).toBe(60 * 24 * 40);
    expect(lead.nextAt).toBe('2026-07-11T00:00Z');
    hand.to(60 * 24 * 40);
    expect(told('exit')).toEqual(['07-11T00:00Z timeout']);
    expect(lead.journey().active).toBe(false);
  });

  it('hears of what the lead does', () => {
    const { lead, hand, told } = live(program);
    lead.enter();
    hand.to(77);
    lead.note('click', { about: 'a' });
    expect(told('exit')).toEqual(['06-01T01:17Z clicked']);
    expect(hand.asked).toBeUndefined();
    expect(lead.person.log).toEqual([
      [expect.any(Number), 'sent', 'a', null],
      [expect.any(Number), 'click', 'a', null],
    ]);
  });

  it('gives effects all they need, with a name that is theirs for ever', () => {
    const { lead, rows } = live(program);
    lead.enter();
    expect(rows.find((row) => row.what === 'sent')).toEqual({
      lead: 'ann',
      at: '2026-06-01T00:00Z',
      what: 'sent',
      name: 'a',
      about: '',
      value: 0,
      program: 'p0',
      nodeId: 's0',
      effect: {
        kind: 'send',
        asset: 'a',
        topic: 'news',
        channel: 'email',
        operational: false,
        key: 0,
        occurrence: 0,
        number: 0,
      },
      effectId: 'p0.1.s0.0.ann.0',
    });
  });

  it('hands over with the scores of that minute and their weightiest reasons', () => {
    const seller = plan([
      handOver(1, { packet: { note: 'call' } }),
      rest(60, [2, 3, 4]),
      end('accepted'),
      end('timing'),
      end('overdue'),
    ]);
    const history = [{ at: '2026-05-31T22:20Z', event: 'click', about: 'a' }];
    const { lead, rows, told, hand } = live(seller, { ...ANN, fields: { country: 'JP', seats: 3 }, history });
    lead.enter();
    const effect = rows.find((row) => row.what === 'handoff')?.effect;
    expect(effect).toMatchObject({ kind: 'handoff', queue: 'q', number: 0, packet: { note: 'call' } });
    expect(effect).toMatchObject({ scores: { fit: 20, engagement: 5, relationship: 6, total: 31 } });
    expect(effect).toMatchObject({
      reasons: [
        { dimension: 'fit', id: 'jp', points: 20 },
        { dimension: 'relationship', id: 'seats', points: 6 },
        { dimension: 'engagement', id: 'click', points: 5 },
      ],
    });
    hand.to(7);
    lead.answer('timing');
    expect(told('exit')).toEqual(['06-01T00:07Z timing']);
  });

  it('goes on from a saved lead in another process; what fell due meanwhile happens now, not in the past', () => {
    const mailing = plan([wait(60, 1), send('a', [2, 2]), end()]);
    const before = live(mailing);
    before.lead.enter();
    const saved = JSON.parse(JSON.stringify(before.lead.save())) as SavedLead;
    before.lead.stop();
    expect(before.hand.asked).toBeUndefined();
    const hand = handClock();
    hand.to(500);
    const rows: LeadRow[] = [];
    const after = createLead({
      machine: before.machine,
      saved,
      clock: hand.clock,
      onRow: (row) => void rows.push(row),
    });
    expect(rows.map(({ what, at: when }) => `${when} ${what}`)).toContain('2026-06-01T08:20Z sent');
    expect(after.journey().active).toBe(false);
  });

  it('saves nothing but plain JSON by slug, small enough for a row of a table', () => {
    const { lead } = live(program, { ...ANN, fields: { country: 'JP' }, lists: ['vip'] });
    lead.enter();
    const saved = lead.save();
    const text = JSON.stringify(saved);
    expect(JSON.parse(text)).toEqual(saved);
    expect(saved.person).toMatchObject({
      fields: { country: 'JP' },
      lists: ['vip'],
      consent: ['news'],
      assets: ['a'],
    });
    expect(text.length).toBeLessThan(2500);
  });

  it('shares one person over several programs', () => {
    const other = plan([waitFor([clicked], 100, [1, 1]), end()], { programId: 'p1' });
    const { lead, rows, told } = live([program, other]);
    lead.enter(0, 0);
    lead.enter(0, 1);
    lead.note('click');
    expect(rows.filter((row) => row.what === 'event')).toHaveLength(1);
    expect(told('exit')).toEqual(['06-01T00:00Z clicked', '06-01T00:00Z done']);
  });

  it('takes up what the host notes while it is told of a row', () => {
    const hand = handClock();
    const rows: string[] = [];
    const lead = createLead({
      machine: machineOf(program),
      lead: ANN,
      clock: hand.clock,
      onRow({ what, name }) {
        rows.push(`${what} ${name}`);
        if (what === 'sent') lead.note('click', { about: 'a' });
      },
    });
    lead.enter();
    expect(rows).toContain('exit clicked');
  });

  it('comes in at a date of its own, every year', () => {
    const on = { kind: 'date', field: 'renewal', days: -1, at: 540, yearly: true } as const;
    const yearly = plan([end()], { starts: [{ nodeId: 's0', step: 0, on, filter: ALWAYS }] });
    const { hand, told } = live(yearly, { ...ANN, fields: { renewal: '2024-06-03' } });
    hand.to(60 * 24 * 400);
    expect(told('enter')).toEqual(['06-02T09:00Z ', '06-02T09:00Z ']);
  });

  it('throws the dice of a split by the id of the lead, the same in every process', () => {
    const split = plan([
      at([1, 2], { op: 'split', weights: [1, 1], sticky: true }),
      end('left'),
      end('right'),
    ]);
    const open = openMachines(machineOf(split));
    const sideOf = (id: string) => {
      const exits: string[] = [];
      const onRow = ({ what, name }: LeadRow) => void (what === 'exit' && exits.push(name));
      createLead({ machine: open, lead: { id }, clock: handClock().clock, onRow }).enter();
      return exits[0];
    };
    const sides = Array.from({ length: 40 }, (_, i) => sideOf(`lead-${i}`));
    expect(Array.from({ length: 40 }, (_, i) => sideOf(`lead-${i}`))).toEqual(sides);
    expect(new Set(sides)).toEqual(new Set(['left', 'right']));
  });

  it('says plainly what it cannot do', () => {
    const { lead } = live(program);
    expect(() => lead.note('telepathy')).toThrow('no program knows the event "telepathy"');
    expect(() => lead.note('sales.answer')).toThrow('no program knows the event');
    expect(() => lead.enter(7)).toThrow('no start 7');
    expect(() => lead.answer('accepted')).toThrow('only what was handed to them');
    expect(() => live(program, { ...ANN, zone: 'Mars/Olympus' })).toThrow('unknown time zones: Mars/Olympus');
    const saved = lead.save();
    const other = machineOf(plan([end()], { programId: 'other' }));
    expect(() => createLead({ machine: other, saved, clock: handClock().clock })).toThrow(
      'saved with the programs p0, not other',
    );
  });
});

describe('a start that also takes in who is so already', () => {
  const rule = { kind: 'field', field: 'seats', op: '>=', value: 50 } as const;
  const both = plan([wait(5, 1), end()], {
    starts: [
      { nodeId: 's0', step: 0, on: { kind: 'rule', rule }, filter: ALWAYS },
      { nodeId: 's0', step: 0, on: { kind: 'arrival' }, filter: rule },
    ],
  });

  it('lets a real lead in when it is created, and nobody else before it is true', () => {
    expect(live(both, { ...ANN, fields: { seats: 80 } }).told('enter')).toEqual(['06-01T00:00Z ']);
    expect(live(both, { ...ANN, fields: { seats: 8 } }).told('enter')).toEqual([]);
  });

  it('lets nobody in by itself where people come by arrival only', () => {
    const byHand = plan([wait(5, 1), end()]);
    expect(live(byHand, { ...ANN, fields: { seats: 80 } }).told('enter')).toEqual([]);
  });
});
