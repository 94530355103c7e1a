import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { makeSlot } from '../../../../src/core/people/behaviour/slot.ts';
import { type Context, NO_JOURNEY, type Rows } from '../../../../src/core/run/runtime/context.ts';
import { personOfSlot } from '../../../../src/core/run/runtime/person.ts';
import { loadProgram } from '../../../../src/core/run/runtime/program.ts';
import { clicked, end, machineOf, plan, send, setupOf, wait, waitFor } from './plans.ts';

/** A clock of XState's own shape whose timers are fired by hand. */
function handClock() {
  let asked: { readonly fn: () => void; readonly ms: number } | undefined;
  return {
    clock: {
      setTimeout(fn: () => void, ms: number) {
        asked = { fn, ms };
        return 1;
      },
      clearTimeout() {
        asked = undefined;
      },
    },
    get minutes() {
      return asked === undefined ? undefined : asked.ms / 60_000;
    },
    fire() {
      const { fn } = asked ?? { fn: () => {} };
      asked = undefined;
      fn();
    },
  };
}

function names(out: Rows | null): readonly string[] {
  return out === null ? [] : [...names(out.before), `${out.row.minute} ${out.row.what}`];
}

function actorOf(of: ReturnType<typeof plan>) {
  const setup = setupOf([of]);
  const program = loadProgram(machineOf(of), setup);
  const slot = makeSlot(setup.names);
  slot.consent.fill(1);
  const person = personOfSlot(slot, setup);
  const context: Context = {
    now: 0,
    person,
    journey: NO_JOURNEY,
    out: null,
    looked: false,
    steps: 0,
    inside: {},
  };
  const hand = handClock();
  const actor = createActor(program.logic, {
    snapshot: { ...program.blank, context } as never,
    clock: hand.clock,
  });
  actor.start();
  return { actor, hand, rows: () => names((actor.getSnapshot().context as Context).out) };
}

describe('an actor of xstate itself, with the names of the host', () => {
  it('runs a lead: delays are milliseconds, and a timer without a minute comes at the one it was armed for', () => {
    const { actor, hand, rows } = actorOf(plan([wait(5, 1), send('a', [2, 2]), wait(7, 3), end()]));
    actor.send({ type: 'program.enter', at: 3, start: 0 } as never);
    expect(hand.minutes).toBe(5);
    hand.fire();
    expect(hand.minutes).toBe(7);
    hand.fire();
    expect(rows()).toEqual([
      '3 enter',
      '3 arrive',
      '8 port',
      '8 arrive',
      '8 sent',
      '8 port',
      '8 arrive',
      '15 port',
      '15 arrive',
      '15 exit',
    ]);
    expect(actor.getSnapshot().value).toBe('outside');
  });

  it('ends the timer of a wait that is left before', () => {
    const { actor, hand, rows } = actorOf(plan([waitFor([clicked], 50, [1, 1]), end()]));
    actor.send({ type: 'program.enter', at: 0, start: 0 } as never);
    actor.send({ type: 'click', at: 4 } as never);
    expect(hand.minutes).toBeUndefined();
    expect(rows().at(-1)).toBe('4 exit');
  });
});
