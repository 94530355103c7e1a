/**
 * Links one step: what its settings are as numbers, closures and values.
 *
 * What the numbers a, b, c, d, e of a step are:
 * send: asset, topic, channel, longest hold, topic among the abouts · set: kind (`SET`), dimension or name, on or whether a deal is closed · handoff: queue, priority, minutes
 * of the SLA, minutes of the pause · wait: number of the program it waits for, -, -, minutes or -1: see `plainWait` · emit: kind (`EMIT`), metric of the program or number of the entry, node as an about · end: reason.
 */

import type { ProgramCode, StepDetail } from '../../compile/code.ts';
import { ARGS } from '../../compile/code.ts';
import { assertNever } from '../../kit/base.ts';
import { NO_HOLIDAYS } from '../../kit/calendar/holidays.ts';
import type { Window } from '../../kit/calendar/window.ts';
import { makeWindow } from '../../kit/calendar/window.ts';
import { readDate } from '../../people/behaviour/dates.ts';
import { isBought } from '../../people/model/events.ts';
import { DIMENSION_NO } from '../../people/rules/link.ts';
import type { FieldValue } from '../../people/rules/rule.ts';
import type { Change, PlanStart, When } from '../../program/plan/plan.ts';
import type { DueFn } from '../due.ts';
import { linkWhen } from '../due.ts';
import type { Setup } from '../setup.ts';

/** Numbers of what a `set` changes. */
export const SET = { score: 0, field: 1, list: 2, consent: 3, suppress: 4 } as const satisfies Record<
  Change['kind'],
  number
>;
/** Numbers of effects; `other` is whatever leaves the house. */
export const EMIT = { goal: 0, start: 1, other: 2 } as const;

/** One step, linked. */
export interface LinkedStep {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly points: number;
  readonly due: DueFn | undefined;
  readonly window: Window | undefined;
  /** What a field is set to; by number of the zone where it is a date. */
  readonly value: FieldValue | readonly FieldValue[];
}

/** What linking a step looks at. */
export interface Around {
  readonly codes: readonly ProgramCode[];
  readonly program: number;
  readonly setup: Setup;
  readonly metrics: readonly string[];
  readonly reasons: readonly string[];
}

const EMPTY: LinkedStep = {
  a: 0,
  b: 0,
  c: 0,
  d: 0,
  e: 0,
  points: 0,
  due: undefined,
  window: undefined,
  value: null,
};

/** Links step `s` of the program. */
export function linkStep(detail: StepDetail, s: number, around: Around): LinkedStep {
  const { names, due } = around.setup.programs[around.program]!;
  switch (detail.kind) {
    case 'none':
      return EMPTY;
    case 'wait':
      return {
        ...EMPTY,
        a: detail.until === undefined ? 0 : programNo(detail.until, around.codes),
        d: plainWait(detail.when),
        due: linkWhen(detail.when, due),
      };
    case 'end':
      return { ...EMPTY, a: around.reasons.indexOf(detail.reason) };
    case 'send':
      return linkSend(detail, s, around);
    case 'set':
      return linkSet(detail.change, around);
    case 'emit':
      return {
        ...linkEmit(detail.effect, around),
        c: names.abouts.no(around.codes[around.program]!.nodeIds[around.codes[around.program]!.node[s]!]!),
      };
    case 'handoff': {
      const [priority, sla, pause] = argsOf(s, around);
      return { ...EMPTY, a: around.setup.queueNo(detail.queue), b: priority!, c: sla!, d: pause! };
    }
    default:
      return assertNever(detail);
  }
}

/** Longest wait that is a number: the sum of it and a minute of any run is a small integer still. */
const LONGEST = 1 << 30;

/** The minutes of a wait that takes so many from any minute on; -1 = its due function must be asked. */
function plainWait(when: When): number {
  return when.kind === 'in' && when.minutes >= 0 && when.minutes < LONGEST ? when.minutes : -1;
}

function argsOf(s: number, { codes, program }: Around): Int32Array {
  return codes[program]!.arg.subarray(s * ARGS, (s + 1) * ARGS);
}

function linkSend(detail: Extract<StepDetail, { kind: 'send' }>, s: number, around: Around): LinkedStep {
  const { names, due } = around.setup.programs[around.program]!;
  const { asset, topic, channel, window } = detail;
  const holidays = window?.holidays === true ? due.holidays : NO_HOLIDAYS;
  return {
    ...EMPTY,
    a: names.abouts.no(asset),
    b: names.topics.no(topic),
    c: channelNo(channel),
    d: argsOf(s, around)[0]!,
    e: names.abouts.no(topic),
    window: window && makeWindow({ days: window.days, from: window.from, to: window.to, holidays }),
  };
}

/** 0 is email, the only channel with the responses of mail. */
function channelNo(channel: string): number {
  return channel === 'email' ? 0 : 1;
}

function linkSet(change: Change, around: Around): LinkedStep {
  const { names } = around.setup.programs[around.program]!;
  const a = SET[change.kind];
  switch (change.kind) {
    case 'score':
      return { ...EMPTY, a, b: DIMENSION_NO[change.dimension], points: change.points };
    case 'field':
      return {
        ...EMPTY,
        a,
        b: names.fields.no(change.field),
        c: isBought(change.field, change.value) ? 1 : 0,
        value: valueToSet(change, around),
      };
    case 'list':
      return { ...EMPTY, a, b: names.lists.no(change.list), c: change.on ? 1 : 0 };
    case 'consent':
      return { ...EMPTY, a, b: names.topics.no(change.topic), c: change.on ? 1 : 0 };
    case 'suppress':
      return { ...EMPTY, a, c: change.on ? 1 : 0 };
    default:
      return assertNever(change);
  }
}

/** A date is another minute in every zone. */
function valueToSet(
  change: Extract<Change, { kind: 'field' }>,
  { codes, program, setup }: Around,
): LinkedStep['value'] {
  const field = codes[program]!.catalogue.fields.find(({ id }) => id === change.field);
  if (field?.type !== 'date') return change.value;
  return setup.zones.list.map((zone) => readDate(change.value, zone));
}

function linkEmit(effect: Extract<StepDetail, { kind: 'emit' }>['effect'], around: Around): LinkedStep {
  switch (effect.kind) {
    case 'goal':
      return { ...EMPTY, a: EMIT.goal, b: around.metrics.indexOf(effect.metric) };
    case 'start':
      return { ...EMPTY, a: EMIT.start, b: entryNo(effect.program, around.codes) };
    default:
      return { ...EMPTY, a: EMIT.other };
  }
}

/** Number of a program of the run, -1 none. */
function programNo(programId: string, codes: readonly ProgramCode[]): number {
  return codes.findIndex((code) => code.programId === programId);
}

/** Number of the entry into another program: by its first start for calls, else its first; -1 if it is not in the run. */
function entryNo(programId: string, codes: readonly ProgramCode[]): number {
  const program = programNo(programId, codes);
  const starts: readonly PlanStart[] = codes[program]?.starts ?? [];
  if (starts.length === 0) return -1;
  const called = starts.findIndex(({ on }) => on.kind === 'call');
  return program * 64 + Math.max(0, called);
}
