import { z } from 'zod';
import type { Catalogue } from '../../../people/model/catalogue.ts';
import { REJECT_REASONS } from '../../../people/model/events.ts';
import { duration, entryId, slug, words, workDuration } from '../shared/schema.ts';

/** Reasons of rejection that go one way together. `id` names the port. */
const group = z.strictObject({
  id: entryId,
  label: words.optional(),
  reasons: z.array(z.enum(REJECT_REASONS)).max(REJECT_REASONS.length).default([]),
});

/** Settings of handing over to sales. */
export const handoffSchema = z.strictObject({
  /** The team; absent = the first of the catalogue. */
  queue: slug.optional(),
  /** How the team finds who takes it. */
  owner: z.enum(['roundRobin', 'territory', 'person']).default('roundRobin'),
  /** The field that territories are cut by. */
  field: slug.optional(),
  person: words.optional(),
  /** Higher is served first. */
  priority: z.int().min(0).max(9).default(0),
  /** Working time of the team until the answer is overdue. */
  sla: workDuration.default({ amount: 4, unit: 'hours' }),
  pauseMail: z.boolean().default(true),
  /** How long marketing mail stays paused after acceptance; absent = as the program says. */
  pauseAfter: duration.optional(),
  groups: z.array(group).max(REJECT_REASONS.length).default([]),
  /** Why now: what set it off, or words of one's own. */
  why: z.enum(['trigger', 'words']).default('trigger'),
  whyWords: words.optional(),
  opening: words.optional(),
  avoid: words.optional(),
});

/** Settings of a handoff, complete. */
export type HandoffSettings = z.infer<typeof handoffSchema>;

/** A way that reasons of rejection take; the last one takes those of no group. */
export interface RejectWay {
  readonly port: string;
  readonly label?: string;
  readonly reasons: readonly string[];
  readonly isRest: boolean;
}

/** Ports that every handoff has. */
export const FIXED_PORTS = ['accepted', 'rejected', 'overdue'] as const;

/** The ways of rejection: one per group, then one for the reasons of no group, if there are any. First group counts. */
export function rejectWays({ groups }: HandoffSettings, ports: readonly string[]): readonly RejectWay[] {
  const taken = new Set<string>();
  const ways = groups.map(({ label, reasons }, at): RejectWay => {
    const own = reasons.filter((reason) => !taken.has(reason));
    for (const reason of own) taken.add(reason);
    return {
      port: ports[at] ?? '',
      reasons: own,
      isRest: false,
      ...(label !== undefined && label !== '' && { label }),
    };
  });
  const rest = REJECT_REASONS.filter((reason) => !taken.has(reason));
  return rest.length === 0 ? ways : [...ways, { port: 'rejected', reasons: rest, isRest: true }];
}

/** The team that gets it; nothing where the catalogue has none. */
export function queueOf({ queue }: HandoffSettings, catalogue: Catalogue): string | undefined {
  return queue ?? catalogue.queues[0]?.id;
}
