/** One replication of a run as it is played: every move of everybody, in the order of time. Plain data that travels between threads. */

import { decay } from '../../kit/math/pow2.ts';

/** Where a journey stands. The order is that of `Totals`. */
export const STANDS = ['inside', 'withSales', 'finished', 'unsubscribed', 'unreachable'] as const;
/** One of them. */
export type Stand = (typeof STANDS)[number];

/** Number of each stand. */
export const STAND: { readonly [S in Stand]: number } = {
  inside: 0,
  withSales: 1,
  finished: 2,
  unsubscribed: 3,
  unreachable: 4,
};

/** A way out of a node: the number of the node, and the name of its port. */
export interface PlayedWay {
  readonly from: number;
  readonly port: string;
}

/** A person who is played: number in the run from 0, what to call them, and their zone by number. */
export interface PlayedLead {
  readonly lead: number;
  readonly name: string;
  readonly zone: number;
}

/**
 * Moves of one replication, sorted by minute, those of one lead in the order in which they happened.
 *
 * Arrays of `moves` entries; a lead is a number in `people`, not in the run.
 */
export interface Playback {
  /** Minute of the epoch at which the run starts. */
  readonly start: number;
  /** Minutes of the run. */
  readonly horizon: number;
  /** Leads of the run, of whom `people` are played. */
  readonly leadsInAll: number;
  readonly people: readonly PlayedLead[];
  /** IANA zones. */
  readonly zones: readonly string[];
  readonly nodes: readonly string[];
  readonly ways: readonly PlayedWay[];
  /** Minute of the run. */
  readonly minute: Int32Array;
  readonly lead: Int32Array;
  /** Node that is left; -1: comes in from outside. The same as `to`: stays, and stands otherwise. */
  readonly from: Int16Array;
  /** Way that is taken; -1: none, taken out of the step or in from outside. */
  readonly way: Int16Array;
  /** Node that is reached; -1: out of the program. */
  readonly to: Int16Array;
  /** How the journey stands from here on. */
  readonly stand: Uint8Array;
  /** 1: a packet goes to sales with this move. */
  readonly handed: Uint8Array;
  /** Last and next move of the same lead; -1: none from the start, or up to the end, of the run. */
  readonly before: Int32Array;
  readonly next: Int32Array;
  /** Number of this move among the ways that the lead takes within one minute, and how many those are. */
  readonly hop: Uint8Array;
  readonly hops: Uint8Array;
  /** By node: most people there at once. */
  readonly peak: Int32Array;
  /** By day of the run: packets that went to sales. */
  readonly handedOn: Int32Array;
  /** Engagement of each lead as it was stored, from `engagedFrom[lead]` up to that of the next: since when, as of when, how much. */
  readonly engagedFrom: Int32Array;
  readonly engagedSince: Int32Array;
  readonly engagedAsOf: Int32Array;
  readonly engaged: Float64Array;
  /** Minutes in which half of engagement fades. */
  readonly halfLifeMinutes: number;
}

/** Engagement of a played lead at a minute of the run, all that happened in it included. O(log changes). */
export function engagementIn(playback: Playback, lead: number, minute: number): number {
  const { engagedFrom, engagedSince, engagedAsOf, engaged, halfLifeMinutes } = playback;
  let low = engagedFrom[lead]!;
  let high = engagedFrom[lead + 1]!;
  if (low === high) return 0;
  // The last change that is not after the minute; the first one stands from the beginning.
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (engagedSince[middle]! <= minute) low = middle;
    else high = middle;
  }
  return decay(engaged[low]!, Math.max(0, minute - engagedAsOf[low]!), halfLifeMinutes);
}

/** Buffers of a playback, to be handed over instead of copied. */
export function playbackBuffers(playback: Playback): ArrayBuffer[] {
  return Object.values(playback)
    .filter((part) => ArrayBuffer.isView(part))
    .map((part) => (part as Int32Array).buffer as ArrayBuffer);
}

const UNSUBSCRIBED = new Set(['unsubscribed', 'complained']);
const UNREACHABLE = new Set(['bounced', 'noConsent', 'suppressed', 'mailHeld']);

/** How a journey stands that has left by a reason. Whoever sales has keeps standing with sales. */
export function standAfter(reason: string): number {
  if (reason === 'handedOver') return STAND.withSales;
  if (UNSUBSCRIBED.has(reason)) return STAND.unsubscribed;
  return UNREACHABLE.has(reason) ? STAND.unreachable : STAND.finished;
}
