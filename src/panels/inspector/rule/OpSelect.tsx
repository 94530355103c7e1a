import type { Comparison, FieldOp } from '../../../core/index.ts';
import { useWords } from '../../../store/words.ts';
import { Select } from '../../../ui/Select.tsx';
import { COMPARISONS, OP_NAMES } from './atoms.ts';

export type OpSelectProps<O extends FieldOp> = {
  readonly op: O;
  readonly ops?: readonly O[];
  readonly onChange: (op: O) => void;
};

/** How two values are compared. */
export function OpSelect<O extends FieldOp = Comparison>({ op, ops, onChange }: OpSelectProps<O>) {
  const { t } = useWords();
  const offered: readonly FieldOp[] = ops ?? COMPARISONS;
  return (
    <Select
      label={t('app.rule.compare')}
      value={op}
      options={offered.map((one) => ({ value: one, label: t(`app.rule.op.${OP_NAMES[one]}`) }))}
      onChange={(next) => onChange(next as O)}
    />
  );
}
