/** Times of the run that is played, in the program's own zone: there is one clock, so that all of them compare. */
import type { Voice } from '../words.ts';

const DAY = 1440;

/** What of a run its times depend on. */
export interface RunTime {
  /** Minute of the epoch at which the run starts. */
  readonly start: number;
  /** IANA zone. */
  readonly zone: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function say(
  minute: number,
  zone: string,
  { locale, ...parts }: Intl.DateTimeFormatOptions & { readonly locale: string },
): string {
  const key = JSON.stringify([zone, locale, parts]);
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { timeZone: zone, ...parts });
    formats.set(key, format);
  }
  return format.format(new Date(minute * 60_000)).replace(',', '');
}

const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;
const DATE = { day: 'numeric', month: 'short' } as const;

/** "Tue 24 Mar". */
export function dateOf(minute: number, { start, zone }: RunTime, { locale }: Voice): string {
  return say(start + minute, zone, { locale, weekday: 'short', ...DATE });
}

/** "24 Mar", for a scale. */
export function shortDateOf(minute: number, { start, zone }: RunTime, { locale }: Voice): string {
  return say(start + minute, zone, { locale, ...DATE });
}

/** "14:00". */
export function clockOf(minute: number, { start, zone }: RunTime, { locale }: Voice): string {
  return say(start + minute, zone, { locale, ...CLOCK });
}

/**
 * Days of a run are those of UTC. From when to when it goes by the program's clock, in a sentence; nothing where days
 * begin at midnight there, too.
 */
export function daysWords(days: number, time: RunTime, voice: Voice): string | undefined {
  const ends = [0, days * DAY];
  if (ends.every((minute) => clockOf(minute, time, voice) === '00:00')) return undefined;
  const [from, to] = ends.map((minute) => `${dateOf(minute, time, voice)} ${clockOf(minute, time, voice)}`);
  return voice.t('results.days', { zone: time.zone, from: from ?? '', to: to ?? '' });
}

/** "today 14:20", "Fri 9:00" within a week, else with the date. `now` is the minute that is shown. */
export function nearTime(
  { minute, now }: { readonly minute: number; readonly now: number },
  time: RunTime,
  voice: Voice,
): string {
  const clock = clockOf(minute, time, voice);
  const dayOf = (at: number): string => dateOf(at, time, voice);
  if (dayOf(minute) === dayOf(now)) return voice.t('playback.today', { time: clock });
  if (dayOf(minute) === dayOf(now + DAY)) return voice.t('playback.tomorrow', { time: clock });
  const { locale } = voice;
  return Math.abs(minute - now) < 6 * DAY
    ? say(time.start + minute, time.zone, { locale, weekday: 'short', ...CLOCK })
    : say(time.start + minute, time.zone, { locale, ...DATE, ...CLOCK });
}
