/** Times of a trace in the lead's own zone. */

const tag = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);

function sayer(format: Intl.DateTimeFormat): (at: string) => string {
  return (at) => format.format(new Date(at));
}

/** Weekday, date and clock of an ISO time in UTC. */
export function longTime(locale: string, timeZone: string): (at: string) => string {
  return sayer(
    new Intl.DateTimeFormat(tag(locale), {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }),
  );
}

/** Weekday and clock, for the room beside a line. */
export function shortTime(locale: string, timeZone: string): (at: string) => string {
  return sayer(
    new Intl.DateTimeFormat(tag(locale), { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit' }),
  );
}

/** Day, month and clock, where weekdays alone would come again. */
export function datedTime(locale: string, timeZone: string): (at: string) => string {
  return sayer(
    new Intl.DateTimeFormat(tag(locale), {
      timeZone,
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }),
  );
}
