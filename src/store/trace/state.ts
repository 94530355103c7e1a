/** The way of one lead through the program. */
import type { ReasonedRow } from '../../core/index.ts';
import type { Found } from '../../worker/people.ts';
import type { ListedPlace } from '../../worker/places.ts';

/** A lead that was followed. Rows are in the order in which things happened. */
export interface FollowedLead {
  /** Number of the lead, from 0. */
  readonly lead: number;
  readonly name: string;
  /** IANA zone in which its times are told. */
  readonly zone: string;
  readonly rows: readonly ReasonedRow[];
}

/** The people at a place of the drawing. */
export interface PeopleList {
  readonly place: ListedPlace;
  readonly found: Found | undefined;
  /** So many are looked for. */
  readonly most: number;
  readonly status: 'looking' | 'done' | 'stopped' | 'failed';
  /** The program or its people have changed since. */
  readonly isStale: boolean;
}

export interface TraceState {
  /** The lead that is asked for; nobody: no way is shown. */
  readonly lead: number | undefined;
  readonly followed: FollowedLead | undefined;
  readonly isBusy: boolean;
  readonly error: string | undefined;
  /** Who is listed beside the way. */
  readonly list: PeopleList | undefined;
}

/** Nobody is followed. */
export const NO_TRACE: TraceState = {
  lead: undefined,
  followed: undefined,
  isBusy: false,
  error: undefined,
  list: undefined,
};
