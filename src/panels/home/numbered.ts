import { useCallback } from 'react';
import type { Numbered } from '../../store/home/home.ts';
import { useWords } from '../../store/words.ts';

/** Says a name that is taken with a number behind it, in the language that is shown. */
export function useNumbered(): Numbered {
  const { t } = useWords();
  return useCallback((name, number) => t('home.numbered', { name, number: String(number) }), [t]);
}
