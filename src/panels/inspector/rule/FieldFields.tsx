import { type FieldOp, type FieldValue, picksOf } from '../../../core/index.ts';
import { useWords } from '../../../store/words.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useForm } from '../scope.ts';
import { FieldValueInput, fieldOf } from '../ValueControl.tsx';
import { type Atom, fieldAtom, opsOf } from './atoms.ts';
import { OpSelect } from './OpSelect.tsx';

type FieldAtom = Extract<Atom, { kind: 'field' }>;

const isList = (op: FieldOp) => op === 'in' || op === 'notIn';

/** A question about a field of the lead. */
export function FieldFields({
  atom,
  onChange,
}: {
  readonly atom: FieldAtom;
  readonly onChange: (atom: Atom) => void;
}) {
  const { say, t } = useWords();
  const { catalogue } = useForm();
  const field = fieldOf(catalogue, atom.field);
  const { value } = atom;
  const first = Array.isArray(value) ? (value as readonly FieldValue[])[0] : (value as FieldValue);
  return (
    <>
      <Select
        label={t('app.rule.which')}
        value={atom.field}
        placeholder={t('app.form.choose')}
        options={picksOf('fields', catalogue).map((pick) => ({ value: pick.value, label: say(pick.label) }))}
        onChange={(id) => onChange(fieldAtom(id, catalogue))}
      />
      <OpSelect<FieldOp>
        op={atom.op}
        ops={opsOf(field?.type)}
        onChange={(op) => onChange({ ...atom, op, value: isList(op) ? [first ?? ''] : (first ?? '') })}
      />
      {isList(atom.op) ? (
        <TextInput
          label={t('app.rule.values')}
          placeholder={t('app.rule.values')}
          most={10_000}
          value={(Array.isArray(value) ? value : [value]).join(', ')}
          onChange={(words) => onChange({ ...atom, value: words.split(',').map((word) => word.trim()) })}
        />
      ) : (
        <FieldValueInput
          field={field}
          label={t('app.rule.value')}
          value={first}
          onChange={(next) => onChange({ ...atom, value: next ?? '' })}
        />
      )}
    </>
  );
}
