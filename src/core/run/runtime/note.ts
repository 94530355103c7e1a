/** What comes from outside: behaviour and sales' answers, noted in the person once, whatever the number of programs. */
import { ACCEPTED, CLOSES_DEAL, TOPIC_OPT_OUT } from '../../people/model/events.ts';
import { loggedName } from '../../people/rules/link.ts';
import { type Act, type Call, withPerson, written } from './act.ts';
import { minuteOf } from './clock.ts';
import type { Context, Flags, LogRow } from './context.ts';
import { scored } from './score.ts';

/** Events that set a flag. */
const FLAG_OF: Readonly<Record<string, keyof Flags>> = {
  bounce: 'bounced',
  complaint: 'complained',
  unsubscribe: 'optedOut',
};

/** The flag that a logged event sets, if any. */
export function flagOf(logged: string): keyof Flags | undefined {
  return Object.hasOwn(FLAG_OF, logged) ? FLAG_OF[logged] : undefined;
}

/** Topics consented to after a logged event: an opt-out takes the one that it is about. */
export function consentAfter(
  consent: readonly string[],
  logged: string,
  about: string | null,
): readonly string[] {
  return logged === TOPIC_OPT_OUT ? consent.filter((topic) => topic !== about) : consent;
}

/** Points are asked before the row is in the log: a cap counts earlier events, not this one. */
function withPoints(context: Context, call: Call<unknown>, row: LogRow): Context {
  const { host } = call;
  const { names, setup } = host;
  const about = row[2] === null ? -1 : names.abouts.no(row[2]);
  const facts = host.ask(context.now, context.person, context.journey);
  const points = setup.scores.engagementGain(names.events.no(row[1]), about, facts);
  return points === 0 ? context : scored(context, { dimension: 'engagement', points, ofPerson: true }, host);
}

/** A deal is over: the pause of mail ends now. A packet that nobody has answered stays with sales all the same. */
export function closed(context: Context): Context {
  const { now, person } = context;
  if (person.salesUntil <= now) return context;
  return withPerson(context, person.answer === ACCEPTED ? { salesUntil: now } : { paused: false });
}

/** Behaviour: row, points, log, flag. */
export const note: Act<{ readonly event: string }> = (before, call) => {
  const now = minuteOf(before, call);
  const { about = null, value = null, noted = false } = call.event;
  const context: Context = { ...before, now };
  if (noted) return context;
  const { event } = call.params;
  const row: LogRow = [now, loggedName(event), about, value];
  const rewarded = withPoints(
    written(context, 'event', { name: event, about, value, ofPerson: true }),
    call,
    row,
  );
  const { log, flags, consent } = rewarded.person;
  const flag = flagOf(row[1]);
  return withPerson(CLOSES_DEAL.includes(row[1]) ? closed(rewarded) : rewarded, {
    log: [...log, row],
    consent: consentAfter(consent, row[1], about),
    flags: flag === undefined ? flags : { ...flags, [flag]: true },
  });
};

/** An answer of sales: only one to the latest handoff, still open, ends the time with sales. */
export const answer: Act<unknown> = (before, call) => {
  const now = minuteOf(before, call);
  const { name = '', number = -1, noted = false } = call.event;
  const context: Context = { ...before, now };
  if (noted) return context;
  const told = written(context, 'answer', { name, value: number, ofPerson: true });
  const { handoffs, withdrawn, answer: known, pauseAfter } = context.person;
  if (number !== handoffs - 1 || known !== null || withdrawn) return told;
  return withPerson(told, { answer: name, salesUntil: name === ACCEPTED ? now + pauseAfter : now });
};
