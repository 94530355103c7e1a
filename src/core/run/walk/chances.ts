/** Chances of the answers to one question. What excludes each other and leaves nothing out adds up to 1. */
import { loggedName } from '../../people/rules/link.ts';
import type { HandedNote, SentNote } from './notes.ts';
import type { PendingDecision } from './pending.ts';
import type { Replay, Stop } from './replay.ts';

/** A mail as it is asked about. */
export interface AskedMail {
  readonly sent: SentNote;
  readonly hasOpened: boolean;
}

/** Something that a wait waits for. */
export type Awaited = Extract<PendingDecision, { kind: 'act' }>['awaited'][number];

/** Each takes in those after it: who replies has clicked, and who clicks has opened. */
const STEPS = ['open', 'click', 'reply'] as const;
type Step = (typeof STEPS)[number];

/** Chance that a mail is answered so, or by what takes it in; of who has opened it, given that. Undefined = not known. */
function atLeast(is: Step, { sent, hasOpened }: AskedMail): number | undefined {
  const { chances } = sent;
  if (chances === undefined || !hasOpened) return chances?.[is];
  return is === 'open' || chances.open <= 0 ? undefined : chances[is] / chances.open;
}

function minus(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a - b;
}

/** Chance that a mail is answered so and in no way of `others` that takes it in; undefined = not known. */
export function exactly(is: Step, mail: AskedMail, others: readonly string[] = STEPS): number | undefined {
  const more = STEPS.slice(STEPS.indexOf(is) + 1).find((step) => others.includes(step));
  return minus(atLeast(is, mail), more === undefined ? 0 : atLeast(more, mail));
}

/** Chance that a mail is answered in none of these ways; undefined = not known. */
export function unanswered(mail: AskedMail, ways: readonly string[] = STEPS): number | undefined {
  const least = STEPS.find((step) => ways.includes(step) && !(mail.hasOpened && step === 'open'));
  const leaves = ways.includes('unsubscribe') ? mail.sent.chances?.unsubscribe : 0;
  return minus(minus(1, least === undefined ? 0 : atLeast(least, mail)), leaves);
}

/** What of all that is waited for is about the same mail. */
function waysOf({ sent }: Awaited, awaited: readonly Awaited[]): readonly string[] {
  return awaited.flatMap((one) => (one.sent === sent ? [loggedName(one.query.event)] : []));
}

/** Chance of something that is waited for; undefined = not known. */
export function awaitedChance(one: Awaited, awaited: readonly Awaited[], stop: Stop): number | undefined {
  const { query, sent, hasOpened } = one;
  if (sent === undefined) return stop.acts.get(query.event);
  const is = loggedName(query.event);
  const step = STEPS.find((name) => name === is);
  if (step === undefined) return sent.chances?.unsubscribe;
  return exactly(step, { sent, hasOpened }, waysOf(one, awaited));
}

/** Chance that nothing of all that is waited for happens; what is about other mail, and acts, come each by itself. */
export function noneChance(awaited: readonly Awaited[], stop: Stop): number | undefined {
  const mails = new Map(awaited.flatMap((one) => (one.sent === undefined ? [] : [[one.sent, one] as const])));
  const silent = [
    ...[...mails].map(([sent, one]) => unanswered({ sent, hasOpened: one.hasOpened }, waysOf(one, awaited))),
    ...awaited.flatMap(({ sent, query }) =>
      sent === undefined ? [minus(1, stop.acts.get(query.event))] : [],
    ),
  ];
  return silent.reduce(
    (all, one) => (all === undefined || one === undefined ? undefined : all * one),
    1 as number | undefined,
  );
}

/** So many throws tell a chance to within a point. */
const THROWS = 4096;
/** Fewer that are left of them tell nothing. */
const FEWEST = 100;

/**
 * Chance that sales says nothing until the limit, given that it has said nothing yet: the share of so many packets like this one
 * for which the model's dice say so. Undefined = nothing is assumed, or hardly any packet would still be unanswered.
 */
export function silenceChance({ world }: Replay, handed: HandedNote, stop: Stop): number | undefined {
  if (handed.chances === undefined) return undefined;
  const open = world.answerMinutes(handed, THROWS).filter((minute) => minute > stop.minute);
  if (open.length < FEWEST) return undefined;
  // An answer in the very minute of the limit counts.
  const late = open.filter((minute) => minute > (stop.until ?? Number.MAX_VALUE));
  return late.length / open.length;
}
