/** How much room programs take in a run. */
import {
  MOST_COUNTS,
  MOST_EVENT_KINDS,
  MOST_NAMES,
  MOST_PORTS,
  MOST_PROGRAMS,
  MOST_STARTS,
  MOST_STEPS,
} from '../../kit/room.ts';
import type { Step } from './plan.ts';

/** What one program takes. `counts` is never less than what a run lays out, and not much more. */
export interface RoomTaken {
  readonly steps: number;
  readonly ports: number;
  readonly starts: number;
  readonly counts: number;
}

/** Counts of a run whatever its programs: by event, by number of emails, by minutes. */
const COUNTS_ANYWAY = 1 << 14;
/** Counts of a step, at most: the outcomes of an email or of a handoff. */
const COUNTS_A_STEP = 16;
/** Counts of a program beside those of its steps and days. */
const COUNTS_A_PROGRAM = 400;
/** Counts of a program by day: who comes in, who is handed over, who leaves, and mail. */
const COUNTS_A_DAY = 4;
/** Longest run, in days. */
const LONGEST_DAYS = 3_660;
/** Reasons to leave and ways to be taken out that every program has, the one for who is ready for sales included. */
const ALWAYS = 13;

/** What is looked at to say how much room a program takes. */
export interface RoomInput {
  readonly steps: readonly Step[];
  readonly starts: number;
  readonly goals: number;
  /** Days of the run; absent = the longest there is. */
  readonly days?: number | undefined;
}

function reasonsIn(steps: readonly Step[]): number {
  return new Set(steps.flatMap((step) => (step.op === 'end' ? [step.reason] : []))).size;
}

/** How much room a program takes. O(steps). */
export function roomTaken({ steps, starts, goals, days = LONGEST_DAYS }: RoomInput): RoomTaken {
  const nodes = new Set(steps.map(({ nodeId }) => nodeId)).size;
  const ports = steps.reduce((sum, step) => sum + step.ports.length, 0);
  // By node: those who came, those who wait, those who left for each reason, those whom something took out.
  const byNode = nodes * (2 + reasonsIn(steps) + goals + ALWAYS);
  const counts = byNode + ports + COUNTS_A_STEP * steps.length + COUNTS_A_DAY * days + COUNTS_A_PROGRAM;
  return { steps: steps.length, ports, starts, counts };
}

/** What there is not enough of, how much is asked for and how much there is. */
export interface Shortage {
  readonly what: 'steps' | 'ports' | 'starts' | 'counts' | 'programs' | 'events' | 'topics' | 'lists';
  readonly count: number;
  readonly most: number;
}

/** Different names of all programs together. */
export interface NamesTaken {
  readonly events: number;
  readonly topics: number;
  readonly lists: number;
}

/** What there is not enough room for in a run of these programs; undefined if they fit. The plainest comes first. */
export function shortageOf(programs: readonly RoomTaken[], names?: NamesTaken): Shortage | undefined {
  const sum = (what: keyof RoomTaken): number => programs.reduce((all, one) => all + one[what], 0);
  const asked: readonly Shortage[] = [
    { what: 'programs', count: programs.length, most: MOST_PROGRAMS },
    { what: 'steps', count: sum('steps'), most: MOST_STEPS },
    { what: 'ports', count: sum('ports'), most: MOST_PORTS },
    { what: 'starts', count: Math.max(0, ...programs.map(({ starts }) => starts)), most: MOST_STARTS },
    { what: 'counts', count: sum('counts') + COUNTS_ANYWAY, most: MOST_COUNTS },
    { what: 'events', count: names?.events ?? 0, most: MOST_EVENT_KINDS },
    { what: 'topics', count: names?.topics ?? 0, most: MOST_NAMES },
    { what: 'lists', count: names?.lists ?? 0, most: MOST_NAMES },
  ];
  return asked.find(({ count, most }) => count > most);
}
