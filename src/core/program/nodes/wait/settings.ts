import { z } from 'zod';
import {
  date,
  dateDuration,
  minuteOfDay,
  slug,
  timeWindow,
  weekdays,
  workDuration,
} from '../shared/schema.ts';

/** Settings of a wait. Those of the other modes are kept, so that switching back and forth loses nothing. */
export const waitSchema = z.strictObject({
  mode: z.enum(['time', 'date', 'moment', 'window']).default('time'),
  time: workDuration.default({ amount: 3, unit: 'days' }),
  /** What a date is counted from. */
  base: z.enum(['field', 'fixed', 'entry']).default('fixed'),
  field: slug.optional(),
  yearly: z.boolean().default(false),
  date: date.optional(),
  offset: dateDuration.default({ amount: 0, unit: 'days' }),
  side: z.enum(['before', 'after']).default('before'),
  /** Local time of day of a date or a weekday. */
  at: minuteOfDay.optional(),
  /** What happens to those who come after the date. */
  past: z.enum(['go', 'port', 'exit']).default('go'),
  days: weekdays.default(0b11111),
  skipHolidays: z.boolean().default(false),
  window: timeWindow.optional(),
});

/** Settings of a wait, complete. */
export type WaitSettings = z.infer<typeof waitSchema>;

/** Time of day of a weekday wait that names none: nine o'clock. */
export const MOMENT_AT = 540;
