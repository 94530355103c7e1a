/** One event through one program's Machine, on XState's pure API, with the table of due timers. */
import { transition } from 'xstate';
import { assert } from '../../kit/base.ts';
import type { MachineEvent } from './act.ts';
import type { Context, Inside, Person, Row, Rows } from './context.ts';
import { type LoadedProgram, MINUTE_MS, type Snapshot } from './program.ts';

/** A timer of the machine: when it is due, and the event it will send. */
export interface Timer {
  readonly id: string;
  readonly minute: number;
  readonly type: string;
}

/** Where a lead stands in one program: XState's snapshot, and the timer that XState itself does not keep. */
export interface Standing {
  readonly snapshot: Snapshot;
  readonly timer: Timer | null;
}

/** What came of an event. */
export interface Turn {
  readonly standing: Standing;
  readonly person: Person;
  readonly rows: readonly Row[];
}

interface Armed {
  readonly type: string;
  readonly params?: {
    readonly id?: string;
    readonly sendId?: string;
    readonly delay?: number;
    readonly event?: { readonly type: string };
  };
}

/** Timers in the order XState lists them: a state that enters itself anew gives cancel, then raise, of one id. */
function timersAfter(standing: Standing, actions: readonly Armed[], now: number): Timer | null {
  let { timer } = standing;
  for (const { type, params } of actions) {
    if (type === 'xstate.cancel') {
      if (timer?.id === params?.sendId) timer = null;
    } else if (type === 'xstate.raise') {
      const { id, delay, event } = params ?? {};
      assert(id !== undefined && delay !== undefined && event !== undefined, `a timer without delay: ${id}`);
      assert(timer === null, `two timers at once: ${timer?.id} and ${id}`);
      assert(delay >= 0, `the timer ${id} would end before it begins`);
      timer = { id, minute: now + delay / MINUTE_MS, type: event.type };
    } else {
      assert(false, `the host has no action "${type}"`);
    }
  }
  return timer;
}

function inOrder(out: Rows | null): readonly Row[] {
  const rows: Row[] = [];
  for (let rest = out; rest !== null; rest = rest.before) rows.push(rest.row);
  return rows.reverse();
}

/** What is handed in. */
interface TurnInput {
  readonly person: Person;
  readonly event: MachineEvent & { readonly at: number };
  readonly inside: Inside;
}

/** Hands the person in, sends the event, and takes person, rows and timers out. */
export function turn(program: LoadedProgram, standing: Standing, { person, event, inside }: TurnInput): Turn {
  const { snapshot } = standing;
  const { at } = event;
  assert(at >= snapshot.context.now, `time goes back from ${snapshot.context.now} to ${at}`);
  const context: Context = { ...snapshot.context, person, inside, out: null, looked: false, steps: 0 };
  const [after, actions] = transition(program.logic, { ...snapshot, context } as never, event as never);
  const next = after as unknown as Snapshot;
  // An exception inside `assign` does not throw by itself in every version of XState.
  if (next.status !== 'active') throw next.error ?? new Error(`the machine of ${program.id} has stopped`);
  const timer = timersAfter(standing, actions as unknown as readonly Armed[], at);
  const { out } = next.context;
  return {
    standing: { snapshot: next, timer },
    person: next.context.person,
    rows: inOrder(out),
  };
}
