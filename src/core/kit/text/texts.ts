/** The catalogues of all languages at once: for the command line, and for what runs beside a page. */
import { EN } from './en/index.ts';
import { byFullKey } from './fetching.ts';
import { JA } from './ja/index.ts';
import { type Locale, type Texts, textsOf, type Words } from './saying.ts';

export { LOCALES, type Locale, type Texts, type Words } from './saying.ts';

/** All words of a language by full key: `common.yes`, `app.run`. */
export function catalogueOf(locale: Locale): Words {
  return byFullKey(locale === 'en' ? EN : JA);
}

/**
 * Makes the voice of a language.
 *
 * @param extra words by full key that come on top of the catalogues: those of the node kinds.
 */
export function makeTexts(locale: Locale, extra: Words = {}): Texts {
  return textsOf(locale, { ...catalogueOf(locale), ...extra });
}
