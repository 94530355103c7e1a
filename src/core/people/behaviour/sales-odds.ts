/** How likely sales is to take a lead, and why it does not. */

import { ln, log2 } from '../../kit/math/explog.ts';
import { logistic, logit } from '../../kit/math/odds.ts';
import { REJECT_REASONS } from '../model/events.ts';
import type { ParameterValues } from './parameters.ts';
import { type Weights, weigh } from './weights.ts';

type Reason = (typeof REJECT_REASONS)[number];

/** Acceptance and reasons of one kind of person. */
export interface SalesOdds {
  /** False: sales never takes such a person. */
  readonly mayBuy: boolean;
  readonly base: number;
  readonly fit: number;
  readonly fitNeutral: number;
  readonly interest: number;
  readonly stale: number;
  readonly speed: number;
  readonly speedFrom: number;
  readonly speedTo: number;
  /** Weights by place in `REJECT_REASONS`, for fit at or above neutral, and below. */
  readonly reasons: Weights;
  readonly misfitReasons: Weights;
}

/** What sales sees of a lead when a rep begins. */
export interface SalesMoment {
  readonly fit: number;
  readonly interest: number;
  /** Days from the lead's last human act to the handoff. */
  readonly staleDays: number;
  /** Minutes from the handoff until a rep began. */
  readonly waitedMinutes: number;
}

/** What the truth says to those who find it out. */
const REASON_OF: Readonly<Record<string, Reason>> = {
  competitor: 'competitor',
  student: 'studentOrJobSeeker',
  jobSeeker: 'studentOrJobSeeker',
};

function reasonWeights(weights: Partial<Record<Reason, number>>): Weights {
  return weigh(REJECT_REASONS.map((reason) => weights[reason] ?? 0));
}

function buyerReasons(v: ParameterValues, misfit: number): Weights {
  return reasonWeights({
    notAFit: v['reason.notAFit'] + misfit,
    timing: v['reason.timing'],
    noBudget: v['reason.noBudget'],
    noAuthority: v['reason.noAuthority'],
    wrongContact: v['reason.wrongContact'],
    duplicate: v['reason.duplicate'],
    badData: v['reason.badData'],
  });
}

/** Makes the odds of one kind of person; `nonBuyer` is its truth, undefined for people who may buy. */
export function salesOdds(v: ParameterValues, nonBuyer: string | undefined): SalesOdds {
  const truth = nonBuyer === undefined ? undefined : reasonWeights({ [REASON_OF[nonBuyer] ?? 'notAFit']: 1 });
  return {
    mayBuy: nonBuyer === undefined,
    base: logit(v['sales.accept']),
    fit: v['sales.fit'],
    fitNeutral: v['sales.fitNeutral'],
    interest: v['sales.interest'],
    stale: v['sales.stale'],
    speed: v['sales.speed'],
    speedFrom: v['sales.speedFrom'],
    speedTo: v['sales.speedTo'],
    reasons: truth ?? buyerReasons(v, 0),
    misfitReasons: truth ?? buyerReasons(v, v['reason.misfit']),
  };
}

/**
 * The chance that sales takes the lead: logit p = base + fit, interest, staleness and speed to lead, which costs nothing up to
 * `speedFrom` minutes and no more after `speedTo`.
 */
export function acceptance(odds: SalesOdds, moment: SalesMoment): number {
  if (!odds.mayBuy) return 0;
  const waited = Math.min(Math.max(moment.waitedMinutes, odds.speedFrom), odds.speedTo);
  return logistic(
    odds.base +
      odds.fit * (moment.fit - odds.fitNeutral) +
      odds.interest * ln(moment.interest) -
      odds.stale * moment.staleDays -
      odds.speed * Math.max(0, log2(waited / odds.speedFrom)),
  );
}
