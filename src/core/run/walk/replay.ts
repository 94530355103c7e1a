/** One replay of a walk from its first minute to the horizon: rows with reasons, and all positions where one can stop. */
import { OP } from '../../compile/code.ts';
import type { Text } from '../../kit/base.ts';
import { text } from '../../kit/base.ts';
import { formatEpochMinute } from '../../kit/calendar/dates.ts';
import type { Zone } from '../../kit/calendar/zones.ts';
import { makeSlot } from '../../people/behaviour/slot.ts';
import type { LeadSlot } from '../../people/behaviour/world.ts';
import type { FieldValue } from '../../people/rules/rule.ts';
import { traceLead, type Watcher } from '../simulate/simulate.ts';
import * as s from '../simulate/state.ts';
import { STEP_FROM } from '../simulate/tables.ts';
import type { TraceRow } from '../trace.ts';
import { SEND_REASONS } from '../trace.ts';
import { awaitedEvents, isMailEvent } from './awaited.ts';
import type { Company, Walk } from './open.ts';
import { isResting, nodeIdOf, type Scene, type Scores, scoresNow, type Told, zoneNow } from './scene.ts';
import { tellAnswer, tellEvent, tellScore } from './tell-person.ts';
import { tellPort } from './tell-port.ts';
import { tellBlocked, tellHeld, tellSent } from './tell-send.ts';
import { tellEmit, tellEnter, tellExit, tellGoal, tellHandoff, tellInterrupt, tellSet } from './tell-step.ts';
import type { ReasonedRow, WalkChoice, WalkSession } from './types.ts';
import { momentText, sentences, titleOf } from './words.ts';
import { WalkWorld } from './world.ts';

/** A position where one can stop: what there is to see, of the first program. */
export interface Stop {
  /** Rows that have happened. */
  readonly row: number;
  readonly minute: number;
  /** Step of the journey, -1 = not in the program. */
  readonly step: number;
  /** Journeys begun so far, and arrivals at the step's card. */
  readonly entries: number;
  readonly entryAt: number;
  /** Whether the lead rests there, and the minute until which; absent = no end. */
  readonly isRest: boolean;
  readonly until?: number;
  /** Why its mail is held. */
  readonly held?: (typeof SEND_REASONS)[number];
  readonly scores: Scores;
  readonly fields: readonly FieldValue[];
  /** Handoffs, sends and events of the lead so far. */
  readonly handoffs: number;
  readonly sends: number;
  readonly events: number;
  readonly arrivedAt: number;
  /** Of acts that the lead waits for: the chance that they happen in time. */
  readonly acts: ReadonlyMap<string, number>;
}

/** A whole walk, known to its end. */
export interface Replay {
  readonly company: Company;
  readonly rows: readonly ReasonedRow[];
  readonly stops: readonly Stop[];
  readonly world: WalkWorld;
  readonly slot: LeadSlot;
  readonly zone: Zone;
}

const NO_ACTS: ReadonlyMap<string, number> = new Map();

const TELL: Readonly<Record<Exclude<TraceRow['what'], 'arrive'>, (scene: Scene, row: TraceRow) => Told>> = {
  enter: tellEnter,
  port: tellPort,
  event: tellEvent,
  score: tellScore,
  sent: tellSent,
  held: tellHeld,
  blocked: tellBlocked,
  set: tellSet,
  emit: tellEmit,
  goal: tellGoal,
  handoff: tellHandoff,
  answer: tellAnswer,
  interrupt: tellInterrupt,
  exit: tellExit,
};

interface ToldRow {
  readonly row: TraceRow;
  readonly said: Text;
  why: readonly Text[];
  isTold: boolean;
}

/** Writes down what is to be told and where one can stop. */
class Recorder implements Watcher {
  readonly told: ToldRow[] = [];
  readonly stops: Stop[] = [];
  private readonly scene: Scene;
  /** The packet whose due minute is not known yet. */
  private handed: ToldRow | undefined;
  private readonly count = { events: 0 };
  /** Rows after which nobody stops: the lead waits no minute at all. */
  private skipped = -1;

  constructor(scene: Scene) {
    this.scene = scene;
  }

  readonly rests = (): void => {
    for (const [p, journey] of this.scene.journeys.entries()) if (s.ACTIVE[p] === 1) journey.hasRested = true;
    const until = s.TIMER[0]!;
    if (this.handed !== undefined && until < s.NONE && this.handed.row.program === 0) {
      this.handed.why = [...this.handed.why, text('walk.answerDue', { date: momentText(zoneNow(), until) })];
    }
    this.handed = undefined;
    if (this.waitsNoTime()) this.skipped = this.told.length;
    else this.stop(true);
  };

  /** A wait inside its hours is over in the minute in which it begins; who waits at the same card stops there only once. */
  private waitsNoTime(): boolean {
    const [journey] = this.scene.journeys;
    if (s.ACTIVE[0] !== 1 || s.TIMER[0] !== s.S.now || journey === undefined) return false;
    return journey.nodeAt !== journey.stepAt;
  }

  private stop(isRest: boolean): void {
    const row = this.told.length;
    if (this.stops.at(-1)?.row === row || this.skipped === row) return;
    const isActive = s.ACTIVE[0] === 1;
    const until = s.TIMER[0]!;
    const held = s.HELD_WHY[0]!;
    this.stops.push({
      row: this.told.length,
      minute: s.S.now,
      step: isActive ? s.STEP[0]! - STEP_FROM[0]! : -1,
      entries: s.ENTRIES[0]!,
      entryAt: s.ENTRY_AT[0]!,
      isRest,
      ...(isActive && isRest && until < s.NONE ? { until } : {}),
      ...(isActive && held > 0 ? { held: SEND_REASONS[held]! } : {}),
      scores: scoresNow(),
      fields: [...s.H.fields],
      handoffs: s.S.handoffs,
      sends: this.scene.world.notes.sent.length,
      events: this.count.events,
      arrivedAt: this.scene.journeys[0]!.stepAt,
      acts: isActive && isRest ? this.chances(Math.min(until, s.S.horizon) - s.S.now) : NO_ACTS,
    });
  }

  private chances(minutes: number): ReadonlyMap<string, number> {
    const code = this.scene.stage.input.codes[0]!;
    const awaited = awaitedEvents(code, s.STEP[0]! - STEP_FROM[0]!).filter(
      ({ event }) => !isMailEvent(event),
    );
    return new Map(
      awaited.flatMap(({ event }) => {
        const chance = this.scene.world.actChance(event, minutes);
        return chance === undefined ? [] : [[event, chance] as const];
      }),
    );
  }

  row(row: TraceRow): void {
    this.see(row);
    if (row.program === 0 && (row.what === 'interrupt' || this.isWayOut(row))) this.stop(false);
    const { said, why, isTold } = row.what === 'arrive' ? this.arrival(row) : TELL[row.what](this.scene, row);
    const told: ToldRow = { row, said, why, isTold };
    const last = this.told.at(-1);
    // Points for an act are told with the act.
    if (row.what === 'score' && last?.row.what === 'event') last.why = [...last.why, ...why];
    if (row.what === 'handoff') this.handed = told;
    this.told.push(told);
    if (row.what === 'event') this.count.events += 1;
    this.scene.before = scoresNow();
  }

  private arrival(row: TraceRow): Told {
    const { words } = this.scene;
    const code = this.scene.stage.input.codes[row.program]!;
    return { said: titleOf({ code, words }, nodeIdOf(this.scene, row)), why: [], isTold: false };
  }

  private isWayOut({ what, program, step, value }: TraceRow): boolean {
    const code = this.scene.stage.input.codes[program]!;
    return what === 'port' && code.portNames[code.portFrom[step]! + value] !== null;
  }

  private see(row: TraceRow): void {
    const journey = this.scene.journeys[row.program];
    if (journey === undefined) return;
    if (row.what === 'enter') journey.entries += 1;
    if (row.what !== 'arrive') return;
    const last = this.told.findLast(
      ({ row: other }) => other.program === row.program && other.what === 'arrive',
    );
    const isSame = last !== undefined && nodeIdOf(this.scene, last.row) === nodeIdOf(this.scene, row);
    if (!isSame || this.leftSince(row)) journey.nodeAt = row.minute;
    journey.stepAt = row.minute;
    journey.hasRested = false;
  }

  /** Whether the journey has gone out of a card, or begun, since it last arrived anywhere. */
  private leftSince({ program }: TraceRow): boolean {
    for (let i = this.told.length - 1; i >= 0; i--) {
      const { row } = this.told[i]!;
      if (row.program !== program) continue;
      if (row.what === 'arrive') return false;
      if (row.what === 'enter' || row.what === 'interrupt' || this.isWayOut(row)) return true;
    }
    return true;
  }
}

/** Replays a walk with the choices given. */
export function replay(walk: Walk, session: WalkSession, choices: readonly WalkChoice[]): Replay {
  const company = walk.company(session);
  const { stage, population, lead, isScript } = company;
  const { names } = stage.setup;
  const world = new WalkWorld({ base: company.world, names, choices, bounds: walk.bounds, isScript });
  const scene: Scene = {
    stage,
    words: walk.input.words,
    world,
    isScript,
    journeys: stage.input.codes.map(() => ({ entries: 0, nodeAt: 0, stepAt: 0, hasRested: false })),
    before: [0, 0, 0],
  };
  const recorder = new Recorder(scene);
  traceLead(stage.linked, { population, world }, lead, recorder);
  const slot = makeSlot(names);
  population.load(lead, slot);
  const zone = stage.setup.zones.list[slot.zone]!;
  return { company, rows: recorder.told.map(reasoned(scene)), stops: recorder.stops, world, slot, zone };
}

function reasoned(scene: Scene): (told: ToldRow) => ReasonedRow {
  const { start } = scene.stage.setup;
  return ({ row, said, why, isTold }) => {
    const reason = sentences(why);
    return {
      ...row,
      nodeId: nodeIdOf(scene, row),
      at: formatEpochMinute(start + row.minute),
      said,
      ...(reason === undefined ? {} : { why: reason }),
      isTold,
    };
  };
}

/** Whether a step of the first program waits for sales. */
export function restsWithSales({ company }: Replay, step: number): boolean {
  const code = company.stage.input.codes[0]!;
  return step >= 0 && code.op[step] === OP.await && isResting(code, step);
}
