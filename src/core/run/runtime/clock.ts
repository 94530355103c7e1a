/** The minute of an event. */
import type { Act, Call } from './act.ts';
import type { Context } from './context.ts';

/** The event's own minute. A timer of a real actor has none: it comes at the minute it was armed for. */
export function minuteOf({ now, journey }: Context, { event }: Pick<Call<unknown>, 'event'>): number {
  if (event.at !== undefined) return event.at;
  return event.type.startsWith('xstate.after.') ? (journey.hold?.until ?? journey.timer ?? now) : now;
}

/** Sets the clock before anything reads it. */
export const clock: Act<unknown> = (context, call) => ({ ...context, now: minuteOf(context, call) });
