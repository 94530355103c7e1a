import { z } from 'zod';
import type { Rule } from '../../../people/rules/rule.ts';
import { PERSON_KINDS } from '../shared/names.ts';
import { entryId, fieldValue, rule, slug, words } from '../shared/schema.ts';

/** One way of a switch. `id` names its port; which of value, person and rule counts is said by `by`. */
export const switchCase = z.strictObject({
  id: entryId,
  label: words.optional(),
  value: fieldValue.optional(),
  person: z.enum(PERSON_KINDS).optional(),
  rule: rule.optional(),
});

/** Settings of a switch: ordered ways, the first that fits is taken. */
export const switchSchema = z.strictObject({
  by: z.enum(['field', 'person', 'rules']).default('field'),
  field: slug.optional(),
  cases: z.array(switchCase).max(50).default([]),
});

/** One way of a switch. */
export type SwitchCase = z.infer<typeof switchCase>;
/** Settings of a switch, complete. */
export type SwitchSettings = z.infer<typeof switchSchema>;

/** Whom a way takes; nothing while it is unfinished. */
export function caseRule(s: SwitchSettings, { value, person, rule: asked }: SwitchCase): Rule | undefined {
  switch (s.by) {
    case 'field': {
      if (s.field === undefined || value === undefined) return undefined;
      return value === null
        ? { kind: 'blank', field: s.field }
        : { kind: 'field', field: s.field, op: '=', value };
    }
    case 'person':
      return person === undefined ? undefined : { kind: 'recognised', is: [person] };
    case 'rules':
      return asked;
  }
}
