/** One lead with its scores over time, read off the executor's own state while it is traced. */
import { decay } from '../../kit/math/pow2.ts';
import type { TraceRow } from '../trace.ts';
import type { Linked } from './link.ts';
import { type Cast, traceLead } from './simulate.ts';
import * as s from './state.ts';

/** How scores stood, from each of these minutes on up to the next. The first is minute 0; minutes ascend. */
export interface ScoreTrail {
  readonly minute: readonly number[];
  readonly fit: readonly number[];
  readonly relationship: readonly number[];
  /** Stored engagement, and the minute as of which it is stored: it fades from there on. */
  readonly engagement: readonly number[];
  readonly engagementAt: readonly number[];
  /** Minutes in which half of engagement fades. */
  readonly halfLifeMinutes: number;
  /** Whether the lead is in the first program of the run. */
  readonly inside: readonly boolean[];
}

/** The three scores of a minute. */
export interface ScoresAt {
  readonly fit: number;
  readonly engagement: number;
  readonly relationship: number;
  readonly inside: boolean;
}

/** What was taken down so far. */
class Trail implements ScoreTrail {
  readonly minute: number[] = [];
  readonly fit: number[] = [];
  readonly relationship: number[] = [];
  readonly engagement: number[] = [];
  readonly engagementAt: number[] = [];
  readonly inside: boolean[] = [];
  halfLifeMinutes = Infinity;

  readonly row = (): void => undefined;

  /** The lead rests: what has happened in this minute so far stands. */
  readonly rests = (): void => {
    this.halfLifeMinutes = s.H.scores!.halfLifeMinutes;
    const inside = s.ACTIVE[0] === 1;
    const last = this.minute.length - 1;
    const isSame =
      last >= 0 &&
      this.fit[last] === s.SCORE[0] &&
      this.relationship[last] === s.SCORE[2] &&
      this.engagement[last] === s.SCORE[1] &&
      this.engagementAt[last] === s.S.engagementAt &&
      this.inside[last] === inside;
    if (isSame) return;
    const at = this.minute[last] === s.S.now ? last : last + 1;
    this.minute[at] = s.S.now;
    this.fit[at] = s.SCORE[0]!;
    this.relationship[at] = s.SCORE[2]!;
    this.engagement[at] = s.SCORE[1]!;
    this.engagementAt[at] = s.S.engagementAt;
    this.inside[at] = inside;
  };
}

/** Traces a lead, and takes its scores down on the way. */
export function trailLead(
  linked: Linked,
  cast: Cast,
  lead: number,
): { readonly rows: readonly TraceRow[]; readonly trail: ScoreTrail } {
  const trail = new Trail();
  const rows = traceLead(linked, cast, lead, trail);
  return { rows, trail };
}

/** The scores of a minute of the run, all that happened in it included. */
export function scoresAt(trail: ScoreTrail, minute: number): ScoresAt {
  const at = Math.max(
    0,
    trail.minute.findLastIndex((from) => from <= minute),
  );
  const since = Math.max(0, minute - trail.engagementAt[at]!);
  return {
    fit: trail.fit[at]!,
    engagement: decay(trail.engagement[at]!, since, trail.halfLifeMinutes),
    relationship: trail.relationship[at]!,
    inside: trail.inside[at]!,
  };
}
