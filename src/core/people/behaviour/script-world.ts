/** The world of a script: both executors ask it as they ask the model of behaviour. */
import { assert, type Json } from '../../kit/base.ts';
import { diceBase, die, leadLanes } from '../../kit/dice/dice.ts';
import { CLASS_BEHAVIOUR, CLASS_SALES, ENTER_KIND, TOPIC_OPT_OUT } from '../model/events.ts';
import type { Names } from '../rules/facts.ts';
import type { Script, ScriptAnswer, ScriptCall, ScriptEntry, ScriptResponse } from './script.ts';
import {
  type CalledFact,
  type HandedFact,
  type LeadSlot,
  type Pending,
  type PendingEvent,
  PURPOSE,
  type SentFact,
  type World,
} from './world.ts';

/** Numbers of pending events stay below this. */
const NUMBERS = 4096;

const DEFAULT_ENTERS: readonly ScriptEntry[] = [{ minute: 0 }];

/** Options of `scriptWorld`. */
export interface ScriptWorldOptions {
  /** Which repeat the dice belong to; 0 unless said. */
  readonly replication?: number;
}

/** A script with its dice and answers by number. */
interface Linked {
  readonly script: Script;
  readonly dice: ReadonlyMap<string, number>;
  readonly answers: ReadonlyMap<number, ScriptAnswer>;
  readonly calls: ReadonlyMap<number, ScriptCall>;
}

/** Keys are 32 bits, however signed. */
function dieName(key: number, occurrence: number): string {
  return `${key | 0}/${occurrence}`;
}

/** The first entry for a number counts. */
function byNumber<T>(list: readonly T[], number: (item: T) => number): ReadonlyMap<number, T> {
  return new Map([...list].reverse().map((item) => [number(item), item]));
}

function link(script: Script): Linked {
  return {
    script,
    dice: new Map(
      (script.dice ?? []).map((d) => [dieName(d.key, d.occurrence), Math.floor(d.value * 4294967296)]),
    ),
    answers: byNumber(script.answers ?? [], (a) => a.handoff),
    calls: byNumber(script.calls ?? [], (c) => c.call),
  };
}

/**
 * Makes a world that follows a script, or one script a lead by lead number (the last serves all further leads).
 *
 * Names that the tables do not know are added. A consequence comes at least one minute after its cause, whatever the script
 * says. Numbers of pending events (the last word on their order) count the script's events first, then what follows in
 * order of its causes, so no two are alike.
 */
export function scriptWorld(
  scripts: Script | readonly Script[],
  names: Names,
  options: ScriptWorldOptions = {},
): World {
  const list = ('length' in scripts ? scripts : [scripts]).map(link);
  assert(list.length > 0, 'a world of scripts has at least one');
  return new ScriptWorld(list, names, options.replication ?? 0);
}

class ScriptWorld implements World {
  private readonly list: readonly Linked[];
  private readonly names: Names;
  private readonly replication: number;
  private readonly lanes = new Int32Array(2);
  private lead = 0;
  private current: Linked;
  /** Consequences pushed so far. */
  private made = 0;

  constructor(list: readonly Linked[], names: Names, replication: number) {
    this.list = list;
    this.names = names;
    this.replication = replication;
    this.current = list[0]!;
  }

  private take(lead: number, made: number): void {
    this.lead = lead;
    this.made = made;
    this.current = this.list[Math.min(lead, this.list.length - 1)]!;
    leadLanes(this.current.script.seed ?? 0, this.replication, lead, this.lanes);
  }

  begin(slot: LeadSlot, pending: Pending): void {
    this.take(slot.lead, 0);
    for (const { minute, program = 0, start = 0 } of this.current.script.enters ?? DEFAULT_ENTERS) {
      const number = program * 64 + start;
      pending.push({
        minute,
        class: CLASS_BEHAVIOUR,
        kind: ENTER_KIND,
        number,
        about: program,
        value: start,
      });
    }
    for (const { minute, event, about, value } of this.current.script.events ?? []) {
      const no = about === undefined ? -1 : this.names.abouts.no(about);
      this.behave(pending, { minute, event, about: no, value });
    }
  }

  private behave(
    pending: Pending,
    what: { minute: number; event: string; about: number; value: number | undefined },
  ): void {
    assert(this.made < NUMBERS, `a script makes at most ${NUMBERS} events`);
    pending.push({
      minute: what.minute,
      class: CLASS_BEHAVIOUR,
      kind: this.names.events.no(what.event),
      number: this.made++,
      about: what.about,
      value: what.value ?? Number.NaN,
    });
  }

  due(_event: PendingEvent, _pending: Pending): boolean {
    return true;
  }

  sent(fact: SentFact, pending: Pending): void {
    for (const response of this.current.script.responses ?? []) {
      if (!this.answersTo(response, fact)) continue;
      const { event, afterMinutes, value } = response;
      const about = event === TOPIC_OPT_OUT ? fact.topic : fact.asset;
      this.behave(pending, { minute: fact.minute + Math.max(1, afterMinutes), event, about, value });
    }
  }

  private answersTo(response: ScriptResponse, fact: SentFact): boolean {
    if (response.send !== undefined && response.send !== fact.number) return false;
    return response.asset === undefined || this.names.abouts.no(response.asset) === fact.asset;
  }

  handed(fact: HandedFact, pending: Pending): void {
    const answer = this.current.answers.get(fact.number);
    if (answer === undefined) return;
    pending.push({
      minute: fact.minute + Math.max(1, answer.afterMinutes),
      class: CLASS_SALES,
      kind: 0,
      number: fact.number,
      about: this.names.answers.no(answer.is),
      value: fact.number,
    });
  }

  called(fact: CalledFact, pending: Pending): void {
    const call = this.current.calls.get(fact.number);
    if (call === undefined) return;
    const minute = fact.minute + Math.max(1, call.afterMinutes);
    this.behave(pending, { minute, event: call.is, about: fact.about, value: undefined });
  }

  die(key: number, occurrence: number): number {
    const named = this.current.dice.size > 0 ? this.current.dice.get(dieName(key, occurrence)) : undefined;
    if (named !== undefined) return named;
    return die(diceBase(this.lanes[0]!, this.lanes[1]!, key, occurrence), PURPOSE.split);
  }

  save(): Json {
    return { lead: this.lead, made: this.made };
  }

  load(state: Json): void {
    const { lead, made } = state as { readonly lead: number; readonly made: number };
    this.take(lead, made);
  }
}
