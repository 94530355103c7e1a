/**
 * A script in place of the model of behaviour: what one lead does, how dice fall and what sales answer, minute by minute.
 *
 * Walks, stories, counterexamples of the prover and the tests that hold both executors together are scripts. What a
 * script does not name does not happen; only dice it does not name are drawn from its seed.
 */
import { z } from 'zod';
import { fail, type Issue, ok, type Result, text } from '../../kit/base.ts';
import { pointer, wrongsOf } from '../../kit/text/wrongs.ts';
import type { LeadRecord } from '../model/scenario.ts';

/** An entry: into start `start` of program `program`, both in document order, 0 unless said. */
export interface ScriptEntry {
  readonly minute: number;
  readonly program?: number;
  readonly start?: number;
}

/** Something the lead does at a minute, 0 or later. */
export interface ScriptEvent {
  readonly minute: number;
  readonly event: string;
  readonly about?: string;
  readonly value?: number;
}

/** What follows a send: of that asset, of that number in the lead's life (0-based), or of any where neither is said. */
export interface ScriptResponse {
  readonly asset?: string;
  readonly send?: number;
  readonly event: string;
  /** At least 1: nothing answers in the minute of its cause. */
  readonly afterMinutes: number;
  readonly value?: number;
}

/** One die of a split, by the key of its node and the occurrence in the lead's life. `value` in [0, 1). */
export interface ScriptDie {
  readonly key: number;
  readonly occurrence: number;
  readonly value: number;
}

/** What sales say to handoff number `handoff` (0-based): `accepted` or a reject reason. None = no answer. */
export interface ScriptAnswer {
  readonly handoff: number;
  readonly is: string;
  readonly afterMinutes: number;
}

/** How answered call number `call` (0-based) ends. None = never. */
export interface ScriptCall {
  readonly call: number;
  readonly is: 'done' | 'failed';
  readonly afterMinutes: number;
}

/** A script of one lead. Plain JSON. */
export interface Script {
  /** Seed of the dice that are not named; 0 unless said. */
  readonly seed?: number;
  /** What differs from an empty lead. */
  readonly lead?: Partial<LeadRecord>;
  /** Absent = one entry at minute 0; `[]` = only what events start. */
  readonly enters?: readonly ScriptEntry[];
  readonly events?: readonly ScriptEvent[];
  readonly responses?: readonly ScriptResponse[];
  readonly dice?: readonly ScriptDie[];
  readonly answers?: readonly ScriptAnswer[];
  readonly calls?: readonly ScriptCall[];
}

const minute = z.int().min(0);
const afterMinutes = z.int().min(1);
const slug = z.string().min(1);

const pastEvent = z.strictObject({
  minute: z.int().max(-1),
  event: slug,
  about: slug.optional(),
  value: z.number().optional(),
});

const startScores = z.strictObject({
  fit: z.number().optional(),
  engagement: z.number().optional(),
  relationship: z.number().optional(),
});

/** The shape of what is known of the lead of a script. */
export const scriptLeadSchema = z.strictObject({
  id: z.string().optional(),
  name: z.string().optional(),
  fields: z.record(slug, z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
  zone: z.string().optional(),
  persona: z.string().optional(),
  truth: z.string().optional(),
  consent: z.array(slug).optional(),
  lists: z.array(slug).optional(),
  flags: z.array(z.enum(['optedOut', 'bounced', 'complained', 'suppressed'])).optional(),
  arrival: z.int().optional(),
  scores: startScores.optional(),
  history: z.array(pastEvent).optional(),
});

/** Most entries of a list in a script. */
const MOST = 5_000;

/** The shape of what happens in a script. */
export const scriptEventsSchema = z.strictObject({
  seed: z.int().optional(),
  enters: z
    .array(
      z.strictObject({
        minute,
        program: z.int().min(0).optional(),
        start: z.int().min(0).max(63).optional(),
      }),
    )
    .max(MOST)
    .optional(),
  events: z
    .array(z.strictObject({ minute, event: slug, about: slug.optional(), value: z.number().optional() }))
    .optional(),
  responses: z
    .array(
      z.strictObject({
        asset: slug.optional(),
        send: z.int().min(0).optional(),
        event: slug,
        afterMinutes,
        value: z.number().optional(),
      }),
    )
    .max(MOST)
    .optional(),
  dice: z
    .array(
      z.strictObject({
        key: z.int().min(-2147483648).max(4294967295),
        occurrence: z.int().min(0),
        value: z.number().min(0).lt(1),
      }),
    )
    .max(MOST)
    .optional(),
  answers: z.array(z.strictObject({ handoff: z.int().min(0), is: slug, afterMinutes })).optional(),
  calls: z
    .array(z.strictObject({ call: z.int().min(0), is: z.enum(['done', 'failed']), afterMinutes }))
    .optional(),
});

/** The shape of a script file. */
export const scriptSchema: z.ZodType<Script> = scriptEventsSchema.extend({
  lead: scriptLeadSchema.optional(),
});

/**
 * Reads a script.
 *
 * @returns the script, or all issues `script/shape`, each with the JSON pointer of its place.
 */
export function parseScript(json: unknown): Result<Script> {
  const read = scriptSchema.safeParse(json);
  if (read.success) return ok(read.data);
  const wrongs = read.error.issues.flatMap((issue) => wrongsOf(issue, json));
  return fail(
    wrongs.map(({ path, detail }): Issue => {
      const place = pointer(path) || '/';
      return {
        code: 'script/shape',
        severity: 'error',
        blocks: 'run',
        place,
        message: text('behaviour.script.shape', { place, said: detail }),
        hint: text('behaviour.script.shapeHint'),
      };
    }),
  );
}

/** The lead of a script as a record, ready for a population of imported people. */
export function scriptRecord(script: Script, number = 0): LeadRecord {
  return { id: `lead-${number}`, fields: {}, ...script.lead };
}
