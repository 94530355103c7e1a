import { z } from 'zod';
import { contactShape, ownContentShape } from '../shared/contact.ts';
import { entryId, rule, slug } from '../shared/schema.ts';

/** Another email for those whom its rule fits: by relationship, or by anything else. */
const variant = z.strictObject({ id: entryId, rule: rule.optional(), asset: slug.optional() });

/** Settings of an email. Without `asset` it has words of its own, under the node's id. */
export const emailSchema = z.strictObject({
  ...contactShape,
  ...ownContentShape,
  variants: z.array(variant).max(20).default([]),
});

/** Settings of an email, complete. */
export type EmailSettings = z.infer<typeof emailSchema>;
