import { z } from 'zod';
import { minuteOfDay, rule, slug } from '../shared/schema.ts';

/** What lets people in, in the order in which lists show it. */
export const START_ON = ['form', 'segment', 'event', 'change', 'date', 'sales', 'hand', 'program'] as const;

/** Settings of a start. Those of other ways in are kept, so that switching back and forth loses nothing. */
export const startSchema = z.strictObject({
  on: z.enum(START_ON).default('form'),
  /** The form; absent = any. */
  form: slug.optional(),
  segment: slug.optional(),
  event: slug.optional(),
  /** What the event is about; absent = anything. */
  about: slug.optional(),
  /** What must have become true. */
  rule: rule.optional(),
  field: slug.optional(),
  /** Days from the date. */
  days: z.int().min(0).max(3650).default(0),
  side: z.enum(['before', 'after']).default('before'),
  at: minuteOfDay.optional(),
  yearly: z.boolean().default(false),
  outcome: z.enum(['won', 'lost', 'rejected']).default('won'),
  /** In a run: people come as the scenario says, or only when they do it, or it becomes true, during the run. */
  who: z.enum(['scenario', 'event']).default('scenario'),
  /** Where people come in by a segment or a rule that becomes true: also who is so when they arrive; absent = no. */
  already: z.boolean().optional(),
  /** Who else is let in. */
  filter: rule.optional(),
});

/** Settings of a start, complete. */
export type StartSettings = z.infer<typeof startSchema>;
