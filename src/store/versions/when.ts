import type { Locale } from '../../core/index.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, kind: 'day' | 'clock'): Intl.DateTimeFormat {
  const key = `${locale}/${kind}`;
  const tag = locale === 'en' ? 'en-GB' : locale;
  const made =
    formats.get(key) ??
    new Intl.DateTimeFormat(
      tag,
      kind === 'day'
        ? { day: 'numeric', month: 'short' }
        : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
    );
  formats.set(key, made);
  return made;
}

/** The day in short: "16 May". Milliseconds since 1970. */
export function dayOf(locale: Locale, at: number): string {
  return format(locale, 'day').format(at);
}

/** Day and time in short. Milliseconds since 1970. */
export function clockOf(locale: Locale, at: number): string {
  return format(locale, 'clock').format(at);
}
