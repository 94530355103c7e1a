/** Times of a trace in the lead's own zone. */

function sayer(locale: string, how: Intl.DateTimeFormatOptions): (at: string) => string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    hour: '2-digit',
    minute: '2-digit',
    ...how,
  });
  return (at) => format.format(new Date(at));
}

/** Weekday, date and clock of an ISO time in UTC. */
export function longTime(locale: string, timeZone: string): (at: string) => string {
  return sayer(locale, { timeZone, weekday: 'short', day: 'numeric', month: 'short' });
}

/** Weekday and clock, for the room beside a line. */
export function shortTime(locale: string, timeZone: string): (at: string) => string {
  return sayer(locale, { timeZone, weekday: 'short' });
}

/** Day, month and clock, where weekdays alone would come again. */
export function datedTime(locale: string, timeZone: string): (at: string) => string {
  return sayer(locale, { timeZone, day: 'numeric', month: 'short' });
}
