/**
 * Which steps of a program have their ways drawn one by one where they could stand as one, kept by this browser and not in
 * the file: it is how somebody looks at it. Of a program that came by a link nothing is kept.
 */
import { keepChoice, readChoices } from '../keeping/choice.ts';
import { isGuest } from '../sharing/state.ts';

const KEY = 'trellis.apart';
/** Of so many programs it is kept, those that were changed last, and of each for so many steps. */
const MOST_PROGRAMS = 50;
const MOST_STEPS = 200;

type Kept = readonly [program: string, steps: readonly string[]];

function isKept(one: unknown): one is Kept {
  if (!Array.isArray(one) || typeof one[0] !== 'string' || !Array.isArray(one[1])) return false;
  return one[1].every((step) => typeof step === 'string');
}

const kept = (): readonly Kept[] => readChoices(KEY).filter(isKept);

/** The steps of a program whose ways are drawn one by one; none where it was never wanted. */
export function keptApart(program: string): ReadonlySet<string> {
  return new Set(
    kept()
      .find(([id]) => id === program)?.[1]
      .slice(0, MOST_STEPS),
  );
}

/** Keeps them for the next time that the program is opened. */
export function keepApart(program: string, steps: readonly string[]): void {
  if (isGuest(program)) return;
  const others = kept().filter(([id]) => id !== program);
  const own: readonly Kept[] = steps.length === 0 ? [] : [[program, steps.slice(0, MOST_STEPS)]];
  keepChoice(KEY, JSON.stringify([...own, ...others].slice(0, MOST_PROGRAMS)));
}
