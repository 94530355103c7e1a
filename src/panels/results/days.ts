/** Days as they stand on an axis and in a head. */

const tag = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);

/** A date `YYYY-MM-DD` as day and month. */
export function shortDay(locale: string, date: string): string {
  return new Intl.DateTimeFormat(tag(locale), { timeZone: 'UTC', day: 'numeric', month: 'short' }).format(
    new Date(`${date}T00:00Z`),
  );
}

/** The last day of a run of so many days. */
export function lastDay(start: string, days: number): string {
  const last = Date.parse(`${start}T00:00Z`) + (days - 1) * 86_400_000;
  return new Date(last).toISOString().slice(0, 10);
}
