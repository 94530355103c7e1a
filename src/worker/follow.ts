/** Follows one lead of a run off the page, exactly as it ran among all others. */
import { followLead, makeSlot, type PlacedRow, placeRows, type RunInput } from '../core/index.ts';

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

/** Follows a lead by its number through the first repeat of a run. */
export function follow(input: RunInput, lead: number): FollowedRows {
  const { stage, cast, rows } = followLead(input, lead);
  const slot = makeSlot(stage.setup.names);
  cast.population.load(lead, slot);
  const zone = stage.setup.zones.list[slot.zone]?.name ?? 'UTC';
  return { lead, name: slot.name || slot.id, zone, rows: placeRows(stage, rows) };
}
