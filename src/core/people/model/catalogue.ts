/**
 * The catalogue of a program file: the names that its rules and steps speak of. All ids are slugs.
 * Several programs of one run merge theirs by slug; same slug and other definition is an issue.
 */
import type { Rule } from '../rules/rule.ts';

/** What the values of a field are. Choices are their slugs. */
export type FieldType = 'text' | 'number' | 'yesNo' | 'date' | 'choice';

/** A field of a lead. */
export interface FieldDef {
  readonly id: string;
  readonly name: string;
  readonly type: FieldType;
  readonly choices?: readonly string[];
  /** Short words on what it is and what to mind (law, privacy). */
  readonly note?: string;
}

/**
 * An event of the user's own, and how simulated people do it: at a rate per lead-week, or as a share of those to
 * whom `after` happened (an event or an asset sent), after a delay. Neither = it comes from outside only.
 */
export interface EventDef {
  readonly id: string;
  readonly name: string;
  /** Events per lead-week at interest 1. */
  readonly rate?: number;
  /** Share of those to whom `after` happened, in [0, 1]. */
  readonly share?: number;
  readonly after?: { readonly event: string } | { readonly asset: string };
  /** Median minutes from `after`, log-normal with sigma 1; at least 1. */
  readonly delayMinutes?: number;
  /** A value that the event carries, drawn evenly between low and high. */
  readonly value?: { readonly low: number; readonly high: number };
}

/** What people consent to hear about. */
export interface TopicDef {
  readonly id: string;
  readonly name: string;
}
/** A list that is kept: steps put people in and take them out. */
export interface ListDef {
  readonly id: string;
  readonly name: string;
}
/** Everybody for whom the rule holds, at the minute it is asked. */
export interface SegmentDef {
  readonly id: string;
  readonly name: string;
  readonly rule: Rule;
}

/** Content of an email or touch. `relevance` in [0, 1] shifts opens and clicks; absent = 0.5. */
export interface AssetDef {
  readonly id: string;
  readonly name: string;
  readonly subject?: string;
  readonly sender?: string;
  readonly body?: string;
  readonly relevance?: number;
  /** An invitation: webinars are likelier for some days after it. */
  readonly invites?: boolean;
  readonly approved?: boolean;
}

/** Working hours of a weekday, minutes of the day; `null` is a day off. Monday first, seven entries. */
export type WeekHours = readonly (readonly [number, number] | null)[];

/** A team of sales. Hours are in its zone. */
export interface QueueDef {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly hours: WeekHours;
  /** Local dates `YYYY-MM-DD` on which nobody works. */
  readonly holidays?: readonly string[];
  readonly reps: number;
  /** Handoffs a rep takes a day; 0 = no limit. */
  readonly perRepDaily: number;
  /** Mean working minutes a handoff occupies a rep. */
  readonly handlingMinutes: number;
  /** Median working minutes until the reply, after handling; occupies nobody. */
  readonly replyMinutes: number;
  readonly owner?: string;
}

/** All names of a program file. */
export interface Catalogue {
  readonly fields: readonly FieldDef[];
  readonly events: readonly EventDef[];
  readonly topics: readonly TopicDef[];
  readonly lists: readonly ListDef[];
  readonly segments: readonly SegmentDef[];
  readonly assets: readonly AssetDef[];
  readonly queues: readonly QueueDef[];
}

/** Fields that every catalogue has without naming them. */
export const BUILT_IN_FIELDS: readonly FieldDef[] = [
  {
    id: 'lifecycle-stage',
    name: 'Lifecycle stage',
    type: 'choice',
    choices: ['visitor', 'lead', 'engaged', 'mql', 'sal', 'sql', 'customer', 'loyal', 'fan', 'audience'],
  },
  {
    id: 'buying-stage',
    name: 'Buying stage',
    type: 'choice',
    choices: ['need', 'explore', 'compare', 'decide', 'use'],
  },
  {
    id: 'kind',
    name: 'Kind of person',
    type: 'choice',
    choices: ['buyer', 'competitor', 'jobSeeker', 'student', 'partner', 'supplier', 'customer'],
  },
];
