import { useState } from 'react';
import type { ProgramFile } from '../../../core/index.ts';
import { endGesture } from '../../../store/actions.ts';
import { setPrice } from '../../../store/results/costs.ts';
import { useWords } from '../../../store/words.ts';
import { Field } from '../../../ui/Field.tsx';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import styles from './Cost.module.css';

/** The prices of a program: an email, a handoff, and in what currency. */
export function CostFields({ file }: { readonly file: ProgramFile }) {
  const { t } = useWords();
  const { perEmail, perHandoff, valuePerCustomer } = file.program.settings.costs ?? {};
  return (
    <fieldset className={styles.fields} onBlur={endGesture} aria-label={t('reports.cost.change')}>
      <Field label={t('reports.cost.perEmail')} help={t('reports.cost.perEmailHelp')}>
        <NumberInput
          value={perEmail}
          min={0}
          max={1_000_000}
          step={0.1}
          onChange={(value) => setPrice('perEmail', value)}
        />
      </Field>
      <Field label={t('reports.cost.price')} help={t('reports.cost.priceHelp')}>
        <NumberInput
          value={perHandoff}
          min={0}
          max={1_000_000}
          step={0.1}
          onChange={(value) => setPrice('perHandoff', value)}
        />
      </Field>
      <Field label={t('reports.cost.customer')} help={t('reports.cost.customerHelp')}>
        <NumberInput
          value={valuePerCustomer}
          min={0}
          max={1_000_000_000}
          step={100}
          onChange={(value) => setPrice('valuePerCustomer', value)}
        />
      </Field>
      <Currency file={file} />
    </fieldset>
  );
}

function Currency({ file }: { readonly file: ProgramFile }) {
  const { t } = useWords();
  const known = file.program.settings.costs?.currency ?? '';
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const shown = typed ?? known;
  const isWrong = shown !== '' && !isCurrency(shown);
  return (
    <Field
      label={t('reports.cost.currency')}
      help={t('reports.cost.currencyHelp')}
      {...(isWrong ? { error: t('reports.cost.currencyWrong') } : {})}
    >
      <TextInput
        value={shown}
        onChange={(next) => {
          const upper = next.trim().toUpperCase();
          setTyped(upper);
          if (upper === '' || isCurrency(upper)) setPrice('currency', upper);
        }}
      />
    </Field>
  );
}

function isCurrency(word: string): boolean {
  return /^[A-Z]{3}$/.test(word);
}
