import { describe, expect, it } from 'vitest';
import { Pack } from '../../../../src/core/people/behaviour/pack.ts';
import { LeadRun, liveLead, type Noted, personaOf, type Rig, rigOf, scenarioOf, zonesOf } from './harness.ts';

const MAILS = [600, 8000, 20000, 40000, 41000];

/** Two worlds that have nothing in common: streams, kinds of people, zones, seeds. */
const oneRig = (): Rig =>
  rigOf({
    events: [
      { id: 'login', name: 'Login', rate: 1 },
      { id: 'asked', name: 'Asked', share: 0.3, after: { event: 'click' } },
    ],
  });
const otherRig = (): Rig =>
  rigOf({
    scenario: { ...scenarioOf({ 'rate.visit': 2, 'interest.cap': 3 }), seed: 8 },
    personas: [personaOf({ truth: 'student' }), personaOf({ id: 'q', behaviour: { 'rate.pricing': 3 } })],
    zones: zonesOf(['Europe/Berlin']),
    replication: 3,
  });

function begun(rig: Rig, lead: number): LeadRun {
  const run = new LeadRun(rig, MAILS);
  rig.population.load(lead, rig.slot);
  rig.world.begin(rig.slot, run.pending);
  return run;
}

/** What a world says of its lead without being told anything. */
const asked = ({ world }: Rig): unknown => [
  world.die(77, 2),
  world.assumed?.mail(3),
  world.assumed?.act(12, 1440),
  world.save(),
];

function lives(rig: Rig, leads: number): readonly (readonly Noted[])[] {
  return Array.from({ length: leads }, (_, lead) => liveLead(rig, lead, MAILS));
}

describe('worlds that take turns', () => {
  it('lead by lead live as they do alone', () => {
    const alone = [lives(oneRig(), 15), lives(otherRig(), 15)];
    const [one, other] = [oneRig(), otherRig()];
    for (let lead = 0; lead < 15; lead++) {
      expect(liveLead(one, lead, MAILS)).toEqual(alone[0]![lead]);
      expect(liveLead(other, lead, MAILS)).toEqual(alone[1]![lead]);
    }
  });

  it('event by event live as they do alone, and say the same of themselves', () => {
    for (let lead = 0; lead < 10; lead++) {
      const alone = [oneRig(), otherRig(), oneRig()].map((rig, i) => {
        const run = begun(rig, lead + i);
        const said: unknown[] = [];
        while (run.step()) said.push(asked(rig));
        return { noted: run.noted, said };
      });
      const rigs = [oneRig(), otherRig(), oneRig()];
      const runs = rigs.map((rig, i) => begun(rig, lead + i));
      const said: unknown[][] = [[], [], []];
      for (let goesOn = true; goesOn; ) {
        goesOn = false;
        for (const [i, run] of runs.entries()) {
          if (!run.step()) continue;
          goesOn = true;
          said[i]!.push(asked(rigs[i]!));
        }
      }
      expect(runs.map(({ noted }, i) => ({ noted, said: said[i] }))).toEqual(alone);
    }
  });

  it('go on from what was saved of them while the other one is at hand', () => {
    for (let lead = 0; lead < 8; lead++) {
      const whole = liveLead(oneRig(), lead, MAILS);
      const [first, second, other] = [oneRig(), oneRig(), otherRig()];
      const run = begun(first, lead);
      const beside = begun(other, lead);
      for (let i = 0; i < 4 * lead; i++) if (run.step()) beside.step();
      const saved = JSON.parse(JSON.stringify(first.world.save()));
      beside.step();
      second.world.load(saved);
      beside.step();
      const resumed = new LeadRun(second, MAILS);
      resumed.queue = run.queue.map((event) => ({ ...event }));
      resumed.mail = run.mail;
      resumed.noted.push(...run.noted);
      while (resumed.step()) beside.step();
      while (beside.step());
      expect(resumed.noted).toEqual(whole);
      expect(beside.noted).toEqual(liveLead(otherRig(), lead, MAILS));
    }
  });

  it('take up what was packed of them while the other one is at hand', () => {
    const [first, other] = [oneRig(), otherRig()];
    const pack = new Pack();
    const run = begun(first, 5);
    const beside = begun(other, 5);
    for (let i = 0; i < 12; i++) run.step();
    beside.step();
    pack.put();
    first.world.pack?.(pack);
    const { queue, mail } = run;
    const kept = { queue: queue.map((event) => ({ ...event })), mail };
    const said = asked(first);
    begun(first, 6).step();
    beside.step();
    pack.take();
    first.population.load(5, first.slot);
    first.world.pack?.(pack, first.slot);
    beside.step();
    expect(asked(first)).toEqual(said);
    const resumed = new LeadRun(first, MAILS);
    Object.assign(resumed, kept);
    resumed.noted.push(...run.noted);
    while (resumed.step()) beside.step();
    expect(resumed.noted).toEqual(liveLead(oneRig(), 5, MAILS));
  });
});
