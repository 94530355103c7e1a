import { z } from 'zod';
import { duration, slug, words } from '../shared/schema.ts';

/** What a call does, in the order in which lists show it. */
export const CALL_DOES = ['notify', 'webhook', 'crm'] as const;

/** Settings of an effect outside of the program. */
export const callSchema = z.strictObject({
  does: z.enum(CALL_DOES).default('notify'),
  /** A colleague, a web address, or a kind of record. */
  to: words.optional(),
  message: words.optional(),
  /** Fields that go with it, and what they are called there. */
  payload: z
    .array(z.strictObject({ name: words.default(''), field: slug.optional() }))
    .max(100)
    .default([]),
  onFailure: z.enum(['goOn', 'branch', 'retry']).default('branch'),
  retries: z.int().min(1).max(5).default(3),
  /** Between two tries. */
  pause: duration.default({ amount: 15, unit: 'minutes' }),
  /** For the answer to a try. */
  limit: duration.default({ amount: 1, unit: 'days' }),
});

/** Settings of a call, complete. */
export type CallSettings = z.infer<typeof callSchema>;
