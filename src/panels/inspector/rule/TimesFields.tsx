import { useWords } from '../../../store/words.ts';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import type { Atom } from './atoms.ts';
import { OpSelect } from './OpSelect.tsx';
import styles from './RuleEditor.module.css';

type Counted = Extract<Atom, { readonly times: number }>;

export type TimesFieldsProps<A extends Counted> = { readonly atom: A; readonly onChange: (atom: A) => void };

/** How often something happened, and how that is compared. */
export function TimesFields<A extends Counted>({ atom, onChange }: TimesFieldsProps<A>) {
  const { t } = useWords();
  return (
    <div className={styles.pair}>
      <OpSelect op={atom.op} onChange={(op) => onChange({ ...atom, op })} />
      <NumberInput
        label={t('app.rule.times')}
        value={atom.times}
        min={0}
        onChange={(times) => onChange({ ...atom, times: times ?? 0 })}
      />
    </div>
  );
}
