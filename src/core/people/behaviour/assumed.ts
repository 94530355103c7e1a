/**
 * What the model of behaviour assumes of the lead at hand, as chances: for people who choose in its place.
 *
 * Nothing is drawn. Chances are those of the moment; what would change them later (interest, fatigue) is not foreseen.
 */
import { nextOpening } from '../../kit/calendar/business.ts';
import { NEVER } from '../../kit/calendar/dates.ts';
import { exp } from '../../kit/math/explog.ts';
import { oddsTimes } from '../../kit/math/odds.ts';
import { pow2neg } from '../../kit/math/pow2.ts';
import { drawMinutes } from '../../kit/math/quantiles.ts';
import { REJECT_REASONS } from '../model/events.ts';
import type { ActStream } from './act-stream.ts';
import type { AnswerContext } from './answers.ts';
import { beginKey } from './handoff-log.ts';
import { INTEREST, type Life, RECEPTIVE, TIRED } from './life.ts';
import { acceptance } from './sales-odds.ts';
import type { Assumed, HandedFact, MailChances } from './world.ts';

const TWO_32 = 4294967296;
/** The die in the middle. */
const MEDIAN = 0x80000000;

function mailChances(life: Life, asset: number): MailChances {
  const { mail } = life.profile;
  const receptive = life.doubles[RECEPTIVE]!;
  life.look(life.now);
  const eager = 1 + mail.interest * (life.doubles[INTEREST]! - 1);
  const tired = pow2neg(mail.fatigueOpen * life.doubles[TIRED]!);
  const open = oddsTimes(mail.open, receptive * (mail.openFactor[asset] ?? 1) * tired * eager);
  const click = open * oddsTimes(mail.click, receptive * (mail.clickFactor[asset] ?? 1) * eager);
  const goes = oddsTimes(mail.unsubscribe, pow2neg(-mail.fatigueLeave * life.doubles[TIRED]!));
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

function answerChances(life: Life, sales: AnswerContext, fact: HandedFact): ReadonlyMap<string, number> {
  const odds = life.profile.sales;
  const calendar = sales.queues[fact.queue]?.calendar;
  const opening = calendar === undefined ? NEVER : nextOpening(calendar, fact.minute);
  const begin = sales.known.get(beginKey(life.lead, fact.number)) ?? opening;
  life.look(fact.minute);
  const accepted = acceptance(odds, {
    fit: fact.fit,
    interest: life.doubles[INTEREST]!,
    staleDays: Math.max(0, fact.minute - life.lastAct) / 1440,
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

/** Makes the assumptions about the lead that `life` is at. */
export function makeAssumed(life: Life, sales: AnswerContext): Assumed {
  return {
    mail: (asset) => mailChances(life, asset),
    answers: (fact) => answerChances(life, sales, fact),
    act(kind, minutes) {
      const stream = life.acts.streamOf[kind] ?? -1;
      if (stream < 0) return undefined;
      const { acts, streams } = life.profile;
      life.look(life.now);
      const rate = ratePerMinute(stream === 0 ? acts : streams[stream - 1]!, kind, life.doubles[INTEREST]!);
      return 1 - exp(-rate * Math.max(0, minutes));
    },
    call: () => ({
      fails: life.profile.calls.fails / TWO_32,
      minutes: drawMinutes(life.profile.calls.delay, MEDIAN),
    }),
  };
}
