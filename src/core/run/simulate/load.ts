/** Puts a linked run into the tables of this thread; nothing to do if it is there already. */

import { FLAG, OP } from '../../compile/code.ts';
import { assert } from '../../kit/base.ts';
import { makeSlot } from '../../people/behaviour/slot.ts';
import { CLOSES_DEAL, TOPIC_OPT_OUT } from '../../people/model/events.ts';
import { FLAG_NO, loggedName } from '../../people/rules/link.ts';
import type { Cap } from '../../program/plan/plan.ts';
import type { ProgramLayout } from './layout.ts';
import type { Linked, LinkedProgram } from './link.ts';
import { maskOfAll, TIME } from './mask.ts';
import { loadSpans } from './spans.ts';
import { AFTER_RUN, H, MAX_EVENTS, MAX_NAMES, MAX_PROGRAMS, S } from './state.ts';
import * as t from './tables.ts';

/** Flags that events set, by the name of the event. */
const FLAG_OF: Readonly<Record<string, number>> = {
  bounce: FLAG_NO.bounced,
  complaint: FLAG_NO.complained,
  unsubscribe: FLAG_NO.optedOut,
};

/**
 * Loads a run.
 *
 * @throws {AssertionError} if it has more steps, ports, nodes or names than there is room for.
 */
export function load(linked: Linked): void {
  if (t.T.linked === linked) return;
  t.T.linked = undefined;
  const { programs, setup } = linked;
  checkRoom(linked);
  S.programs = programs.length;
  S.horizon = setup.horizon;
  H.scores = setup.scores;
  H.slot = makeSlot(setup.names);
  H.ownFields = [];
  H.writtenBy = new Int32Array(setup.names.fields.size);
  for (const [p, program] of programs.entries()) loadProgram(program, p, linked);
  loadStarts(linked);
  const steps = programs.flatMap((program) => program.steps);
  t.T.due = steps.map((step) => step.due);
  loadSpans(
    { zones: setup.zones.list, horizon: setup.horizon },
    steps.map((step) => step.window),
  );
  t.T.value = steps.map((step) => step.value);
  t.T.cases = programs.flatMap((program) => program.cases.map((one) => one?.rule));
  t.T.interrupts = programs.flatMap((program) => program.interrupts.map((one) => one.rule));
  t.T.suppression = programs.map((program) => program.suppression);
  t.T.filters = programs.flatMap((program) => program.filters);
  t.T.startRules = programs.flatMap((program) => program.startRules);
  t.T.startsByRule = t.T.startRules.some((rule) => rule !== undefined);
  t.T.waitsForPrograms = programs.some(({ code }) => code.flags.some((flags) => (flags & FLAG.until) !== 0));
  S.after = t.T.waitsForPrograms || t.T.startsByRule ? AFTER_RUN : 0;
  loadEvents(linked);
  t.T.linked = linked;
}

function checkRoom({ programs, setup, layout }: Linked): void {
  const last = layout.programs.at(-1);
  assert(last !== undefined && programs.length <= MAX_PROGRAMS, 'a run has 1 to 64 programs');
  assert(last.stepFrom + last.steps <= t.MAX_STEPS, `more than ${t.MAX_STEPS} steps in one run`);
  const ports = programs.reduce((sum, { code }) => sum + code.next.length, 0);
  assert(ports <= t.MAX_PORTS, `more than ${t.MAX_PORTS} ports in one run`);
  const starts = programs.reduce((sum, { code }) => sum + code.starts.length, 0);
  assert(
    last.nodeFrom + last.nodes <= t.MAX_PARTS && starts <= t.MAX_PARTS,
    `more than ${t.MAX_PARTS} nodes in one run`,
  );
  assert(
    last.interruptFrom + last.interrupts.length <= t.MAX_PARTS,
    `more than ${t.MAX_PARTS} interrupts in one run`,
  );
  const { names } = setup;
  assert(names.events.size <= MAX_EVENTS, `more than ${MAX_EVENTS} kinds of events`);
  assert(
    names.topics.size <= MAX_NAMES && names.lists.size <= MAX_NAMES,
    `more than ${MAX_NAMES} topics or lists`,
  );
}

function loadProgram(program: LinkedProgram, p: number, linked: Linked): void {
  const { code } = program;
  const at = linked.layout.programs[p]!;
  t.STEP_FROM[p] = at.stepFrom;
  t.STEP_FROM[p + 1] = at.stepFrom + at.steps;
  t.NODE_FROM[p] = at.nodeFrom;
  t.NODE_FROM[p + 1] = at.nodeFrom + at.nodes;
  t.METRIC_FROM[p + 1] = t.METRIC_FROM[p]! + program.metrics.length;
  t.EXITS_AT[p] = at.exits;
  t.AGAIN_AFTER[p] = code.entry.kind === 'once' ? -1 : code.entry.afterMinutes;
  loadCap(code.caps.day, p, { most: t.CAP_DAY, rolls: t.CAP_DAY_ROLLS });
  loadCap(code.caps.week, p, { most: t.CAP_WEEK, rolls: t.CAP_WEEK_ROLLS });
  for (let n = 0; n < at.nodes; n++) {
    t.NODE_EXITS_AT[at.nodeFrom + n] = at.nodeExits + n * at.reasons.length;
    t.NODE_INTERRUPTS_AT[at.nodeFrom + n] = at.nodeInterrupts + n * at.interrupts.length;
  }
  loadSteps(program, at, linked);
  loadPorts(program, at);
  loadInterrupts(program, p, at);
}

function loadCap(cap: Cap | undefined, p: number, into: { most: Int32Array; rolls: Uint8Array }): void {
  into.most[p] = cap === undefined ? -1 : Math.max(0, cap.most);
  into.rolls[p] = cap?.span === 'rolling' ? 1 : 0;
}

function loadSteps({ code, steps, cases }: LinkedProgram, at: ProgramLayout, { layout }: Linked): void {
  t.OP_OF.set(code.op, at.stepFrom);
  t.FLAGS_OF.set(code.flags, at.stepFrom);
  t.KEY_OF.set(code.key, at.stepFrom);
  steps.forEach((step, i) => {
    const s = at.stepFrom + i;
    const isEnd = code.op[i] === OP.end;
    t.NODE_OF[s] = code.node[i]! < 0 ? -1 : at.nodeFrom + code.node[i]!;
    t.PORT_FROM[s] = at.portFrom + code.portFrom[i]!;
    t.PORT_FROM[s + 1] = at.portFrom + code.portFrom[i + 1]!;
    t.A_OF[s] = step.a;
    t.B_OF[s] = step.b;
    t.C_OF[s] = step.c;
    t.D_OF[s] = step.d;
    t.E_OF[s] = step.e;
    t.POINTS_OF[s] = step.points;
    t.TALLY_OF[s] = layout.ofStep[s]!;
    const own = cases.slice(code.portFrom[i], code.portFrom[i + 1]);
    t.CASES_MASK[s] = isEnd ? 0 : maskOfAll(own.map((one) => one?.mask ?? 0));
  });
}

function loadPorts({ code, cases, bounds }: LinkedProgram, at: ProgramLayout): void {
  for (let i = 0; i < code.next.length; i++) {
    const port = at.portFrom + i;
    t.NEXT[port] = at.stepFrom + code.next[i]!;
    t.LEAVES[port] = code.portNames[i] === null ? 0 : 1;
    t.BOUND[port] = bounds[i]!;
    t.CASE_MASK[port] = cases[i]?.mask ?? 0;
    t.CASE_NEEDS[port] = cases[i]?.needs ?? Number.NEGATIVE_INFINITY;
  }
}

function loadInterrupts(
  { code, interrupts, metrics, reasons }: LinkedProgram,
  p: number,
  at: ProgramLayout,
): void {
  t.INTERRUPT_FROM[p] = at.interruptFrom;
  t.INTERRUPT_FROM[p + 1] = at.interruptFrom + interrupts.length;
  t.INTERRUPTS_MASK[p] = maskOfAll(interrupts.map(({ mask }) => mask)) & ~TIME;
  const timed = interrupts.filter(({ mask }) => (mask & TIME) !== 0);
  t.TIMED_NEEDS[p] = Math.min(...timed.map(({ needs }) => needs));
  code.interrupts.forEach(({ then, whileResting, edge, metric }, i) => {
    const k = at.interruptFrom + i;
    t.INTERRUPT_FLAGS[k] = (whileResting ? t.WHILE_RESTING : 0) | (edge ? t.EDGE : 0);
    t.INTERRUPT_TO[k] = then.kind === 'jump' ? at.stepFrom + then.to : -1 - reasons.indexOf(then.reason);
    t.INTERRUPT_METRIC[k] = metric === undefined ? -1 : t.METRIC_FROM[p]! + metrics.indexOf(metric);
    t.INTERRUPT_MASK[k] = interrupts[i]!.mask;
    t.INTERRUPT_NEEDS[k] = interrupts[i]!.needs;
  });
}

function loadStarts({ programs, setup, layout }: Linked): void {
  const { events, abouts } = setup.names;
  let start = 0;
  t.T.startsByEvent = false;
  programs.forEach(({ code }, p) => {
    t.START_FROM[p] = start;
    for (const { step, on } of code.starts) {
      t.START_STEP[start] = layout.programs[p]!.stepFrom + step;
      t.START_EVENT[start] = on.kind === 'event' ? events.no(on.event) : -1;
      t.START_ABOUT[start] = on.kind === 'event' && on.about !== undefined ? abouts.no(on.about) : -1;
      if (on.kind === 'event') t.T.startsByEvent = true;
      start++;
    }
    t.START_FROM[p + 1] = start;
  });
}

function loadEvents({ setup }: Linked): void {
  const { events, topics, abouts } = setup.names;
  const slugs = Array.from({ length: events.size }, (_, event) => events.slug(event));
  t.T.sentEvent = events.no('sent');
  t.T.topicAbouts = Array.from({ length: topics.size }, (_, topic) => abouts.no(topics.slug(topic)));
  for (let event = slugs.length; event < MAX_EVENTS; event++) t.LOGGED_AS[event] = event;
  t.DOES.fill(0);
  slugs.forEach((slug, event) => {
    t.LOGGED_AS[event] = events.no(loggedName(slug));
    const closes = CLOSES_DEAL.includes(slug) ? t.CLOSES : 0;
    t.DOES[event] = (FLAG_OF[slug] ?? 0) | closes | (slug === TOPIC_OPT_OUT ? t.OPTS_OUT : 0);
  });
}
