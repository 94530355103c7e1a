import {
  BUILT_IN_FIELDS,
  type Catalogue,
  choiceText,
  type FieldDef,
  type FieldValue,
  type Json,
} from '../../core/index.ts';
import { useWords } from '../../store/words.ts';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { readAt, useForm } from './scope.ts';

export type ValueControlProps = {
  /** The setting that names the field; `*` is the entry in which this control stands. */
  readonly fieldSetting: string;
  readonly path: string;
  readonly label: string;
  readonly value: Json | undefined;
  readonly onChange: (value: Json | undefined) => void;
};

/** A value of a field that another setting names. */
export function ValueControl({ fieldSetting, path, value, onChange }: ValueControlProps) {
  const { settings, catalogue } = useForm();
  const index = /\.(\d+)\./.exec(path)?.[1] ?? '0';
  const named = readAt(settings, fieldSetting.replace('*', index));
  return (
    <FieldValueInput
      field={fieldOf(catalogue, typeof named === 'string' ? named : '')}
      value={value as FieldValue | undefined}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}

/** The definition of a field by its slug. */
export function fieldOf(catalogue: Catalogue, id: string): FieldDef | undefined {
  return [...BUILT_IN_FIELDS, ...catalogue.fields].find((field) => field.id === id);
}

export type FieldValueInputProps = {
  readonly field: FieldDef | undefined;
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue | undefined) => void;
  readonly label?: string;
};

/** A value as its field wants it: one of its choices, yes or no, a number, a date, or words. */
export function FieldValueInput({ field, value, onChange, label }: FieldValueInputProps) {
  const { t, say } = useWords();
  const named = label === undefined ? {} : { label };
  switch (field?.type) {
    case 'number':
      return (
        <NumberInput {...named} value={typeof value === 'number' ? value : undefined} onChange={onChange} />
      );
    case 'yesNo':
      return (
        <Select
          {...named}
          value={typeof value === 'boolean' ? String(value) : ''}
          placeholder={t('app.form.choose')}
          options={[
            { value: 'true', label: t('app.form.yes') },
            { value: 'false', label: t('app.form.no') },
          ]}
          onChange={(next) => onChange(next === 'true')}
        />
      );
    case 'choice':
      return (
        <Select
          {...named}
          value={typeof value === 'string' ? value : ''}
          placeholder={t('app.form.choose')}
          options={(field.choices ?? []).map((choice) => ({
            value: choice,
            label: say(choiceText(field.id, choice)),
          }))}
          onChange={onChange}
        />
      );
    default:
      return (
        <TextInput
          {...named}
          type={field?.type === 'date' ? 'date' : 'text'}
          value={value === undefined || value === null ? '' : String(value)}
          onChange={(words) => onChange(words === '' ? undefined : words)}
        />
      );
  }
}
