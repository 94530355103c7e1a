import { useMemo, useState } from 'react';
import type { FormField } from '../../core/index.ts';
import { useWords } from '../../store/words.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Field } from '../../ui/Field.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { AssetWords } from './AssetWords.tsx';
import { ControlOf } from './ControlOf.tsx';
import styles from './Form.module.css';
import { ListControl } from './ListControl.tsx';
import { fieldId, readAt, useForm } from './scope.ts';

export type FormProps = {
  readonly fields: readonly FormField[];
  /** Path of the entry whose fields these are, with a dot at its end; empty for the node's own. */
  readonly prefix?: string;
  /** What is wrong, by path. */
  readonly errors?: ReadonlyMap<string, string>;
  /** Rare fields stand open: a word of the sentence jumps to one of them. */
  readonly open?: boolean;
  /** The first field stands right under a label that says what it is for; its own is only spoken. */
  readonly isUnderLabel?: boolean;
};

/** The fields of a form as data; the rare ones folded. */
export function Form({ fields, prefix = '', errors, open = false, isUnderLabel = false }: FormProps) {
  const { settings } = useForm();
  const { t } = useWords();
  const [unfolded, setUnfolded] = useState(false);
  const shown = fields.filter(
    ({ only }) =>
      only === undefined || only.is.includes(readAt(settings, `${prefix}${only.setting}`) ?? null),
  );
  const often = shown.filter(({ rare }) => rare !== true);
  const rare = shown.filter((field) => field.rare === true);
  const row = (field: FormField) => (
    <Row
      key={field.setting}
      field={field}
      path={`${prefix}${field.setting}`}
      hideLabel={isUnderLabel && field === often[0]}
      {...(errors && { errors })}
    />
  );
  return (
    <div className={styles.form}>
      {often.map(row)}
      {rare.length > 0 && (
        <Disclosure
          label={t('app.form.rare', { count: rare.length })}
          open={open || unfolded}
          onToggle={setUnfolded}
        >
          <div className={styles.rare}>{rare.map(row)}</div>
        </Disclosure>
      )}
    </div>
  );
}

/** Controls that are made of several and share the label. */
const GROUPS: ReadonlySet<string> = new Set(['duration', 'weekdays', 'window', 'date', 'rule', 'choices']);

type RowProps = {
  readonly field: FormField;
  readonly path: string;
  readonly hideLabel: boolean;
  readonly errors?: ReadonlyMap<string, string>;
};

function Row({ field, path, hideLabel, errors }: RowProps) {
  const { settings, write } = useForm();
  const { say, maybe } = useWords();
  const { control } = field;
  const label = say(field.label);
  const help = maybe(field.help);
  const value = readAt(settings, path);
  const error = errors?.get(path);
  const extra = useMemo(
    () => ({ ...(help === undefined ? {} : { help }), ...(error === undefined ? {} : { error }) }),
    [help, error],
  );
  if (control.kind === 'yesNo') {
    return (
      <div id={fieldId(path)}>
        <Switch
          checked={value === true}
          onChange={(on) => write(path, on)}
          label={label}
          {...(help === undefined ? {} : { help })}
        />
      </div>
    );
  }
  if (control.kind === 'list') {
    const entry = (prefix: string, isAlone: boolean) => (
      <Form fields={control.item} prefix={prefix} isUnderLabel={isAlone} {...(errors && { errors })} />
    );
    return <ListControl label={label} path={path} control={control} entry={entry} {...extra} />;
  }
  const hasWords = control.kind === 'pick' && control.words === true && typeof value === 'string';
  const isGroup = GROUPS.has(control.kind) || (control.kind === 'choice' && control.segmented === true);
  return (
    <Field label={label} id={fieldId(path)} group={isGroup} hideLabel={hideLabel} {...extra}>
      <ControlOf control={control} path={path} label={label} value={value} />
      {hasWords && (
        <AssetWords asset={value} form={(fields, prefix) => <Form fields={fields} prefix={prefix} />} />
      )}
    </Field>
  );
}
