import { type ReactNode, useMemo } from 'react';
import { type FormField, programSections, programView } from '../../core/index.ts';
import { changeProgram } from '../../store/document/settings.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from './Form.module.css';
import { FormContext } from './scope.ts';

type AssetWordsProps = {
  readonly asset: string;
  /** Fields on the email at a path of the program. */
  readonly form: (fields: readonly FormField[], prefix: string) => ReactNode;
};

/** What an email of the catalogue says, to be changed where it is picked: for all steps that send it. */
export function AssetWords({ asset, form }: AssetWordsProps) {
  const { t } = useWords();
  const file = useStore((state) => state.file);
  const scope = useMemo(
    () =>
      file && { nodeId: '', catalogue: file.catalogue, settings: programView(file), write: changeProgram },
    [file],
  );
  if (file === undefined || scope === undefined) return null;
  const place = file.catalogue.assets.findIndex(({ id }) => id === asset);
  const list = programSections(file).find(({ id }) => id === 'content')?.fields[0]?.control;
  if (place === -1 || list?.kind !== 'list') return null;
  return (
    <FormContext value={scope}>
      <Disclosure label={t('app.form.words')}>
        <p className={styles.words}>{t('app.form.wordsHelp')}</p>
        {form(list.item, `assets.${place}.`)}
      </Disclosure>
    </FormContext>
  );
}
