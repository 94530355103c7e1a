/** What a chunk of leads came to: counts and sums, merged by adding. Hot state, as in `state.ts`: where the run at hand counts leads. */

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
  addAll(into.counts, other.counts);
  addAll(into.sums, other.sums);
}

/** Places are many, most of them of nothing. */
function addAll(into: Float64Array, other: Float64Array): void {
  for (let i = 0; i < other.length; i++) {
    const more = other[i]!;
    if (more !== 0) into[i] = into[i]! + more;
  }
}

/** The tally of the chunk that has just run. */
export function takeTally(layout: Layout): Tally {
  return { counts: new Float64Array(COUNT.subarray(0, layout.counts)), sums: SUM.slice(0, layout.sums) };
}

/** Where the run that is loaded counts leads: as `Layout` has it, but quicker to reach. */
const AT = {
  leads: 0,
  leadsEntered: 0,
  leadsHanded: 0,
  leadsAccepted: 0,
  toHandoff: 0,
  emails: 0,
  touches: 0,
  mostInWeek: 0,
  handoffs: 0,
  stages: 0,
  scores: 0,
  nodeWaiting: 0,
  stayWaiting: 0,
};

/** Where programs count people who were in, and those who were not, who are in, and who rest. */
const PEOPLE_AT = new Int32Array(s.MAX_PROGRAMS);
const OUTSIDE_AT = new Int32Array(s.MAX_PROGRAMS);
const ACTIVE_AT = new Int32Array(s.MAX_PROGRAMS);
const RESTING_AT = new Int32Array(s.MAX_PROGRAMS);

/** Takes up the places of a run. */
export function loadPlaces(layout: Layout): void {
  for (const name of Object.keys(AT) as (keyof typeof AT)[]) AT[name] = layout[name];
  layout.programs.forEach(({ people, outside, active, resting }, p) => {
    PEOPLE_AT[p] = people;
    OUTSIDE_AT[p] = outside;
    ACTIVE_AT[p] = active;
    RESTING_AT[p] = resting;
  });
}

/** Counts the lead that has just reached the horizon. */
export function countLead({ stages }: Linked): void {
  S.now = S.horizon;
  let entries = 0;
  for (let p = 0; p < S.programs; p++) {
    entries += s.ENTRIES[p]!;
    countPerson(p);
    if (s.ACTIVE[p] === 1) countActive(p);
  }
  count(AT.leads);
  if (entries > 0) count(AT.leadsEntered);
  if (S.handoffs > 0) {
    count(AT.leadsHanded);
    count(AT.toHandoff + binOfMinutes(S.toHandoff));
  }
  if (S.accepted === 1) count(AT.leadsAccepted);
  count(AT.emails + Math.min(S.emails, MAIL_BINS - 1));
  count(AT.touches + Math.min(S.sends - S.pastSends, MAIL_BINS - 1));
  count(AT.mostInWeek + Math.min(mostInWeek(), MAIL_BINS - 1));
  count(AT.handoffs + Math.min(S.handoffs, MAIL_BINS - 1));
  count(AT.stages + stageNo(stages));
  addScore(AT.scores, s.SCORE[0]!);
  addScore(AT.scores + 2, engagementNow());
  addScore(AT.scores + 4, s.SCORE[2]!);
}

/** Number of the lead's lifecycle stage; the one after the last if it has none. */
function stageNo(stages: readonly string[]): number {
  const stage = s.H.fields[0];
  if (typeof stage !== 'string') return stages.length;
  const no = stages.indexOf(stage);
  return no < 0 ? stages.length : no;
}

/** Where the lead is among the people of a program: in at least once, or why not. Who was never in was refused for two reasons only. */
function countPerson(p: number): void {
  count(s.ENTRIES[p]! > 0 ? PEOPLE_AT[p]! : OUTSIDE_AT[p]! + Math.max(0, s.REFUSED[p]! - 2));
}

function countActive(p: number): void {
  count(ACTIVE_AT[p]!);
  if ((t.FLAGS_OF[s.STEP[p]!]! & FLAG.resting) !== 0) count(RESTING_AT[p]!);
  const node = s.IN_NODE[p]!;
  if (node < 0) return;
  count(AT.nodeWaiting + node);
  addTo(AT.stayWaiting + node, S.horizon - s.NODE_SINCE[p]!);
}

const WEEK = 10080;

/** The most sends of this run in any seven days. */
function mostInWeek(): number {
  const sends = S.sends;
  let most = 0;
  for (let i = S.pastSends; i < sends; i++) {
    // One more than the most so far, up to this one: with each send it can grow by one only.
    if (s.SEND_MINUTE[i - most]! > s.SEND_MINUTE[i]! - WEEK) most++;
  }
  return most;
}

/** In tenths, so that sums are whole and their squares exact for billions of leads. */
function addScore(place: number, score: number): void {
  const tenths = Math.round(score * 10);
  addTo(place, tenths);
  addTo(place + 1, tenths * tenths);
}
