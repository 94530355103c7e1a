import type { ReactNode } from 'react';
import { type FormField, programSections } from '../../core/index.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from './Form.module.css';
import { useProgramScope } from './program-scope.ts';
import { FormContext } from './scope.ts';

type AssetWordsProps = {
  readonly asset: string;
  /** Fields on the email at a path of the program. */
  readonly form: (fields: readonly FormField[], prefix: string) => ReactNode;
};

/** What an email of the catalogue says, to be changed where it is picked: for all steps that send it. */
export function AssetWords({ asset, form }: AssetWordsProps) {
  const { t } = useWords();
  const place = useStore(({ file }) => file?.catalogue.assets.findIndex(({ id }) => id === asset) ?? -1);
  if (place === -1) return null;
  return (
    <Disclosure label={t('app.form.words')}>
      <p className={styles.words}>{t('app.form.wordsHelp')}</p>
      <Words place={place} form={form} />
    </Disclosure>
  );
}

/** Made only once it is opened: the view of the whole program would be taken with every change of a step. */
function Words({ place, form }: Pick<AssetWordsProps, 'form'> & { readonly place: number }) {
  const file = useStore((state) => state.file);
  const scope = useProgramScope();
  if (file === undefined || scope === undefined) return null;
  const list = programSections(file).find(({ id }) => id === 'content')?.fields[0]?.control;
  return list?.kind === 'list' ? (
    <FormContext value={scope}>{form(list.item, `assets.${place}.`)}</FormContext>
  ) : null;
}
