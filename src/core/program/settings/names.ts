/** What is named in the catalogue of a program, list by list: each entry as form settings, and back. */
import type { Json } from '../../kit/base.ts';
import { HOUR } from '../../kit/base.ts';
import type {
  AssetDef,
  Catalogue,
  EventDef,
  FieldDef,
  FieldType,
  QueueDef,
  SegmentDef,
} from '../../people/model/catalogue.ts';
import type { Rule } from '../../people/rules/rule.ts';
import { NEVER } from '../../people/rules/rule.ts';
import { sameJson } from '../document/difference/same.ts';
import type { ProgramFile } from '../document/types.ts';
import { type Entry, withIds } from './ids.ts';
import {
  datesOfEntries,
  entriesOfDates,
  hoursOfWindow,
  type Lens,
  numberOf,
  shownRule,
  textOf,
  windowOfHours,
} from './lens.ts';

type Named = Entry & { readonly id: string };

/** An entry of one list of the catalogue as a form sees it. */
interface Shape<D extends { readonly id: string; readonly name: string }> {
  entry(def: D): { readonly [key: string]: Json | undefined };
  /** `was`: what the entry was made of; a form may say less than there is, and what it leaves alone is kept. */
  def(entry: Named, was: D | undefined): { readonly [K in keyof D]: D[K] | undefined };
}

/** Without what is undefined. */
function solid<T>(record: { readonly [key: string]: unknown }): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

function nameOf(entry: Entry): string {
  return typeof entry.name === 'string' ? entry.name : '';
}

function listOf<P extends keyof Catalogue>(
  part: P,
  shape: Shape<Catalogue[P][number]>,
  unnamed: string,
): Lens {
  const entryOf = (def: Catalogue[P][number]): Entry => solid<Entry>({ id: def.id, ...shape.entry(def) });
  const entriesOf = (file: ProgramFile): readonly Entry[] =>
    (file.catalogue[part] as readonly Catalogue[P][number][]).map(entryOf);
  return {
    get: (file) => entriesOf(file),
    put(file, value) {
      const entries = (Array.isArray(value) ? value : []) as readonly Entry[];
      const old = file.catalogue[part] as readonly Catalogue[P][number][];
      const before = entriesOf(file);
      const defs = withIds(file, entries, { before, unnamed }).map((entry, i) => {
        // By the id it came with: it may have got another one with its name.
        const at = before.findIndex(({ id }) => id === entries[i]?.id);
        return sameJson(before[at], entry) ? old[at] : solid(shape.def(entry, old[at]));
      });
      return { ...file, catalogue: { ...file.catalogue, [part]: defs } };
    },
  };
}

const plain: Shape<{ readonly id: string; readonly name: string }> = {
  entry: ({ name }) => ({ name }),
  def: (entry) => ({ id: entry.id, name: nameOf(entry) }),
};

const segment: Shape<SegmentDef> = {
  entry: ({ name, rule }) => ({ name, rule: shownRule(rule) }),
  def: (entry, was) => ({
    id: entry.id,
    name: nameOf(entry),
    // Nobody is in a segment of which nothing is said yet.
    rule: sameJson(shownRule(was?.rule), entry.rule)
      ? (was?.rule ?? NEVER)
      : ((entry.rule as unknown as Rule | undefined) ?? NEVER),
  }),
};

const TYPES: readonly FieldType[] = ['text', 'number', 'yesNo', 'date', 'choice'];

const field: Shape<FieldDef> = {
  entry: ({ name, type, choices, note }) => ({
    name,
    type,
    choices: choices === undefined ? undefined : choices.join('\n'),
    note,
  }),
  def(entry) {
    const type = TYPES.find((one) => one === entry.type) ?? 'text';
    const lines = textOf(entry.choices)?.split('\n') ?? [];
    const choices = [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))];
    return {
      id: entry.id,
      name: nameOf(entry),
      type,
      choices: type === 'choice' ? choices : undefined,
      note: textOf(entry.note),
    };
  },
};

const PERCENT = 100;
const FINEST = 1e6;

/** A share as per cent, without the dust of binary fractions. */
function percentOf(share: number): number {
  return Math.round(share * PERCENT * FINEST) / FINEST;
}

function howOf({ rate, after }: EventDef): string {
  if (after !== undefined) return 'event' in after ? 'afterEvent' : 'afterAsset';
  return rate === undefined ? 'outside' : 'rate';
}

function afterOf(entry: Entry): EventDef['after'] {
  if (entry.how === 'afterEvent') return { event: textOf(entry.event) ?? 'form' };
  const asset = textOf(entry.asset);
  return entry.how === 'afterAsset' && asset !== undefined ? { asset } : undefined;
}

const event: Shape<EventDef> = {
  entry: (def) => ({
    name: def.name,
    how: howOf(def),
    rate: def.rate,
    event: def.after !== undefined && 'event' in def.after ? def.after.event : undefined,
    asset: def.after !== undefined && 'asset' in def.after ? def.after.asset : undefined,
    share: def.share === undefined ? undefined : percentOf(def.share),
    delay: def.delayMinutes === undefined ? undefined : def.delayMinutes / HOUR,
    low: def.value?.low,
    high: def.value?.high,
  }),
  def(entry) {
    const follows = entry.how === 'afterEvent' || entry.how === 'afterAsset';
    const share = numberOf(entry.share);
    const delay = numberOf(entry.delay);
    const low = typeof entry.low === 'number' ? entry.low : undefined;
    const high = typeof entry.high === 'number' ? entry.high : undefined;
    return {
      id: entry.id,
      name: nameOf(entry),
      rate: entry.how === 'rate' ? (numberOf(entry.rate) ?? 0) : undefined,
      share: follows ? Math.min(1, (share ?? 0) / PERCENT) : undefined,
      after: afterOf(entry),
      delayMinutes: follows && delay !== undefined ? Math.max(1, Math.round(delay * HOUR)) : undefined,
      value: low === undefined || high === undefined ? undefined : { low, high },
    };
  },
};

const asset: Shape<AssetDef> = {
  entry: ({ id: _id, relevance, ...rest }) => ({
    ...rest,
    relevance: relevance === undefined ? undefined : percentOf(relevance),
  }),
  def(entry) {
    const relevance = numberOf(entry.relevance);
    const yes = (value: Json | undefined): boolean | undefined =>
      typeof value === 'boolean' ? value : undefined;
    return {
      id: entry.id,
      name: nameOf(entry),
      subject: textOf(entry.subject),
      sender: textOf(entry.sender),
      body: textOf(entry.body),
      relevance: relevance === undefined ? undefined : Math.min(1, relevance / PERCENT),
      invites: yes(entry.invites),
      approved: yes(entry.approved),
    };
  },
};

function wholeOf(value: Json | undefined, otherwise: number): number {
  return Math.round(numberOf(value) ?? otherwise);
}

const HANDLING = 30;
const REPLY = 60;

const queue: Shape<QueueDef> = {
  entry: ({ id: _id, hours, holidays, ...rest }) => ({
    ...rest,
    hours: windowOfHours(hours),
    holidays: holidays === undefined ? undefined : entriesOfDates(holidays),
  }),
  def: (entry, was) => ({
    id: entry.id,
    name: nameOf(entry),
    zone: textOf(entry.zone) ?? 'UTC',
    hours:
      was !== undefined && sameJson(windowOfHours(was.hours), entry.hours)
        ? was.hours
        : hoursOfWindow(entry.hours),
    holidays: entry.holidays === undefined ? undefined : datesOfEntries(entry.holidays),
    reps: wholeOf(entry.reps, 1),
    perRepDaily: wholeOf(entry.perRepDaily, 0),
    handlingMinutes: numberOf(entry.handlingMinutes) ?? HANDLING,
    replyMinutes: numberOf(entry.replyMinutes) ?? REPLY,
    owner: textOf(entry.owner),
  }),
};

/** Lists of the catalogue by the first word of their path. */
export const NAME_PARTS: Readonly<Record<keyof Catalogue, Lens>> = {
  segments: listOf('segments', segment, 'new-segment'),
  topics: listOf('topics', plain, 'new-topic'),
  lists: listOf('lists', plain, 'new-list'),
  fields: listOf('fields', field, 'new-field'),
  events: listOf('events', event, 'new-event'),
  assets: listOf('assets', asset, 'new-content'),
  queues: listOf('queues', queue, 'new-queue'),
};
