/** What an import of past events would come to, and what each of its columns is. */

import type { BadRow, Text, WideHistory } from '../../core/index.ts';
import { type HistoryMapping, type LongHistory, writeCsv } from '../../core/index.ts';
import type { PastPreview } from '../../worker/importer.ts';
import { useStore } from '../store.ts';
import type { ImportedPeople } from './state.ts';
import type { PastLook } from './table-state.ts';

/** A table of which nothing is known: every column is still to be named. */
export const NO_COLUMNS: LongHistory = {
  kind: 'long',
  lead: -1,
  event: -1,
  at: -1,
  about: -1,
  value: -1,
  order: 'dmy',
};

const SHOWN_NAMES = 5;

/** Names under which events may speak of people, in small letters. */
function namesOf({ records }: ImportedPeople): ReadonlySet<string> {
  return new Set(
    records.flatMap(({ id, fields: { email } }) => [
      id.toLowerCase(),
      ...(typeof email === 'string' ? [email.toLowerCase()] : []),
    ]),
  );
}

/** A preview beside the people that run. */
export function lookAt(
  { leads, ...preview }: PastPreview,
  people: ImportedPeople | undefined = useStore.getState().people,
): PastLook {
  const there = people === undefined ? new Set<string>() : namesOf(people);
  const missing = [...leads].filter(([lead]) => !there.has(lead.toLowerCase()));
  return {
    ...preview,
    strangers: {
      people: missing.length,
      events: missing.reduce((sum, [, count]) => sum + count, 0),
      names: missing.slice(0, SHOWN_NAMES).map(([lead]) => lead),
    },
  };
}

/** What one column of a table of past events is: a part of a row that is one event, or of one event of a mailing. */
export type Role =
  | { readonly kind: 'ignore' | 'lead' }
  | { readonly kind: 'event' | 'at' | 'about' | 'value' }
  | { readonly kind: 'time' | 'flag'; readonly event: string };

const LONG = ['lead', 'event', 'at', 'about', 'value'] as const;

/** What a column is. */
export function roleOf(mapping: HistoryMapping, column: number): Role {
  if (mapping.lead === column) return { kind: 'lead' };
  if (mapping.kind === 'long') return { kind: LONG.find((part) => mapping[part] === column) ?? 'ignore' };
  for (const { event, at, flag } of mapping.events) {
    if (at === column) return { kind: 'time', event };
    if (flag === column) return { kind: 'flag', event };
  }
  return { kind: 'ignore' };
}

/** The mapping with another role for one column; what it was before is nobody's then. */
export function withRole(mapping: HistoryMapping, column: number, role: Role): HistoryMapping {
  return mapping.kind === 'long' ? longWith(mapping, column, role) : wideWith(mapping, column, role);
}

function longWith(mapping: LongHistory, column: number, { kind }: Role): LongHistory {
  const left = Object.fromEntries(LONG.map((part) => [part, mapping[part] === column ? -1 : mapping[part]]));
  const isPart = LONG.some((part) => part === kind);
  return { ...mapping, ...left, ...(isPart ? { [kind]: column } : {}) };
}

function wideWith(mapping: WideHistory, column: number, role: Role): WideHistory {
  const lead = role.kind === 'lead' ? column : mapping.lead === column ? -1 : mapping.lead;
  const left = mapping.events
    .filter(({ at }) => at !== column)
    .map((one) => (one.flag === column ? { ...one, flag: -1 } : one));
  if (role.kind === 'flag') {
    const events = left.map((one) => (one.event === role.event ? { ...one, flag: column } : one));
    return { ...mapping, lead, events };
  }
  if (role.kind !== 'time') return { ...mapping, lead, events: left };
  const others = left.filter(({ event }) => event !== role.event);
  const flag = left.find(({ event }) => event === role.event)?.flag ?? -1;
  return { ...mapping, lead, events: [...others, { event: role.event, at: column, flag }] };
}

/** Rows that did not become events as a table, with their lines and causes. */
export function badPastTable(
  { header, bad }: { readonly header: readonly string[]; readonly bad: readonly BadRow[] },
  head: readonly string[],
  say: (cause: Text) => string,
): string {
  return writeCsv([
    [...header, ...head],
    ...bad.map(({ line, cause, cells }) => [...cells, line, say(cause)]),
  ]);
}
