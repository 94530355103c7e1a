/** Holidays: days on which windows and business hours do not open. */

/** Local day numbers, ascending, without doubles. */
export type Holidays = Int32Array;

/** No day off. */
export const NO_HOLIDAYS: Holidays = new Int32Array(0);

/** Puts day numbers in order. */
export function makeHolidays(days: readonly number[]): Holidays {
  return Int32Array.from(new Set(days)).sort();
}

/** Whether a local day is one of the holidays. */
export function isHoliday(holidays: Holidays, day: number): boolean {
  let low = 0;
  let high = holidays.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holidays[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low < holidays.length && holidays[low] === day;
}
