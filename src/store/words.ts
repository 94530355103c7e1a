/** The words of the language that is shown. One voice a language, made on first use. */
import {
  LOCALES,
  type Locale,
  makeTexts,
  type Text,
  type TextParam,
  type Texts,
  text,
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

/** The voice of a language. */
export function voiceOf(locale: Locale): Voice {
  let voice = voices.get(locale);
  if (voice === undefined) {
    const texts = makeTexts(locale, KINDS.words(locale));
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
export function readLocale(): Locale {
  const known = (tag: string): Locale | undefined => LOCALES.find((locale) => tag.startsWith(locale));
  try {
    const kept = localStorage.getItem(KEY);
    if (kept !== null && known(kept) !== undefined) return known(kept) as Locale;
  } catch {
    // A browser that keeps nothing speaks its own language.
  }
  return navigator.languages.map(known).find((locale) => locale !== undefined) ?? 'en';
}

/** Shows a language, and keeps it for the next visit. */
export function chooseLocale(locale: Locale): void {
  showLocale(locale);
  try {
    localStorage.setItem(KEY, locale);
  } catch {
    // Shown for this visit all the same.
  }
}

/** Shows a language without keeping it. */
export function showLocale(locale: Locale): void {
  document.documentElement.lang = locale;
  useStore.setState({ locale });
}
