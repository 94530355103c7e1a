/** What sales says to one packet, and when. */

import { DAY } from '../../kit/base.ts';
import { addBusiness, type BusinessCalendar, nextOpening } from '../../kit/calendar/business.ts';
import { NEVER } from '../../kit/calendar/dates.ts';
import { die, threshold } from '../../kit/dice/dice.ts';
import {
  drawMinutes,
  muOfMean,
  muOfMedian,
  type QuantileTable,
  quantileTable,
} from '../../kit/math/quantiles.ts';
import type { QueueDef } from '../model/catalogue.ts';
import { CLASS_SALES, REJECT_REASONS } from '../model/events.ts';
import { type Begins, beginKey, type HandoffLog, openBegin, WITHDRAWN } from './handoff-log.ts';
import { baseFor, INTEREST, L, look, OUT, WHO, X } from './life.ts';
import type { ParameterValues } from './parameters.ts';
import { acceptance } from './sales-odds.ts';
import { choose } from './weights.ts';
import { type HandedFact, type Pending, PURPOSE } from './world.ts';

/** A queue of the run with its calendar. */
export interface BehaviourQueue {
  readonly def: QueueDef;
  readonly calendar: BusinessCalendar;
}

/** What answers of one run hang on beside the lead. */
export interface LinkedAnswers {
  readonly queues: readonly LinkedQueue[];
  /** Numbers of `accepted` and of the reasons, in the order of `REJECT_REASONS`. */
  readonly accepted: number;
  readonly reasons: Int32Array;
}

/** The same in one repeat. */
export interface AnswerContext extends LinkedAnswers {
  readonly known: Begins;
  readonly log: HandoffLog | undefined;
}

/** A queue with its delays; no handling table = it takes no time. */
export interface LinkedQueue {
  readonly calendar: BusinessCalendar;
  readonly handling: QuantileTable | undefined;
  readonly reply: QuantileTable;
}

/** Makes the delays of a queue. */
export function linkQueue({ def, calendar }: BehaviourQueue, values: ParameterValues): LinkedQueue {
  const sigma = values['sales.handlingSigma'];
  const mean = def.handlingMinutes;
  return {
    calendar,
    handling: mean > 0 ? quantileTable(muOfMean(mean, sigma), sigma) : undefined,
    reply: quantileTable(muOfMedian(Math.max(1, def.replyMinutes)), values['sales.replySigma']),
  };
}

/** A packet went out: notes it for the queues, and pushes the answer if a rep begins it in time and the lead need not wait to be told. */
export function packetOut(context: AnswerContext, what: { fact: HandedFact; pending: Pending }): void {
  const { fact, pending } = what;
  const queue = context.queues[fact.queue];
  if (queue === undefined) {
    writeDown(context, { fact, handling: 0, begin: WITHDRAWN });
    return;
  }
  const base = baseFor(fact.key, fact.occurrence);
  const handling = handlingOf(queue, base);
  const known = context.known.get(beginKey(L.lead, fact.number));
  const begin = known ?? nextOpening(queue.calendar, fact.minute);
  const waits = known === undefined && context.log?.waits === true;
  writeDown(context, { fact, handling, begin: waits ? openBegin(begin) : begin });
  if (waits) return;
  const answered = answeredFrom(queue, { fact, begin, base, handling });
  if (answered === NEVER) return;
  OUT.class = CLASS_SALES;
  OUT.kind = 0;
  OUT.number = fact.number;
  OUT.about = answerOf(context, { fact, begin, base });
  OUT.value = fact.number;
  OUT.minute = answered;
  pending.push(OUT);
}

/** The minute at which sales answers a packet of the lead at hand, `NEVER` if nobody does. Nothing of the lead is looked at or changed. */
export function answeredAt(context: AnswerContext, fact: HandedFact): number {
  const queue = context.queues[fact.queue];
  if (queue === undefined) return NEVER;
  const known = context.known.get(beginKey(L.lead, fact.number));
  const begin = known ?? nextOpening(queue.calendar, fact.minute);
  const base = baseFor(fact.key, fact.occurrence);
  return answeredFrom(queue, { fact, begin, base, handling: handlingOf(queue, base) });
}

/** Working minutes that a packet occupies a rep. */
function handlingOf({ handling }: LinkedQueue, base: number): number {
  return handling === undefined ? 0 : drawMinutes(handling, die(base, PURPOSE.handling));
}

/** A packet that a rep begins, and what its dice hang on. */
interface Begun {
  readonly fact: HandedFact;
  readonly begin: number;
  readonly base: number;
  readonly handling: number;
}

/** The minute of the answer to a packet that a rep begins at `begin`; `NEVER` if nobody begins it, or the queue never opens again. */
function answeredFrom(queue: LinkedQueue, { fact, begin, base, handling }: Begun): number {
  if (begin === WITHDRAWN || begin === NEVER) return NEVER;
  const reply = drawMinutes(queue.reply, die(base, PURPOSE.answerDelay));
  const answered = addBusiness(queue.calendar, begin, handling + reply);
  return answered === NEVER ? NEVER : Math.max(fact.minute + 1, answered);
}

/** Every packet is written down, those to a queue that nobody has among them. */
function writeDown(
  { log }: AnswerContext,
  what: { readonly fact: HandedFact; readonly handling: number; readonly begin: number },
): void {
  if (log === undefined) return;
  const { fact, handling, begin } = what;
  const { number, minute, queue, priority, slaMinutes } = fact;
  log.add({ lead: L.lead, number, minute, queue, priority, slaMinutes, handling, begin });
}

/** The number of the answer: `accepted`, or a reason that fits what the lead is. */
function answerOf(context: AnswerContext, what: { fact: HandedFact; begin: number; base: number }): number {
  const { fact, begin, base } = what;
  const odds = WHO.profile!.sales;
  look(fact.minute);
  const p = acceptance(odds, {
    fit: fact.fit,
    interest: X[INTEREST]!,
    staleDays: Math.max(0, fact.minute - L.lastAct) / DAY,
    waitedMinutes: begin - fact.minute,
  });
  if (die(base, PURPOSE.accept) < threshold(p)) return context.accepted;
  const reasons = fact.fit < odds.fitNeutral ? odds.misfitReasons : odds.reasons;
  return context.reasons[choose(reasons, die(base, PURPOSE.reason))]!;
}

/** Numbers of the reasons in a table of answers, in the order of `REJECT_REASONS`. */
export function reasonNumbers(no: (slug: string) => number): Int32Array {
  return Int32Array.from(REJECT_REASONS, (reason) => no(reason));
}
