/**
 * What the lead at hand meets in its run: what each kind of event means to people, and where the run ends.
 *
 * Module state on purpose: see `life.ts`. Set when another world is taken up.
 */
import { assert } from '../../kit/base.ts';
import type { OwnEvents } from './own-events.ts';

/** What a run says of people's events, whatever the lead. */
export interface RunTables {
  /** Nothing is pushed at or after it. */
  readonly horizon: number;
  /** By number of the event: its stream of acts, -1 none. */
  readonly streamOf: Int32Array;
  /** By number of the event: points of engagement, and bits of `READ`, `ACT` and `FOLLOWED`. */
  readonly points: Float64Array;
  readonly is: Uint8Array;
  /** Streams of acts, the common one among them. */
  readonly streams: number;
  readonly own: OwnEvents;
  /** By number of an asset: bits of `INVITES` and `FOLLOWED`. */
  readonly ofAsset: Uint8Array;
  /** Whether any asset invites. */
  readonly invites: boolean;
  /** 1 for each day of the run that lies in a vacation. */
  readonly vacations: Uint8Array;
}

/** Bit of a kind that may lead to what `mailDue` does. */
export const READ = 1;
/** Bit of a kind that is an act of a person. */
export const ACT = 2;
/** Bit of a kind or an asset that events of the user's own follow. */
export const FOLLOWED = 4;
/** Bit of an asset that invites. */
export const INVITES = 8;

/** Kinds of events there is room for. */
const MOST_KINDS = 4096;

/** By kind: its stream of acts, -1 none. */
export const KIND_STREAM = new Int32Array(MOST_KINDS).fill(-1);
/** By kind: how much it raises interest, in points. */
export const KIND_POINTS = new Float64Array(MOST_KINDS);
/** By kind: bits of `READ`, `ACT` and `FOLLOWED`. */
export const KIND_IS = new Uint8Array(MOST_KINDS).fill(ACT);

/** The rest of the run at hand; `owns`: how many events of the user's own; `invites`: whether any asset does. `own` and `vacations` are set with the first run. */
export const RUN: {
  horizon: number;
  kinds: number;
  streams: number;
  owns: number;
  invites: boolean;
  own: OwnEvents | undefined;
  vacations: Uint8Array;
} = {
  horizon: 0,
  kinds: 0,
  streams: 0,
  owns: 0,
  invites: false,
  own: undefined,
  vacations: new Uint8Array(0),
};

/**
 * Takes a run up.
 *
 * @throws {AssertionError} if it has more kinds of events than there is room for.
 */
export function takeRun(run: RunTables): void {
  const { horizon, streamOf, points, is, streams, own, invites, vacations } = run;
  const kinds = streamOf.length;
  assert(kinds <= MOST_KINDS, `more than ${MOST_KINDS} kinds of events`);
  KIND_STREAM.fill(-1, kinds, RUN.kinds);
  KIND_POINTS.fill(0, kinds, RUN.kinds);
  KIND_IS.fill(ACT, kinds, RUN.kinds);
  KIND_STREAM.set(streamOf);
  KIND_POINTS.set(points);
  KIND_IS.set(is);
  RUN.horizon = horizon;
  RUN.kinds = kinds;
  RUN.streams = streams;
  RUN.owns = own.list.length;
  RUN.invites = invites;
  RUN.own = own;
  RUN.vacations = vacations;
}
