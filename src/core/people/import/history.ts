/** From a table to past events: one a row (`lead, event, at, about, value`), or one mailing a row (`open_time`, `click_time` …). */
import type { Text } from '../../kit/base.ts';
import { text, verbatim } from '../../kit/base.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { BUILT_IN_EVENTS, TOPIC_OPT_OUT } from '../model/events.ts';
import { slugOf } from './column-names.ts';
import { isFilled } from './column-types.ts';
import type { BadRow } from './columns.ts';
import type { CsvRow } from './csv.ts';
import { csvRows } from './csv.ts';
import { dateOrderOf, readDate } from './date-text.ts';
import type { CsvDialect } from './dialect.ts';
import { heardRows, type RowsHeard } from './heard.ts';
import type { HistoryMapping, HistoryRow, LongHistory, WideEvent, WideHistory } from './history-row.ts';
import { encodingNotices } from './notices.ts';
import { type DecimalVerdict, decimalOf, readNumber, readYesNo } from './numbers.ts';

/** Past events and what there is to say about them. */
export interface ImportedHistory {
  readonly events: readonly HistoryRow[];
  readonly bad: readonly BadRow[];
  readonly notices: readonly Text[];
  /** `silent`: rows of a mailing that say nothing, not even no. */
  readonly counts: {
    readonly rows: number;
    readonly events: number;
    readonly bad: number;
    readonly silent: number;
  };
}

/** What an import of past events may know besides the table. */
export interface HistoryOptions {
  readonly dialect: CsvDialect;
  readonly catalogue: Catalogue;
  readonly onRows?: RowsHeard;
}

type Read =
  | { readonly events: readonly HistoryRow[]; readonly isSilent?: boolean }
  | { readonly cause: Text };

/** Words that other systems use for the built-in events. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['opened', 'open'],
  ['email-open', 'open'],
  ['email-opened', 'open'],
  ['clicked', 'click'],
  ['email-click', 'click'],
  ['email-clicked', 'click'],
  ['link-click', 'click'],
  ['send', 'sent'],
  ['email-sent', 'sent'],
  ['delivered', 'sent'],
  ['bounced', 'bounce'],
  ['hard-bounce', 'bounce'],
  ['replied', 'reply'],
  ['unsubscribed', 'unsubscribe'],
  ['opt-out', 'unsubscribe'],
  ['topic-unsubscribe', TOPIC_OPT_OUT],
  ['topic-unsubscribed', TOPIC_OPT_OUT],
  ['complained', 'complaint'],
  ['spam', 'complaint'],
  ['spam-report', 'complaint'],
  ['form-submitted', 'form'],
  ['form-submission', 'form'],
  ['page-view', 'visit'],
  ['site-visit', 'visit'],
  ['visited', 'visit'],
  ['downloaded', 'download'],
]);

/** The event that a word means; undefined if none does. */
function eventOf(word: string, catalogue: Catalogue): string | undefined {
  const known: readonly string[] = [...BUILT_IN_EVENTS, ...catalogue.events.map(({ id }) => id)];
  const wanted = word.trim();
  if (known.includes(wanted)) return wanted;
  const slug = slugOf(wanted);
  return SYNONYMS.get(slug) ?? known.find((event) => slugOf(event) === slug);
}

const LEAD =
  /^(lead|lead-id|id|recipient|contact|contact-id|person|person-id|user|user-id|customer|customer-id|mql-id|e-?mail)$/;
const EVENT = /^(event|event-type|event-name|type|action|activity|what)$/;
const AT = /^(at|time|timestamp|date|when|event-time|occurred-at|created-at)$/;
const ABOUT = /^(about|asset|page|subject|campaign|object|url|form|topic)$/;
const VALUE = /^(value|amount)$/;
const TIME_OF = /^(.+)-(time|at|date|timestamp)$/;

function longMapping(
  slugs: readonly string[],
  samples: readonly (readonly string[])[],
): LongHistory | undefined {
  const at = (pattern: RegExp) => slugs.findIndex((slug) => pattern.test(slug));
  const [lead, event, when] = [at(LEAD), at(EVENT), at(AT)];
  if (lead === -1 || event === -1 || when === -1) return undefined;
  const { order } = dateOrderOf(samples.map((row) => row[when] ?? ''));
  return { kind: 'long', lead, event, at: when, about: at(ABOUT), value: at(VALUE), order };
}

function wideEvents(slugs: readonly string[], catalogue: Catalogue): readonly WideEvent[] {
  return slugs.flatMap((slug, at) => {
    const name = TIME_OF.exec(slug)?.[1];
    const event = name === undefined ? undefined : eventOf(name, catalogue);
    return event === undefined ? [] : [{ event, at, flag: slugs.indexOf(name ?? '') }];
  });
}

/**
 * Suggests what the columns of a table of past events are; undefined if it is no such table.
 *
 * One event a row: a person, an event and a time. One mailing a row: a person, and a time column of at least one event.
 */
export function suggestHistory(
  header: readonly string[],
  samples: readonly (readonly string[])[],
  catalogue: Catalogue,
): HistoryMapping | undefined {
  const slugs = header.map(slugOf);
  const long = longMapping(slugs, samples);
  if (long !== undefined) return long;
  const lead = slugs.findIndex((slug) => LEAD.test(slug));
  const events = wideEvents(slugs, catalogue);
  if (lead === -1 || events.length === 0) return undefined;
  const times = samples.flatMap((row) => events.map(({ at }) => row[at] ?? ''));
  return { kind: 'wide', lead, events, order: dateOrderOf(times).order };
}

/** The topic that a word means: its id, or its name. */
function topicOf(word: string, { topics }: Catalogue): string {
  const slug = slugOf(word);
  return (
    topics.find(({ id, name }) => id === word || slugOf(id) === slug || slugOf(name) === slug)?.id ?? word
  );
}

/** How the amounts of a table are written; those that are no numbers at all tell nothing of it. */
function decimalIn(rows: readonly CsvRow[], mapping: HistoryMapping): DecimalVerdict {
  if (mapping.kind === 'wide' || mapping.value === -1) return { mark: '.' };
  const amounts = rows.map(({ cells }) => cells[mapping.value] ?? '').filter(isFilled);
  const isNumber = (cell: string) =>
    readNumber(cell, '.') !== undefined || readNumber(cell, ',') !== undefined;
  return decimalOf(amounts.filter(isNumber));
}

interface LongReading {
  readonly mapping: LongHistory;
  readonly catalogue: Catalogue;
  readonly decimal: DecimalVerdict;
}

function readLong(cells: readonly string[], { mapping, catalogue, decimal }: LongReading): Read {
  const lead = (cells[mapping.lead] ?? '').trim();
  const word = (cells[mapping.event] ?? '').trim();
  const time = (cells[mapping.at] ?? '').trim();
  if (lead === '') return { cause: text('importing.badNoLead') };
  const event = eventOf(word, catalogue);
  if (event === undefined) return { cause: text('importing.badEvent', { value: verbatim(word) }) };
  const at = readDate(time, mapping.order);
  if (at === undefined) return { cause: text('importing.badTime', { value: verbatim(time) }) };
  const thing = mapping.about === -1 ? '' : (cells[mapping.about] ?? '').trim();
  const about = event === TOPIC_OPT_OUT ? topicOf(thing, catalogue) : thing;
  const amount = mapping.value === -1 ? '' : (cells[mapping.value] ?? '').trim();
  // Where a table has both marks, each amount tells for itself.
  const mark = decimal.mark ?? decimalOf([amount]).mark ?? '.';
  const value = isFilled(amount) ? readNumber(amount, mark) : undefined;
  if (isFilled(amount) && value === undefined)
    return { cause: text('importing.badAmount', { value: verbatim(amount) }) };
  return {
    events: [
      { lead, event, at, ...(about === '' ? {} : { about }), ...(value === undefined ? {} : { value }) },
    ],
  };
}

/** Whether a mailing's row says anything of an event: its time, or a yes or no. */
function saysAnything(cells: readonly string[], { at, flag }: WideEvent): boolean {
  return isFilled(cells[at] ?? '') || (flag !== -1 && isFilled(cells[flag] ?? ''));
}

function readWide(cells: readonly string[], mapping: WideHistory): Read {
  const lead = (cells[mapping.lead] ?? '').trim();
  if (lead === '') return { cause: text('importing.badNoLead') };
  const about = mapping.about === undefined ? {} : { about: mapping.about };
  const wasSent = mapping.events.some((event) => saysAnything(cells, event));
  if (!wasSent) return { events: [], isSilent: true };
  const events: HistoryRow[] = [];
  if (mapping.sentAt !== undefined && mapping.events.every(({ event }) => event !== 'sent')) {
    events.push({ lead, event: 'sent', at: mapping.sentAt, ...about });
  }
  for (const { event, at, flag } of mapping.events) {
    const time = (cells[at] ?? '').trim();
    if (!isFilled(time)) {
      const happened = flag !== -1 && readYesNo(cells[flag] ?? '') === true;
      if (happened) return { cause: text('importing.badNoTime', { event: verbatim(event) }) };
      continue;
    }
    const date = readDate(time, mapping.order);
    if (date === undefined) return { cause: text('importing.badTime', { value: verbatim(time) }) };
    events.push({ lead, event, at: date, ...about });
  }
  return { events };
}

function causeOfWidth(row: CsvRow, width: number): Text | undefined {
  if (row.isBroken) return text('importing.badQuote');
  const found = row.cells.length;
  if (found === width) return undefined;
  return text(found < width ? 'importing.badTooFew' : 'importing.badTooMany', { found, expected: width });
}

/** Times of which most stand at midnight are days: hours between events mean nothing then. */
function midnightNotices(events: readonly HistoryRow[]): readonly Text[] {
  return [...new Set(events.map(({ event }) => event))].flatMap((event) => {
    const times = events.filter((row) => row.event === event && row.event !== 'sent').map(({ at }) => at);
    const days = times.filter((at) => !at.includes('T') || at.includes('T00:00')).length;
    const isMost = times.length >= 10 && days * 2 > times.length;
    return isMost ? [text('importing.midnight', { event: verbatim(event), count: days })] : [];
  });
}

function noticesOf(mapping: HistoryMapping, events: readonly HistoryRow[], silent: number): readonly Text[] {
  const hasSent = events.some(({ event }) => event === 'sent');
  return [
    ...(hasSent || events.length === 0 ? [] : [text('importing.noSent')]),
    ...(mapping.kind === 'wide' && mapping.sentAt !== undefined ? [text('importing.assumedSent')] : []),
    ...(silent === 0 ? [] : [text('importing.silent', { count: silent })]),
    ...midnightNotices(events),
  ];
}

/**
 * Makes past events of a table. No row is lost: bad ones are kept with their cause (too few or too many fields, no person, an
 * unknown event, a broken time). Events stand in the order of the rows.
 */
export function importHistory(
  source: string,
  mapping: HistoryMapping,
  options: HistoryOptions,
): ImportedHistory {
  const { dialect, catalogue } = options;
  const all = csvRows(source, dialect.delimiter);
  const width = all[0]?.cells.length ?? 0;
  const rows = all.slice(dialect.hasHeader ? 1 : 0);
  const decimal = decimalIn(rows, mapping);
  const events: HistoryRow[] = [];
  const bad: BadRow[] = [];
  let silent = 0;
  for (const row of heardRows(rows, options.onRows)) {
    const cause = causeOfWidth(row, width);
    const read =
      cause !== undefined
        ? { cause }
        : mapping.kind === 'long'
          ? readLong(row.cells, { mapping, catalogue, decimal })
          : readWide(row.cells, mapping);
    if ('cause' in read) bad.push({ line: row.line, cause: read.cause, cells: row.cells });
    else events.push(...read.events);
    if ('events' in read && read.isSilent) silent += 1;
  }
  return {
    events,
    bad,
    notices: [
      ...encodingNotices(dialect),
      ...(decimal.open === undefined
        ? []
        : [text('importing.assumedThousands', { value: verbatim(decimal.open) })]),
      ...noticesOf(mapping, events, silent),
    ],
    counts: { rows: rows.length, events: events.length, bad: bad.length, silent },
  };
}
