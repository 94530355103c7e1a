/** The model of BEHAVIOUR.md once more, for one lead in UTC: every candidate of an act is looked at, chances are plain doubles. */
import { diceBase, die, keyOf, leadLanes, unit } from '../../../../src/core/kit/dice/dice.ts';
import { normalQuantile } from '../../../../src/core/kit/math/normal.ts';
import { drawMinutes, muOfMedian, quantileTable } from '../../../../src/core/kit/math/quantiles.ts';
import { ACT_RATES, gapTable } from '../../../../src/core/people/behaviour/act-stream.ts';
import type { ParameterValues } from '../../../../src/core/people/behaviour/parameters.ts';
import { PURPOSE } from '../../../../src/core/people/behaviour/world.ts';
import { BUILT_IN_EVENTS } from '../../../../src/core/people/model/events.ts';
import { HORIZON, POINTS } from './harness.ts';

const DAY = 1440;
const WEEK = 7 * DAY;

export interface NaiveEvent {
  readonly minute: number;
  readonly event: string;
  /** Of the send; of an act the number of its candidate. */
  readonly number: number;
}

interface Waiting extends NaiveEvent {
  readonly rank: number;
  /** Happens only if the die lies below the interest at the beginning of the minute. */
  readonly chance?: (interest: number) => boolean;
}

const rankOf = (event: string): number => (BUILT_IN_EVENTS as readonly string[]).indexOf(event);

/** Moves a share's odds. */
const moved = (share: number, factor: number): number => (share * factor) / (1 - share + share * factor);

const delayOf = (median: number, sigma: number, u32: number): number =>
  drawMinutes(quantileTable(muOfMedian(median), sigma), u32);

/** What the lead does, in order, with an email of dice key 1000 + i at `mails[i]`. */
export function naiveLead(
  v: ParameterValues,
  { seed, lead, mails }: { readonly seed: number; readonly lead: number; readonly mails: readonly number[] },
): readonly NaiveEvent[] {
  const lanes = new Int32Array(2);
  leadLanes(seed, 0, lead, lanes);
  const baseOf = (key: number, occurrence: number): number => diceBase(lanes[0]!, lanes[1]!, key, occurrence);
  const person = baseOf(keyOf('behaviour'), 0);
  const receptive = Math.exp(
    v['odds.receptive'] * normalQuantile(((die(person, PURPOSE.receptive) >>> 22) + 0.5) / 1024),
  );
  const usesMachine = unit(person, PURPOSE.machine) < v['mail.machine'];
  const usesScanner = unit(person, PURPOSE.robot) < v['mail.scanner'];
  let excess = 0;
  let excessAt = 0;
  /** Interest before the acts of the last minute that had any. */
  let before = 1;
  let fatigue = 0;
  let fatigueAt = 0;
  const interestAt = (now: number): number =>
    1 + excess * 2 ** (-(now - excessAt) / (v['interest.halfLife'] * DAY));
  const eager = (now: number): number => 1 + v['odds.interest'] * (interestAt(now) - 1);
  const waiting: Waiting[] = candidates();
  const noted: NaiveEvent[] = [];
  let mail = 0;
  for (;;) {
    waiting.sort((a, b) => a.minute - b.minute || a.rank - b.rank || a.number - b.number);
    const next = waiting[0];
    const at = mails[mail];
    if (at !== undefined && (next === undefined || at < next.minute)) send(mail++, at);
    else if (next === undefined || next.minute >= HORIZON) return noted;
    else happen(waiting.shift()!);
  }

  function candidates(): Waiting[] {
    const ordered = Object.keys(ACT_RATES) as (keyof typeof ACT_RATES)[];
    const rates = ordered.map(
      (kind) => (v[ACT_RATES[kind]] * (kind === 'webinar' ? v['rate.invited'] : 1)) / WEEK,
    );
    const total = rates.reduce((sum, rate) => sum + rate, 0);
    const kindOf = (share: number): string => {
      let sum = 0;
      for (const [i, rate] of rates.entries()) {
        sum += rate;
        if (share < sum) return ordered[i]!;
      }
      return ordered.at(-1)!;
    };
    const gaps = gapTable(1 / (v['interest.cap'] * total));
    const list: Waiting[] = [];
    let minute = 0;
    for (let k = 0; ; k++) {
      const base = baseOf(keyOf('acts'), k);
      minute += gaps[die(base, PURPOSE.actGap) >>> 22]!;
      if (minute >= HORIZON) return list;
      const event = kindOf(unit(base, PURPOSE.actKind) * total);
      const season = event === 'webinar' ? 1 / v['rate.invited'] : 1;
      const keep = unit(base, PURPOSE.actKeep);
      const chance = (interest: number): boolean => keep * v['interest.cap'] < interest * season;
      list.push({ minute, event, number: k & 2047, rank: rankOf(event), chance });
    }
  }

  function wait(minute: number, event: string, number: number): void {
    waiting.push({ minute, event, number, rank: rankOf(event) });
  }

  function send(i: number, now: number): void {
    const base = baseOf(1000 + i, 0);
    const tired = fatigue * Math.exp(-(now - fatigueAt) / (v['odds.fatigueDays'] * DAY));
    fatigue = tired + 1;
    fatigueAt = now;
    if (i === 0 && unit(base, PURPOSE.bounce) < v['mail.bounce']) {
      wait(now + 1, 'bounce', i);
      return;
    }
    if (usesMachine) wait(now + 1, 'machineOpen', i);
    if (usesScanner) wait(now + 1, 'scannerClick', i);
    const opens = receptive * Math.exp(-v['odds.fatigueOpen'] * tired) * eager(now);
    const later = (purpose: number): number =>
      now + delayOf(v['mail.openMedian'], v['mail.openSigma'], die(base, purpose));
    if (unit(base, PURPOSE.open) < moved(v['mail.open'], opens))
      wait(read(base, later(PURPOSE.openDelay)), 'open', i);
    const leaves = Math.exp(v['odds.fatigueLeave'] * tired);
    if (unit(base, PURPOSE.unsubscribe) < moved(v['mail.unsubscribe'], leaves)) {
      const topic = unit(base, PURPOSE.topicOnly) < v['mail.topicOnly'];
      wait(later(PURPOSE.unsubscribeDelay), topic ? 'topicOptOut' : 'unsubscribe', i);
    } else if (unit(base, PURPOSE.complaint) < moved(v['mail.complaint'], leaves)) {
      wait(later(PURPOSE.complaintDelay), 'complaint', i);
    }
  }

  /** In UTC, where days are days: the minute at which a person would really read. */
  function read(base: number, minute: number): number {
    let day = Math.floor(minute / DAY);
    let at = minute % DAY;
    const sleeps = at < v['hours.wakeFrom'] || at >= v['hours.wakeTo'];
    if (sleeps && unit(base, PURPOSE.wake) < v['hours.wakeShare']) {
      if (at >= v['hours.wakeTo']) day++;
      at = v['hours.wakeFrom'] + Math.floor(((die(base, PURPOSE.wake) & 1023) * v['hours.spread']) / 1024);
    }
    // The run starts on a Monday.
    const weekday = day % 7;
    if (weekday >= 5 && unit(base, PURPOSE.weekend) >= v['hours.weekend']) day += 7 - weekday;
    return Math.max(minute, day * DAY + at);
  }

  function happen({ minute, event, number, chance }: Waiting): void {
    // What else is done in a minute makes no act of that minute likelier.
    if (chance?.(excessAt === minute ? before : interestAt(minute)) === false) return;
    noted.push({ minute, event, number });
    const base = baseOf(1000 + number, 0);
    if (chance === undefined && event === 'open') {
      if (unit(base, PURPOSE.click) < moved(v['mail.click'], receptive * eager(minute))) {
        wait(
          minute + delayOf(v['mail.clickMedian'], v['mail.clickSigma'], die(base, PURPOSE.clickDelay)),
          'click',
          number,
        );
      }
    }
    if (chance === undefined && event === 'click' && unit(base, PURPOSE.reply) < v['mail.reply']) {
      wait(
        minute + delayOf(v['mail.replyMedian'], v['mail.replySigma'], die(base, PURPOSE.replyDelay)),
        'reply',
        number,
      );
    }
    const points = ['bounce', 'machineOpen', 'scannerClick'].includes(event) ? 0 : (POINTS[event] ?? 0);
    if (points === 0) return;
    if (excessAt !== minute) before = interestAt(minute);
    const to = interestAt(minute) + points / v['interest.pointsPerUnit'];
    excess = Math.min(v['interest.cap'], Math.max(v['interest.floor'], to)) - 1;
    excessAt = minute;
  }
}
