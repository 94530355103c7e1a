/** The shape of rules in files, held to the type `Rule`. What comes from outside is read by this and by nothing else. */
import { z } from 'zod';
import type { Rule } from './rule.ts';

// zod would probe `new Function`, which a strict content security policy reports as a breach.
z.config({ jitless: true });

/** Groups and negations inside each other, at most so deep. */
export const MAX_RULE_DEPTH = 32;

/** Parts of one group, at most. */
const MAX_PARTS = 200;
/** Values of one list, at most: a list of postcodes may be long. */
const MAX_VALUES = 5_000;
const MAX_MINUTES = 2_147_483_647;

const slug = z.string().min(1).max(200);
/** What a condition asks about. Empty: still to be chosen, see `unnamed.ts`. */
const asked = z.string().max(200);
const comparison = z.enum(['=', '!=', '<', '<=', '>', '>=']);
const fieldOp = z.enum([
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'in',
  'notIn',
  'contains',
  'startsWith',
  'endsWith',
]);
const value = z.union([z.string().max(10_000), z.number(), z.boolean(), z.null()]);
const times = z.int().min(0).max(1_000_000);

const query = {
  event: asked,
  about: asked.optional(),
  amount: z.strictObject({ op: comparison, value: z.number() }).optional(),
  since: z.enum(['arrival', 'entry', 'lastSend', 'ever']),
  within: z.int().min(1).max(MAX_MINUTES).optional(),
};

const nested: z.ZodType<Rule> = z.lazy(() => shapes);

const shapes: z.ZodType<Rule> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all'), rules: z.array(nested).max(MAX_PARTS) }),
  z.strictObject({ kind: z.literal('any'), rules: z.array(nested).max(MAX_PARTS) }),
  z.strictObject({ kind: z.literal('not'), rule: nested }),
  z.strictObject({
    kind: z.literal('field'),
    field: asked,
    op: fieldOp,
    value: z.union([value, z.array(value).max(MAX_VALUES)]),
  }),
  z.strictObject({ kind: z.literal('blank'), field: asked }),
  z.strictObject({
    kind: z.literal('score'),
    dimension: z.enum(['fit', 'engagement', 'relationship', 'total']),
    op: comparison,
    value: z.number(),
  }),
  z.strictObject({ kind: z.literal('seen'), ...query }),
  z.strictObject({ kind: z.literal('count'), op: comparison, times, ...query }),
  z.strictObject({ kind: z.literal('passes'), nodeId: asked, op: comparison, times }),
  z.strictObject({
    kind: z.literal('flag'),
    flag: z.enum(['withSales', 'optedOut', 'bounced', 'complained', 'suppressed']),
  }),
  z.strictObject({ kind: z.literal('consent'), topic: asked }),
  z.strictObject({ kind: z.literal('member'), list: asked }),
  z.strictObject({
    kind: z.literal('date'),
    field: asked,
    op: comparison,
    minutes: z.int().min(-MAX_MINUTES).max(MAX_MINUTES),
  }),
  z.strictObject({ kind: z.literal('answer'), is: z.array(slug).max(MAX_PARTS) }),
  z.strictObject({ kind: z.literal('segment'), segment: asked }),
  z.strictObject({ kind: z.literal('qualified') }),
  z.strictObject({ kind: z.literal('recognised'), is: z.array(slug).max(MAX_PARTS) }),
]);

/** Whether plain data nests rules at most `MAX_RULE_DEPTH` deep; without recursion, for it may be a million deep. */
function isShallow(data: unknown): boolean {
  let level: unknown[] = [data];
  for (let depth = 0; depth <= MAX_RULE_DEPTH; depth++) {
    level = level.flatMap((item) => {
      if (typeof item !== 'object' || item === null) return [];
      const { rule, rules } = item as { readonly rule?: unknown; readonly rules?: unknown };
      return [...(Array.isArray(rules) ? rules : []), ...(rule === undefined ? [] : [rule])];
    });
    if (level.length === 0) return true;
  }
  return false;
}

/**
 * Reads a rule; unknown kinds, keys and types are refused, all at once. Names are not looked up: `checkRule` does that.
 *
 * Depth is bounded by `MAX_RULE_DEPTH`, so whoever walks a rule that was read may recurse.
 */
export const ruleSchema: z.ZodType<Rule> = z
  .unknown()
  .refine(isShallow, { error: `groups nested more than ${MAX_RULE_DEPTH} deep`, abort: true })
  .pipe(shapes);
