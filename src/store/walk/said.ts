/** What is said of somebody who walks, in the same words on canvas, panel and chip. */
import { formatEpochMinute, type WalkView } from '../../core/index.ts';
import { datedTime, shortTime } from '../trace/times.ts';
import type { Voice } from '../words.ts';

const DAY = 1440;

/** A name of more words than this says what somebody is: made-up people are called by their kind. */
const LONGEST_NAME = 3;

/** The first word of a name; all of it where it is no name of a person. */
export function firstNameOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return words.length > LONGEST_NAME ? words.join(' ') : (words[0] ?? '');
}

/** Most signs of a name where room is short. */
const SHORT = 16;

/** The first word of a name, cut where the room in the top bar ends. */
export function shortNameOf(name: string): string {
  const first = [...firstNameOf(name)];
  return first.length > SHORT
    ? `${first
        .slice(0, SHORT - 1)
        .join('')
        .trimEnd()}…`
    : first.join('');
}

/** The first signs of first and last word, two at most. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

/** How the lead stands there, for the room beside the token: "waits until Mon 10:12". */
export function stateWords(view: WalkView, voice: Voice): string {
  const { t, say, locale } = voice;
  if (view.exit !== undefined && view.isOver) return say(view.exit.said);
  if (view.until !== undefined) {
    return t('walking.waitsUntil', { time: minuteWords(view, view.until, locale) });
  }
  return view.state === undefined ? '' : say(view.state);
}

/** Says minutes of a walk in the lead's own time: weekday and clock in its first days, then the date, as weekdays come again. */
export function walkTime({ start, zone, rows }: WalkView, locale: string): (minute: number) => string {
  const first = rows[0]?.minute ?? 0;
  const [near, far] = [shortTime(locale, zone), datedTime(locale, zone)];
  return (minute) => (Math.abs(minute - first) < 6 * DAY ? near : far)(formatEpochMinute(start + minute));
}

/** One minute of a walk, as `walkTime` says it. */
export function minuteWords(view: WalkView, minute: number, locale: string): string {
  return walkTime(view, locale)(minute);
}

/** The same for the inbox: the clock on the day of the walk, the weekday in the week before, else the date. */
export function inboxTime(view: WalkView, minute: number, locale: string): string {
  const at = new Date(`${formatEpochMinute(view.start + minute).slice(0, 16)}Z`);
  const say = (parts: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(tag(locale), { ...parts, timeZone: view.zone }).format(at);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: view.zone }).format(at);
  if (day === view.local.slice(0, 10)) return say({ hour: '2-digit', minute: '2-digit' });
  const isNear = view.minute - minute < 6 * DAY;
  return say(isNear ? { weekday: 'short' } : { day: 'numeric', month: 'short' });
}

/** Number of the day since the first thing that happened, from 1. */
export function dayOf({ rows, minute }: WalkView): number {
  const first = rows[0]?.minute ?? minute;
  return Math.floor((minute - first) / DAY) + 1;
}

const tag = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);

/** Weekday, date and clock of a local time without offset. */
export function clockWords(local: string, locale: string): string {
  return new Intl.DateTimeFormat(tag(locale), {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(`${local.slice(0, 16)}Z`));
}

/** A length of time in its two largest units: "4 minutes", "2 days 3 hours". */
export function lengthWords(minutes: number, locale: string): string {
  const parts = [
    { unit: 'day', count: Math.floor(minutes / DAY) },
    { unit: 'hour', count: Math.floor((minutes % DAY) / 60) },
    { unit: 'minute', count: minutes % 60 },
  ];
  const said = parts
    .filter(({ count }) => count > 0)
    .slice(0, 2)
    .map(({ unit, count }) =>
      new Intl.NumberFormat(tag(locale), { style: 'unit', unit, unitDisplay: 'long' }).format(count),
    );
  return said.length === 0 ? lengthWords(1, locale) : said.join(' ');
}
