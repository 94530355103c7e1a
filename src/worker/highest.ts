/** How near anybody comes to a line of scores that nobody reaches. Off the page. */
import { nodeOfStep, type RunInput, scoresAt, settleRun, trailLead } from '../core/index.ts';

/** A score that is looked at. */
export type Axis = 'fit' | 'engagement' | 'relationship';

/** More leads than this are not looked through: it would keep the reader waiting. */
const MOST = 20_000;

/** The highest score of anybody at the minute they come to a step; undefined where nobody comes, or there are too many people. */
export function highestAt(input: RunInput, node: string, dimension: Axis): number | undefined {
  const { stage, cast } = settleRun(input);
  const code = input.codes[0]!;
  if (stage.leads > MOST) return undefined;
  let highest: number | undefined;
  for (let lead = 0; lead < stage.leads; lead++) {
    const { rows, trail } = trailLead(stage.linked, cast, lead);
    for (const { what, program, step, minute } of rows) {
      if (what !== 'arrive' || program !== 0 || nodeOfStep(code, step) !== node) continue;
      const score = scoresAt(trail, minute)[dimension];
      if (highest === undefined || score > highest) highest = score;
    }
  }
  return highest;
}
