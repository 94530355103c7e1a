/** Names for made-up people, in the language of whoever looks: a run knows them by their numbers alone. */
import { diceBase, die } from '../../core/index.ts';
import { useStore } from '../store.ts';
import { type Voice, voiceOf } from '../words.ts';
import { ownPeople } from './state.ts';

/** Own dice: names change nothing of a run. */
const NAMES_KEY = 0x6e616d65;
const GIVEN = 0;
const FAMILY = 1;

function oneOf(names: readonly string[], drawn: number): string {
  return names[(drawn >>> 0) % names.length] ?? '';
}

/** The name of a made-up person: the same for the same seed and number, whatever the program does. */
export function madeUpName(seed: number, lead: number, { t }: Pick<Voice, 't'>): string {
  const base = diceBase(seed, lead, NAMES_KEY, 0);
  const given = oneOf(t('people.name.given').split(' '), die(base, GIVEN));
  const family = oneOf(t('people.name.family').split(' '), die(base, FAMILY));
  return t('people.name.whole', { given, family });
}

/** Whether the people of the open program's run are made up. */
export function arePeopleMadeUp(): boolean {
  const { file, people } = useStore.getState();
  return ownPeople(file, people) === undefined;
}

/** What somebody of the open program's run is called: made-up people by a made-up name, others by their own. */
export function shownName(
  { lead, name }: { readonly lead: number; readonly name: string },
  voice: Pick<Voice, 't'> = voiceOf(useStore.getState().locale),
): string {
  const seed = useStore.getState().file?.scenario.seed;
  return seed === undefined || !arePeopleMadeUp() ? name : madeUpName(seed, lead, voice);
}
