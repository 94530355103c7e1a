/** Sessions: who walks, what was chosen, and how far they are. Plain JSON, never changed in place. */
import type { WalkChoice, Walker, WalkOption, WalkSession } from './types.ts';

/** Begins a walk, before the first minute. */
export function startWalk(walker: Walker, seed?: number): WalkSession {
  return { walker, ...(seed === undefined ? {} : { seed }), choices: [], position: 0 };
}

/** Takes an option at the position of the session; none = the dice decide. What was chosen here or later is dropped. */
export function choose(session: WalkSession, choices: readonly WalkChoice[]): WalkSession {
  const at = session.position;
  const kept = session.choices.filter((taken) => taken.at < at);
  return { ...session, choices: [...kept, ...choices.map((choice) => ({ at, choice }))] };
}

/** The choices of an option with other minutes from the decision on (at least 1); those that happen at no minute stay. */
export function withMinutes(option: WalkOption, minutes: number): readonly WalkChoice[] {
  const { minutes: before } = option;
  if (before === undefined) return option.choices;
  const later = Math.max(1, Math.round(minutes)) - before;
  return option.choices.map((choice) => {
    switch (choice.kind) {
      case 'response':
      case 'answer':
      case 'call':
        return { ...choice, afterMinutes: choice.afterMinutes + later };
      case 'act':
        return { ...choice, minute: choice.minute + later };
      default:
        return choice;
    }
  });
}

/** The choices that hold before the position of a session. */
export function choicesBefore({ choices, position }: WalkSession): readonly WalkChoice[] {
  return choices.filter(({ at }) => at < position).map(({ choice }) => choice);
}
