/**
 * The world of a walk: the model of behaviour (or a script), with choices in its place.
 *
 * What is chosen about a mail, a packet or a call replaces all that would have followed it; everything else goes its way. The
 * world writes down what was asked of it, so that a walk can be shown, asked about and turned into a script.
 */
import type { Json } from '../../kit/base.ts';
import {
  type CalledFact,
  type HandedFact,
  type LeadSlot,
  type Pending,
  type PendingEvent,
  pendingBy,
  type SentFact,
  type World,
} from '../../people/behaviour/world.ts';
import {
  BUILT_IN_EVENTS,
  CLASS_BEHAVIOUR,
  CLASS_SALES,
  ENTER_KIND,
  MAIL_EVENTS,
  TOPIC_OPT_OUT,
} from '../../people/model/events.ts';
import type { Names } from '../../people/rules/facts.ts';
import type { WorldNotes } from './notes.ts';
import type { Response, WalkChoice } from './types.ts';

/** Numbers of chosen acts count down from here: candidates of the model stay below. */
const ACT_NUMBERS = 4095;
/** Acts of the model have numbers below this. */
const MODEL_ACTS = 2048;

/** Kinds of the events by which people answer a mail: all that is about one, but its being sent. */
const MAIL_KINDS: ReadonlySet<number> = new Set(
  [...MAIL_EVENTS, TOPIC_OPT_OUT]
    .filter((event) => event !== 'sent')
    .map((event) => (BUILT_IN_EVENTS as readonly string[]).indexOf(event)),
);
const CALL_KINDS: ReadonlySet<number> = new Set([
  BUILT_IN_EVENTS.indexOf('done'),
  BUILT_IN_EVENTS.indexOf('failed'),
]);

/** Events that an answer to a mail consists of. */
const EVENTS_OF: Readonly<Record<Response, readonly string[]>> = {
  open: ['open'],
  click: ['open', 'click'],
  reply: ['open', 'reply'],
  unsubscribe: ['unsubscribe'],
  [TOPIC_OPT_OUT]: [TOPIC_OPT_OUT],
  complaint: ['complaint'],
  bounce: ['bounce'],
  nothing: [],
};

/** What a walk's world is made of. `bounds`: the upper bounds of a split's sides as dice, by key. */
export interface WalkWorldOptions {
  readonly base: World;
  readonly names: Names;
  readonly choices: readonly WalkChoice[];
  readonly bounds: ReadonlyMap<number, readonly number[]>;
  /** The base is a script: its answers to mail are told by what they are about. */
  readonly isScript: boolean;
}

type Of<K extends WalkChoice['kind']> = Extract<WalkChoice, { readonly kind: K }>;

/** The model of behaviour with choices in its place. One lead at a time, as every world. */
export class WalkWorld implements World {
  readonly notes: WorldNotes = { enters: [], sent: [], handed: [], called: [], due: [], dice: [] };
  private readonly options: WalkWorldOptions;

  constructor(options: WalkWorldOptions) {
    this.options = options;
  }

  private of<K extends WalkChoice['kind']>(kind: K): readonly Of<K>[] {
    return this.options.choices.filter((choice): choice is Of<K> => choice.kind === kind);
  }

  begin(slot: LeadSlot, pending: Pending): void {
    for (const list of Object.values(this.notes)) list.length = 0;
    const { base, names } = this.options;
    const outlet = pendingBy((event) => {
      const { kind, minute, about, value } = event;
      if (kind === ENTER_KIND) this.notes.enters.push({ minute, program: about, start: value });
      pending.push(event);
    });
    base.begin(slot, outlet);
    this.of('act').forEach(({ minute, event, about, value }, i) => {
      pending.push({
        minute,
        class: CLASS_BEHAVIOUR,
        kind: names.events.no(event),
        number: ACT_NUMBERS - i,
        about: about === undefined ? -1 : names.abouts.no(about),
        value: value ?? Number.NaN,
      });
    });
  }

  due(event: PendingEvent, pending: Pending): boolean {
    const { kind, minute, about, value } = event;
    const { base } = this.options;
    const number = this.numberOf(event);
    const source = MAIL_KINDS.has(kind) ? 'mail' : CALL_KINDS.has(kind) ? 'call' : 'act';
    const isOwnAct = source === 'act' && number > ACT_NUMBERS - this.of('act').length;
    if (source === 'act' && !isOwnAct && this.refrains(kind, minute)) {
      base.due(
        event,
        passing(pending, (other) => other.number < MODEL_ACTS && !MAIL_KINDS.has(other.kind)),
      );
      return false;
    }
    const answer = source === 'mail' ? this.of('response').find(({ send }) => send === number) : undefined;
    const isAnswer = answer !== undefined && minute > answer.from;
    // What a mail leads to after the choice is chosen as well.
    const outlet = passing(
      pending,
      (other) =>
        answer === undefined ||
        !MAIL_KINDS.has(other.kind) ||
        other.number !== event.number ||
        other.minute <= answer.from,
    );
    const happens = base.due(event, outlet);
    const isChosen =
      isOwnAct || isAnswer || (source === 'call' && this.of('call').some(({ call }) => call === number));
    if (happens) this.notes.due.push({ minute, kind, about, value, source, number, isChosen });
    return happens;
  }

  /** Chance that the lead at hand does something within so many minutes; undefined = nothing is assumed. */
  actChance(event: string, minutes: number): number | undefined {
    const { base, names } = this.options;
    return base.assumed?.act(names.events.no(event), minutes);
  }

  /** Whether the answer to a packet was chosen. */
  choosesAnswer(handoff: number): boolean {
    return this.of('answer').some((choice) => choice.handoff === handoff);
  }

  private numberOf({ kind, about, number }: PendingEvent): number {
    if (!this.options.isScript || !MAIL_KINDS.has(kind)) return number;
    const isTopic = this.options.names.events.slug(kind) === TOPIC_OPT_OUT;
    const sent = this.notes.sent.findLast(({ asset, topic }) => (isTopic ? topic : asset) === about);
    return sent?.number ?? number;
  }

  private refrains(kind: number, minute: number): boolean {
    const { events } = this.options.names;
    return this.of('refrain').some(
      ({ event, from, until }) => events.no(event) === kind && minute > from && minute <= until,
    );
  }

  sent(fact: SentFact, pending: Pending): void {
    const { base } = this.options;
    const choices = this.of('response').filter(({ send }) => send === fact.number);
    const from = choices[0]?.from ?? Number.POSITIVE_INFINITY;
    base.sent(
      fact,
      passing(pending, ({ kind, minute }) => !MAIL_KINDS.has(kind) || minute <= from),
    );
    this.notes.sent.push({
      ...fact,
      chances: fact.channel === 0 ? base.assumed?.mail(fact.asset) : undefined,
    });
    choices.forEach((choice, i) => {
      const until = choices[i + 1]?.from ?? Number.POSITIVE_INFINITY;
      if (fact.minute + choice.afterMinutes <= until) this.respond(fact, choice, pending);
    });
  }

  private respond(fact: SentFact, choice: Of<'response'>, pending: Pending): void {
    const events = EVENTS_OF[choice.is].filter(
      (event) => event !== 'open' || choice.is === 'open' || !choice.hasOpened,
    );
    for (const event of events) {
      pending.push({
        minute: fact.minute + Math.max(1, choice.afterMinutes),
        class: CLASS_BEHAVIOUR,
        kind: this.options.names.events.no(event),
        number: fact.number,
        about: event === TOPIC_OPT_OUT ? fact.topic : fact.asset,
        value: Number.NaN,
      });
    }
  }

  handed(fact: HandedFact, pending: Pending): void {
    const { base, names } = this.options;
    const choice = this.of('answer').findLast(({ handoff }) => handoff === fact.number);
    let answered: number | undefined;
    const outlet = pendingBy((event) => {
      answered = event.minute;
      if (choice === undefined) pending.push(event);
    });
    base.handed(fact, outlet);
    this.notes.handed.push({ ...fact, chances: base.assumed?.answers(fact), answered });
    if (choice === undefined || choice.is === null) return;
    pending.push({
      minute: fact.minute + Math.max(1, choice.afterMinutes),
      class: CLASS_SALES,
      kind: 0,
      number: fact.number,
      about: names.answers.no(choice.is),
      value: fact.number,
    });
  }

  /**
   * Minutes at which sales would answer a packet of the lead at hand: one for each of so many throws of the model's dice; Infinity where
   * nobody ever does. Empty: nothing is assumed.
   */
  answerMinutes(fact: HandedFact, throws: number): readonly number[] {
    const { assumed } = this.options.base;
    if (assumed === undefined) return [];
    // Dice are keyed by occurrence.
    return Array.from({ length: throws }, (_, i) =>
      assumed.answeredAt({ ...fact, occurrence: fact.occurrence + 1 + i }),
    );
  }

  called(fact: CalledFact, pending: Pending): void {
    const { base, names } = this.options;
    const choice = this.of('call').findLast(({ call }) => call === fact.number);
    base.called(fact, choice === undefined ? pending : passing(pending, () => false));
    this.notes.called.push({ ...fact, chances: base.assumed?.call() });
    if (choice === undefined || choice.is === null) return;
    pending.push({
      minute: fact.minute + Math.max(1, choice.afterMinutes),
      class: CLASS_BEHAVIOUR,
      kind: names.events.no(choice.is),
      number: fact.number,
      about: fact.about,
      value: Number.NaN,
    });
  }

  die(key: number, occurrence: number): number {
    const chosen = this.of('die').findLast(
      (choice) => choice.key === key && choice.occurrence === occurrence,
    );
    const side = chosen && sideOf(this.options.bounds.get(key) ?? [], chosen.port);
    const value = side ?? this.options.base.die(key, occurrence);
    this.notes.dice.push({ key, occurrence, value, isChosen: side !== undefined });
    return value;
  }

  save(): Json {
    return this.options.base.save();
  }

  load(state: Json): void {
    this.options.base.load(state);
  }
}

/** A die in the middle of a side; undefined for a side that is never taken. */
function sideOf(bounds: readonly number[], port: number): number | undefined {
  const from = bounds[port - 1] ?? 0;
  const to = Math.min(bounds[port] ?? 0, 4294967296);
  return to > from ? Math.floor((from + to) / 2) >>> 0 : undefined;
}

function passing(pending: Pending, may: (event: PendingEvent) => boolean): Pending {
  return pendingBy((event) => {
    if (may(event)) pending.push(event);
  });
}
