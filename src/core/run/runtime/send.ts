/** A send: one atomic decision at the minute of sending. */
import { assert } from '../../kit/base.ts';
import { NEVER } from '../../kit/calendar/dates.ts';
import { isInWindow, nextInWindow } from '../../kit/calendar/window.ts';
import type { SendStep } from '../../program/plan/plan.ts';
import { FOREVER } from '../due.ts';
import type { SendReason } from '../trace.ts';
import { type Act, counted, withJourney, withPerson, written } from './act.ts';
import { type CapQuestion, capRelease, isCapped } from './caps.ts';
import type { Context, Journey, Person } from './context.ts';
import type { Host } from './host.ts';

/** Settings of a send as they stand in the Machine. */
export type SendParams = Omit<SendStep, 'nodeId' | 'first' | 'ports' | 'op'>;

function capQuestion(of: 'day' | 'week', context: Context, host: Host): CapQuestion | undefined {
  const cap = host.facts.caps[of];
  const { now, person } = context;
  return cap === undefined ? undefined : { cap, of, zone: host.zone(person), now, sends: person.sends };
}

/** Whether mail that is held for sales decides again: they have answered, or no mail waits for them any more. */
export function isReleased({ hold }: Journey, { paused, salesUntil }: Person): boolean {
  return hold?.reason === 'withSales' && (!paused || salesUntil !== hold.salesUntil);
}

/** The first test that fails names the reason; the order is part of the law. */
function reasonOf(context: Context, host: Host, params: SendParams): SendReason {
  const { now, person } = context;
  const { operational, window } = params;
  const { optedOut, bounced, complained, suppressed } = person.flags;
  const capped = (of: 'day' | 'week'): boolean => {
    const question = capQuestion(of, context, host);
    return question !== undefined && isCapped(question);
  };
  if (!operational && (optedOut || !person.consent.includes(params.topic))) return 'consent';
  if (bounced || complained || suppressed) return 'suppressed';
  if (!params.resend && person.assets.includes(params.asset)) return 'sameAsset';
  if (!operational && person.paused && person.salesUntil > now) return 'withSales';
  if (window !== undefined && !isInWindow(host.zone(person), host.window(window), now)) return 'window';
  if (!operational && capped('day')) return 'capDay';
  return !operational && capped('week') ? 'capWeek' : 'none';
}

/** The minute at which the reason for holding is gone; FOREVER where that is not known. */
function releaseOf(
  reason: SendReason,
  context: Context,
  [host, params]: readonly [Host, SendParams],
): number {
  const { now, person } = context;
  if (reason === 'withSales') return person.salesUntil;
  if (reason === 'window') {
    assert(params.window !== undefined, 'a send is held for a window only where it has one');
    const next = nextInWindow(host.zone(person), host.window(params.window), now);
    return next === NEVER ? FOREVER : next;
  }
  const question = capQuestion(reason === 'capDay' ? 'day' : 'week', context, host);
  assert(question !== undefined, 'a send is held for a cap only where there is one');
  return capRelease(question);
}

const OUT: Readonly<Partial<Record<SendReason, string>>> = {
  consent: 'noConsent',
  suppressed: 'suppressed',
  sameAsset: 'alreadySent',
};

function sent(before: Context, { asset, topic, channel, operational, key }: SendParams): Context {
  const [context, occurrence] = counted(before);
  const { now, person, journey } = context;
  const number = person.sends.length;
  const effect = { kind: 'send', asset, topic, channel, operational, key, occurrence, number } as const;
  const told = written(context, 'sent', { name: asset, value: occurrence, effect });
  const log = [...person.log, [now, 'sent', asset, null] as const];
  const ledger = withPerson(told, {
    log,
    sends: [...person.sends, now],
    assets: person.assets.includes(asset) ? person.assets : [...person.assets, asset],
  });
  return withJourney(ledger, {
    verdict: 'sent',
    hold: null,
    marks: { ...journey.marks, lastSend: log.length },
  });
}

function blocked(context: Context, reason: SendReason, verdict: string): Context {
  return withJourney(written(context, 'blocked', { name: reason }), { verdict, hold: null });
}

/** Holds until the earlier of release and limit, or gives up at the limit. */
function held(context: Context, reason: SendReason, with_: readonly [Host, SendParams]): Context {
  const { now, person, journey } = context;
  const since = journey.hold?.since ?? now;
  const limit = Math.min(FOREVER, since + with_[1].holdMaxMinutes);
  if (now >= limit) return blocked(context, reason, 'skipped');
  const until = Math.min(releaseOf(reason, context, with_), limit);
  // A release that is not later than now would be tried, blocked and held again for ever.
  assert(until > now, `a send held for ${reason} is released at minute ${until}, not after ${now}`);
  const hold = { since, reason, until, salesUntil: person.salesUntil };
  return withJourney(written(context, 'held', { name: reason, value: until }), { verdict: 'held', hold });
}

/** Decides: out it goes, or it is blocked or held; the step's own transitions follow the verdict. */
export const send: Act<SendParams> = (before, { host, params }) => {
  const context: Context = { ...before, looked: false };
  const reason = reasonOf(context, host, params);
  if (reason === 'none') return sent(context, params);
  const out = OUT[reason];
  if (out !== undefined) return blocked(context, reason, params.ifOut === 'exit' ? out : 'skipped');
  if (params.ifHeld === 'hold') return held(context, reason, [host, params]);
  return blocked(context, reason, params.ifHeld === 'exit' ? 'mailHeld' : 'skipped');
};
