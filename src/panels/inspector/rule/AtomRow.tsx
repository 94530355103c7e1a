import { useWords } from '../../../store/words.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useForm } from '../scope.ts';
import { AtomFields } from './AtomFields.tsx';
import { ATOM_KINDS, type Atom, newAtom } from './atoms.ts';
import styles from './RuleEditor.module.css';

export type AtomRowProps = {
  readonly atom: Atom;
  readonly not: boolean;
  readonly onChange: (atom: Atom, not: boolean) => void;
  readonly onRemove: () => void;
};

/** How often somebody passed can be asked at a step only; of the whole program it means nothing. */
function kindsFor(nodeId: string): readonly Atom['kind'][] {
  return nodeId === '' ? ATOM_KINDS.filter((kind) => kind !== 'passes') : ATOM_KINDS;
}

/** One condition: what it asks about, turned round or not, and its particulars. */
export function AtomRow({ atom, not, onChange, onRemove }: AtomRowProps) {
  const { t } = useWords();
  const { catalogue, nodeId } = useForm();
  return (
    <div className={styles.row}>
      <div className={styles.head}>
        <Select
          label={t('app.rule.about')}
          value={atom.kind}
          options={kindsFor(nodeId).map((kind) => ({ value: kind, label: t(`app.rule.kind.${kind}`) }))}
          onChange={(kind) => onChange(newAtom(kind as Atom['kind'], catalogue), not)}
        />
        <IconButton
          icon="ban"
          size="s"
          label={t('app.rule.not')}
          pressed={not}
          onClick={() => onChange(atom, !not)}
        />
        <IconButton icon="x" size="s" label={t('app.rule.remove')} onClick={onRemove} />
      </div>
      <AtomFields atom={atom} onChange={(next) => onChange(next, not)} />
    </div>
  );
}
