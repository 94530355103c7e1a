/**
 * The shape of a program file, held to the types of `types.ts`. Settings of nodes are checked by their kinds, not here.
 * Unknown keys are refused: what is not understood would be lost on the next save.
 */
import { z } from 'zod';
import { parseDate } from '../../kit/calendar/dates.ts';
import { ruleSchema } from '../../people/rules/schema.ts';
import { MOST_EDGES, MOST_NAMED, MOST_NODES } from './hostile.ts';
import { MOST_STORIES, storySchema } from './stories.ts';
import { commentThreadSchema, MOST_THREADS } from './threads.ts';
import type { ProgramFile } from './types.ts';

/** Most characters of an id. */
export const MOST_ID = 200;
/** Most characters of a name. */
export const MOST_NAME = 500;
/** Most characters of a value of a field. */
export const MOST_VALUE = 10_000;

const slug = z.string().min(1).max(MOST_ID);
const name = z.string().max(MOST_NAME);
const longText = z.string().max(200_000);
const minuteOfDay = z.number().int().min(0).max(1440);
const share = z.number().min(0).max(1);
const json: z.ZodType<import('../../kit/base.ts').Json> = z.json() as z.ZodType<
  import('../../kit/base.ts').Json
>;
const fieldValue = z.union([z.string().max(MOST_VALUE), z.number(), z.boolean(), z.null()]);
const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { abort: true })
  .refine((date) => parseDate(date) !== undefined, { params: { expects: 'date' } });
const weekHours = z.array(z.tuple([minuteOfDay, minuteOfDay]).nullable()).length(7);

const fieldDef = z.strictObject({
  id: slug,
  name,
  type: z.enum(['text', 'number', 'yesNo', 'date', 'choice']),
  choices: z.array(z.string().max(500)).max(5_000).optional(),
  note: longText.optional(),
});

const eventDef = z.strictObject({
  id: slug,
  name,
  rate: z.number().min(0).max(1_000).optional(),
  share: share.optional(),
  after: z.union([z.strictObject({ event: slug }), z.strictObject({ asset: slug })]).optional(),
  delayMinutes: z.number().min(1).optional(),
  value: z.strictObject({ low: z.number(), high: z.number() }).optional(),
});

const assetDef = z.strictObject({
  id: slug,
  name,
  subject: longText.optional(),
  sender: name.optional(),
  body: longText.optional(),
  relevance: share.optional(),
  invites: z.boolean().optional(),
  approved: z.boolean().optional(),
});

const queueDef = z.strictObject({
  id: slug,
  name,
  zone: slug,
  hours: weekHours,
  holidays: z.array(isoDate).max(5_000).optional(),
  reps: z.number().int().min(0).max(100_000),
  perRepDaily: z.number().int().min(0),
  handlingMinutes: z.number().min(0),
  replyMinutes: z.number().min(0),
  owner: name.optional(),
});

const catalogue = z.strictObject({
  fields: z.array(fieldDef).max(MOST_NAMED.fields),
  events: z.array(eventDef).max(MOST_NAMED.events),
  topics: z.array(z.strictObject({ id: slug, name })).max(MOST_NAMED.topics),
  lists: z.array(z.strictObject({ id: slug, name })).max(MOST_NAMED.lists),
  segments: z.array(z.strictObject({ id: slug, name, rule: ruleSchema })).max(MOST_NAMED.segments),
  assets: z.array(assetDef).max(MOST_NAMED.assets),
  queues: z.array(queueDef).max(MOST_NAMED.queues),
});

const points = z.number().min(-100_000).max(100_000);
const range = { floor: points, ceiling: points };
const pointsRule = z.strictObject({ id: slug, name, rule: ruleSchema, points });

const scores = z.strictObject({
  fit: z.strictObject({ rules: z.array(pointsRule).max(1_000), ...range }),
  engagement: z.strictObject({
    events: z
      .array(
        z.strictObject({
          event: slug,
          about: slug.optional(),
          points,
          most: z
            .strictObject({ times: z.number().int().min(1), withinMinutes: z.number().int().min(1) })
            .optional(),
        }),
      )
      .max(1_000),
    halfLifeMinutes: z.number().positive(),
    ...range,
  }),
  relationship: z.strictObject({
    rules: z.array(pointsRule).max(1_000),
    linear: z.array(z.strictObject({ id: slug, name, field: slug, per: points, most: points })).max(1_000),
    ...range,
  }),
  total: z.strictObject({ fit: z.number(), engagement: z.number(), relationship: z.number() }),
  recognition: z.array(z.strictObject({ kind: slug, rule: ruleSchema })).max(200),
  qualified: ruleSchema,
});

const weightedZone = z.strictObject({ zone: slug, weight: z.number().min(0) });

const persona = z.strictObject({
  id: slug,
  name,
  share: z.number().min(0),
  truth: slug,
  fields: z.record(
    slug,
    z.array(z.strictObject({ value: fieldValue, weight: z.number().min(0) })).max(5_000),
  ),
  zones: z.array(weightedZone).max(600).optional(),
  behaviour: z.record(slug, z.number()).optional(),
  relevance: z.record(slug, share).optional(),
});

const leadRecord = z.strictObject({
  id: slug,
  name: name.optional(),
  fields: z.record(slug, fieldValue),
  zone: slug.optional(),
  persona: slug.optional(),
  truth: slug.optional(),
  consent: z.array(slug).optional(),
  lists: z.array(slug).optional(),
  flags: z.array(z.enum(['optedOut', 'bounced', 'complained', 'suppressed'])).optional(),
  arrival: z.number().int().optional(),
  scores: z
    .strictObject({ fit: points.optional(), engagement: points.optional(), relationship: points.optional() })
    .optional(),
  history: z
    .array(
      z.strictObject({
        minute: z.number().int(),
        event: slug,
        about: slug.optional(),
        value: z.number().optional(),
      }),
    )
    .optional(),
});

const arrivals = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('atOnce') }),
  z.strictObject({ kind: z.literal('spread'), days: z.number().min(0).max(3_660) }),
  z.strictObject({ kind: z.literal('perDay'), leads: z.number().positive() }),
  z.strictObject({ kind: z.literal('field'), field: slug }),
]);

const scenario = z.strictObject({
  start: isoDate,
  days: z.number().int().min(1).max(3_660),
  seed: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  replications: z.number().int().min(1).max(10_000),
  leads: z.number().int().min(0).max(100_000_000),
  arrivals,
  starts: z.record(slug, z.number().min(0).max(1_000_000)).optional(),
  zones: z.array(weightedZone).max(600),
  behaviour: z.record(slug, z.number()),
  consent: z.record(slug, share).optional(),
});

const cap = z.strictObject({ most: z.number().int().min(0), span: z.enum(['calendar', 'rolling']) });

const settings = z.strictObject({
  objective: longText.optional(),
  hypothesis: longText.optional(),
  owner: name.optional(),
  zone: slug,
  holidays: z.array(isoDate).max(5_000),
  hours: weekHours,
  entry: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('once') }),
    z.strictObject({ kind: z.literal('again'), afterMinutes: z.number().int().min(0) }),
  ]),
  suppression: ruleSchema.optional(),
  caps: z.strictObject({ day: cap.optional(), week: cap.optional() }),
  topic: slug,
  qualifiedTo: slug.optional(),
  holdMaxMinutes: z.number().int().min(1),
  pauseAfterAcceptMinutes: z.number().int().min(0),
  costs: z
    .strictObject({
      perEmail: z.number().min(0).optional(),
      perHandoff: z.number().min(0).optional(),
      valuePerCustomer: z.number().min(0).optional(),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .optional(),
    })
    .optional(),
});

/** A node, without a word on its kind. */
export const nodeSchema = z.strictObject({
  id: slug,
  key: z.number().int().min(-2147483648).max(4294967295),
  kind: slug,
  version: z.number().int().min(1),
  settings: z.record(z.string().max(200), json),
  x: z.number().min(-1e7).max(1e7),
  y: z.number().min(-1e7).max(1e7),
});

/** An edge, without a word on its ends. */
export const edgeSchema = z.strictObject({ id: slug, from: slug, port: slug, to: slug });

/** The whole file. */
export const programFileSchema: z.ZodType<ProgramFile> = z.strictObject({
  format: z.literal('trellis'),
  version: z.literal(1),
  program: z.strictObject({
    id: slug,
    name,
    nodes: z.array(nodeSchema).max(MOST_NODES),
    edges: z.array(edgeSchema).max(MOST_EDGES),
    settings,
    comments: z.array(commentThreadSchema).max(MOST_THREADS).optional(),
  }),
  catalogue,
  scores,
  people: z.strictObject({
    personas: z.array(persona).max(500),
    records: z.array(leadRecord).max(2_000_000).optional(),
  }),
  scenario,
  stories: z.array(storySchema).max(MOST_STORIES).optional(),
}) as unknown as z.ZodType<ProgramFile>;
