/** What rows are told from: who walks, what the cards say, and what has been seen so far. */
import { FLAG, OP, type ProgramCode, type StepDetail } from '../../compile/code.ts';
import type { Text } from '../../kit/base.ts';
import type { Zone } from '../../kit/calendar/zones.ts';
import type { Rule } from '../../people/rules/rule.ts';
import { FACTS } from '../simulate/facts.ts';
import type { Stage } from '../simulate/stage.ts';
import * as s from '../simulate/state.ts';
import { T } from '../simulate/tables.ts';
import type { TraceRow } from '../trace.ts';
import { type Because, because } from './because.ts';
import type { ProgramWords } from './types.ts';
import { type Speech, wordingOf } from './words.ts';
import type { WalkWorld } from './world.ts';

/** The three stored scores, engagement decayed to the minute. */
export type Scores = readonly [fit: number, engagement: number, relationship: number];

/** What has been seen of one journey. */
export interface JourneySeen {
  entries: number;
  /** Minute of arrival in the node and at the step. */
  nodeAt: number;
  stepAt: number;
  /** Whether the journey rested at the step. */
  hasRested: boolean;
}

/** A scene is of one replay. It reads the executor's state, which is that of the row at hand. */
export interface Scene {
  readonly stage: Stage;
  readonly words: ProgramWords;
  readonly world: WalkWorld;
  readonly isScript: boolean;
  readonly journeys: JourneySeen[];
  before: Scores;
}

/** What is told of a row. */
export interface Told {
  readonly said: Text;
  readonly why: readonly Text[];
  readonly isTold: boolean;
}

/** Scores of this moment. */
export function scoresNow(): Scores {
  return [FACTS.score(0), FACTS.score(1), FACTS.score(2)];
}

/** The zone of the lead. */
export function zoneNow(): Zone {
  return T.linked!.setup.zones.list[s.S.zone]!;
}

/** The code of a row's program; of the first one for rows of the person. */
export function codeOf({ stage }: Scene, { program }: TraceRow): ProgramCode {
  return stage.input.codes[Math.max(0, program)]!;
}

/** How names are said at a row. */
export function speechOf(scene: Scene, row: TraceRow): Speech {
  return { code: codeOf(scene, row), words: scene.words };
}

/** The node of a row, '' none. */
export function nodeIdOf(scene: Scene, row: TraceRow): string {
  const code = codeOf(scene, row);
  return row.step < 0 ? '' : (code.nodeIds[code.node[row.step]!] ?? '');
}

/** What the step of a row was made from. */
export function detailAt(scene: Scene, row: TraceRow): StepDetail {
  return codeOf(scene, row).details[row.step]!;
}

/** Whether the step of a row waits for sales. */
export function isResting(code: ProgramCode, step: number): boolean {
  return (code.flags[step]! & FLAG.resting) !== 0;
}

/** The rules of the ports of a step, the last port apart; none where it asks nothing. */
export function casesAt(code: ProgramCode, step: number): readonly Rule[] {
  const isAsking = code.op[step] === OP.branch || code.op[step] === OP.await;
  if (!isAsking) return [];
  return code.cases.slice(code.portFrom[step], code.portFrom[step + 1]! - 1).flatMap((rule) => rule ?? []);
}

/** Asks a rule of the row's program, with the facts of this moment. */
export function ask(scene: Scene, row: TraceRow, rule: Rule): Because {
  const before = s.S.program;
  s.S.program = row.program;
  const { names } = scene.stage.setup.programs[row.program]!;
  const wording = wordingOf(speechOf(scene, row), nodeIdOf(scene, row));
  const answer = because(rule, { facts: FACTS, names, wording });
  s.S.program = before;
  return answer;
}
