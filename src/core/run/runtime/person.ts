/** One lead as it enters a run: from the slot of a population to the JSON record of the runtime. */
import type { LeadSlot } from '../../people/behaviour/world.ts';
import type { StartScores } from '../../people/model/scenario.ts';
import type { NameTable } from '../../people/rules/facts.ts';
import { loggedName } from '../../people/rules/link.ts';
import type { FieldValue } from '../../people/rules/rule.ts';
import { clampTo } from '../../people/score/link.ts';
import type { Setup } from '../setup.ts';
import { type LogRow, NO_JOURNEY, type Person } from './context.ts';
import { ContextFacts } from './facts.ts';
import { consentAfter, flagOf } from './note.ts';
import { addPoints } from './score.ts';

/** A past event by slug, minute negative. */
export interface PastRow {
  readonly minute: number;
  readonly event: string;
  readonly about: string | null;
  readonly value: number | null;
}

/** What is known of a lead before its history is read. */
export type Known = Pick<Person, 'id' | 'zone' | 'fields' | 'consent' | 'lists' | 'flags'>;

/** One past event: points first (a cap counts earlier ones), then log, flags and sends. */
function withPast(
  person: Person,
  past: PastRow,
  { setup, facts }: { setup: Setup; facts: ContextFacts },
): Person {
  const { minute, about, value } = past;
  const logged = loggedName(past.event);
  const isSend = logged === 'sent';
  const about_ = about === null ? -1 : setup.names.abouts.no(about);
  const asked = facts.at(minute, person, NO_JOURNEY);
  const points = isSend ? 0 : setup.scores.engagementGain(setup.names.events.no(logged), about_, asked);
  const rewarded =
    points === 0 ? person : addPoints(person, { dimension: 'engagement', points, now: minute }, { setup });
  const flag = flagOf(logged);
  const row: LogRow = [minute, logged, about, value];
  return {
    ...rewarded,
    log: [...person.log, row],
    consent: consentAfter(person.consent, logged, about),
    flags: flag === undefined ? person.flags : { ...person.flags, [flag]: true },
    sends: isSend ? [...person.sends, minute] : person.sends,
    assets:
      isSend && about !== null && !person.assets.includes(about) ? [...person.assets, about] : person.assets,
  };
}

/** Puts a lead together: engagement from its history, fit and relationship from their bases at `now`; scores that are `said` stand. */
export function personOf(
  known: Known,
  history: readonly PastRow[],
  { setup, now, said = {} }: { setup: Setup; now: number; said?: StartScores | undefined },
): Person {
  const { scores } = setup;
  const facts = new ContextFacts(setup.names, scores);
  const empty: Person = {
    ...known,
    log: [],
    sends: [],
    assets: [],
    fit: 0,
    relationship: 0,
    engagement: [clampTo(scores.ranges.engagement, 0), history[0]?.minute ?? now],
    salesUntil: 0,
    paused: false,
    pauseAfter: 0,
    answer: null,
    withdrawn: false,
    handoffs: 0,
    calls: 0,
  };
  const grown = history.reduce((person, past) => withPast(person, past, { setup, facts }), empty);
  const asked = facts.at(now, grown, NO_JOURNEY);
  const { fit = scores.fitBase(asked), relationship = scores.relationshipBase(asked) } = said;
  return {
    ...grown,
    fit: clampTo(scores.ranges.fit, fit),
    relationship: clampTo(scores.ranges.relationship, relationship),
    engagement:
      said.engagement === undefined
        ? grown.engagement
        : [clampTo(scores.ranges.engagement, said.engagement), now],
  };
}

function slugsOf(bits: Uint8Array, table: NameTable): readonly string[] {
  return Array.from(bits).flatMap((bit, no) => (bit === 1 ? [table.slug(no)] : []));
}

function fieldsOf(slot: LeadSlot, { names }: Setup): Readonly<Record<string, FieldValue>> {
  const entries = slot.fields.flatMap((value, no) =>
    value === null ? [] : [[names.fields.slug(no), value] as const],
  );
  return Object.fromEntries(entries);
}

/** The lead in a slot, at the first minute of a run. */
export function personOfSlot(slot: LeadSlot, setup: Setup): Person {
  const { names } = setup;
  const known: Known = {
    id: slot.id,
    zone: setup.zones.list[slot.zone]?.name ?? '',
    fields: fieldsOf(slot, setup),
    consent: slugsOf(slot.consent, names.topics),
    lists: slugsOf(slot.lists, names.lists),
    flags: {
      optedOut: slot.flags[1] === 1,
      bounced: slot.flags[2] === 1,
      complained: slot.flags[3] === 1,
      suppressed: slot.flags[4] === 1,
    },
  };
  const history = slot.history.map(({ minute, event, about, value }) => ({
    minute,
    event: names.events.slug(event),
    about: about === -1 ? null : names.abouts.slug(about),
    value: Number.isNaN(value) ? null : value,
  }));
  return personOf(known, history, { setup, now: 0, said: slot.scores });
}
