/** The guards of a Machine. They read and never count: XState may ask them any number of times. */
import type { Rule } from '../../people/rules/rule.ts';
import type { Call } from './act.ts';
import { minuteOf } from './clock.ts';
import type { Context } from './context.ts';
import type { Host } from './host.ts';
import { isReleased } from './send.ts';

/** A guard: yes or no, nothing else. */
export type Ask<P> = (context: Context, call: Call<P>) => boolean;

const TWO_32 = 4294967296;

/**
 * Whether a step may move on. In XState the inner state goes first, so each of its transitions asks this: not before
 * the interrupts were looked at, and not when one has fired.
 */
function mayMove({ looked, journey }: Context): boolean {
  return looked && journey.stop === null;
}

function entryAllows({ journey }: Context, { facts: { entry } }: Host, now: number): boolean {
  if (journey.entries === 0) return true;
  return entry.kind === 'again' && now >= journey.exitAt + entry.afterMinutes;
}

const mayEnter: Ask<{ readonly start: number }> = (before, call) => {
  const { host, event, params } = call;
  if (event.start !== params.start) return false;
  const now = minuteOf(before, call);
  if (!entryAllows(before, host, now)) return false;
  const context = { ...before, now };
  const filter = host.facts.starts[params.start]?.filter;
  return !host.holds(host.facts.suppression, context) && filter !== undefined && host.holds(filter, context);
};

const stop: Ask<{ readonly is: number }> = ({ journey }, { params }) => journey.stop === params.is;

const pass: Ask<unknown> = (context) => mayMove(context);

const rule: Ask<{ readonly rule: Rule }> = (context, { host, params }) =>
  mayMove(context) && host.holds(params.rule, context);

const share: Ask<{ readonly below: number }> = (context, { params }) =>
  mayMove(context) && context.journey.die !== null && context.journey.die < TWO_32 * params.below;

const verdict: Ask<{ readonly is: string }> = (context, { params }) =>
  mayMove(context) && context.journey.verdict === params.is;

const past: Ask<unknown> = ({ journey }) => journey.past;

const released: Ask<unknown> = ({ person, journey }) => isReleased(journey, person);

/** Whether the lead is not in the program, or is only there because, in a circle, it waits for this one. */
const ended: Ask<{ readonly program: string }> = ({ inside }, { host, params: { program } }) => {
  const self = host.facts.programId;
  if (!Object.hasOwn(inside, program)) return true;
  const seen = new Set<string>();
  let at: string | null = program;
  while (at !== null && at !== self && !seen.has(at)) {
    seen.add(at);
    at = Object.hasOwn(inside, at) ? (inside[at] ?? null) : null;
  }
  return at === self;
};

/** Every guard by name. */
export const GUARDS = { mayEnter, stop, pass, rule, share, verdict, past, released, ended };
