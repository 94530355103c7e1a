/** Stories: what a program promises one person. Kept in the program file, walked again on every edit. */
import type { Script } from '../../people/behaviour/script.ts';
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
