/** What a chunk of leads came to: counts and sums, merged by adding. */

import { FLAG } from '../../compile/code.ts';
import { assert } from '../../kit/base.ts';
import { binOfMinutes } from '../../kit/stats/histogram.ts';
import { addTo, COUNT, count, SUM } from './counts.ts';
import { engagementNow } from './facts.ts';
import type { Layout } from './layout.ts';
import { MAIL_BINS } from './layout.ts';
import type { Linked } from './link.ts';
import * as s from './state.ts';
import * as t from './tables.ts';

const S = s.S;

/** Counts and sums by the places of a `Layout`. Whole numbers up to 2^53, so the order of merging does not matter. */
export interface Tally {
  readonly counts: Float64Array;
  readonly sums: Float64Array;
}

/** A tally of nothing. */
export function newTally(layout: Layout): Tally {
  return { counts: new Float64Array(layout.counts), sums: new Float64Array(layout.sums) };
}

/** Adds `other` to `into`. */
export function mergeTally(into: Tally, other: Tally): void {
  assert(
    into.counts.length === other.counts.length && into.sums.length === other.sums.length,
    'tallies of one run',
  );
  for (let i = 0; i < into.counts.length; i++) into.counts[i] = into.counts[i]! + other.counts[i]!;
  for (let i = 0; i < into.sums.length; i++) into.sums[i] = into.sums[i]! + other.sums[i]!;
}

/** The tally of the chunk that has just run. */
export function takeTally(layout: Layout): Tally {
  return { counts: new Float64Array(COUNT.subarray(0, layout.counts)), sums: SUM.slice(0, layout.sums) };
}

/** Counts the lead that has just reached the horizon. */
export function countLead({ layout, stages }: Linked): void {
  S.now = S.horizon;
  let entries = 0;
  for (let p = 0; p < S.programs; p++) {
    entries += s.ENTRIES[p]!;
    countPerson(p, layout);
    if (s.ACTIVE[p] === 1) countActive(p, layout);
  }
  count(layout.leads);
  if (entries > 0) count(layout.leadsEntered);
  if (S.handoffs > 0) {
    count(layout.leadsHanded);
    count(layout.toHandoff + binOfMinutes(S.toHandoff));
  }
  if (S.accepted === 1) count(layout.leadsAccepted);
  count(layout.emails + Math.min(S.emails, MAIL_BINS - 1));
  count(layout.touches + Math.min(S.sends - S.pastSends, MAIL_BINS - 1));
  count(layout.mostInWeek + Math.min(mostInWeek(), MAIL_BINS - 1));
  count(layout.handoffs + Math.min(S.handoffs, MAIL_BINS - 1));
  const stage = stages.indexOf(s.H.fields[0] as string);
  count(layout.stages + (stage < 0 ? stages.length : stage));
  addScore(layout.scores, s.SCORE[0]!);
  addScore(layout.scores + 2, engagementNow());
  addScore(layout.scores + 4, s.SCORE[2]!);
}

/** Where the lead is among the people of a program: in at least once, or why not. Who was never in was refused for two reasons only. */
function countPerson(p: number, layout: Layout): void {
  const { people, outside } = layout.programs[p]!;
  count(s.ENTRIES[p]! > 0 ? people : outside + Math.max(0, s.REFUSED[p]! - 2));
}

function countActive(p: number, layout: Layout): void {
  const at = layout.programs[p]!;
  count(at.active);
  if ((t.FLAGS_OF[s.STEP[p]!]! & FLAG.resting) !== 0) count(at.resting);
  const node = s.IN_NODE[p]!;
  if (node < 0) return;
  count(layout.nodeWaiting + node);
  addTo(layout.stayWaiting + node, S.horizon - s.NODE_SINCE[p]!);
}

const WEEK = 10080;

/** The most sends of this run in any seven days. */
function mostInWeek(): number {
  let most = 0;
  let from = S.pastSends;
  for (let i = S.pastSends; i < S.sends; i++) {
    while (s.SEND_MINUTE[from]! <= s.SEND_MINUTE[i]! - WEEK) from++;
    if (i - from + 1 > most) most = i - from + 1;
  }
  return most;
}

/** In tenths, so that sums are whole and their squares exact for billions of leads. */
function addScore(place: number, score: number): void {
  const tenths = Math.round(score * 10);
  addTo(place, tenths);
  addTo(place + 1, tenths * tenths);
}
