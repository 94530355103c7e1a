/** Writes the rows of a trace. Called only when one is recorded: numbers become names here. */
import type { StepDetail } from '../../compile/code.ts';
import type { TraceRow, TraceWhat } from '../trace.ts';
import { H, S, STEP } from './state.ts';
import { STEP_FROM, T } from './tables.ts';

/** Columns that differ from '' and 0. */
export interface RowRest {
  readonly name?: string;
  readonly about?: string;
  readonly value?: number;
}

/** Writes a row of the person. */
export function personRow(what: TraceWhat, { name = '', about = '', value = 0 }: RowRest): void {
  write({ minute: S.now, what, program: -1, step: -1, name, about, value });
}

/** Writes a row of a journey, at the step where it stands. */
export function journeyRow(p: number, what: TraceWhat, { name = '', about = '', value = 0 }: RowRest): void {
  write({ minute: S.now, what, program: p, step: STEP[p]! - STEP_FROM[p]!, name, about, value });
}

function write(row: TraceRow): void {
  H.rows?.push(row);
}

/** Name of an event by number. */
export function eventName(event: number): string {
  return T.linked!.setup.names.events.slug(event);
}

/** Name of what an event is about, '' = nothing. */
export function aboutName(about: number): string {
  return about < 0 ? '' : T.linked!.setup.names.abouts.slug(about);
}

/** Name of an answer by number. */
export function answerName(answer: number): string {
  return T.linked!.setup.names.answers.slug(answer);
}

/** What a step of program p was made from, for its names. */
export function detailOf(p: number, step: number): StepDetail {
  return T.linked!.programs[p]!.code.details[step - STEP_FROM[p]!]!;
}

/** Name of a reason for leaving program p. */
export function reasonName(p: number, reason: number): string {
  return T.linked!.programs[p]!.reasons[reason]!;
}

/** Name of a metric of program p. */
export function metricName(p: number, metric: number): string {
  return T.linked!.programs[p]!.metrics[metric]!;
}
