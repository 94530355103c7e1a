/** Follows one lead of a run off the page, exactly as it ran among all others. */
import {
  beginKey,
  makeCrew,
  makeSlot,
  makeStudy,
  openRun,
  type PlacedRow,
  placeRows,
  type RunInput,
  rowsOf,
  type Stage,
  traceLead,
} from '../core/index.ts';

/** What a follower is asked. */
export interface FollowRequest {
  readonly id: number;
  readonly input: RunInput;
  readonly lead: number;
}

/** What it answers: the lead with its rows, or what went wrong. */
export type FollowAnswer =
  | { readonly id: number; readonly kind: 'followed'; readonly followed: FollowedRows }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };

/** A lead, where it lives, what is known of it, and what happened to it. */
export interface FollowedRows {
  readonly lead: number;
  readonly name: string;
  readonly zone: string;
  readonly rows: readonly PlacedRow[];
}

/** Minutes at which sales began the lead's packets: they hang on all other leads, so all of them run. */
function beginsOf(stage: Stage, lead: number): ReadonlyMap<number, number> {
  const begins = new Map<number, number>();
  if (stage.setup.queues.length === 0) return begins;
  const study = makeStudy(stage);
  const crew = makeCrew(stage);
  for (let job = study.next(); job !== undefined; job = study.next()) {
    const result = crew.work(job);
    if (job.kind === 'again' && job.leads.includes(lead)) begins.clear();
    for (const row of rowsOf(result.handoffs)) {
      if (row.lead === lead) begins.set(beginKey(lead, row.number), row.begin);
    }
    study.accept(job, result);
  }
  return begins;
}

/** Follows a lead by its number through the first repeat of a run. */
export function follow(input: RunInput, lead: number): FollowedRows {
  const stage = openRun({ ...input, scenario: { ...input.scenario, replications: 1 } });
  const cast = stage.cast(0, { known: beginsOf(stage, lead) });
  const rows = placeRows(stage, traceLead(stage.linked, cast, lead));
  const slot = makeSlot(stage.setup.names);
  cast.population.load(lead, slot);
  const zone = stage.setup.zones.list[slot.zone]?.name ?? 'UTC';
  return { lead, name: slot.name || slot.id, zone, rows };
}
