/** How a number of the table is written into its field and read back. */
import type { AssumptionRow } from '../../store/assumptions/assumptions.ts';

/** Percent for shares, clock for times of day, a number with a unit of time, or the number itself. */
export type EntryKind = 'percent' | 'clock' | 'time' | 'plain';

/** Times of day are minutes in the table. */
const CLOCKS: ReadonlySet<string> = new Set(['hours.wakeFrom', 'hours.wakeTo']);

/** Units of time, by their minutes. */
export const UNITS = [
  { minutes: 1, name: 'minutes' },
  { minutes: 60, name: 'hours' },
  { minutes: 1440, name: 'days' },
] as const;

/** How a row is written. */
export function entryKind({ id, unit }: Pick<AssumptionRow, 'id' | 'unit'>): EntryKind {
  if (CLOCKS.has(id)) return 'clock';
  if (unit === 'minutes') return 'time';
  return unit === 'share' ? 'percent' : 'plain';
}

/** What one of the field is in the table: a hundredth for percent, the minutes of a unit for times. */
export type Entry = { readonly kind: EntryKind; readonly scale: number };

/** The entry of a row in a unit of time; other rows have one way only. */
export function entryOf(row: Pick<AssumptionRow, 'id' | 'unit'>, minutes: number): Entry {
  const kind = entryKind(row);
  return { kind, scale: kind === 'percent' ? 0.01 : kind === 'time' ? minutes : 1 };
}

/** The largest unit that says the time without a fraction. */
export function naturalMinutes(value: number): number {
  return UNITS.findLast(({ minutes }) => value > 0 && value % minutes === 0)?.minutes ?? 1;
}

/** The binary crumbs of a division are not what anybody typed. */
const clean = (value: number): number => Number(value.toPrecision(12));

const PLAIN = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 12 });

/** A value as it stands in the field. */
export function writeEntry(value: number, { kind, scale }: Entry): string {
  if (kind !== 'clock') return PLAIN.format(Number((value / scale).toPrecision(kind === 'time' ? 4 : 12)));
  const whole = Math.round(value);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** What was typed as a value of the table; nothing where it is no number and no time of day. */
export function readEntry(typed: string, { kind, scale }: Entry): number | undefined {
  const text = typed.normalize('NFKC').trim();
  if (kind === 'clock') return readClock(text);
  const number = text.replace(/\s*%$/, '').replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(number)) return undefined;
  const value = clean(Number(number) * scale);
  return kind === 'time' ? Math.round(value) : value;
}

function readClock(text: string): number | undefined {
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text) ?? [];
  if (hours === undefined || Number(minutes) > 59) return undefined;
  return Number(hours) * 60 + Number(minutes);
}

/** One press of an arrow key: a percent, a quarter of an hour, one of the unit, or a twentieth of the range of plain numbers. */
export function stepOf({ low, high }: Pick<AssumptionRow, 'low' | 'high'>, { kind, scale }: Entry): number {
  if (kind === 'clock') return 15;
  if (kind !== 'plain') return scale;
  return high - low > 20 ? 1 : high - low > 1 ? 0.1 : 0.01;
}
