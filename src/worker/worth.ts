/** Whom of a run to walk first: somebody to whom something happens. Off the page. */
import { makeSlot, type RunInput, scoresAt, settleRun, trailLead, whereaboutsOf } from '../core/index.ts';

/** Somebody who is worth a walk, and why: handed over to sales, still inside and closest, or just the first. */
export interface Worth {
  /** Number in the run, from 0. */
  readonly lead: number;
  readonly name: string;
  readonly why: 'handed' | 'inside' | 'first';
  /** At the end of the run. */
  readonly engagement: number;
}

/** So many are looked at: enough for somebody whom sales got, where that is not rare. */
const MOST = 5000;

/** The first who was handed over; else who is still in and scores highest; else the first who came. */
export function worthWalking(input: RunInput): Worth {
  const { stage, cast } = settleRun(input);
  const slot = makeSlot(stage.setup.names);
  const code = input.codes[0]!;
  const named = (one: Omit<Worth, 'name'>): Worth => {
    if (stage.leads > one.lead) cast.population.load(one.lead, slot);
    return { ...one, name: slot.name || slot.id };
  };
  let best: Omit<Worth, 'name'> = { lead: 0, why: 'first', engagement: 0 };
  let hasCome = false;
  for (let lead = 0; lead < Math.min(stage.leads, MOST); lead++) {
    const { rows, trail } = trailLead(stage.linked, cast, lead);
    const { engagement } = scoresAt(trail, stage.setup.horizon);
    if (rows.some(({ what, program }) => what === 'handoff' && program === 0)) {
      return named({ lead, why: 'handed', engagement });
    }
    const { outcome } = whereaboutsOf(rows, code);
    const isCloser = best.why !== 'inside' || engagement > best.engagement;
    if (outcome === 'inside' && isCloser) best = { lead, why: 'inside', engagement };
    else if (outcome !== 'notCome' && best.why === 'first' && !hasCome) {
      best = { lead, why: 'first', engagement };
      hasCome = true;
    }
  }
  return named(best);
}
