/** Stored scores: written when points are added, clamped on writing only. */
import type { ScoreDimension } from '../../people/rules/rule.ts';
import { clampTo, totalOf } from '../../people/score/link.ts';
import { withPerson, written } from './act.ts';
import type { Context, Person, ScoresNow } from './context.ts';
import { engagementAt } from './facts.ts';
import type { Host } from './host.ts';

/** A dimension that is stored; the total is only read. */
export type Stored = Exclude<ScoreDimension, 'total'>;

/** Adds points to a stored value (engagement decayed to now first). */
export function addPoints(
  person: Person,
  { dimension, points, now }: { readonly dimension: Stored; readonly points: number; readonly now: number },
  { setup: { scores } }: Pick<Host, 'setup'>,
): Person {
  const range = scores.ranges[dimension];
  if (dimension === 'engagement') {
    return { ...person, engagement: [clampTo(range, engagementAt(person, now, scores) + points), now] };
  }
  return { ...person, [dimension]: clampTo(range, person[dimension] + points) };
}

/** The stored number of a dimension. */
export function storedOf(person: Person, dimension: Stored): number {
  return dimension === 'engagement' ? person.engagement[0] : person[dimension];
}

/** Adds points and writes the row. */
export function scored(
  context: Context,
  change: { readonly dimension: Stored; readonly points: number; readonly ofPerson: boolean },
  host: Host,
): Context {
  const { dimension, ofPerson } = change;
  const person = addPoints(context.person, { ...change, now: context.now }, host);
  return written(withPerson(context, person), 'score', {
    name: dimension,
    value: storedOf(person, dimension),
    ofPerson,
  });
}

/** All scores at the minute of the context. */
export function scoresNow({ now, person }: Context, { setup: { scores } }: Host): ScoresNow {
  const { fit, relationship } = person;
  const parts = { fit, engagement: engagementAt(person, now, scores), relationship };
  return { ...parts, total: totalOf(scores.weights, parts) };
}
