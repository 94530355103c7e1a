import { describe, expect, it } from 'vitest';
import { parseScript, type Script } from '../../../../src/core/people/behaviour/script.ts';
import { scriptWorld } from '../../../../src/core/people/behaviour/script-world.ts';
import {
  type LeadSlot,
  type PendingEvent,
  pendingBy,
  type SentFact,
} from '../../../../src/core/people/behaviour/world.ts';
import { ENTER_KIND } from '../../../../src/core/people/model/events.ts';
import type { Names } from '../../../../src/core/people/rules/facts.ts';
import { makeNames } from '../../../../src/core/people/rules/names.ts';

const slot: LeadSlot = {
  lead: 0,
  id: 'a',
  name: 'a',
  fields: [],
  zone: 0,
  consent: new Uint8Array(0),
  lists: new Uint8Array(0),
  flags: new Uint8Array(5),
  history: [],
  persona: -1,
  truth: 'buyer',
  arrival: 0,
};

function start(script: Script, names: Names = makeNames([])) {
  const events: PendingEvent[] = [];
  const pending = pendingBy((event) => void events.push({ ...event }));
  const world = scriptWorld(script, names);
  world.begin(slot, pending);
  return { world, events, pending, names };
}

const sent = (fact: Partial<SentFact>): SentFact => ({
  minute: 100,
  number: 0,
  key: 7,
  occurrence: 0,
  asset: 0,
  topic: 0,
  channel: 0,
  zone: 0,
  ...fact,
});

describe('script', () => {
  it('enters at minute 0 unless it says otherwise', () => {
    expect(start({}).events).toEqual([
      { minute: 0, class: 0, kind: ENTER_KIND, number: 0, about: 0, value: 0 },
    ]);
    expect(start({ enters: [] }).events).toEqual([]);
    expect(start({ enters: [{ minute: 9, program: 2, start: 3 }] }).events).toEqual([
      { minute: 9, class: 0, kind: ENTER_KIND, number: 131, about: 2, value: 3 },
    ]);
  });

  it('does the events of the script, each with its own number', () => {
    const { events, names } = start({
      enters: [],
      events: [
        { minute: 5, event: 'click', about: 'guide' },
        { minute: 5, event: 'click', value: 3 },
      ],
    });
    expect(events).toEqual([
      {
        minute: 5,
        class: 0,
        kind: names.events.no('click'),
        number: 0,
        about: names.abouts.no('guide'),
        value: Number.NaN,
      },
      { minute: 5, class: 0, kind: names.events.no('click'), number: 1, about: -1, value: 3 },
    ]);
  });

  it('answers sends by asset and by number, never in the minute of the cause', () => {
    const names = makeNames([]);
    const guide = names.abouts.no('guide');
    const { world, events, pending } = start(
      {
        enters: [],
        responses: [
          { asset: 'guide', event: 'open', afterMinutes: 0 },
          { send: 1, event: 'click', afterMinutes: 4 },
          { asset: 'other', event: 'reply', afterMinutes: 4 },
        ],
      },
      names,
    );
    world.sent(sent({ asset: guide }), pending);
    world.sent(sent({ minute: 200, number: 1, asset: guide }), pending);
    expect(events.map((e) => [e.minute, names.events.slug(e.kind), e.number, e.about])).toEqual([
      [101, 'open', 0, guide],
      [201, 'open', 1, guide],
      [204, 'click', 2, guide],
    ]);
  });

  it('lets sales and calls answer only what it names', () => {
    const { world, events, pending, names } = start({
      enters: [],
      answers: [{ handoff: 1, is: 'noBudget', afterMinutes: 30 }],
      calls: [{ call: 0, is: 'failed', afterMinutes: 2 }],
    });
    const handed = {
      minute: 10,
      key: 1,
      occurrence: 0,
      queue: 0,
      priority: 0,
      slaMinutes: 60,
      fit: 0,
      engagement: 0,
    };
    world.handed({ ...handed, number: 0 }, pending);
    world.handed({ ...handed, number: 1 }, pending);
    world.called({ minute: 20, number: 0, key: 1, occurrence: 0, about: 4 }, pending);
    world.called({ minute: 20, number: 1, key: 1, occurrence: 1, about: 4 }, pending);
    expect(events).toEqual([
      { minute: 40, class: 1, kind: 0, number: 1, about: names.answers.no('noBudget'), value: 1 },
      { minute: 22, class: 0, kind: names.events.no('failed'), number: 0, about: 4, value: Number.NaN },
    ]);
  });

  it('throws the dice it names and draws the others from its seed', () => {
    const { world } = start({ seed: 3, dice: [{ key: -5, occurrence: 1, value: 0.75 }] });
    expect(world.die(-5, 1)).toBe(3221225472);
    expect(world.die(-5 >>> 0, 1)).toBe(3221225472);
    expect(world.die(-5, 0)).toBe(start({ seed: 3 }).world.die(-5, 0));
    expect(world.die(-5, 0)).not.toBe(start({ seed: 4 }).world.die(-5, 0));
  });

  it('goes on after save and load as if nothing had happened', () => {
    const script: Script = { seed: 5, enters: [], responses: [{ event: 'open', afterMinutes: 1 }] };
    const one = start(script);
    one.world.sent(sent({}), one.pending);
    const two = start(script);
    two.world.load(JSON.parse(JSON.stringify(one.world.save())));
    one.world.sent(sent({ number: 1 }), one.pending);
    two.world.sent(sent({ number: 1 }), two.pending);
    expect(two.events).toEqual(one.events.slice(1));
    expect(two.world.die(1, 0)).toBe(one.world.die(1, 0));
  });

  it('reads JSON, and says where it is wrong', () => {
    const good: Script = { events: [{ minute: 1, event: 'click' }], lead: { fields: { size: 3 } } };
    expect(parseScript(JSON.parse(JSON.stringify(good)))).toEqual({ ok: true, value: good });
    const bad = parseScript({
      events: [{ minute: -1, event: 'click' }],
      answers: [{ handoff: 0, is: 'x', afterMinutes: 0 }],
    });
    expect(bad.ok).toBe(false);
    if (!bad.ok)
      expect(bad.error.map((i) => [i.code, i.place])).toEqual([
        ['script/shape', '/events/0/minute'],
        ['script/shape', '/answers/0/afterMinutes'],
      ]);
  });
});
