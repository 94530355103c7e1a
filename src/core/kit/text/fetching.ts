/** The catalogues one by one: a page shows one language, and does not wait for another. */
import { EN } from './en/index.ts';
import type { Locale, Words } from './saying.ts';

/** The words of folders by full key: `common.yes`, `app.run`. */
export function byFullKey(folders: Readonly<Record<string, Words>>): Words {
  const all: Record<string, string> = {};
  for (const [folder, words] of Object.entries(folders)) {
    for (const [key, sentence] of Object.entries(words)) all[`${folder}.${key}`] = sentence;
  }
  return all;
}

/** The words of English by full key. */
export function englishWords(): Words {
  return byFullKey(EN);
}

/** The words of Japanese by full key, fetched when they are asked for. Fails where they cannot be fetched. */
export async function fetchJapanese(): Promise<Words> {
  const { JA } = await import('./ja/index.ts');
  return byFullKey(JA);
}

/** What the texts of shipped programs are called in a language, by their English; fetched when it is asked for. */
export async function fetchShipped(locale: Locale): Promise<Words> {
  return locale === 'en' ? {} : (await import('./ja/shipped.ts')).SHIPPED_JA;
}
