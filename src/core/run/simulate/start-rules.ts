/** Starts that let people in when a rule becomes true. */
import { FACTS } from './facts.ts';
import * as s from './state.ts';
import { pushEntry } from './steps.ts';
import * as t from './tables.ts';

const S = s.S;

/** What holds before the first event has not become true. */
export function beginStarts(): void {
  for (let p = 0; p < S.programs; p++) {
    S.program = p;
    for (let i = t.START_FROM[p]!; i < t.START_FROM[p + 1]!; i++) {
      t.START_HELD[i] = t.T.startRules[i]?.(FACTS) === true ? 1 : 0;
    }
  }
}

/** Asks every rule once an event, and lets the lead in a minute later where one has become true. */
export function lookAtStarts(): void {
  for (let p = 0; p < S.programs; p++) {
    S.program = p;
    const from = t.START_FROM[p]!;
    for (let i = from; i < t.START_FROM[p + 1]!; i++) {
      const rule = t.T.startRules[i];
      if (rule === undefined) continue;
      const held = t.START_HELD[i] === 1;
      const holds = rule(FACTS);
      t.START_HELD[i] = holds ? 1 : 0;
      if (holds && !held) pushEntry(p * 64 + i - from);
    }
  }
}
