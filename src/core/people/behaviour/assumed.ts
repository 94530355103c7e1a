/**
 * What the model of behaviour assumes of the lead at hand, as chances: for people who choose in its place.
 *
 * Chances are those of the moment, and nothing is drawn for them; what would change them later (interest, fatigue) is not foreseen.
 */
import { nextOpening } from '../../kit/calendar/business.ts';
import { NEVER } from '../../kit/calendar/dates.ts';
import { exp } from '../../kit/math/explog.ts';
import { oddsTimes } from '../../kit/math/odds.ts';
import { pow2neg } from '../../kit/math/pow2.ts';
import { drawMinutes } from '../../kit/math/quantiles.ts';
import { REJECT_REASONS } from '../model/events.ts';
import type { ActStream } from './act-stream.ts';
import { type AnswerContext, answeredAt } from './answers.ts';
import { beginKey } from './handoff-log.ts';
import { INTEREST, L, look, RECEPTIVE, TIRED, WHO, X } from './life.ts';
import { KIND_STREAM } from './run-at-hand.ts';
import { acceptance } from './sales-odds.ts';
import type { Assumed, HandedFact, MailChances } from './world.ts';

const TWO_32 = 4294967296;
/** The die in the middle. */
const MEDIAN = 0x80000000;

function mailChances(asset: number): MailChances {
  const { mail } = WHO.profile!;
  const receptive = X[RECEPTIVE]!;
  look(L.now);
  const eager = 1 + mail.interest * (X[INTEREST]! - 1);
  const tired = pow2neg(mail.fatigueOpen * X[TIRED]!);
  const open = oddsTimes(mail.open, receptive * (mail.openFactor[asset] ?? 1) * tired * eager);
  const click = open * oddsTimes(mail.click, receptive * (mail.clickFactor[asset] ?? 1) * eager);
  const goes = oddsTimes(mail.unsubscribe, pow2neg(-mail.fatigueLeave * X[TIRED]!));
  const openMinutes = drawMinutes(mail.openDelay, MEDIAN);
  const clickMinutes = openMinutes + drawMinutes(mail.clickDelay, MEDIAN);
  return {
    open,
    click,
    reply: (click * mail.reply) / TWO_32,
    unsubscribe: goes * (1 - mail.topicOnly / TWO_32),
    topicOptOut: (goes * mail.topicOnly) / TWO_32,
    openMinutes,
    clickMinutes,
    replyMinutes: clickMinutes + drawMinutes(mail.replyDelay, MEDIAN),
  };
}

/** Share of each thing among weighted ones. */
function shares(ends: Float64Array): readonly number[] {
  return Array.from(ends, (end, i) => (end - (ends[i - 1] ?? 0)) / TWO_32);
}

function answerChances(sales: AnswerContext, fact: HandedFact): ReadonlyMap<string, number> {
  const odds = WHO.profile!.sales;
  const calendar = sales.queues[fact.queue]?.calendar;
  const opening = calendar === undefined ? NEVER : nextOpening(calendar, fact.minute);
  const begin = sales.known.get(beginKey(L.lead, fact.number)) ?? opening;
  look(fact.minute);
  const accepted = acceptance(odds, {
    fit: fact.fit,
    interest: X[INTEREST]!,
    staleDays: Math.max(0, fact.minute - L.lastAct) / 1440,
    waitedMinutes: Math.max(0, begin - fact.minute),
  });
  const reasons = shares((fact.fit < odds.fitNeutral ? odds.misfitReasons : odds.reasons).ends);
  return new Map([
    ['accepted', accepted],
    ...REJECT_REASONS.map((reason, i): [string, number] => [reason, (1 - accepted) * (reasons[i] ?? 0)]),
  ]);
}

/** Acts of a kind a minute at the interest of now. */
function ratePerMinute({ gap, kinds, weights, cap }: ActStream, kind: number, interest: number): number {
  if (gap === undefined) return 0;
  const mean = gap.reduce((sum, minutes) => sum + minutes, 0) / gap.length;
  return ((shares(weights.ends)[kinds.indexOf(kind)] ?? 0) * interest) / (cap * mean);
}

/** Makes the assumptions about the lead of a world. `turnTo` makes it the one at hand. */
export function makeAssumed(turnTo: () => void, sales: AnswerContext): Assumed {
  return {
    mail(asset) {
      turnTo();
      return mailChances(asset);
    },
    answers(fact) {
      turnTo();
      return answerChances(sales, fact);
    },
    answeredAt(fact) {
      turnTo();
      const minute = answeredAt(sales, fact);
      return minute === NEVER ? Number.POSITIVE_INFINITY : minute;
    },
    act(kind, minutes) {
      turnTo();
      const stream = KIND_STREAM[kind] ?? -1;
      if (stream < 0) return undefined;
      look(L.now);
      const rate = ratePerMinute(WHO.profile!.streams[stream]!, kind, X[INTEREST]!);
      return 1 - exp(-rate * Math.max(0, minutes));
    },
    call() {
      turnTo();
      const { calls } = WHO.profile!;
      return { fails: calls.fails / TWO_32, minutes: drawMinutes(calls.delay, MEDIAN) };
    },
  };
}
