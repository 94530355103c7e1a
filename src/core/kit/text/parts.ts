/**
 * Texts that are said by rules of the language instead of by a sentence of the catalogues: durations, weekdays,
 * windows, times, dates, numbers, lists, and marks on words. Their keys are reserved (`RESERVED_KEYS`).
 */
import type { Text, TextParam } from '../base.ts';
import { text } from '../base.ts';

/** Keys that `say` resolves itself; no catalogue has them. */
export const RESERVED_KEYS = [
  'verbatim',
  'strong',
  'linked',
  'capital',
  'quoted',
  'and',
  'or',
  'inTurn',
  'inSentences',
  'number',
  'figure',
  'percent',
  'money',
  'duration',
  'amount',
  'weekdays',
  'time',
  'hour',
  'window',
  'date',
] as const;

/** A key that `say` resolves itself. */
export type ReservedKey = (typeof RESERVED_KEYS)[number];

/** What an amount of time can be counted in. A business day is the working time of one day. */
export type AmountUnit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'businessDays' | 'workingHours';

/** Words to stand out; `setting` is the place of the form field that they speak of. */
export function strong(words: Text | string, setting?: string): Text {
  return text('strong', setting === undefined ? { text: words } : { text: words, setting });
}

/** Words that speak of the form field at `setting`, without standing out. */
export function linked(words: Text | string, setting: string): Text {
  return text('linked', { text: words, setting });
}

/** The same text with a capital at its beginning, where the language has capitals. */
export function capital(words: Text): Text {
  return text('capital', { text: words });
}

/** Words in the quotation marks of the language. */
export function quoted(words: Text | string): Text {
  return text('quoted', { text: words });
}

/** A list joined by "and". */
export function allOf(items: readonly (Text | string)[]): Text {
  return text('and', { items });
}

/** A list joined by "or". */
export function anyOf(items: readonly (Text | string)[]): Text {
  return text('or', { items });
}

/** Words of a list; what is not there is left out. */
type Items = readonly (Text | string | undefined)[];

const there = (items: Items): readonly (Text | string)[] => items.filter((item) => item !== undefined);

/** Parts said one after the other, with a comma between; what has no words is left out. */
export function inTurn(items: Items): Text {
  return text('inTurn', { items: there(items) });
}

/**
 * Sentences said one after the other, as one who only listens hears them apart: each but the last ends with the sign
 * of the language, where it has none of its own. What has no words is left out.
 */
export function inSentences(items: Items): Text {
  return text('inSentences', { items: there(items) });
}

/** Minutes in the units that say them shortest without loss: "3 days", "90 minutes", "1 day, 2 hours". */
export function durationText(minutes: number): Text {
  return text('duration', { minutes });
}

/** An amount in the unit it was typed in: "2 weeks", "1 working day". */
export function amountText(amount: number, unit: AmountUnit): Text {
  return text('amount', { amount, unit });
}

/** A mask of weekdays (bit 0 = Monday): "weekdays", "Monday and Friday". */
export function weekdaysText(days: number): Text {
  return text('weekdays', { days });
}

/** A local time of day in minutes: "9:30", "9:00". */
export function timeText(minutes: number): Text {
  return text('time', { minutes });
}

/** Hours of some weekdays, `to` exclusive: "weekdays 9 to 17". All hours of all days are "at any hour". */
export function windowText(window: {
  readonly days: number;
  readonly from: number;
  readonly to: number;
}): Text {
  return text('window', { days: window.days, from: window.from, to: window.to });
}

/** A local date `YYYY-MM-DD`, with its time where it has one: "30 May 2026". */
export function dateText(date: string): Text {
  return text('date', { date });
}

/** A measured or estimated number: at most three significant digits, whole numbers below 1,000 as they are. */
export function figureText(value: number): Text {
  return text('figure', { value });
}

/** A share in [0, 1] as a percentage, at most three significant digits. */
export function percentText(share: number): Text {
  return text('percent', { share });
}

/**
 * A share in [0, 1], rounded as it is told: to whole percents from ten on, to a tenth below. What is smaller than a tenth keeps
 * a digit, so that it does not look like nobody; what is not quite all is never told as all.
 */
export function shownShare(share: number): number {
  const percents = share * 100;
  if (percents >= 99.5 && percents < 100) return Math.min(999, Math.floor(percents * 10)) / 1000;
  if (percents >= 9.95) return Math.round(percents) / 100;
  const tenths = Math.round(percents * 10);
  return tenths === 0 ? Number(share.toPrecision(1)) : tenths / 1000;
}

/** A share in [0, 1] as it is told: "9 %" would be "8.9 %", "37 %", "0.4 %". `percentText` says it exactly. */
export function shareText(share: number): Text {
  return percentText(shownShare(share));
}

/** An amount of money to its cents, whole ones without; without a currency (ISO 4217) a plain number. */
export function moneyText(value: number, currency?: string): Text {
  return text('money', currency === undefined ? { value } : { value, currency });
}

/** A number as it is, with the separators of the language. */
export function numberText(value: number): Text {
  return text('number', { value });
}

/** A parameter of a text by its name; the empty string when it is not there. */
export function param(of: Text, name: string): TextParam {
  return of.params?.[name] ?? '';
}

/** A parameter that must be a number; 0 when it is none. */
export function numberParam(of: Text, name: string): number {
  const value = Number(param(of, name));
  return Number.isFinite(value) ? value : 0;
}
