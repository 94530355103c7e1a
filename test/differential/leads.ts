/** Raw records -> one lead (`LeadSlot`) and the script of what it does and what sales answer. */
import type { Script } from '../../src/core/people/behaviour/script.ts';
import type { LeadSlot, PastEvent } from '../../src/core/people/behaviour/world.ts';
import type { Names } from '../../src/core/people/rules/facts.ts';
import type { FieldValue } from '../../src/core/people/rules/rule.ts';
import type { Setup } from '../../src/core/run/setup.ts';
import { aboutFor, duration, eventOf, pick, zoneOf } from './palette.ts';
import type { RawEvent, RawLead, RawRun } from './raw.ts';

/** Minutes of a run: tight ones are short, calendar ones cross a clock change. */
export function minutesOf(run: RawRun): number {
  return run.mode === 0 ? 400 : 60 * 1440;
}

/** Half of what happens in a calendar run falls on its second day, on which the clocks change. */
function at(run: RawRun, raw: number): number {
  if (run.mode === 0) return raw;
  return raw < 20 ? 1_440 + raw * 70 : (raw - 20) * 2_026;
}

function after(run: RawRun, raw: RawEvent): number {
  return 1 + (raw.after % 3 === 0 ? raw.after % 5 : duration(run, raw.after));
}

/** Half of the events fall some of the palette's durations after the first entry: at the very minute of timers; some at the end. */
function eventMinute(raw: RawLead, run: RawRun, { after: when, about }: RawEvent): number {
  if (when > 36) return minutesOf(run) - (when - 37);
  if (about % 2 === 0) return at(run, when);
  const first = at(run, raw.enters[0] ?? 0);
  return first + (when % 4) * duration(run, 0) + (Math.floor(when / 4) % 3) * duration(run, 1);
}

/** What the lead does, how dice fall by its seed, and what sales say. */
export function buildScript(raw: RawLead, run: RawRun): Script {
  const byAbout = (event: RawEvent) =>
    event.about === 3
      ? { about: 'page', value: event.after % 6 }
      : { about: aboutFor(eventOf(run, event.event), event.about) };
  return {
    seed: raw.seed,
    enters: raw.enters
      .map((minute, i) => ({
        minute: at(run, minute) * (i > 1 ? 5 : 1),
        program: i % run.programs.length,
        start: minute % 7 === 6 ? 1 : 0,
      }))
      .filter((enter) => enter.start === 0 || (run.programs[enter.program]?.starts ?? 0) >= 5),
    events: raw.events.map((event) => ({
      minute: eventMinute(raw, run, event),
      event: eventOf(run, event.event),
      ...byAbout(event),
    })),
    // Only the first sends are answered: an answer that starts a program anew would else go on for ever.
    responses: raw.responses.flatMap((event, i) =>
      Array.from({ length: 10 }, (_, send) => send)
        .filter((send) => (send + event.about) % (1 + (i % 3)) === 0)
        .map((send) => ({ send, event: eventOf(run, event.event), afterMinutes: after(run, event) })),
    ),
    answers: raw.answers.map((answer, i) => ({
      handoff: i,
      is: pick(['accepted', 'timing', 'notAFit'], answer),
      afterMinutes: 1 + duration(run, answer) + (answer % 2),
    })),
    calls: [
      { call: 0, is: 'done', afterMinutes: 1 },
      { call: 1, is: 'failed', afterMinutes: 2 },
    ],
  };
}

/** The lead as it enters the run. */
export function buildSlot(raw: RawLead, run: RawRun, setup: Setup): LeadSlot {
  const { names } = setup;
  const values: Readonly<Record<string, FieldValue>> = {
    n0: numberOrBlank(raw.fields[0]),
    n1: numberOrBlank(raw.fields[1]),
    t0: raw.fields[2] === 0 ? null : `x${raw.fields[2]}`,
    y0: raw.fields[3] === 0 ? null : raw.fields[3] === 1,
    d0: raw.fields[4] === 0 ? null : at(run, (raw.fields[4] ?? 0) * 8) - (raw.fields[4] === 5 ? 500_000 : 0),
  };
  const bits = (table: { readonly size: number }, value: number): Uint8Array =>
    Uint8Array.from({ length: table.size }, (_, i) => (value >> i) & 1);
  const flags = Uint8Array.from([0, ...[1, 2, 4, 8].map((bit) => (raw.flags === bit ? 1 : 0))]);
  return {
    lead: 0,
    id: 'lead',
    name: 'lead',
    fields: Array.from({ length: names.fields.size }, (_, i) => values[names.fields.slug(i)] ?? null),
    zone: setup.zoneNo(zoneOf(run, raw.zone)),
    consent: bits(names.topics, raw.consent === 0 ? 0 : raw.consent | 1),
    lists: bits(names.lists, raw.lists),
    flags,
    history: buildHistory(raw, run, names),
    persona: -1,
    truth: 'buyer',
    arrival: -1,
  };
}

function numberOrBlank(raw: number | undefined): FieldValue {
  return raw === undefined || raw === 0 ? null : raw;
}

/** A past send lies so that it drops out of a rolling day or week while the run goes on. */
function pastMinute(raw: RawLead, run: RawRun, { after: when, event }: RawEvent): number {
  if (event !== 0) return -1 - when * (run.mode === 0 ? 40 : 400);
  const span = when % 2 === 0 ? 1440 : 10080;
  const leaves = at(run, raw.enters[0] ?? 0) + (when % 4) * duration(run, 0) + (when % 3);
  return Math.min(-1, leaves - span);
}

function buildHistory(raw: RawLead, run: RawRun, names: Names): readonly PastEvent[] {
  return raw.history
    .map(
      (event): PastEvent => ({
        minute: pastMinute(raw, run, event),
        event: names.events.no(event.event === 0 ? 'sent' : eventOf(run, event.event)),
        about: names.abouts.no(aboutFor(event.event === 0 ? 'sent' : eventOf(run, event.event), event.about)),
        value: event.about === 3 ? event.after % 6 : Number.NaN,
      }),
    )
    .sort((a, b) => a.minute - b.minute);
}
