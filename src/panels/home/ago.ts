import { useEffect, useState } from 'react';
import type { Voice } from '../../store/words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TAGS = { en: 'en-GB', ja: 'ja' } as const;

/** When something was, in words: minutes, hours and days near by, a date further back. */
export function agoWords({ t, locale }: Voice, then: number, now: number): string {
  const passed = now - then;
  if (passed < MINUTE) return t('home.justNow');
  const relative = new Intl.RelativeTimeFormat(TAGS[locale], { numeric: 'auto' });
  if (passed < HOUR) return relative.format(-Math.floor(passed / MINUTE), 'minute');
  const days = daysBetween(then, now);
  if (days === 0) return relative.format(-Math.floor(passed / HOUR), 'hour');
  if (days < 7) return relative.format(-days, 'day');
  const isThisYear = new Date(then).getFullYear() === new Date(now).getFullYear();
  const format = new Intl.DateTimeFormat(TAGS[locale], {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
  return format.format(then);
}

/** Midnights between two times, by the calendar of this computer. */
function daysBetween(then: number, now: number): number {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  return Math.round((midnight(now) - midnight(then)) / DAY);
}

/** The time of this computer, a minute at a time. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}
