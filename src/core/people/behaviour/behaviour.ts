/**
 * The model of behaviour: what simulated people and sales do, as the world that executors ask.
 *
 * Assumptions are data (`parameters.ts`); each part has its file: mail, acts between emails, the user's own events,
 * entries, answers of sales. A lead's luck hangs on (seed, replication, lead) and on keys of nodes and acts only.
 */
import { assert, DAY, type Json } from '../../kit/base.ts';
import type { Zones } from '../../kit/calendar/zones.ts';
import { die, hit } from '../../kit/dice/dice.ts';
import { drawMinutes } from '../../kit/math/quantiles.ts';
import type { AssetDef, EventDef } from '../model/catalogue.ts';
import { ACCEPTED, BUILT_IN_EVENTS, ENTER_KIND } from '../model/events.ts';
import type { Persona, Scenario } from '../model/scenario.ts';
import type { Names } from '../rules/facts.ts';
import type { ActContext } from './act-stream.ts';
import { ACT_KINDS, dueAct, seek, seekAll } from './acts.ts';
import {
  type AnswerContext,
  type BehaviourQueue,
  type LinkedAnswers,
  linkQueue,
  packetOut,
  reasonNumbers,
} from './answers.ts';
import { makeAssumed } from './assumed.ts';
import { type LinkedStarts, linkStarts, pushEntries, type StartSpec } from './entries.ts';
import type { Begins, HandoffLog } from './handoff-log.ts';
import { Life, NUMBERS, OWN_NUMBERS } from './life.ts';
import { loadLife, saveLife } from './life-json.ts';
import { packLife } from './life-pack.ts';
import { isHuman, isRead, mailDue, mailSent } from './mail.ts';
import { followOwn, type OwnEvents, ownEvents, ownValue } from './own.ts';
import type { Pack } from './pack.ts';
import type { Profile } from './profile.ts';
import { type ProfileBook, profileBook } from './profiles.ts';
import { resolveParameters } from './resolve.ts';
import { vacationDays } from './vacations.ts';
import {
  type Assumed,
  type CalledFact,
  type HandedFact,
  type LeadSlot,
  type Pending,
  type PendingEvent,
  PURPOSE,
  type SentFact,
  type World,
} from './world.ts';

/** What the model of behaviour is made of. Definitions are those of all programs, merged by slug. */
export interface BehaviourOptions {
  readonly personas: readonly Persona[];
  readonly scenario: Pick<Scenario, 'seed' | 'behaviour'>;
  readonly names: Names;
  readonly zones: Zones;
  /** Minutes of the run: no act is pushed at or after it. */
  readonly horizon: number;
  readonly events: readonly EventDef[];
  readonly assets: readonly AssetDef[];
  /** By number of the queue. */
  readonly queues: readonly BehaviourQueue[];
  /** Starts by arrival or date of all programs. */
  readonly starts: readonly StartSpec[];
  /** Engagement points by number of the event: how much an act raises interest. */
  readonly points: ArrayLike<number>;
  /** False: the same people without touches; emails and other touches lead to nothing. True unless said. */
  readonly touches?: boolean;
}

/** One repeat of a run. */
export interface Repeat {
  readonly replication: number;
  /** Minutes at which reps began, by the rounds of the queues; absent = sales has all the time there is. */
  readonly known?: Begins;
  /** Where packets are written down. */
  readonly log?: HandoffLog;
}

/** The worlds of the repeats of a run. */
export type Worlds = (repeat: Repeat) => World;

const DONE = BUILT_IN_EVENTS.indexOf('done');
const FAILED = BUILT_IN_EVENTS.indexOf('failed');
const SENT = BUILT_IN_EVENTS.indexOf('sent');
const OPEN = BUILT_IN_EVENTS.indexOf('open');
const NOTHING: readonly number[] = [];

/** What is the same in every repeat. */
interface LinkedBehaviour {
  readonly zones: Zones;
  readonly horizon: number;
  readonly seed: number;
  readonly touches: boolean;
  readonly starts: LinkedStarts;
  readonly points: Float64Array;
  readonly own: OwnEvents;
  readonly profiles: ProfileBook;
  readonly acts: ActContext;
  readonly answers: LinkedAnswers;
  /** 1 by number of an asset that invites. */
  readonly invites: Uint8Array;
}

/**
 * Makes the model of behaviour of a run, once for all its repeats. One lead at a time, whatever its repeat.
 *
 * Zones, personas and queues go by the numbers of the lists given. Make it when all plans are linked: tables of names must not grow any more.
 */
export function linkBehaviour(options: BehaviourOptions): Worlds {
  const { names, zones, scenario } = options;
  assert(names.events.no('open') === OPEN, 'tables of events start with the built-in ones');
  const own = ownEvents(options.events, names);
  const invites = new Uint8Array(names.abouts.size + 1);
  for (const asset of options.assets) if (asset.invites) invites[names.abouts.no(asset.id)] = 1;
  const linked: LinkedBehaviour = {
    zones,
    horizon: options.horizon,
    seed: scenario.seed,
    touches: options.touches ?? true,
    starts: linkStarts(options.starts, names.fields.no),
    own,
    profiles: profileBook(options),
    acts: actContext(options, own),
    answers: linkAnswers(options),
    points: pointsOf(options),
    invites,
  };
  return (repeat) => new BehaviourWorld(linked, repeat);
}

class BehaviourWorld implements World {
  private readonly zones: Zones;
  private readonly horizon: number;
  private readonly seed: number;
  private readonly replication: number;
  private readonly touches: boolean;
  private readonly starts: LinkedStarts;
  private readonly points: Float64Array;
  private readonly own: OwnEvents;
  private readonly profiles: ProfileBook;
  private readonly acts: ActContext;
  private readonly sales: AnswerContext;
  private readonly invites: Uint8Array;
  private readonly life: Life;
  readonly assumed: Assumed;

  constructor(linked: LinkedBehaviour, { replication, known = new Map(), log }: Repeat) {
    this.zones = linked.zones;
    this.horizon = linked.horizon;
    this.seed = linked.seed;
    this.replication = replication;
    this.touches = linked.touches;
    this.starts = linked.starts;
    this.points = linked.points;
    this.own = linked.own;
    this.profiles = linked.profiles;
    this.acts = linked.acts;
    this.sales = { ...linked.answers, known, log };
    this.invites = linked.invites;
    const first = { zone: this.zones.list[0]!, profile: this.profiles.of(-1, 'buyer') };
    this.life = new Life(first, this.acts, this.own.list.length);
    this.assumed = makeAssumed(this.life, this.sales);
  }

  begin(slot: LeadSlot, pending: Pending): void {
    const life = this.life;
    this.take(slot);
    if (slot.history.length > 0) this.remember(slot);
    pushEntries(life, this.starts, { slot, horizon: this.horizon, pending });
    seekAll(life, pending);
  }

  private take(slot: LeadSlot): void {
    const life = this.life;
    life.zone = this.zones.list[slot.zone]!;
    life.profile = this.profiles.of(slot.persona, slot.truth);
    life.take(slot, this.seed, this.replication);
  }

  /** Past emails tire, and past acts interest; opens may be machines', so they count for nothing. */
  private remember(slot: LeadSlot): void {
    const life = this.life;
    for (const { minute, event } of slot.history) {
      if (event === SENT) life.tire(minute);
      else if (event !== OPEN && isHuman(event)) life.act(minute, this.points[event] ?? 0);
    }
  }

  due(event: PendingEvent, pending: Pending): boolean {
    const { kind, minute, number } = event;
    if (kind === ENTER_KIND) return true;
    const life = this.life;
    life.now = minute;
    const isAct = number < OWN_NUMBERS && this.acts.streamOf[kind]! >= 0;
    if (!isAct) {
      if (isRead(kind)) mailDue(life, event, pending);
      if (isHuman(kind) && kind !== DONE && kind !== FAILED) this.acted(kind, pending);
      return true;
    }
    const outcome = dueAct(life, event);
    if (outcome === 'stale') return false;
    const rose = outcome === 'happens' && this.acted(kind, pending);
    if (!rose) {
      life.stream = this.acts.streamOf[kind]!;
      seek(life, pending);
    }
    return outcome === 'happens';
  }

  /** A human act: other things may follow, and if it raises interest (true), nearer acts of all streams. */
  private acted(kind: number, pending: Pending): boolean {
    const life = this.life;
    const rose = life.act(life.now, this.points[kind]!);
    if (rose) seekAll(life, pending);
    const places = this.own.afterEvent[kind] ?? NOTHING;
    if (places.length > 0) followOwn(life, this.own, { places, pending });
    return rose;
  }

  sent(fact: SentFact, pending: Pending): void {
    if (!this.touches) return;
    const life = this.life;
    life.now = fact.minute;
    assert(fact.number < NUMBERS, 'a lead is sent at most 4,096 touches');
    if (this.invites[fact.asset] === 1) life.invitedUntil = fact.minute + life.profile.invitedMinutes;
    if (fact.channel === 0) mailSent(life, fact, pending);
    this.followed(this.own.afterAsset[fact.asset] ?? NOTHING, pending);
    this.followed(this.own.afterEvent[SENT] ?? NOTHING, pending);
  }

  private followed(places: readonly number[], pending: Pending): void {
    if (places.length > 0) followOwn(this.life, this.own, { places, pending });
  }

  handed(fact: HandedFact, pending: Pending): void {
    packetOut(this.life, this.sales, { fact, pending });
  }

  called(fact: CalledFact, pending: Pending): void {
    const life = this.life;
    const base = life.base(fact.key, fact.occurrence);
    const { fails, delay } = life.profile.calls;
    const out = life.out;
    out.kind = hit(base, PURPOSE.callFails, fails) ? FAILED : DONE;
    out.number = fact.number & (NUMBERS - 1);
    out.about = fact.about;
    out.value = Number.NaN;
    life.push(pending, fact.minute + drawMinutes(delay, die(base, PURPOSE.callDelay)));
  }

  die(key: number, occurrence: number): number {
    return die(this.life.base(key, occurrence), PURPOSE.split);
  }

  pack(pack: Pack, slot?: LeadSlot): void {
    if (slot !== undefined) this.take(slot);
    packLife(this.life, pack);
  }

  save(): Json {
    return saveLife(this.life);
  }

  load(state: Json): void {
    const life = this.life;
    loadLife(life, state, (persona: number, truth: string): Profile => this.profiles.of(persona, truth));
    life.zone = this.zones.list[life.zoneNo]!;
    life.throwPerson(this.seed, this.replication);
  }
}

/** Points by number of the event; robots, the mail system and answers of systems raise no interest. */
function pointsOf({ points, names }: BehaviourOptions): Float64Array {
  return Float64Array.from({ length: names.events.size }, (_, kind) => points[kind] ?? 0);
}

function actContext(options: BehaviourOptions, own: OwnEvents): ActContext {
  const streamOf = new Int32Array(options.names.events.size).fill(-1);
  for (const kind of ACT_KINDS) streamOf[kind] = 0;
  own.rated.forEach((place, i) => {
    streamOf[own.list[place]!.kind] = i + 1;
  });
  return {
    horizon: options.horizon,
    streamOf,
    ownStreams: own.rated.length,
    vacations: vacationDays(options.zones.start, Math.ceil(options.horizon / DAY)),
    valueOf: (stream, base) => ownValue(own.list[own.rated[stream - 1]!]!, base),
  };
}

function linkAnswers(options: BehaviourOptions): LinkedAnswers {
  const { answers } = options.names;
  const values = resolveParameters({ scenario: options.scenario.behaviour });
  return {
    queues: options.queues.map((queue) => linkQueue(queue, values)),
    accepted: answers.no(ACCEPTED),
    reasons: reasonNumbers(answers.no),
  };
}
