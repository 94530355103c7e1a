/**
 * The score model of the run that is loaded, in numbers. Hot state, as in `state.ts`: it is asked at every act of every lead, and an
 * object would cost several times as much.
 */
import type { LinkedScores } from '../../people/score/link.ts';
import { loadGains } from './gains.ts';
import { SCORE } from './state.ts';

/** By dimension its floor and its ceiling; then minutes of the half-life of engagement. */
const MODEL = new Float64Array(16);
const HALF_LIFE = 6;

const OF: { scores: LinkedScores | undefined } = { scores: undefined };

/** Takes up the score model of a run. */
export function loadScores(scores: LinkedScores): void {
  if (OF.scores === scores) return;
  const { fit, engagement, relationship } = scores.ranges;
  [fit, engagement, relationship].forEach(({ floor, ceiling }, dimension) => {
    MODEL[2 * dimension] = floor;
    MODEL[2 * dimension + 1] = ceiling;
  });
  MODEL[HALF_LIFE] = scores.halfLifeMinutes;
  loadGains(scores);
  OF.scores = scores;
}

/** Stores a score, kept inside its floor and ceiling. 0 fit, 1 engagement, 2 relationship. */
export function storeScore(dimension: 0 | 1 | 2, value: number): void {
  const floor = MODEL[2 * dimension]!;
  const ceiling = MODEL[2 * dimension + 1]!;
  // Zeros of both signs and NaN make `Math.min` and `Math.max` several times as long.
  let kept = value;
  if (kept <= floor) kept = floor;
  if (kept > ceiling) kept = ceiling;
  SCORE[dimension] = kept;
}

/** Half-lives of engagement in so many minutes. */
export function halfLivesIn(minutes: number): number {
  return minutes / MODEL[HALF_LIFE]!;
}
