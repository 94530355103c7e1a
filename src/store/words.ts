/** The words of the language that is shown. One voice a language, made on first use; Japanese is fetched before that. */
import {
  englishWords,
  fetchJapanese,
  fetchShipped,
  LOCALES,
  type Locale,
  type ProgramFile,
  type Text,
  type TextParam,
  type Texts,
  text,
  textsOf,
  translated,
  type Words,
} from '../core/index.ts';
import { KINDS } from './document/kinds.ts';
import { useStore } from './store.ts';

/** The voice, and the words of a key of the catalogues. */
export interface Voice extends Texts {
  t(key: string, params?: Readonly<Record<string, TextParam>>): string;
  /** The words of a text, or nothing. */
  maybe(words: Text | undefined): string | undefined;
}

const KEY = 'trellis.locale';
const voices = new Map<Locale, Voice>();
let japanese: Words | undefined;

/** Fetches the words of a language, unless they are here. Fails where they cannot be fetched. */
export async function fetchWords(locale: Locale): Promise<void> {
  if (locale === 'ja') japanese ??= await fetchJapanese();
}

function wordsOf(locale: Locale): Words {
  if (locale === 'en') return englishWords();
  if (japanese === undefined) throw new Error('Japanese is spoken before `fetchWords` has brought its words');
  return japanese;
}

/** The voice of a language whose words are here: English always, others after `fetchWords`. */
export function voiceOf(locale: Locale): Voice {
  let voice = voices.get(locale);
  if (voice === undefined) {
    const texts = textsOf(locale, { ...wordsOf(locale), ...KINDS.words(locale) });
    voice = {
      ...texts,
      t: (key, params) => texts.say(text(key, params)),
      maybe: (words) => (words === undefined ? undefined : texts.say(words)),
    };
    voices.set(locale, voice);
  }
  return voice;
}

/** The voice of the language that is shown. */
export function useWords(): Voice {
  return voiceOf(useStore((state) => state.locale));
}

/** The kept language; else the browser's, where it is one of ours. */
function readLocale(): Locale {
  const known = (tag: string): Locale | undefined => LOCALES.find((locale) => tag.startsWith(locale));
  try {
    const kept = localStorage.getItem(KEY);
    if (kept !== null && known(kept) !== undefined) return known(kept) as Locale;
  } catch {
    // A browser that keeps nothing speaks its own language.
  }
  return navigator.languages.map(known).find((locale) => locale !== undefined) ?? 'en';
}

let asked = 0;

/** Shows a language, and keeps it for the next visit. The one before stays until the words are here. */
export async function chooseLocale(locale: Locale): Promise<void> {
  asked += 1;
  const mine = asked;
  await fetchWords(locale);
  // Another one was chosen meanwhile.
  if (mine !== asked) return;
  showLocale(locale);
  try {
    localStorage.setItem(KEY, locale);
  } catch {
    // Shown for this visit all the same.
  }
}

/** Shows the kept language; English where its words cannot be had. Nothing is to be shown before. */
export async function openLocale(): Promise<void> {
  const locale = readLocale();
  const isHere = await fetchWords(locale).then(
    () => true,
    () => false,
  );
  showLocale(isHere ? locale : 'en');
}

/** A program that comes with the product in the language that is shown; in English where its words cannot be had. */
export async function inShownWords(file: ProgramFile): Promise<ProgramFile> {
  const words = await fetchShipped(useStore.getState().locale).catch(() => undefined);
  return words === undefined ? file : translated(file, words);
}

/** Shows a language whose words are here, without keeping it. */
export function showLocale(locale: Locale): void {
  document.documentElement.lang = locale;
  useStore.setState({ locale });
}
