/**
 * The world of one repeat of a run, as the model of behaviour has it.
 *
 * The lead of one world at a time is at hand (`life.ts`). Whoever asks another world first puts that lead aside and takes up
 * the one of the other, so worlds may take turns at any moment, at some cost; those that keep at it pay one comparison.
 */
import { assert, type Json } from '../../kit/base.ts';
import type { Zones } from '../../kit/calendar/zones.ts';
import { die, hit } from '../../kit/dice/dice.ts';
import { drawMinutes } from '../../kit/math/quantiles.ts';
import { BUILT_IN_EVENTS, ENTER_KIND } from '../model/events.ts';
import { dueAct, seek, seekAll } from './acts.ts';
import { type AnswerContext, type LinkedAnswers, packetOut } from './answers.ts';
import { makeAssumed } from './assumed.ts';
import { type LinkedStarts, pushEntries } from './entries.ts';
import type { Begins, HandoffLog } from './handoff-log.ts';
import {
  act,
  baseFor,
  keyStreams,
  L,
  OWN_NUMBERS,
  type Taken,
  takeLife,
  takePerson,
  throwPerson,
  tire,
  WHO,
  X,
} from './life.ts';
import { loadLife, saveLife } from './life-json.ts';
import { packLife, packPerson } from './life-pack.ts';
import { isHuman, mailDue, mailSent } from './mail.ts';
import { followOwn } from './own.ts';
import type { Pack } from './pack.ts';
import type { Profile } from './profile.ts';
import type { ProfileBook } from './profiles.ts';
import {
  ACT,
  FOLLOWED,
  INVITES,
  KIND_IS,
  KIND_POINTS,
  KIND_STREAM,
  READ,
  RUN,
  type RunTables,
  takeRun,
} from './run-at-hand.ts';
import { Shelf } from './shelf.ts';
import {
  type Assumed,
  type CalledFact,
  type HandedFact,
  type LeadSlot,
  NUMBERS,
  type Pending,
  type PendingEvent,
  PURPOSE,
  type SentFact,
  type World,
  whatOf,
} from './world.ts';

/** One repeat of a run. */
export interface Repeat {
  readonly replication: number;
  /** Minutes at which reps began, by the rounds of the queues; absent = sales has all the time there is. */
  readonly known?: Begins;
  /** Where packets are written down. */
  readonly log?: HandoffLog;
}

/** What is the same in every repeat. */
export interface LinkedBehaviour {
  readonly zones: Zones;
  readonly seed: number;
  readonly touches: boolean;
  readonly starts: LinkedStarts;
  readonly run: RunTables;
  readonly profiles: ProfileBook;
  readonly answers: LinkedAnswers;
}

const DONE = BUILT_IN_EVENTS.indexOf('done');
const FAILED = BUILT_IN_EVENTS.indexOf('failed');
const SENT = BUILT_IN_EVENTS.indexOf('sent');
const OPEN = BUILT_IN_EVENTS.indexOf('open');

/** The world whose lead is at hand. */
const HAND: { world: BehaviourWorld | undefined } = { world: undefined };

/** Nobody yet. */
const NOBODY: Taken = { lead: 0, persona: -1, zone: 0, arrival: -1 };

/** A lead that is not at hand. */
interface Aside {
  readonly shelf: Shelf;
  profile: Profile;
}

/** People and sales of one repeat. */
export class BehaviourWorld implements World {
  private readonly zones: Zones;
  private readonly seed: number;
  private readonly replication: number;
  private readonly touches: boolean;
  private readonly starts: LinkedStarts;
  private readonly run: RunTables;
  private readonly profiles: ProfileBook;
  private readonly sales: AnswerContext;
  readonly assumed: Assumed;
  /** The lead, while that of another world is at hand. */
  private aside: Aside | undefined;

  constructor(linked: LinkedBehaviour, { replication, known = new Map(), log }: Repeat) {
    this.zones = linked.zones;
    this.seed = linked.seed;
    this.replication = replication;
    this.touches = linked.touches;
    this.starts = linked.starts;
    this.run = linked.run;
    this.profiles = linked.profiles;
    this.sales = { ...linked.answers, known, log };
    this.assumed = makeAssumed(() => {
      if (HAND.world !== this) this.turnTo();
    }, this.sales);
  }

  /** Makes the lead of this world the one at hand. */
  private turnTo(): void {
    HAND.world?.putAside();
    // Nobody's, should something go wrong meanwhile.
    HAND.world = undefined;
    takeRun(this.run);
    if (this.aside === undefined) {
      X.fill(0);
      this.take(NOBODY, 'buyer');
    } else this.takeUp(this.aside);
    HAND.world = this;
  }

  private takeUp({ shelf, profile }: Aside): void {
    shelf.take();
    packPerson(shelf);
    takePerson(this.zones.list[L.zoneNo]!, profile);
    keyStreams();
  }

  private putAside(): void {
    const profile = WHO.profile!;
    this.aside ??= { shelf: new Shelf(), profile };
    this.aside.profile = profile;
    this.aside.shelf.put();
    packPerson(this.aside.shelf);
  }

  begin(slot: LeadSlot, pending: Pending): void {
    if (HAND.world !== this) this.turnTo();
    this.take(slot, slot.truth);
    if (slot.history.length > 0) remember(slot);
    pushEntries(this.starts, { slot, horizon: RUN.horizon, pending });
    seekAll(pending);
  }

  private take(slot: Taken, truth: string): void {
    takePerson(this.zones.list[slot.zone]!, this.profiles.of(slot.persona, truth));
    takeLife(slot, this.seed, this.replication);
  }

  due(event: PendingEvent, pending: Pending): boolean {
    const { kind, minute, number } = event;
    if (kind === ENTER_KIND) return true;
    if (HAND.world !== this) this.turnTo();
    L.now = minute;
    const stream = KIND_STREAM[kind]!;
    if (stream < 0 || number >= OWN_NUMBERS) {
      const is = KIND_IS[kind]!;
      if ((is & READ) !== 0) mailDue(event, pending);
      if ((is & ACT) !== 0) acted(kind, pending);
      return true;
    }
    const outcome = dueAct(event);
    if (outcome === 'stale') return false;
    const happens = outcome === 'happens';
    const rose = happens && acted(kind, pending);
    if (!rose) seek(stream, pending);
    return happens;
  }

  sent(fact: SentFact, pending: Pending): void {
    if (!this.touches) return;
    if (HAND.world !== this) this.turnTo();
    const { asset, minute } = fact;
    const { run } = this;
    L.now = minute;
    assert(fact.number < NUMBERS, 'a lead is sent at most 4,096 touches');
    const is = run.ofAsset[asset] ?? 0;
    if ((is & INVITES) !== 0) L.invitedUntil = minute + WHO.profile!.invitedMinutes;
    if (fact.channel === 0) mailSent(fact, pending);
    if ((is & FOLLOWED) !== 0) followOwn(run.own, run.own.afterAsset[asset]!, pending);
    if ((KIND_IS[SENT]! & FOLLOWED) !== 0) followOwn(run.own, run.own.afterEvent[SENT]!, pending);
  }

  handed(fact: HandedFact, pending: Pending): void {
    if (HAND.world !== this) this.turnTo();
    packetOut(this.sales, { fact, pending });
  }

  called(fact: CalledFact, pending: Pending): void {
    if (HAND.world !== this) this.turnTo();
    const base = baseFor(fact.key, fact.occurrence);
    const { fails, delay } = WHO.profile!.calls;
    const kind = hit(base, PURPOSE.callFails, fails) ? FAILED : DONE;
    const minute = fact.minute + drawMinutes(delay, die(base, PURPOSE.callDelay));
    pending.add(minute, whatOf(kind, fact.number & (NUMBERS - 1)), fact.about);
  }

  die(key: number, occurrence: number): number {
    if (HAND.world !== this) this.turnTo();
    return die(baseFor(key, occurrence), PURPOSE.split);
  }

  pack(pack: Pack, slot?: LeadSlot): void {
    if (HAND.world !== this) this.turnTo();
    if (slot !== undefined) this.take(slot, slot.truth);
    packLife(pack);
  }

  save(): Json {
    if (HAND.world !== this) this.turnTo();
    return saveLife();
  }

  load(state: Json): void {
    if (HAND.world !== this) this.turnTo();
    loadLife(state, ({ persona, truth, zone }) =>
      takePerson(this.zones.list[zone]!, this.profiles.of(persona, truth)),
    );
    throwPerson(this.seed, this.replication);
  }
}

/** Past emails tire, and past acts interest; opens may be machines', so they count for nothing. */
function remember({ history }: LeadSlot): void {
  for (const { minute, event } of history) {
    if (event === SENT) tire(minute);
    else if (event !== OPEN && isHuman(event)) act(minute, KIND_POINTS[event] ?? 0);
  }
}

/** A human act: other things may follow, and if it raises interest (true), nearer acts of all streams. */
function acted(kind: number, pending: Pending): boolean {
  const rose = act(L.now, KIND_POINTS[kind]!);
  if (rose) seekAll(pending);
  const own = RUN.own!;
  if ((KIND_IS[kind]! & FOLLOWED) !== 0) followOwn(own, own.afterEvent[kind]!, pending);
  return rose;
}
