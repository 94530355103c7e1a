/** Pending events of one lead in the order of the law; equal ones in the order in which they were pushed. */
import { assert } from '../../kit/base.ts';
import { eventOf, NUMBERS, type Pending, type PendingEvent } from '../../people/behaviour/world.ts';
import { CLASS_SALES, ENTER_KIND } from '../../people/model/events.ts';
import type { Names } from '../../people/rules/facts.ts';

/** A pending event as it is saved: names by slug, no NaN. */
export interface SavedEvent {
  readonly minute: number;
  readonly class: number;
  /** Of behaviour only; entries and answers have a kind by their class. */
  readonly event: string | null;
  readonly number: number;
  /** Slug of the about or of the answer; null for none and for entries. */
  readonly about: string | null;
  readonly program: number | null;
  readonly value: number | null;
}

function isBefore(a: PendingEvent, b: PendingEvent): boolean {
  if (a.minute !== b.minute) return a.minute < b.minute;
  if (a.class !== b.class) return a.class < b.class;
  return a.kind === b.kind ? a.number < b.number : a.kind < b.kind;
}

function isSame(a: PendingEvent, b: PendingEvent): boolean {
  return a.minute === b.minute && a.class === b.class && a.kind === b.kind && a.number === b.number;
}

function saved({ minute, class: of, kind, number, about, value }: PendingEvent, names: Names): SavedEvent {
  const isEntry = of !== CLASS_SALES && kind === ENTER_KIND;
  const table = of === CLASS_SALES ? names.answers : names.abouts;
  return {
    minute,
    class: of,
    event: isEntry || of === CLASS_SALES ? null : names.events.slug(kind),
    number,
    about: isEntry || about === -1 ? null : table.slug(about),
    program: isEntry ? about : null,
    value: Number.isNaN(value) ? null : value,
  };
}

function restored(event: SavedEvent, names: Names): PendingEvent {
  const isSales = event.class === CLASS_SALES;
  const table = isSales ? names.answers : names.abouts;
  const about = event.about === null ? -1 : table.no(event.about);
  const kind = event.event === null ? ENTER_KIND : names.events.no(event.event);
  return {
    minute: event.minute,
    class: event.class,
    kind: isSales ? 0 : kind,
    number: event.number,
    about: event.program ?? about,
    value: event.value ?? Number.NaN,
  };
}

/** A sorted list: a lead has a handful of pending events. */
export class Queue implements Pending {
  private readonly events: PendingEvent[] = [];

  push(event: PendingEvent): void {
    assert(event.number >= 0 && event.number < NUMBERS, `the number ${event.number} of an event has no room`);
    // The same entry waits already: a program that starts itself twice would else double for ever.
    if (event.kind === ENTER_KIND && this.events.some((other) => isSame(event, other))) return;
    let at = this.events.length;
    while (at > 0 && isBefore(event, this.events[at - 1] as PendingEvent)) at--;
    // Callers reuse their objects.
    this.events.splice(at, 0, { ...event });
  }

  add(minute: number, what: number, about: number): void {
    this.push(eventOf(minute, what, about));
  }

  get first(): PendingEvent | undefined {
    return this.events[0];
  }

  shift(): PendingEvent | undefined {
    return this.events.shift();
  }

  save(names: Names): readonly SavedEvent[] {
    return this.events.map((event) => saved(event, names));
  }

  load(events: readonly SavedEvent[], names: Names): void {
    this.events.splice(0, this.events.length, ...events.map((event) => restored(event, names)));
  }
}
