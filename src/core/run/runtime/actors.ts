/**
 * One lead of one program as an actor of XState, on a clock of its own: how a machine runs for those who use XState alone. Slower than
 * the reference executor, equal to it, and there to measure and to check both.
 */
import { createActor } from 'xstate';
import { MACHINE_EVENT } from '../../compile/machine/types.ts';
import type { PendingEvent } from '../../people/behaviour/world.ts';
import { CLASS_SALES, ENTER_KIND } from '../../people/model/events.ts';
import type { TraceRow } from '../trace.ts';
import type { MachineEvent } from './act.ts';
import { blankContext, type Context, type Row, type Rows } from './context.ts';
import { tellWorld } from './effects.ts';
import { personOfSlot } from './person.ts';
import type { LoadedProgram } from './program.ts';
import { Queue } from './queue.ts';
import { type ReferenceInput, traceRow } from './reference.ts';
import { isReleased } from './send.ts';

/**
 * A clock for an actor, in minutes: it stands until it is told to go on. Besides, it has the two methods of XState's own `Clock`, which
 * the core may not name; a lead waits for one thing at a time.
 */
export interface ActorClock {
  now: number;
  /** Minute of the timer that is armed, if one is. */
  readonly due: number | undefined;
  /** Fires it. */
  fire(): void;
}

/** Rows that were written after `before`, oldest first. */
function rowsSince(out: Rows | null, before: Rows | null): readonly Row[] {
  const rows: Row[] = [];
  for (let rest = out; rest !== null && rest !== before; rest = rest.before) rows.push(rest.row);
  return rows.reverse();
}

class ActorRun {
  readonly rows: TraceRow[] = [];
  private readonly input: ReferenceInput;
  private readonly program: LoadedProgram;
  private readonly queue = new Queue();
  private readonly clock: ActorClock;
  private readonly actor: ReturnType<typeof createActor>;
  private told: Rows | null = null;

  constructor(input: ReferenceInput, clock: ActorClock) {
    this.input = input;
    this.clock = clock;
    this.program = input.programs[0]!;
    const person = personOfSlot(input.slot, input.setup);
    const context = blankContext(person);
    this.actor = createActor(this.program.logic, {
      snapshot: { ...this.program.blank, context } as never,
      clock: this.clock as never,
    });
  }

  private get context(): Context {
    return this.actor.getSnapshot().context as Context;
  }

  run(): void {
    const { setup, slot, world } = this.input;
    this.actor.start();
    this.program.host.dice = world;
    world.begin(slot, this.queue);
    for (;;) {
      const pending = this.queue.first?.minute;
      const { due } = this.clock;
      const minute = Math.min(pending ?? setup.horizon, due ?? setup.horizon);
      if (minute >= setup.horizon) break;
      this.clock.now = minute;
      // Behaviour and answers of a minute come before its timers.
      if (due !== undefined && (pending === undefined || due < pending)) this.clock.fire();
      else if (!this.take(this.queue.shift() as PendingEvent)) continue;
      this.settle();
      this.release();
    }
    this.actor.stop();
  }

  private send(event: MachineEvent): void {
    this.actor.send({ ...event, at: this.clock.now } as never);
  }

  /** Whether the event happened. */
  private take(event: PendingEvent): boolean {
    const { setup, world } = this.input;
    const { class: of, kind, about, value } = event;
    if (of === CLASS_SALES) {
      this.send({ type: MACHINE_EVENT.answer, name: setup.names.answers.slug(about), number: value });
    } else if (kind === ENTER_KIND) {
      if (!this.context.journey.active) this.send({ type: MACHINE_EVENT.enter, start: value });
    } else {
      if (!world.due(event, this.queue)) return false;
      this.send({
        type: setup.names.events.slug(kind),
        about: about === -1 ? null : setup.names.abouts.slug(about),
        value: Number.isNaN(value) ? null : value,
        noted: false,
      });
    }
    return true;
  }

  /** Takes the new rows, and tells the world what went out. */
  private settle(): void {
    const { out, person } = this.context;
    const rows = rowsSince(out, this.told);
    this.told = out;
    for (const row of rows) {
      const { step, effect } = row;
      this.rows.push(traceRow({ ...row, program: step === -1 ? -1 : 0 }));
      if (effect === null || effect.kind === 'start') continue;
      const place = { minute: this.clock.now, step, program: this.program, zone: person.zone };
      tellWorld(effect, { ...place, pending: this.queue }, this.input);
    }
  }

  /** Mail held for sales is decided again when they have answered. */
  private release(): void {
    const { journey, person } = this.context;
    if (!isReleased(journey, person)) return;
    this.send({ type: MACHINE_EVENT.released });
    this.settle();
  }
}

/**
 * The trace of one lead through the first of the programs, by an actor of XState. Equal to `referenceTrace` for programs whose starts are
 * arrivals and dates, and which send nobody on to another program.
 */
export function actorTrace(input: ReferenceInput, clock: ActorClock): readonly TraceRow[] {
  const run = new ActorRun(input, clock);
  run.run();
  return run.rows;
}
