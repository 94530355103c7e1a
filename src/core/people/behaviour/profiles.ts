/** The profiles of a run, made as kinds of people turn up. */
import type { AssetDef, EventDef } from '../model/catalogue.ts';
import type { Persona } from '../model/scenario.ts';
import type { Names } from '../rules/facts.ts';
import { ownShares, ownStreams } from './own.ts';
import { makeProfile, type Profile } from './profile.ts';
import { type Overrides, resolveParameters } from './resolve.ts';

/** Profiles by number of the persona (-1 none) and truth. */
export interface ProfileBook {
  of(persona: number, truth: string): Profile;
}

/** What profiles are made of. */
export interface ProfileOptions {
  readonly personas: readonly Persona[];
  readonly scenario: { readonly behaviour: Overrides };
  readonly names: Names;
  readonly events: readonly EventDef[];
  readonly assets: readonly AssetDef[];
}

/** Makes the book of a run. */
export function profileBook(options: ProfileOptions): ProfileBook {
  // Most leads of a persona share one truth, so the last one met is tried before the map.
  const last: (Profile | undefined)[] = [];
  const books: Map<string, Profile>[] = [undefined, ...options.personas].map(() => new Map());
  return {
    of(persona, truth) {
      const met = last[persona + 1];
      if (met !== undefined && met.truth === truth) return met;
      const book = books[persona + 1]!;
      const profile = book.get(truth) ?? profileOf(options, persona, truth);
      book.set(truth, profile);
      last[persona + 1] = profile;
      return profile;
    },
  };
}

function profileOf(options: ProfileOptions, no: number, truth: string): Profile {
  const { names, assets, events } = options;
  const persona = options.personas[no];
  const scenario = options.scenario.behaviour;
  const values = resolveParameters({ scenario, truth, persona: persona?.behaviour });
  const overrides = { ...scenario, ...persona?.behaviour };
  return makeProfile({
    values,
    persona,
    truth,
    abouts: names.abouts,
    assets,
    streams: ownStreams(events, names, { cap: values['interest.cap'], overrides }),
    ownShares: ownShares(events, overrides),
  });
}
