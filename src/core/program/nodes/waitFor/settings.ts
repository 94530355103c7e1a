import { z } from 'zod';
import { duration, entryId, rule, slug, words } from '../shared/schema.ts';

/** One thing to wait for: an event or a condition. `id` names its port. */
export const waitForCase = z.strictObject({
  id: entryId,
  on: z.enum(['event', 'rule']).default('event'),
  event: slug.optional(),
  /** What the event is about; absent = anything. */
  about: slug.optional(),
  rule: rule.optional(),
  /** What the way is called; absent = by the event. */
  label: words.optional(),
});

/** Settings of waiting for something. The cases are in order: the first that holds is taken. */
export const waitForSchema = z.strictObject({
  cases: z.array(waitForCase).max(20).default([]),
  limit: duration.default({ amount: 4, unit: 'days' }),
  /** Wait for ever: only the cases and the interrupts end it. */
  noLimit: z.boolean().default(false),
  /** What happened before they got here: counts, or does not. */
  before: z.enum(['goOn', 'ignore']).default('goOn'),
  /** Since when it counts. */
  since: z.enum(['entry', 'lastSend', 'ever']).default('entry'),
});

/** One thing to wait for. */
export type WaitForCase = z.infer<typeof waitForCase>;
/** Settings of waiting for something, complete. */
export type WaitForSettings = z.infer<typeof waitForSchema>;
