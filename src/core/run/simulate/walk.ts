/** From step to step until the journey waits or has left. */

import { FLAG, OP } from '../../compile/code.ts';
import { assert } from '../../kit/base.ts';
import { enterNode } from './counts.ts';
import { handoff } from './handoff.ts';
import { ARRIVAL, PASS, touchJourney } from './mask.ts';
import { journeyRow } from './rows.ts';
import { decide } from './send.ts';
import * as s from './state.ts';
import { awaitCase, branch, delay, emit, end, set, split } from './steps.ts';
import * as t from './tables.ts';

/** Most steps in one event: more is a circle without a wait, which the check of a program refuses. */
const MOST_STEPS = 10000;

function arrive(p: number, step: number): void {
  s.STEP[p] = step;
  if (s.H.rows !== undefined) journeyRow(p, 'arrive', {});
  if (s.IN_NODE[p]! < 0) enterNode(p, step);
  let bits = ARRIVAL;
  if ((t.FLAGS_OF[step]! & FLAG.first) !== 0) {
    const node = t.NODE_OF[step]!;
    t.PASSES[node] = t.PASSES[node]! + 1;
    bits |= PASS;
  }
  s.MARK_ARRIVAL[p] = s.S.logSize;
  touchJourney(p, bits);
}

/** Arrives at `step` and goes on from there; `step` below 0: the journey rests or is over already. */
export function walk(p: number, step: number): void {
  let at = step;
  while (at >= 0) {
    if (++s.S.steps > MOST_STEPS) assert(false, 'a journey goes round without a wait');
    arrive(p, at);
    switch (t.OP_OF[at]) {
      case OP.delay:
        at = delay(p, at);
        break;
      case OP.await:
        at = awaitCase(p, at);
        break;
      case OP.branch:
        at = branch(p, at);
        break;
      case OP.split:
        at = split(p, at);
        break;
      case OP.send:
        s.HELD_SINCE[p] = -1;
        at = decide(p, at);
        break;
      case OP.set:
        at = set(p, at);
        break;
      case OP.emit:
        at = emit(p, at);
        break;
      case OP.handoff:
        at = handoff(p, at);
        break;
      default:
        at = end(p, at);
    }
  }
}
