/** What every action is made of: a pure step from one context to the next. */
import type { Context, Effect, Row } from './context.ts';
import type { Host } from './host.ts';

/** An event as the adapter sends it. A timer under a real actor comes without `at`. */
export interface MachineEvent {
  readonly type: string;
  readonly at?: number;
  readonly about?: string | null;
  readonly value?: number | null;
  /** Of an answer: what sales say, and to which handoff. */
  readonly name?: string;
  readonly number?: number;
  /** Of an entry. */
  readonly start?: number;
  /** The person has it already, from an earlier program of the same lead. */
  readonly noted?: boolean;
}

/** What an action is called with besides the context. */
export interface Call<P> {
  readonly host: Host;
  readonly params: P;
  readonly event: MachineEvent;
}

/** An action: context in, context out, nothing else. */
export type Act<P> = (context: Context, call: Call<P>) => Context;

/** What a row says besides minute and place. */
export interface RowPart {
  readonly name?: string;
  readonly about?: string | null;
  readonly value?: number | null;
  readonly effect?: Effect;
  /** A row of the person belongs to no step. */
  readonly ofPerson?: boolean;
}

/** Writes a row at the minute of the context, where its journey stands. */
export function written(context: Context, what: Row['what'], part: RowPart = {}): Context {
  const { name = '', about = null, value = 0, effect = null, ofPerson = false } = part;
  const step = ofPerson ? -1 : context.journey.step;
  const row: Row = { minute: context.now, what, step, name, about: about ?? '', value, effect };
  return { ...context, out: { row, before: context.out } };
}

/** Changes the person. */
export function withPerson(context: Context, part: Partial<Context['person']>): Context {
  return { ...context, person: { ...context.person, ...part } };
}

/** Changes the journey. */
export function withJourney(context: Context, part: Partial<Context['journey']>): Context {
  return { ...context, journey: { ...context.journey, ...part } };
}

/** Counts one more over the whole life at the step where the journey stands; gives how often it was before. */
export function counted(context: Context): readonly [Context, number] {
  const { life, step } = context.journey;
  const place = `n${step}`;
  const before = life[place] ?? 0;
  return [withJourney(context, { life: { ...life, [place]: before + 1 } }), before];
}
