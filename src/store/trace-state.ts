/** The way of one lead through the program. */
import type { PlacedRow } from '../core/index.ts';

/** A lead that was followed. Rows are in the order in which things happened. */
export interface FollowedLead {
  /** Number of the lead, from 0. */
  readonly lead: number;
  readonly name: string;
  /** IANA zone in which its times are told. */
  readonly zone: string;
  readonly rows: readonly PlacedRow[];
}

export interface TraceState {
  /** The lead that is asked for; nobody: no way is shown. */
  readonly lead: number | undefined;
  readonly followed: FollowedLead | undefined;
  readonly isBusy: boolean;
  readonly error: string | undefined;
}

/** Nobody is followed. */
export const NO_TRACE: TraceState = { lead: undefined, followed: undefined, isBusy: false, error: undefined };
