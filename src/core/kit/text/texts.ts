/** The catalogues of all languages at once: for the command line, and for what runs beside a page. */
import { cli as EN_CLI } from './en/cli.ts';
import { EN } from './en/index.ts';
import { byFullKey } from './fetching.ts';
import { cli as JA_CLI } from './ja/cli.ts';
import { JA } from './ja/index.ts';
import { type Locale, type Texts, textsOf, type Words } from './saying.ts';

export { LOCALES, type Locale, type Texts, type Words } from './saying.ts';

/** All words of a language by full key, those of the command line among them, which no page says: `common.yes`, `cli.intro`. */
export function catalogueOf(locale: Locale): Words {
  return byFullKey(locale === 'en' ? { ...EN, cli: EN_CLI } : { ...JA, cli: JA_CLI });
}

/**
 * Makes the voice of a language.
 *
 * @param extra words by full key that come on top of the catalogues: those of the node kinds.
 */
export function makeTexts(locale: Locale, extra: Words = {}): Texts {
  return textsOf(locale, { ...catalogueOf(locale), ...extra });
}
