/** One event of the running lead, to its end. */
import { FLAG, OP } from '../../compile/code.ts';
import type { PendingEvent } from '../../people/behaviour/world.ts';
import { CLASS_BEHAVIOUR, ENTER_KIND } from '../../people/model/events.ts';
import { REFUSALS } from '../trace.ts';
import { AT, count, countDay } from './counts.ts';
import { closeDeal } from './deal.ts';
import { addEngagement, FACTS } from './facts.ts';
import { findGain, GAIN } from './gains.ts';
import { HANDOFF_PLACES } from './layout.ts';
import { note } from './log.ts';
import { leaveBy, look, STAY } from './look.ts';
import { ALL, BIT_OF, DATA, ENGAGED, touch } from './mask.ts';
import { PENDING } from './queue.ts';
import { aboutName, answerName, eventName, journeyRow, personRow } from './rows.ts';
import { decide } from './send.ts';
import { lookAtStarts } from './start-rules.ts';
import * as s from './state.ts';
import { caseOf, endAwait, endDelay, pushEntry } from './steps.ts';
import * as t from './tables.ts';
import { endUntil, mayGoOn } from './until.ts';
import { walk } from './walk.ts';

const S = s.S;

/** 1 + its number of `REFUSALS`; the filter follows. */
const SUPPRESSED = 3;

/** A pending event falls due. */
export function onEvent(event: PendingEvent): void {
  if (event.class !== CLASS_BEHAVIOUR) onAnswer(event);
  else if (event.kind === ENTER_KIND) onEntry(event.about, event.value);
  else if (!onBehaviour(event)) return;
  afterEvent();
}

/** What is looked at once an event, when everybody has heard of it. */
function afterEvent(): void {
  if (S.after !== 0) lookAfter();
}

function lookAfter(): void {
  decideHeldAgain();
  if (t.T.waitsForPrograms) goOnAfterOthers();
  if (t.T.startsByRule) lookAtStarts();
}

function onBehaviour(event: PendingEvent): boolean {
  const { kind, about, value } = event;
  if (!s.H.world!.due(event, PENDING)) return false;
  if (s.H.rows !== undefined) personRow('event', { name: eventName(kind), about: aboutName(about), value });
  if (kind < AT.kinds) count(AT.events + kind);
  const logged = t.LOGGED_AS[kind]!;
  addPointsFor(logged, about);
  note(S.now, logged, about, value);
  touch(BIT_OF[logged]!);
  const does = t.DOES[logged]!;
  if (does !== 0) doBeside(does, about);
  if (t.T.startsByEvent) startBy(logged, about);
  for (let p = 0; p < S.programs; p++) react(p);
  return true;
}

/** What few events do beside being noted. */
function doBeside(does: number, about: number): void {
  const flag = does & t.FLAG_BITS;
  if (flag > 0) s.FLAGS[flag] = 1;
  if ((does & t.OPTS_OUT) !== 0) optOut(about);
  if ((does & t.CLOSES) !== 0) closeDeal();
  if ((does & (t.FLAG_BITS | t.OPTS_OUT)) !== 0) touch(DATA);
}

/** Takes consent to the topic of that number among the abouts. */
export function optOut(about: number): void {
  const topic = t.T.topicAbouts.indexOf(about);
  if (topic >= 0) s.CONSENT[topic] = 0;
}

/** Engagement points of an event, asked before its row is in the log. */
export function addPointsFor(logged: number, about: number): void {
  if (logged === t.T.sentEvent) return;
  findGain(logged, about);
  if (GAIN[0] === 0) return;
  addEngagement(GAIN[0]!);
  touch(ENGAGED);
  if (s.H.rows !== undefined && S.now >= 0) personRow('score', { name: 'engagement', value: s.SCORE[1]! });
}

function startBy(event: number, about: number): void {
  for (let p = 0; p < S.programs; p++) {
    const from = t.START_FROM[p]!;
    for (let i = from; i < t.START_FROM[p + 1]!; i++) {
      if (t.START_EVENT[i] !== event) continue;
      if (t.START_ABOUT[i] === -1 || t.START_ABOUT[i] === about) pushEntry(p * 64 + i - from);
    }
  }
}

/** After something noted: the interrupts, and if none fires the cases of the await where the journey rests. */
function react(p: number): void {
  if (s.ACTIVE[p] === 0) return;
  const to = look(p);
  if (to !== STAY) {
    walk(p, to);
    return;
  }
  const step = s.STEP[p]!;
  if (t.OP_OF[step] !== OP.await) return;
  const port = caseOf(p, step);
  if (port >= 0) walk(p, leaveBy(p, step, port));
}

function onEntry(p: number, start: number): void {
  const refused = refusal(p, start);
  if (refused > 0) {
    s.REFUSED[p] = refused;
    count(AT.refused[p]! + start * REFUSALS.length + refused - 1);
    return;
  }
  beginJourney(p);
  const step = t.START_STEP[t.START_FROM[p]! + start]!;
  s.STEP[p] = step;
  if (s.H.rows !== undefined) journeyRow(p, 'enter', { value: start });
  count(AT.entered[p]!);
  countDay(p, 0);
  walk(p, step);
}

/** Why the lead is not let in, 1 + number of `REFUSALS`; 0 = it is. */
function refusal(p: number, start: number): number {
  if (s.ACTIVE[p] === 1) return 1;
  if (s.ENTRIES[p]! > 0) {
    const after = t.AGAIN_AFTER[p]!;
    if (after < 0 || S.now < s.EXIT_AT[p]! + after) return 2;
  }
  S.program = p;
  if (t.T.suppression[p]!(FACTS)) return SUPPRESSED;
  return t.T.filters[t.START_FROM[p]! + start]!(FACTS) ? 0 : SUPPRESSED + 1;
}

function beginJourney(p: number): void {
  for (let i = t.NODE_FROM[p]!; i < t.NODE_FROM[p + 1]!; i++) t.PASSES[i] = 0;
  for (let i = t.METRIC_FROM[p]!; i < t.METRIC_FROM[p + 1]!; i++) t.METRIC_COUNTED[i] = 0;
  for (let i = t.INTERRUPT_FROM[p]!; i < t.INTERRUPT_FROM[p + 1]!; i++) {
    t.INTERRUPT_DONE[i] = 0;
    t.INTERRUPT_HELD[i] = 0;
  }
  s.ACTIVE[p] = 1;
  s.ENTRIES[p] = s.ENTRIES[p]! + 1;
  s.ENTRY_AT[p] = S.now;
  s.MARK_ENTRY[p] = S.logSize;
  s.MARK_SEND[p] = S.logSize;
  s.OWN_HANDOFF[p] = -1;
  s.IN_NODE[p] = -1;
  s.CHANGED[p] = ALL;
  s.CHANGED_RESTING[p] = ALL;
}

function onAnswer({ about, value }: PendingEvent): void {
  if (s.H.rows !== undefined) personRow('answer', { name: answerName(about), value });
  if (S.isOpen === 1 && value === S.handoffs - 1) {
    S.isOpen = 0;
    S.answer = about;
    const isAccepted = about === 0;
    const until = isAccepted ? S.now + t.D_OF[S.handoffStep]! : S.now;
    s.SALES_UNTIL[0] = Math.min(until, s.NONE);
    if (about < AT.answers) count(t.TALLY_OF[S.handoffStep]! + HANDOFF_PLACES + about);
    if (isAccepted) S.accepted = 1;
    touch(DATA);
  }
  for (let p = 0; p < S.programs; p++) react(p);
}

/** The timer of program p rings. */
export function onTimer(p: number): void {
  s.TIMER[p] = s.NONE;
  const step = s.STEP[p]!;
  switch (t.OP_OF[step]) {
    case OP.delay:
      walk(p, endDelay(p, step));
      break;
    case OP.await:
      walk(p, (t.FLAGS_OF[step]! & FLAG.until) === 0 ? endAwait(p, step) : endUntil(p, step));
      break;
    default:
      walk(p, decide(p, step));
  }
  afterEvent();
}

/** Mail held for sales is decided again when that has changed; once an event. */
function decideHeldAgain(): void {
  for (let p = 0; p < S.programs; p++) {
    if (s.HELD_WHY[p] !== 4 || (S.paused === 1 && s.HELD_SEEN[p] === s.SALES_UNTIL[0]!)) continue;
    s.TIMER[p] = s.NONE;
    walk(p, decide(p, s.STEP[p]!));
  }
}

/** Who waits for the end of a program that they have left goes on; where that ends another one, who waits for that one too. */
function goOnAfterOthers(): void {
  let p = 0;
  while (p < S.programs) {
    if (!mayGoOn(p)) {
      p++;
      continue;
    }
    walk(p, leaveBy(p, s.STEP[p]!, 0));
    p = 0;
  }
}
