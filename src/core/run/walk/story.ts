/** From a walk to a story: all that happened becomes a script, and what came of it promises. */
import { DAY, HOUR } from '../../kit/base.ts';
import type { Script, ScriptResponse } from '../../people/behaviour/script.ts';
import type { LeadSlot } from '../../people/behaviour/world.ts';
import type { LeadRecord } from '../../people/model/scenario.ts';
import type { NameTable } from '../../people/rules/facts.ts';
import type { Story, StoryPromise } from '../../program/document/stories.ts';
import { type House, type Life, live } from './live.ts';
import type { Walk } from './open.ts';
import { type Replay, replay, type Stop } from './replay.ts';
import type { WalkSession } from './types.ts';

/** What has happened up to the position of a session, as a story. It holds on the program as it is. */
export function storyOf(
  walk: Walk,
  session: WalkSession,
  { id, name }: { readonly id: string; readonly name: string },
): Story {
  const all = replay(
    walk,
    session,
    session.choices.map(({ choice }) => choice),
  );
  const stop = all.stops.findLast(({ row }) => row <= session.position) ?? all.stops[0]!;
  const { input } = all.company.stage;
  const { start, days, seed } = input.scenario;
  const bare = { id, name, start, days, given: givenOf(all, session), when: { seed, ...whenOf(all, stop) } };
  const house: House = {
    code: walk.input.run.codes[0]!,
    scenario: walk.input.run.scenario,
    personas: walk.input.run.personas,
  };
  const [life] = live(house, [bare]);
  return { ...bare, then: promisesOf(house, life!) };
}

/** A story as a walk that has not begun: its script can be left at any decision. */
export function storySession({ given, when, start, days }: Story): WalkSession {
  return {
    walker: {
      kind: 'record',
      record: { id: 'story', fields: {}, ...given },
      behaves: 'blank',
      script: when,
      start,
      days,
    },
    ...(when.seed === undefined ? {} : { seed: when.seed }),
    choices: [],
    position: 0,
  };
}

function slugsOf(bits: Uint8Array, table: NameTable): readonly string[] {
  return Array.from(bits).flatMap((bit, no) => (bit === 1 ? [table.slug(no)] : []));
}

const FLAGS = ['', 'optedOut', 'bounced', 'complained', 'suppressed'] as const;

function flagsOf({ flags }: LeadSlot): NonNullable<LeadRecord['flags']> {
  return FLAGS.flatMap((flag, no) => (flag !== '' && flags[no] === 1 ? [flag] : []));
}

/** The lead as it entered the run. */
function givenOf({ slot, zone, company }: Replay, { walker }: WalkSession): Partial<LeadRecord> {
  const { names } = company.stage.setup;
  const { personas } = company.stage.input;
  const persona = personas[slot.persona]?.id;
  const history = slot.history.map(({ minute, event, about, value }) => ({
    minute,
    event: names.events.slug(event),
    ...(about < 0 ? {} : { about: names.abouts.slug(about) }),
    ...(Number.isNaN(value) ? {} : { value }),
  }));
  const flags = flagsOf(slot);
  const lists = slugsOf(slot.lists, names.lists);
  const scores = walker.kind === 'record' ? walker.record.scores : slot.scores;
  return {
    name: slot.name || slot.id,
    fields: Object.fromEntries(
      slot.fields.flatMap((value, no) => (value === null ? [] : [[names.fields.slug(no), value] as const])),
    ),
    zone: zone.name,
    ...(persona === undefined ? {} : { persona }),
    consent: slugsOf(slot.consent, names.topics),
    ...(lists.length === 0 ? {} : { lists }),
    ...(flags.length === 0 ? {} : { flags }),
    ...(scores === undefined ? {} : { scores }),
    ...(history.length === 0 ? {} : { history }),
  };
}

/** Everything that people, dice, sales and systems did up to a stop. */
function whenOf(all: Replay, stop: Stop): Omit<Script, 'lead' | 'seed'> {
  const { notes } = all.world;
  const { names } = all.company.stage.setup;
  const due = notes.due.slice(0, stop.events);
  const rows = all.rows.slice(0, stop.row);
  const events = due
    .filter(({ source }) => source === 'act')
    .map(({ minute, kind, about, value }) => ({
      minute,
      event: names.events.slug(kind),
      ...(about < 0 ? {} : { about: names.abouts.slug(about) }),
      ...(Number.isNaN(value) ? {} : { value }),
    }));
  const calls = due.flatMap(({ source, number, kind, minute }) => {
    const call = notes.called.find((one) => one.number === number);
    if (source !== 'call' || call === undefined) return [];
    const is = names.events.slug(kind) === 'done' ? ('done' as const) : ('failed' as const);
    return [{ call: number, is, afterMinutes: minute - call.minute }];
  });
  const answers = rows.flatMap(({ what, name, value, minute }) => {
    const handed = notes.handed.find(({ number }) => number === value);
    if (what !== 'answer' || handed === undefined) return [];
    return [{ handoff: value, is: name, afterMinutes: minute - handed.minute }];
  });
  return {
    enters: notes.enters
      .filter(({ program, minute }) => program === 0 && minute <= stop.minute)
      .map(({ minute, start }) => ({ minute, start })),
    events,
    responses: responsesOf(all, due),
    dice: notes.dice.map(({ key, occurrence, value }) => ({ key, occurrence, value: value / 4294967296 })),
    answers,
    calls,
  };
}

/** Answers to mail, told by the content where it went out once: another mail put in before it changes nothing. */
function responsesOf(all: Replay, due: Replay['world']['notes']['due']): readonly ScriptResponse[] {
  const { notes } = all.world;
  const { names } = all.company.stage.setup;
  return due.flatMap(({ source, number, kind, minute }): readonly ScriptResponse[] => {
    const sent = notes.sent.find((one) => one.number === number);
    if (source !== 'mail' || sent === undefined) return [];
    const times = notes.sent.filter(({ asset }) => asset === sent.asset).length;
    return [
      {
        asset: names.abouts.slug(sent.asset),
        ...(times > 1 ? { send: number } : {}),
        event: names.events.slug(kind),
        afterMinutes: minute - sent.minute,
      },
    ];
  });
}

/** Most mails that are promised one by one. */
const MOST_MAILS = 4;

/** Rounded up to hours, from a day on to days: nobody promises minutes. */
function rounded(minutes: number): number {
  const unit = minutes > DAY ? DAY : HOUR;
  return Math.max(1, Math.ceil(minutes / unit)) * unit;
}

/** What can sensibly be promised of what came. */
function promisesOf({ code }: House, life: Life): readonly StoryPromise[] {
  if (life.entered === undefined) return [];
  const sells = code.details.some(({ kind }) => kind === 'handoff');
  const sales: readonly StoryPromise[] =
    life.handed !== undefined
      ? [{ kind: 'withSales', withinMinutes: rounded(life.handed - life.entered) }]
      : sells
        ? [{ kind: 'neverWithSales' }]
        : [];
  const gets = [...life.got.keys()]
    .slice(0, MOST_MAILS)
    .map((asset): StoryPromise => ({ kind: 'gets', asset }));
  const cap = code.caps.week?.most ?? 0;
  const mails: readonly StoryPromise[] =
    life.mostEmails > 0 ? [{ kind: 'mostEmails', most: Math.max(cap, life.mostEmails) }] : [];
  const reason = life.exits.at(-1);
  const last = [...life.nodes].at(-1);
  const end: readonly StoryPromise[] =
    reason !== undefined
      ? [{ kind: 'exits', reason }]
      : last === undefined
        ? []
        : [{ kind: 'reaches', node: last }];
  const stage = life.rows.some(({ what, name }) => what === 'set' && name === STAGE);
  const field: readonly StoryPromise[] = stage
    ? [{ kind: 'field', field: STAGE, is: life.field(STAGE) }]
    : [];
  return [...sales, ...gets, ...mails, ...field, ...end];
}

const STAGE = 'lifecycle-stage';
