/** Stories: what a program promises one person. Kept in the program file, walked again on every edit. */
import { z } from 'zod';
import { parseDate } from '../../kit/calendar/dates.ts';
import { type Script, scriptEventsSchema, scriptLeadSchema } from '../../people/behaviour/script.ts';
import type { LeadRecord } from '../../people/model/scenario.ts';
import type { FieldValue } from '../../people/rules/rule.ts';

/** One thing that is promised. Minutes count from the first entry into the program. */
export type StoryPromise =
  | { readonly kind: 'reaches'; readonly node: string }
  | { readonly kind: 'exits'; readonly reason: string }
  | { readonly kind: 'withSales'; readonly withinMinutes: number }
  | { readonly kind: 'neverWithSales' }
  | { readonly kind: 'gets'; readonly asset: string }
  | { readonly kind: 'neverGets'; readonly asset: string }
  /** Touches in any 7 days in a row. */
  | { readonly kind: 'mostEmails'; readonly most: number }
  /** What stands in a field at the end; the stage is the field `lifecycle-stage`. */
  | { readonly kind: 'field'; readonly field: string; readonly is: FieldValue };

/** A story: given somebody, when this happens, then that follows. It depends on the program alone, not on assumed behaviour. */
export interface Story {
  readonly id: string;
  readonly name: string;
  /** First day, `YYYY-MM-DD`, and days that are looked at: those of the walk it was saved from. */
  readonly start: string;
  readonly days: number;
  readonly given: Partial<LeadRecord>;
  readonly when: Omit<Script, 'lead'>;
  readonly then: readonly StoryPromise[];
}

/** Most stories of a program: all of them are walked on every edit. */
export const MOST_STORIES = 200;

const slug = z.string().min(1).max(200);

const promise = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reaches'), node: slug }),
  z.strictObject({ kind: z.literal('exits'), reason: slug }),
  z.strictObject({ kind: z.literal('withSales'), withinMinutes: z.int().min(0) }),
  z.strictObject({ kind: z.literal('neverWithSales') }),
  z.strictObject({ kind: z.literal('gets'), asset: slug }),
  z.strictObject({ kind: z.literal('neverGets'), asset: slug }),
  z.strictObject({ kind: z.literal('mostEmails'), most: z.int().min(0) }),
  z.strictObject({
    kind: z.literal('field'),
    field: slug,
    is: z.union([z.string().max(10_000), z.number(), z.boolean(), z.null()]),
  }),
]);

/** The shape of a story in a program file. */
export const storySchema = z.strictObject({
  id: slug,
  name: z.string().max(500),
  start: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { abort: true })
    .refine((date) => parseDate(date) !== undefined, { params: { expects: 'date' } }),
  days: z.int().min(1).max(3_660),
  given: scriptLeadSchema,
  when: scriptEventsSchema,
  then: z.array(promise).max(50),
});
