/** Somebody of the run at a place of the drawing. */
import type { ProgramFile } from '../../core/index.ts';
import { type Asked, lookForOne } from '../../worker/asking.ts';
import type { FoundLead, Place } from '../../worker/places.ts';
import type { ImportedPeople } from '../people/state.ts';
import { runInputOf } from './input.ts';

/** Who was found there first, with the minute of the epoch at which the run starts; nobody, or it cannot be told. */
export type Somebody =
  | { readonly state: 'nobody' | 'unknown' }
  | { readonly state: 'found'; readonly lead: FoundLead; readonly start: number };

/** Looks for the first of a run who is at a place. */
export function lookForSomebody(
  {
    file,
    people,
    place,
  }: { readonly file: ProgramFile; readonly people: ImportedPeople | undefined; readonly place: Place },
  hear: (found: Somebody) => void,
): Asked {
  return lookForOne(
    { input: runInputOf(file, people), place },
    {
      hear: ({ found: [lead], start }) =>
        hear(lead === undefined ? { state: 'nobody' } : { state: 'found', lead, start }),
      fail: () => hear({ state: 'unknown' }),
    },
  );
}
