/**
 * What fit and relationship of drawn leads begin with. Hot state, as in `state.ts`: leads of one kind have the same fields, and where
 * rules ask for nothing else their points are added up once a kind, not once a lead.
 */
import { MOST_KINDS } from '../../people/behaviour/drawn.ts';
import type { LeadSlot, Population } from '../../people/behaviour/world.ts';
import type { LinkedScores } from '../../people/score/link.ts';
import { FACTS } from './facts.ts';
import { storeScore } from './scores.ts';
import { H, SCORE } from './state.ts';

const UNKNOWN = Number.POSITIVE_INFINITY;
/** Both scores by kind. */
const BASES = new Float64Array(2 * MOST_KINDS);

const OF: { kinds: object | undefined; scores: LinkedScores | undefined; areTold: number } = {
  kinds: undefined,
  scores: undefined,
  areTold: 0,
};

/** Leads of that population are next. */
export function turnBases({ kinds }: Population, scores: LinkedScores): void {
  if (kinds === OF.kinds && scores === OF.scores) return;
  OF.kinds = kinds;
  OF.scores = scores;
  OF.areTold = kinds !== undefined && scores.basesHangOnFields ? 1 : 0;
  BASES.fill(UNKNOWN);
}

/** Stores fit and relationship of the lead in the slot, whose fields are as they are at the beginning. */
export function beginScores(slot: LeadSlot): void {
  const kind = OF.areTold === 1 ? (slot.kind ?? -1) : -1;
  if (kind < 0) {
    addUp();
    return;
  }
  const at = 2 * kind;
  const fit = BASES[at]!;
  if (fit < UNKNOWN) {
    SCORE[0] = fit;
    SCORE[2] = BASES[at + 1]!;
    return;
  }
  addUp();
  BASES[at] = SCORE[0]!;
  BASES[at + 1] = SCORE[2]!;
}

function addUp(): void {
  const { fitBase, relationshipBase } = H.scores!;
  storeScore(0, fitBase(FACTS));
  storeScore(2, relationshipBase(FACTS));
}
