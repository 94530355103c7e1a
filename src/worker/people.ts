/** Answers questions about the people of a run off the page, a slice at a time. */
import type { RunInput } from '../core/index.ts';
import { type FoundLead, membersOf, type Place, search } from './places.ts';
import { type Roster, roster, SLICE } from './roster.ts';
import { type Keeping, keepingFrom } from './why.ts';
import { type Worth, worthWalking } from './worth.ts';

/** What the thread is asked. */
export type PeopleRequest =
  | {
      readonly id: number;
      readonly kind: 'places';
      readonly input: RunInput;
      readonly place: Place;
      readonly most: number;
    }
  | {
      readonly id: number;
      readonly kind: 'members';
      readonly input: RunInput;
      readonly nodes: readonly string[];
      readonly port: string;
    }
  | {
      readonly id: number;
      readonly kind: 'roster';
      readonly input: RunInput;
      readonly fields: readonly string[];
    }
  | { readonly id: number; readonly kind: 'worth'; readonly input: RunInput }
  | {
      readonly id: number;
      readonly kind: 'why';
      readonly input: RunInput;
      readonly node: string;
      readonly ports: readonly string[];
    };

/** Who was found so far. */
export interface Found {
  /** In the order of their numbers. */
  readonly found: readonly FoundLead[];
  /** Minute of the epoch at which the run starts. */
  readonly start: number;
  readonly done: number;
  readonly of: number;
  readonly isDone: boolean;
}

/** What the thread says. */
export type PeopleAnswer =
  | ({ readonly id: number; readonly kind: 'places' } & Found)
  | ({ readonly id: number; readonly kind: 'roster' } & Roster)
  | { readonly id: number; readonly kind: 'worth'; readonly worth: Worth }
  | { readonly id: number; readonly kind: 'why'; readonly why: Keeping }
  | {
      readonly id: number;
      readonly kind: 'members';
      readonly members: ReadonlyMap<string, readonly number[]>;
    }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };

/** Looks until `most` are found, and tells after each slice what there is. */
export function* places(input: RunInput, place: Place, most: number): Generator<Found, void> {
  const { leads, start, look } = search(input, place);
  const found: FoundLead[] = [];
  let done = 0;
  while (done < leads && found.length < most) {
    const to = Math.min(leads, done + SLICE);
    for (; done < to && found.length < most; done++) {
      const one = look(done);
      if (one !== undefined) found.push(one);
    }
    const isDone = done === leads || found.length === most;
    yield { found: [...found], start, done, of: leads, isDone };
  }
  if (leads === 0) yield { found, start, done, of: 0, isDone: true };
}

/** Answers one question, through `say`. */
export function answer(request: PeopleRequest, say: (answer: PeopleAnswer) => void): void {
  const { id } = request;
  try {
    if (request.kind === 'members') {
      const { input, nodes, port } = request;
      say({ id, kind: 'members', members: membersOf(input, nodes, port) });
      return;
    }
    if (request.kind === 'why') {
      say({ id, kind: 'why', why: keepingFrom(request) });
      return;
    }
    if (request.kind === 'worth') {
      say({ id, kind: 'worth', worth: worthWalking(request.input) });
      return;
    }
    if (request.kind === 'roster') {
      for (const part of roster(request.input, request.fields)) say({ id, kind: 'roster', ...part });
      return;
    }
    for (const found of places(request.input, request.place, request.most))
      say({ id, kind: 'places', ...found });
  } catch (error) {
    say({ id, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
