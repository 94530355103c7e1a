/**
 * Says texts in the reader's language. Look-up and plurals are i18next's; names in `{{braces}}` are filled in here,
 * so that a user's own words are never read as a pattern.
 */
import { createInstance } from 'i18next';
import type { Text, TextParam } from '../base.ts';
import type { SaidRun } from './marks.ts';
import { plain, runsOf } from './marks.ts';
import type { ReservedKey } from './parts.ts';
import type { Speaker } from './special.ts';
import { SAYERS, sayParam } from './special.ts';

/** Languages of the product. */
export const LOCALES = ['en', 'ja'] as const;

/** A language of the product. */
export type Locale = (typeof LOCALES)[number];

/** Sentences by key. Plural forms are keys with the endings `_one` and `_other`, chosen by the parameter `count`. */
export type Words = Readonly<Record<string, string>>;

/** The voice of one language. */
export interface Texts {
  readonly locale: Locale;
  /** The text as plain words. An unknown key is said as itself; a parameter that is missing is left out. */
  say(text: Text): string;
  /** The text as runs, so that marked words can stand out. Joined, they are what `say` says. */
  runs(text: Text): readonly SaidRun[];
  /** Whether the key is in the catalogues of this language. */
  has(key: string): boolean;
}

const TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', ja: 'ja' };
const NAME = /\{\{(\w+)\}\}/g;
const NAMESPACE = 'words';

function isReserved(key: string): key is ReservedKey {
  return Object.hasOwn(SAYERS, key);
}

/** Makes the voice of a language out of its words by full key. */
export function textsOf(locale: Locale, words: Words): Texts {
  const i18n = createInstance();
  void i18n.init({
    lng: locale,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    defaultNS: NAMESPACE,
    ns: [NAMESPACE],
    resources: { [locale]: { [NAMESPACE]: words } },
  });
  const sentence = (key: string, count: TextParam | undefined): string =>
    typeof count === 'number'
      ? i18n.t(key, { count, skipInterpolation: true })
      : i18n.t(key, { skipInterpolation: true });
  const speaker: Speaker = {
    tag: TAGS[locale],
    say(text) {
      if (isReserved(text.key)) return SAYERS[text.key](text, speaker);
      const { params } = text;
      return sentence(text.key, params?.count).replace(NAME, (_, name: string) =>
        params?.[name] === undefined ? '' : sayParam(params[name], speaker),
      );
    },
  };
  return {
    locale,
    say: (text) => plain(speaker.say(text)),
    runs: (text) => runsOf(speaker.say(text)),
    has: (key) => i18n.exists(key) || i18n.exists(key, { count: 1 }),
  };
}
