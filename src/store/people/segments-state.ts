/** Who is in which segment when the run starts. */

/** People of each segment by their number, from 0. */
export type Members = ReadonlyMap<string, readonly number[]>;

/** What is known of the segments. Numbers that are stale are those of people or rules before. */
export interface SegmentsState {
  readonly members: Members | undefined;
  readonly isStale: boolean;
  readonly hasFailed: boolean;
}

/** Nothing is known. */
export const NO_SEGMENTS: SegmentsState = { members: undefined, isStale: true, hasFailed: false };
