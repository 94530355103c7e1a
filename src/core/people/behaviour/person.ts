/**
 * The numbers of the kind of person at hand, out of its profile.
 *
 * Module state on purpose, and of that size: see `life.ts`. Only those that every email or act asks for.
 */
import type { Profile } from './profile.ts';

/** Places in `PERSON`. */
export const P = {
  /** Share of emails opened, and limits of dice that hold for fatigue up to `CALM`. */
  open: 0,
  unsubscribeCalm: 1,
  complaintCalm: 2,
  /** Halvings of fatigue a minute, and the powers of two it means to an open. */
  fatiguePerMinute: 3,
  fatigueOpen: 4,
  /** What interest above 1 adds to the odds of emails. */
  eager: 5,
  /** Halvings a minute of interest above 1, its gain per point, and its bounds. */
  interestPerMinute: 6,
  perPoint: 7,
  cap: 8,
  floor: 9,
  /** Factors on acts: webinars of people who are not invited, and all in vacations. */
  uninvited: 10,
  vacation: 11,
} as const;

/** The numbers, by their places. */
export const PERSON = new Float64Array(16);

/** Takes the numbers of a profile up. */
export function takeNumbers({ mail, interest, uninvited, vacation }: Profile): void {
  PERSON[P.open] = mail.open;
  PERSON[P.unsubscribeCalm] = mail.unsubscribeCalm;
  PERSON[P.complaintCalm] = mail.complaintCalm;
  PERSON[P.fatiguePerMinute] = mail.fatiguePerMinute;
  PERSON[P.fatigueOpen] = mail.fatigueOpen;
  PERSON[P.eager] = mail.interest;
  PERSON[P.interestPerMinute] = interest.perMinute;
  PERSON[P.perPoint] = interest.perPoint;
  PERSON[P.cap] = interest.cap;
  PERSON[P.floor] = interest.floor;
  PERSON[P.uninvited] = uninvited;
  PERSON[P.vacation] = vacation;
}
