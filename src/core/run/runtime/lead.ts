/**
 * A lead in real time: how anybody with Node, xstate and a machine file runs one.
 *
 * The adapter keeps the timers itself (the stock clock ends waits above 24.8 days at once) and asks for one wake-up at
 * a time from the clock it is given.
 */

import type { Machine } from '../../compile/machine/types.ts';
import { assert } from '../../kit/base.ts';
import { formatEpochMinute, parseDate } from '../../kit/calendar/dates.ts';
import { minuteOfDate } from '../../kit/calendar/local.ts';
import type { Zone } from '../../kit/calendar/zones.ts';
import { readDate } from '../../people/behaviour/dates.ts';
import { CLASS_BEHAVIOUR, CLASS_SALES } from '../../people/model/events.ts';
import type { TraceWhat } from '../trace.ts';
import type { Effect, Journey, Person } from './context.ts';
import { nodeOf } from './effects.ts';
import type { Clock, LiveRecord } from './live.ts';
import { type OpenMachines, openMachines } from './open.ts';
import { ownWorld, pushOwnEntries } from './own-world.ts';
import { type Known, personOf } from './person.ts';
import { checkOptions, checkRecord } from './refuse.ts';
import { LeadRun, type RunRow, type SavedLead } from './run.ts';

export type { Clock, LiveRecord } from './live.ts';

/** What happened. A row with an effect asks the host to do something, and carries all that this needs. */
export interface LeadRow {
  readonly lead: string;
  /** `YYYY-MM-DDTHH:MMZ`. */
  readonly at: string;
  readonly what: TraceWhat;
  readonly name: string;
  readonly about: string;
  readonly value: number | null;
  /** Program and node; null for what happened to the person. */
  readonly program: string | null;
  readonly nodeId: string | null;
  readonly effect: Effect | null;
  /** Names this effect for ever (program.version.node.step.lead.occurrence): a sender that has seen it does nothing. */
  readonly effectId: string | null;
}

/** `lead` for a new lead, `saved` to go on with one. Machines opened once may be shared by many leads. */
export type LeadOptions = {
  readonly machine: Machine | readonly Machine[] | OpenMachines;
  readonly clock: Clock;
  readonly onRow?: (row: LeadRow) => void;
} & ({ readonly lead: LiveRecord } | { readonly saved: SavedLead });

/** One lead. Everything that falls due is run before and after each call. */
export interface Lead {
  /** Enters by a start (0: the first) of a program (0: the first), if its rules allow. */
  enter(start?: number, program?: number): void;
  /** Something the lead has done. @throws {AssertionError} if no program knows such an event. */
  note(event: string, more?: { readonly about?: string; readonly value?: number }): void;
  /** What sales say to a handoff; the latest if none is named. */
  answer(is: string, handoff?: number): void;
  /** Runs what has fallen due. The clock's wake-ups do this by themselves. */
  advance(): void;
  /** Plain JSON; `createLead({ saved })` goes on from it, in any process. */
  save(): SavedLead;
  /** Asks for no more wake-ups and takes nothing more; what happened until then can still be saved. */
  stop(): void;
  readonly person: Person;
  journey(program?: number): Journey;
  /** When something falls due by itself, `YYYY-MM-DDTHH:MMZ`. */
  readonly nextAt: string | undefined;
}

/**
 * Creates a lead, or goes on with a saved one.
 *
 * @throws {MachineError} if a machine is none of this format.
 * @throws {AssertionError} for a lead whose values its programs do not take, and for what was saved in another format.
 */
export function createLead(options: LeadOptions): Lead {
  checkOptions(options);
  const open = 'setup' in options.machine ? options.machine : openMachines(options.machine, zonesOf(options));
  return new RealLead(open, options);
}

function zonesOf(options: LeadOptions): { readonly zones: readonly string[] } {
  const zone = 'saved' in options ? options.saved.person.zone : options.lead.zone;
  return { zones: zone === undefined ? [] : [zone] };
}

function personOfRecord(record: LiveRecord, { setup, programs }: OpenMachines, now: number): Person {
  const zoneName = record.zone ?? setup.zones.list[setup.zoneNo(undefined)]?.name ?? 'UTC';
  const zone = setup.zones.list.find(({ name }) => name === zoneName);
  assert(zone !== undefined, `the machines were not opened for the zone ${zoneName}`);
  const isDate = (field: string): boolean => programs.some(({ host }) => host.isDate(field));
  const fields = Object.entries(record.fields ?? {}).map(
    ([field, value]) => [field, isDate(field) ? readDate(value, zone) : value] as const,
  );
  const topics = programs.flatMap(({ host }) => host.facts.catalogue.topics.map(({ id }) => id));
  const flags = new Set<string>(record.flags ?? []);
  const known: Known = {
    id: record.id,
    zone: zoneName,
    fields: Object.fromEntries(fields.filter(([, value]) => value !== null)),
    consent: [...(record.consent ?? new Set(topics))],
    lists: [...(record.lists ?? [])],
    flags: {
      optedOut: flags.has('optedOut'),
      bounced: flags.has('bounced'),
      complained: flags.has('complained'),
      suppressed: flags.has('suppressed'),
    },
  };
  return personOf(known, historyOf(record, zone), { setup, now });
}

function historyOf({ history = [] }: LiveRecord, zone: Zone) {
  return history.map(({ at, event, about = null, value = null }) => {
    const date = parseDate(at);
    assert(date !== undefined, `not a date: ${at}`);
    return { minute: minuteOfDate(zone, date), event, about, value };
  });
}

class RealLead implements Lead {
  private readonly open: OpenMachines;
  private readonly clock: Clock;
  private readonly onRow: (row: LeadRow) => void;
  private readonly run: LeadRun;
  private callOff: () => void = () => {};
  private isRunning = false;
  private isStopped = false;

  constructor(open: OpenMachines, options: LeadOptions) {
    this.open = open;
    this.clock = options.clock;
    this.onRow = options.onRow ?? (() => {});
    const isNew = 'lead' in options;
    if (isNew) checkRecord(options.lead, open);
    const person = isNew ? personOfRecord(options.lead, open, this.now()) : options.saved.person;
    this.run = new LeadRun({ ...open, world: ownWorld(person.id) }, person, this.now());
    if (isNew) pushOwnEntries(this.run, open, this.now());
    else this.run.load(options.saved);
    this.advance();
  }

  /** The minute of the run; a clock that goes back stands still. */
  private now(): number {
    return Math.max(this.clock.now() - this.open.setup.start, this.run?.now ?? 0);
  }

  private text(minute: number): string {
    return formatEpochMinute(this.open.setup.start + minute);
  }

  private mustRun(): void {
    assert(!this.isStopped, `the lead "${this.run.lead.id}" was stopped: go on from what was saved`);
  }

  enter(start = 0, program = 0): void {
    this.mustRun();
    assert(
      this.open.programs[program]?.host.facts.starts[start] !== undefined,
      `no start ${start} of program ${program}`,
    );
    this.advance();
    this.run.pushEntry(program, start, this.now());
    this.advance();
  }

  note(event: string, { about, value }: { readonly about?: string; readonly value?: number } = {}): void {
    this.mustRun();
    const isKnown = this.open.programs.some(({ machine }) => Object.hasOwn(machine.on, event));
    assert(isKnown && !event.includes('.'), `no program knows the event "${event}"`);
    const { names } = this.open.setup;
    this.advance();
    this.run.queue.push({
      minute: this.now(),
      class: CLASS_BEHAVIOUR,
      kind: names.events.no(event),
      number: 0,
      about: about === undefined ? -1 : names.abouts.no(about),
      value: value ?? Number.NaN,
    });
    this.advance();
  }

  answer(is: string, handoff = this.run.lead.handoffs - 1): void {
    this.mustRun();
    assert(handoff >= 0, 'sales can answer only what was handed to them');
    const about = this.open.setup.names.answers.no(is);
    this.advance();
    this.run.queue.push({
      minute: this.now(),
      class: CLASS_SALES,
      kind: 0,
      number: handoff,
      about,
      value: handoff,
    });
    this.advance();
  }

  advance(): void {
    this.mustRun();
    // A host that notes something while it is told of a row: the run in progress takes it up.
    if (this.isRunning) return;
    this.isRunning = true;
    try {
      for (let next = this.run.next(); next !== undefined && next <= this.now(); next = this.run.next()) {
        for (const row of this.run.step(this.now())) this.onRow(this.told(row));
      }
    } finally {
      this.isRunning = false;
      this.ask();
    }
  }

  /** One wake-up at a time. */
  private ask(): void {
    this.callOff();
    this.callOff = () => {};
    const next = this.run.next();
    if (next === undefined || next >= this.open.setup.horizon) return;
    this.callOff = this.clock.wake(this.open.setup.start + next, () => this.advance());
  }

  private told({ minute, what, name, about, value, effect, step, program: no }: RunRow): LeadRow {
    const lead = this.run.lead.id;
    const at = this.text(minute);
    const program = this.open.programs[no];
    if (program === undefined) {
      return {
        lead,
        at,
        what,
        name,
        about,
        value,
        program: null,
        nodeId: null,
        effect: null,
        effectId: null,
      };
    }
    const { id, host } = program;
    const nodeId = nodeOf(program, step);
    const occurrence = effect === null || !('occurrence' in effect) ? null : effect.occurrence;
    const parts = [id, host.facts.version, nodeId, step, lead, occurrence];
    const effectId = occurrence === null ? null : parts.join('.');
    return { lead, at, what, name, about, value, program: id, nodeId, effect, effectId };
  }

  save(): SavedLead {
    return this.run.save();
  }

  stop(): void {
    this.isStopped = true;
    this.callOff();
    this.callOff = () => {};
  }

  get person(): Person {
    return this.run.lead;
  }

  journey(program = 0): Journey {
    return this.run.journey(program);
  }

  get nextAt(): string | undefined {
    const next = this.run.next();
    return next === undefined || next >= this.open.setup.horizon ? undefined : this.text(next);
  }
}
