/** Says the reserved keys in one language: units and clock by catalogue, numbers, dates and lists by `Intl`. */
import type { Text, TextParam } from '../base.ts';
import { DAY, HOUR, text } from '../base.ts';
import { capitalised, clean, mark, plain } from './marks.ts';
import type { ReservedKey } from './parts.ts';
import { numberParam, param } from './parts.ts';

/** What saying needs of its surroundings. `say` keeps marks. */
export interface Speaker {
  /** BCP 47 tag for `Intl`. */
  readonly tag: string;
  say(text: Text): string;
}

/** A parameter as words: texts are said, numbers formatted, lists joined by "and". */
export function sayParam(value: TextParam, speaker: Speaker): string {
  if (typeof value === 'string') return clean(value);
  if (typeof value === 'number') return sayNumber(value, speaker.tag);
  if (isText(value)) return speaker.say(value);
  return joined(value, 'conjunction', speaker);
}

function isText(value: TextParam): value is Text {
  return typeof value === 'object' && 'key' in value;
}

function joined(value: TextParam, type: Intl.ListFormatType, speaker: Speaker): string {
  const items = Array.isArray(value) ? (value as readonly (string | Text)[]) : [value];
  const words = items.map((item) => sayParam(item, speaker));
  return new Intl.ListFormat(speaker.tag, { type, style: 'long' }).format(words);
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format takes longer than formatting a hundred numbers with it. */
function numberFormat(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  const made = formats.get(key) ?? new Intl.NumberFormat(tag, options);
  formats.set(key, made);
  return made;
}

function sayNumber(value: number, tag: string): string {
  return numberFormat(tag, { maximumFractionDigits: 20 }).format(value);
}

/** At most three significant digits; from 1,000 on they are rounded too: figures are estimates, counts are not. */
function sayFigure(value: number, tag: string): string {
  return numberFormat(tag, { maximumSignificantDigits: 3 }).format(value);
}

/** An unknown currency is named instead of shown by its sign; a word that is none is left out. */
function sayMoney(of: Text, tag: string): string {
  const value = numberParam(of, 'value');
  const currency = String(param(of, 'currency'));
  const digits = { maximumFractionDigits: Number.isInteger(value) ? 0 : 2 };
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const isKnown = /^[A-Z]{3}$/.test(currency);
  return numberFormat(tag, isKnown ? { ...style, ...digits } : digits).format(value);
}

const amount = (unit: string, count: number): Text => text(`common.${unit}`, { count });

function sayDuration(minutes: number, speaker: Speaker): string {
  const isShort = minutes < 2 * HOUR;
  if (minutes === 0 || (isShort && minutes % HOUR !== 0)) return speaker.say(amount('minutes', minutes));
  const days = Math.floor(minutes / DAY);
  const hours = Math.floor((minutes % DAY) / HOUR);
  const rest = minutes % HOUR;
  const parts = [
    ...(days > 0 ? [amount('days', days)] : []),
    ...(hours > 0 ? [amount('hours', hours)] : []),
    ...(rest > 0 ? [amount('minutes', rest)] : []),
  ];
  return speaker.say(text('inTurn', { items: parts }));
}

/** Masks with a name of their own. */
const NAMED_DAYS: ReadonlyMap<number, string> = new Map([
  [0b1111111, 'everyDay'],
  [0b0011111, 'weekdays'],
  [0b1100000, 'weekend'],
  [0, 'noDay'],
]);

/** A Monday to count weekdays from. */
const MONDAY = Date.UTC(2024, 0, 1);

function sayWeekdays(days: number, speaker: Speaker): string {
  const named = NAMED_DAYS.get(days);
  if (named !== undefined) return speaker.say(text(`common.${named}`));
  const format = new Intl.DateTimeFormat(speaker.tag, { weekday: 'long', timeZone: 'UTC' });
  const names = [0, 1, 2, 3, 4, 5, 6]
    .filter((day) => (days & (1 << day)) !== 0)
    .map((day) => format.format(new Date(MONDAY + day * DAY * 60_000)));
  return joined(names, 'conjunction', speaker);
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function sayTime(minutes: number, speaker: Speaker): string {
  return speaker.say(
    text('common.clock', { hour: String(Math.floor(minutes / HOUR)), minute: twoDigits(minutes % HOUR) }),
  );
}

function sayHour(minutes: number, speaker: Speaker): string {
  if (minutes % HOUR !== 0) return sayTime(minutes, speaker);
  return speaker.say(text('common.hour', { hour: String(minutes / HOUR) }));
}

function sayWindow(of: Text, speaker: Speaker): string {
  const [days, from, to] = [numberParam(of, 'days'), numberParam(of, 'from'), numberParam(of, 'to')];
  const isAllDay = from === to || (from === 0 && to === DAY);
  const dayNames = text('weekdays', { days });
  if (days === 0) return speaker.say(dayNames);
  if (isAllDay)
    return speaker.say(days === 127 ? text('common.anyHour') : text('common.allDay', { days: dayNames }));
  return speaker.say(
    text('common.window', {
      days: dayNames,
      from: text('hour', { minutes: from }),
      to: text('hour', { minutes: to }),
    }),
  );
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/;

function sayDate(date: string, speaker: Speaker): string {
  const [, year, month, day, hour, minute] = DATE.exec(date) ?? [];
  if (year === undefined) return clean(date);
  const format = new Intl.DateTimeFormat(speaker.tag, { dateStyle: 'medium', timeZone: 'UTC' });
  const said = format.format(new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))));
  if (hour === undefined) return said;
  const time = text('time', { minutes: Number(hour) * HOUR + Number(minute) });
  return speaker.say(text('common.dateTime', { date: said, time }));
}

function sayMarked(of: Text, speaker: Speaker, isStrong: boolean): string {
  return mark(sayParam(param(of, 'text'), speaker), {
    setting: sayParam(param(of, 'setting'), speaker),
    isStrong,
  });
}

/** The items of a list in words; those without are left out. */
function saidItems(of: Text, speaker: Speaker): readonly string[] {
  const items = param(of, 'items');
  const list = Array.isArray(items) ? (items as readonly (string | Text)[]) : [items];
  return list.map((item) => sayParam(item, speaker)).filter((words) => words !== '');
}

/** What ends a sentence, in any language. */
const ENDED = /[.!?…。！？]$/u;

function sayInSentences(of: Text, speaker: Speaker): string {
  const stop = speaker.say(text('common.stop'));
  const sentences = saidItems(of, speaker);
  return sentences
    .map((words, i) => {
      if (i === sentences.length - 1) return words;
      // Its own sign stands for that of the language, not for what follows it.
      return words + (ENDED.test(plain(words)) ? stop.slice(1) : stop);
    })
    .join('');
}

type Sayer = (of: Text, speaker: Speaker) => string;

/** How each reserved key is said. */
export const SAYERS: Readonly<Record<ReservedKey, Sayer>> = {
  verbatim: (of, speaker) => sayParam(param(of, 'text'), speaker),
  strong: (of, speaker) => sayMarked(of, speaker, true),
  linked: (of, speaker) => sayMarked(of, speaker, false),
  capital: (of, speaker) => capitalised(sayParam(param(of, 'text'), speaker)),
  quoted: (of, speaker) => speaker.say(text('common.quoted', { text: param(of, 'text') })),
  and: (of, speaker) => joined(param(of, 'items'), 'conjunction', speaker),
  or: (of, speaker) => joined(param(of, 'items'), 'disjunction', speaker),
  // `Intl` has no list that is only separated by commas in every language (its "unit" has none in Japanese).
  inTurn: (of, speaker) => saidItems(of, speaker).join(speaker.say(text('common.comma'))),
  inSentences: sayInSentences,
  number: (of, { tag }) => sayNumber(numberParam(of, 'value'), tag),
  figure: (of, { tag }) => sayFigure(numberParam(of, 'value'), tag),
  percent: (of, speaker) =>
    speaker.say(text('common.percent', { number: sayFigure(numberParam(of, 'share') * 100, speaker.tag) })),
  money: (of, { tag }) => sayMoney(of, tag),
  duration: (of, speaker) => sayDuration(numberParam(of, 'minutes'), speaker),
  amount: (of, speaker) => speaker.say(amount(String(param(of, 'unit')), numberParam(of, 'amount'))),
  weekdays: (of, speaker) => sayWeekdays(numberParam(of, 'days'), speaker),
  time: (of, speaker) => sayTime(numberParam(of, 'minutes'), speaker),
  hour: (of, speaker) => sayHour(numberParam(of, 'minutes'), speaker),
  window: (of, speaker) => sayWindow(of, speaker),
  date: (of, speaker) => sayDate(String(param(of, 'date')), speaker),
};
