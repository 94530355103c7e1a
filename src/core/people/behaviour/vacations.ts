/** Days on which students are away. */
import { DAY } from '../../kit/base.ts';
import { dateOfDay } from '../../kit/calendar/dates.ts';

/** Whether a date lies in the usual vacations of universities: July, August, 20 December to 5 January. Assumed. */
export function isVacation(month: number, day: number): boolean {
  if (month === 7 || month === 8) return true;
  return (month === 12 && day >= 20) || (month === 1 && day <= 5);
}

/** 1 for each day (of UTC) of a run that lies in a vacation; `start` in minutes since 1970. */
export function vacationDays(start: number, days: number): Uint8Array {
  const first = Math.floor(start / DAY);
  return Uint8Array.from({ length: days }, (_, i) => {
    const { month, day } = dateOfDay(first + i);
    return isVacation(month, day) ? 1 : 0;
  });
}
