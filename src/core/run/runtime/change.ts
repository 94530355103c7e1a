/** The steps that change the lead or let something out: set, emit, handoff. */
import { assertNever } from '../../kit/base.ts';
import { readDate } from '../../people/behaviour/dates.ts';
import { isBought } from '../../people/model/events.ts';
import type { Change, EmitStep } from '../../program/plan/plan.ts';
import { FOREVER } from '../due.ts';
import { type Act, counted, withJourney, withPerson, written } from './act.ts';
import type { Context, Person } from './context.ts';
import type { Host } from './host.ts';
import { closed } from './note.ts';
import { scored, scoresNow } from './score.ts';
import { counting } from './watch.ts';

function switched(list: readonly string[], slug: string, on: boolean): readonly string[] {
  const others = list.filter((known) => known !== slug);
  return on ? [...others, slug] : others;
}

function bases(context: Context, host: Host): { readonly fit: number; readonly relationship: number } {
  const facts = host.ask(context.now, context.person, context.journey);
  const { scores } = host.setup;
  return { fit: scores.fitBase(facts), relationship: scores.relationshipBase(facts) };
}

/** A field, and what fit and relationship gain or lose by it. */
function setField(
  context: Context,
  { field, value }: Extract<Change, { kind: 'field' }>,
  host: Host,
): Context {
  const before = bases(context, host);
  const written_ = host.isDate(field) ? readDate(value, host.zone(context.person)) : value;
  const fields: Person['fields'] = { ...context.person.fields, [field]: written_ };
  const told = written(withPerson(context, { fields }), 'set', { name: field });
  let next = isBought(field, value) ? closed(told) : told;
  const after = bases(next, host);
  for (const dimension of ['fit', 'relationship'] as const) {
    if (after[dimension] === before[dimension]) continue;
    next = scored(next, { dimension, points: after[dimension] - before[dimension], ofPerson: false }, host);
  }
  return next;
}

/** Changes the lead. */
export const set: Act<{ readonly change: Change }> = (context, { host, params: { change } }) => {
  const { person } = context;
  const told = (name: string, on: boolean, part: Partial<Person>): Context =>
    written(withPerson(context, part), 'set', { name, value: on ? 1 : 0 });
  switch (change.kind) {
    case 'score':
      return scored(context, { ...change, ofPerson: false }, host);
    case 'field':
      return setField(context, change, host);
    case 'list':
      return told(`list:${change.list}`, change.on, {
        lists: switched(person.lists, change.list, change.on),
      });
    case 'consent': {
      const consent = switched(person.consent, change.topic, change.on);
      const flags = change.on ? { ...person.flags, optedOut: false } : person.flags;
      return told(`consent:${change.topic}`, change.on, { consent, flags });
    }
    case 'suppress':
      return told('suppress', change.on, { flags: { ...person.flags, suppressed: change.on } });
    default:
      return assertNever(change);
  }
};

interface Emission {
  readonly key: number;
  readonly effect: EmitStep['effect'];
}

/** Lets an effect out that changes nothing about the lead. */
export const emit: Act<Emission> = (before, { params: { key, effect } }) => {
  if (effect.kind === 'goal') return counting(before, effect.metric);
  const [context, occurrence] = counted(before);
  if (effect.kind === 'start') {
    return written(context, 'emit', { name: 'start', value: occurrence, effect });
  }
  const { target, payload, answered } = effect;
  const number = context.person.calls;
  const call = {
    kind: 'call',
    what: effect.kind,
    target,
    payload,
    answered,
    key,
    occurrence,
    number,
  } as const;
  const told = written(context, 'emit', { name: effect.kind, value: occurrence, effect: call });
  return answered ? withPerson(told, { calls: number + 1 }) : told;
};

interface Packet {
  readonly queue: string;
  readonly priority: number;
  readonly slaMinutes: number;
  readonly pauseMail: boolean;
  readonly pauseAfterMinutes: number;
  readonly packet: import('../../kit/base.ts').Json;
  readonly key: number;
}

/** The packet goes out and the lead is with sales, until they answer or it becomes overdue. */
export const handoff: Act<Packet> = (before, { host, params }) => {
  const { queue, priority, slaMinutes, pauseMail, pauseAfterMinutes, packet, key } = params;
  const [context, occurrence] = counted(before);
  const number = context.person.handoffs;
  const handed = withPerson(context, {
    handoffs: number + 1,
    answer: null,
    withdrawn: false,
    salesUntil: FOREVER,
    paused: pauseMail,
    pauseAfter: pauseAfterMinutes,
  });
  const scores = scoresNow(context, host);
  const reasons = host.reasons(context);
  const effect = {
    kind: 'handoff',
    queue,
    priority,
    slaMinutes,
    packet,
    scores,
    reasons,
    key,
    occurrence,
    number,
  } as const;
  return written(withJourney(handed, { handoff: number }), 'handoff', { name: queue, value: number, effect });
};
