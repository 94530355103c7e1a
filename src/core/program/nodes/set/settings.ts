import { z } from 'zod';
import { fieldValue, slug, words } from '../shared/schema.ts';

/** What a step can change about a person, in the order in which lists show it. */
export const SET_WHAT = ['score', 'stage', 'field', 'list', 'consent', 'suppress'] as const;

/** One change. Which settings count is said by `what`; the rest is kept for switching back. */
export const change = z.strictObject({
  what: z.enum(SET_WHAT).default('score'),
  dimension: z.enum(['fit', 'engagement', 'relationship']).default('engagement'),
  points: z.number().min(-1000).max(1000).default(10),
  stage: slug.optional(),
  field: slug.optional(),
  /** `null` makes the field blank. */
  value: fieldValue.optional(),
  list: slug.optional(),
  topic: slug.optional(),
  /** Add or remove, allow or withdraw, stop contact or allow it again. */
  on: z.boolean().default(true),
  /** Why, in the user's words: it goes with the points into the packet for sales. */
  reason: words.optional(),
});

/** Settings of a step that changes people: one or more changes, in order. */
export const setSchema = z.strictObject({ changes: z.array(change).max(20).default([]) });

/** One change, complete. */
export type SetChange = z.infer<typeof change>;
/** Settings of a step that changes people, complete. */
export type SetSettings = z.infer<typeof setSchema>;
