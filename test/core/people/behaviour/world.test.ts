import { describe, expect, it } from 'vitest';
import { ENTER_KIND } from '../../../../src/core/people/model/events.ts';
import { HORIZON, LeadRun, liveLead, personaOf, rigOf, scenarioOf } from './harness.ts';

const MAILS = [600, 8000, 20000, 40000, 41000];
const own = [
  { id: 'login', name: 'Login', rate: 1 },
  { id: 'asked', name: 'Asked', share: 0.3, after: { event: 'click' } },
];

describe('the world of behaviour', () => {
  it('gives the same lead twice, in any order of leads', () => {
    const rig = rigOf({ events: own });
    const forward = Array.from({ length: 20 }, (_, lead) => liveLead(rig, lead, MAILS));
    const backward = Array.from({ length: 20 }, (_, i) => liveLead(rig, 19 - i, MAILS)).reverse();
    expect(backward).toEqual(forward);
    expect(liveLead(rigOf({ events: own }), 11, MAILS)).toEqual(forward[11]);
    expect(forward[1]).not.toEqual(forward[2]);
  });

  it('changes everybody with the seed and with the replication', () => {
    const lead = liveLead(rigOf(), 4, MAILS);
    expect(liveLead(rigOf({ scenario: { ...scenarioOf(), seed: 8 } }), 4, MAILS)).not.toEqual(lead);
    expect(liveLead(rigOf({ replication: 1 }), 4, MAILS)).not.toEqual(lead);
  });

  it('goes on after save and load at any event as if nothing had happened', () => {
    for (let lead = 0; lead < 12; lead++) {
      const rig = rigOf({ events: own });
      const whole = liveLead(rig, lead, MAILS);
      const first = rigOf({ events: own });
      const second = rigOf({ events: own });
      liveLead(second, 99, MAILS);
      const run = new LeadRun(first, MAILS);
      first.population.load(lead, first.slot);
      first.world.begin(first.slot, run.pending);
      for (let i = 0; i < 3 * lead; i++) run.step();
      const resumed = new LeadRun(second, MAILS);
      second.world.load(JSON.parse(JSON.stringify(first.world.save())));
      resumed.queue = run.queue.map((event) => ({ ...event }));
      resumed.mail = run.mail;
      resumed.noted.push(...run.noted);
      while (resumed.step());
      expect(resumed.noted).toEqual(whole);
    }
  });

  it('leaves people to themselves when touches do nothing', () => {
    const silent = rigOf({ touches: false });
    for (let lead = 0; lead < 20; lead++)
      expect(liveLead(silent, lead, MAILS)).toEqual(liveLead(silent, lead, []));
  });

  it('knows what was before the run: earlier mail tires and is no first mail, earlier acts interest', () => {
    const scenario = scenarioOf({ 'mail.bounce': 1 });
    const rig = rigOf({ scenario });
    const sent = rig.names.events.no('sent');
    const run = new LeadRun(rig, [600]);
    rig.population.load(0, rig.slot);
    rig.slot.history = [{ minute: -100, event: sent, about: 0, value: Number.NaN }];
    rig.world.begin(rig.slot, run.pending);
    while (run.step());
    expect(run.noted.some((row) => row.event === 'bounce')).toBe(false);
    expect(liveLead(rig, 0, [600]).some((row) => row.event === 'bounce')).toBe(true);
  });

  it('brings people to the starts that wait for them', () => {
    const starts = [
      { program: 0, start: 0, on: { kind: 'arrival' } },
      { program: 1, start: 2, on: { kind: 'date', field: 'renewal', days: -2, at: 540, yearly: false } },
      { program: 2, start: 0, on: { kind: 'date', field: 'renewal', days: 0, yearly: true } },
    ] as const;
    const personas = [personaOf({ fields: { renewal: [{ value: 20 * 1440 + 600, weight: 1 }] } })];
    const rig = rigOf({ starts, personas });
    rig.slot.fields.push(null);
    const entries = liveLead(rig, 0).filter((row) => row.kind === ENTER_KIND);
    expect(entries.map((row) => [row.minute, row.number, row.about, row.value])).toEqual([
      [0, 0, 0, 0],
      [18 * 1440 + 540, 66, 1, 2],
      [20 * 1440, 128, 2, 0],
    ]);
  });

  it('answers calls: done but for one in a hundred, one minute later', () => {
    const rig = rigOf();
    let failed = 0;
    for (let lead = 0; lead < 5000; lead++) {
      const run = new LeadRun(rig, []);
      rig.population.load(lead, rig.slot);
      rig.world.begin(rig.slot, run.pending);
      run.queue = [];
      rig.world.called({ minute: 50, number: 3, key: 9, occurrence: 0, about: 4 }, run.pending);
      const [answer] = run.queue;
      expect([answer?.minute, answer?.number, answer?.about]).toEqual([51, 3, 4]);
      failed += answer?.kind === rig.names.events.no('failed') ? 1 : 0;
    }
    expect(Math.abs(failed / 5000 - 0.01)).toBeLessThan(4 * Math.sqrt((0.01 * 0.99) / 5000));
  });

  it('pushes no act past the horizon', () => {
    const rig = rigOf();
    for (let lead = 0; lead < 100; lead++) {
      const run = new LeadRun(rig, []);
      rig.population.load(lead, rig.slot);
      rig.world.begin(rig.slot, run.pending);
      while (run.queue.length > 0 && run.step());
      expect(run.queue.every((event) => event.minute < HORIZON)).toBe(true);
    }
  });
});
