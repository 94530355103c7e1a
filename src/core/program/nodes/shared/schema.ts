/** Pieces of settings schemas that several kinds use. */
import { z } from 'zod';
import { DAY } from '../../../kit/base.ts';
import { ruleSchema } from '../../../people/rules/schema.ts';

// zod would probe `new Function`, which a strict content security policy reports as a breach.
z.config({ jitless: true });

/** A name in the catalogue. */
export const slug = z.string().min(1).max(200);

/** Words of the user. */
export const words = z.string().max(10_000);

/** Name of an entry that a port is called by. */
export const entryId = z.string().max(100).default('');

/** A local minute of the day. */
export const minuteOfDay = z
  .int()
  .min(0)
  .max(DAY - 1);

/** A mask of weekdays, bit 0 = Monday. */
export const weekdays = z.int().min(0).max(127);

/** A local date, with or without a time. */
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2})?$/);

/** Whole amounts up to some 200 years of days. */
const amount = z.int().min(0).max(100_000);

/** An amount of time in the unit it was typed in. */
export const duration = z.strictObject({
  amount,
  unit: z.enum(['minutes', 'hours', 'days', 'weeks']),
});

/** An amount of time that may be counted in working days. */
export const workDuration = z.strictObject({
  amount,
  unit: z.enum(['minutes', 'hours', 'days', 'weeks', 'businessDays']),
});

/** An amount of time on the calendar. */
export const dateDuration = z.strictObject({
  amount,
  unit: z.enum(['minutes', 'hours', 'days', 'weeks', 'months']),
});

/** Hours of some weekdays, `to` exclusive. */
export const timeWindow = z.strictObject({
  days: weekdays,
  from: minuteOfDay,
  to: z.int().min(0).max(DAY),
  holidays: z.boolean().optional(),
});

/** A value of a field. */
export const fieldValue = z.union([z.string().max(10_000), z.number(), z.boolean(), z.null()]);

/** A condition. */
export const rule = ruleSchema;

/** An amount of time in the unit it was typed in. */
export type Duration = z.infer<typeof workDuration>;
