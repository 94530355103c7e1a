/** What a row says of consent. What cannot be read is never a yes. */
import { isFilled } from './column-types.ts';
import type { ColumnMapping, ConsentAnswer } from './columns.ts';
import { readYesNo } from './numbers.ts';

/** Words by which systems for mail say that somebody signed up, or left; hyphens and blanks within them are the same. */
const AGREED: ReadonlySet<string> = new Set(['subscribed', 'opted in', 'opt in', 'granted', 'agreed']);
const DECLINED: ReadonlySet<string> = new Set([
  'unsubscribed',
  'opted out',
  'opt out',
  'withdrawn',
  'declined',
  'denied',
]);

/** Reads an answer on consent; undefined if the words are neither a yes nor a no. */
export function readConsent(cell: string): boolean | undefined {
  const word = cell
    .trim()
    .toLowerCase()
    .replace(/[-_ ]+/g, ' ');
  if (AGREED.has(word)) return true;
  return DECLINED.has(word) ? false : readYesNo(cell);
}

/** A cell of consent that says neither yes nor no. */
export function isUnclear(cell: string): boolean {
  return isFilled(cell) && readConsent(cell) === undefined;
}

/** What is known of the table besides the row. */
export interface ConsentReading {
  readonly mapping: readonly ColumnMapping[];
  /** For those whose row says nothing. */
  readonly otherwise: ConsentAnswer;
  /** All topics of the catalogue. */
  readonly topics: readonly string[];
}

/** What a row comes to. */
export interface ConsentRead {
  /** Topics agreed to; absent = all. */
  readonly consent?: readonly string[];
  /** Whether the row says nothing, so that the answer for all of the table counts. */
  readonly isAssumed: boolean;
  /** Columns whose cell is neither yes nor no, and that cell. */
  readonly unclear: readonly { readonly column: string; readonly cell: string }[];
}

function answered(answer: ConsentAnswer): readonly string[] | undefined {
  if (answer.kind === 'all') return undefined;
  return answer.kind === 'none' ? [] : answer.topics;
}

/**
 * Reads the consent of a row.
 *
 * What the row says goes before the answer for all of the table; what it says of one topic goes before what it says of
 * all of them. Of two columns about all topics a no outweighs a yes, and so does what is neither.
 */
export function consentOf(cells: readonly string[], reading: ConsentReading): ConsentRead {
  const { mapping, otherwise, topics: all } = reading;
  const said = mapping.flatMap(({ to, header }, i) => {
    const cell = cells[i] ?? '';
    if (to.kind !== 'consent' || !isFilled(cell)) return [];
    return [{ topic: to.topic, column: header, cell, answer: readConsent(cell) }];
  });
  const unclear = said.filter(({ answer }) => answer === undefined);
  if (said.length === 0) {
    const consent = answered(otherwise);
    return { ...(consent === undefined ? {} : { consent }), isAssumed: true, unclear };
  }
  const general = said.filter(({ topic }) => topic === undefined);
  const isYes = general.every(({ answer }) => answer === true);
  const before = general.length === 0 ? (answered(otherwise) ?? all) : isYes ? all : [];
  const agreed = new Set(before);
  for (const { topic, answer } of said) {
    if (topic !== undefined && answer === true) agreed.add(topic);
  }
  for (const { topic, answer } of said) {
    if (topic !== undefined && answer !== true) agreed.delete(topic);
  }
  const isAll =
    all.length > 0 ? all.every((topic) => agreed.has(topic)) : said.every(({ answer }) => answer === true);
  return { ...(isAll ? {} : { consent: [...agreed] }), isAssumed: false, unclear };
}
