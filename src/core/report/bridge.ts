/** Why those over the line for sales are not as many as those handed over: each of them once, by what became of it. */
import type { Rule } from '../people/rules/rule.ts';
import { type ScoreTrail, scoresAt } from '../run/simulate/trail.ts';
import type { TraceRow } from '../run/trace.ts';
import { isOver } from './lines.ts';
import type { Counts } from './view.ts';

/**
 * People who came into the first program. Over = handed + after + inside + left. All who were handed over = handed + cooled.
 */
export interface Bridge {
  /** Over the lines of fit and engagement at the end of the run. */
  readonly over: number;
  /** Of these: handed over, once or more. */
  readonly handed: number;
  /** Of these: crossed the line only after they had left the program. */
  readonly after: number;
  /** Of these: not handed over, and still in the program. */
  readonly inside: number;
  /** Of these: left while over the line, and not handed over, by reason of leaving. */
  readonly left: Counts;
  /** Handed over, and no longer over the line at the end. */
  readonly cooled: number;
}

/** One person: its rows, its scores, and the last minute of the run. */
export interface Bridged {
  readonly rows: readonly TraceRow[];
  readonly trail: ScoreTrail;
  readonly horizon: number;
}

/** Takes people who came in one after the other. */
export interface BridgeReader {
  add(person: Bridged): void;
  finish(): Bridge;
}

/** Begins to count for the lines that a rule draws. */
export function readBridge(rule: Rule): BridgeReader {
  const left: Record<string, number> = {};
  const counts = { over: 0, handed: 0, after: 0, inside: 0, cooled: 0 };
  return {
    add({ rows, trail, horizon }) {
      const own = rows.filter(({ program }) => program === 0);
      const isHanded = own.some(({ what }) => what === 'handoff');
      if (!isOver(rule, scoresAt(trail, horizon))) {
        if (isHanded) counts.cooled++;
        return;
      }
      counts.over++;
      const exit = own.findLast(({ what }) => what === 'enter' || what === 'exit');
      if (isHanded) counts.handed++;
      else if (exit === undefined || exit.what === 'enter') counts.inside++;
      else if (isOver(rule, scoresAt(trail, exit.minute))) left[exit.name] = (left[exit.name] ?? 0) + 1;
      else counts.after++;
    },
    finish: () => ({ ...counts, left }),
  };
}
