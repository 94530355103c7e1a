/**
 * One lead through all its programs: the next event, who hears of it, and what the world is told. Used on a virtual
 * clock by the reference runner and on a real one by `createLead`.
 */

import { MACHINE_EVENT } from '../../compile/machine/types.ts';
import { assert, type Json } from '../../kit/base.ts';
import type { PendingEvent } from '../../people/behaviour/world.ts';
import { CLASS_BEHAVIOUR, CLASS_SALES, ENTER_KIND } from '../../people/model/events.ts';
import { loggedName } from '../../people/rules/link.ts';
import type { MachineEvent } from './act.ts';
import { blankContext, type Context, type Person } from './context.ts';
import { tellWorld } from './effects.ts';
import { endedFor, insideOf, type Place } from './inside.ts';
import { checkPlace, placeOf } from './place.ts';
import type { LoadedProgram, Snapshot } from './program.ts';
import { Queue } from './queue.ts';
import type { RunParts, RunRow, SavedLead } from './run-parts.ts';
import { isReleased } from './send.ts';
import { type StartFacts, StartRules } from './start-rules.ts';
import { type Standing, turn } from './turn.ts';

export type { RunParts, RunRow, SavedLead } from './run-parts.ts';

/** More events than this of one lead in one minute are a loop. */
const MOST_EVENTS = 10_000;

/** An entry's number holds program and start. */
const STARTS = 64;

type Due = { readonly minute: number; readonly program: number };

/** Runs one lead, event by event. */
export class LeadRun {
  readonly queue = new Queue();
  private readonly parts: RunParts;
  private person: Person;
  private standings: Standing[];
  private rows: RunRow[] = [];
  private minute = 0;
  private inMinute = 0;
  private readonly startRules: StartRules;

  /** `now`: the minute at which the person is as given. */
  constructor(parts: RunParts, person: Person, now = 0) {
    this.parts = parts;
    this.person = person;
    this.standings = parts.programs.map(({ blank }) => ({
      snapshot: { ...blank, context: blankContext(person) },
      timer: null,
    }));
    this.startRules = new StartRules(parts.programs, this.facts(now));
  }

  private facts(now: number): StartFacts {
    return { now, person: this.person, contextOf: (no) => this.standing(no).snapshot.context };
  }

  /** Everything known of the person now. */
  get lead(): Person {
    return this.person;
  }

  /** Minute of the last event. */
  get now(): number {
    return this.minute;
  }

  /** The journey in a program. */
  journey(program: number): Context['journey'] {
    return this.standing(program).snapshot.context.journey;
  }

  private standing(program: number): Standing {
    const standing = this.standings[program];
    assert(standing !== undefined, `the run has no program ${program}`);
    return standing;
  }

  /** The earliest timer; of those at one minute the first program's. */
  private due(): Due | undefined {
    let least: Due | undefined;
    for (const [program, { timer }] of this.standings.entries()) {
      if (timer !== null && (least === undefined || timer.minute < least.minute)) {
        least = { minute: timer.minute, program };
      }
    }
    return least;
  }

  /** Minute of the next event, if there is any. */
  next(): number | undefined {
    const pending = this.queue.first;
    const due = this.due();
    if (pending === undefined) return due?.minute;
    return due === undefined ? pending.minute : Math.min(pending.minute, due.minute);
  }

  /**
   * Runs the next event and gives its rows in order; empty if nothing comes of it.
   *
   * @param floor the event runs at this minute if it was due earlier: a real clock never acts in the past.
   */
  step(floor = 0): readonly RunRow[] {
    const pending = this.queue.first;
    const due = this.due();
    // Behaviour and answers of a minute come before its timers.
    const isTimer = due !== undefined && (pending === undefined || due.minute < pending.minute);
    const from = isTimer ? due.minute : pending?.minute;
    assert(from !== undefined, 'a step needs an event');
    this.tick(Math.max(from, floor));
    this.rows = [];
    const happened = isTimer ? this.timer(due.program) : this.take();
    if (happened) {
      this.release();
      this.goOn();
      this.lookAtStarts();
    }
    return this.rows;
  }

  private tick(minute: number): void {
    assert(minute >= this.minute, `time goes back from ${this.minute} to ${minute}`);
    this.inMinute = minute === this.minute ? this.inMinute + 1 : 1;
    assert(this.inMinute <= MOST_EVENTS, `more than ${MOST_EVENTS} events in minute ${minute}`);
    this.minute = minute;
  }

  private take(): boolean {
    const event = this.queue.shift() as PendingEvent;
    const { class: of, kind } = event;
    assert(of === CLASS_BEHAVIOUR || of === CLASS_SALES, `a pending event has no class ${of}`);
    if (of === CLASS_SALES) return this.answer(event);
    return kind === ENTER_KIND ? this.enter(event) : this.behave(event);
  }

  private behave(event: PendingEvent): boolean {
    const { world, setup } = this.parts;
    if (!world.due({ ...event, minute: this.minute }, this.queue)) return false;
    const type = setup.names.events.slug(event.kind);
    const about = event.about === -1 ? null : setup.names.abouts.slug(event.about);
    this.pushStarts(loggedName(type), about);
    this.tellAll({ type, about, value: Number.isNaN(event.value) ? null : event.value });
    return true;
  }

  /** Starts on this event let the lead in one minute later. */
  private pushStarts(event: string, about: string | null): void {
    for (const [program, { host }] of this.parts.programs.entries()) {
      for (const [start, { on }] of host.facts.starts.entries()) {
        if (on.kind !== 'event' || loggedName(on.event) !== event) continue;
        if (on.about === undefined || on.about === about) this.pushEntry(program, start, this.minute + 1);
      }
    }
  }

  /** An entry into a start of a program at a minute. */
  pushEntry(program: number, start: number, minute: number): void {
    const number = program * STARTS + start;
    this.queue.push({
      minute,
      class: CLASS_BEHAVIOUR,
      kind: ENTER_KIND,
      number,
      about: program,
      value: start,
    });
  }

  private answer({ about, value }: PendingEvent): boolean {
    const name = this.parts.setup.names.answers.slug(about);
    this.tellAll({ type: MACHINE_EVENT.answer, name, number: value });
    return true;
  }

  private enter({ about: program, value: start }: PendingEvent): boolean {
    // At most one journey of a lead in a program at a time.
    if (!this.journey(program).active) this.tell(program, { type: MACHINE_EVENT.enter, start });
    return true;
  }

  private timer(program: number): boolean {
    const { timer, snapshot } = this.standing(program);
    assert(timer !== null, 'a timer that falls due is armed');
    // Removed before it is sent: its own cancel comes again and must find nothing.
    this.standings[program] = { snapshot, timer: null };
    this.tell(program, { type: timer.type });
    return true;
  }

  /** Every program hears of it in order; the first notes it in the person. */
  private tellAll(event: MachineEvent): void {
    for (const program of this.standings.keys()) {
      if (program === 0 || this.journey(program).active) this.tell(program, { ...event, noted: program > 0 });
    }
  }

  private tell(no: number, event: MachineEvent): void {
    const program = this.parts.programs[no] as LoadedProgram;
    const at = this.minute;
    // Leads of one process share the loaded programs; the dice are the lead's own.
    program.host.dice = this.parts.world;
    const { standing, person, rows } = turn(program, this.standing(no), {
      person: this.person,
      event: { ...event, at },
      inside: insideOf(this.places()),
    });
    this.standings[no] = standing;
    this.person = person;
    for (const row of rows) {
      this.rows.push({ ...row, program: row.step === -1 ? -1 : no });
      const { step, effect } = row;
      if (effect?.kind === 'start') this.start(effect.program);
      else if (effect !== null) {
        const place = { minute: at, step, program, zone: person.zone, pending: this.queue };
        tellWorld(effect, place, this.parts);
      }
    }
  }

  /** Once per event, when all programs have heard of it: mail held for sales is decided again. */
  private release(): void {
    for (const program of this.standings.keys()) {
      if (isReleased(this.journey(program), this.person)) {
        this.tell(program, { type: MACHINE_EVENT.released });
      }
    }
  }

  private places(): readonly Place[] {
    return this.parts.programs.map(({ id }, no) => [id, this.journey(no)]);
  }

  /** Then: who waits for the end of a program that they are not in goes on, until nobody does. */
  private goOn(): void {
    for (let no = endedFor(this.places()); no >= 0; no = endedFor(this.places())) {
      this.tell(no, { type: MACHINE_EVENT.ended });
    }
  }

  /** Once per event, last of all: who has come to be what a start asks for is let in one minute later. */
  private lookAtStarts(): void {
    const opened = this.startRules.look(this.facts(this.minute));
    for (const { program, start } of opened) this.pushEntry(program, start, this.minute + 1);
  }

  private start(id: string): void {
    const program = this.parts.programs.findIndex((known) => known.id === id);
    const starts = this.parts.programs[program]?.host.facts.starts;
    if (starts === undefined) return;
    const called = starts.findIndex(({ on }) => on.kind === 'call');
    this.pushEntry(program, Math.max(0, called), this.minute + 1);
  }

  /** The lead as plain JSON. */
  save(): SavedLead {
    const { programs, setup, world } = this.parts;
    return {
      formatVersion: 1,
      person: this.person,
      programs: programs.map((program, no) => {
        const { id, logic } = program;
        const { snapshot, timer } = this.standing(no);
        const { person: _person, out: _out, ...context } = snapshot.context;
        const kept = { ...snapshot, context: { ...context, person: null, out: null } };
        const persisted = logic.getPersistedSnapshot(kept as never) as unknown as Json;
        return { id, snapshot: persisted, timer, place: placeOf(program, snapshot.value) };
      }),
      pending: this.queue.save(setup.names),
      startsHeld: this.startRules.held,
      world: world.save(),
    };
  }

  /** Goes on from a saved lead. Throws if it was saved with other programs, or stands in a step that is another now. */
  load(saved: SavedLead): void {
    const { programs, setup, world } = this.parts;
    const ids = programs.map(({ id }) => id).join(', ');
    const savedIds = saved.programs.map(({ id }) => id).join(', ');
    assert(ids === savedIds, `the lead was saved with the programs ${savedIds}, not ${ids}`);
    this.person = saved.person;
    this.standings = saved.programs.map(({ snapshot, timer, place }, no) => {
      const program = programs[no] as LoadedProgram;
      checkPlace(program, snapshot, place);
      const { logic } = program;
      const restored = logic.restoreSnapshot(snapshot as never, undefined as never) as unknown as Snapshot;
      return { snapshot: restored, timer };
    });
    this.minute = Math.max(...this.standings.map(({ snapshot }) => snapshot.context.now));
    this.queue.load(saved.pending, setup.names);
    this.startRules.held = saved.startsHeld;
    world.load(saved.world);
  }
}
