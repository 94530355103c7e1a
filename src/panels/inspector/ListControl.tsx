import { type ReactNode, useState } from 'react';
import type { Control, Json } from '../../core/index.ts';
import { makeId } from '../../store/document/ids.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './Form.module.css';
import { fieldId, readAt, useForm } from './scope.ts';

export type ListControlProps = {
  readonly label: string;
  readonly path: string;
  readonly control: Extract<Control, { kind: 'list' }>;
  readonly help?: string;
  readonly error?: string;
  /** The fields of one entry, whose paths begin with the prefix. One that is alone stands right under the label of the list. */
  readonly entry: (prefix: string, isAlone: boolean) => ReactNode;
};

/** Entries below each other, each with its own fields. Their order is the order in which they are asked. */
export function ListControl({ label, path, control, help, error, entry: fieldsOf }: ListControlProps) {
  const { settings, write } = useForm();
  const { say } = useWords();
  const [added, setAdded] = useState<number | undefined>(undefined);
  const value = readAt(settings, path);
  const entries: readonly Json[] = Array.isArray(value) ? value : [];
  const isAlone = control.needsOne === true && entries.length === 1;
  const add = () => {
    const empty = control.empty as { readonly [key: string]: Json };
    const entry = control.id === undefined ? empty : { ...empty, [control.id]: makeId() };
    write(path, [...entries, entry]);
    setAdded(entries.length);
  };
  const change = (next: readonly Json[]) => {
    setAdded(undefined);
    write(path, next);
  };
  return (
    <Field
      group
      label={label}
      id={fieldId(path)}
      {...(help === undefined ? {} : { help })}
      {...(error === undefined ? {} : { error })}
    >
      <div className={styles.stack}>
        {entries.map((entry, index) => (
          <Entry
            key={keyOf(entry, index, control.id)}
            title={control.title === undefined ? undefined : readAt(entry, control.title)}
            isFolded={control.title !== undefined}
            isNew={index === added}
            isAlone={isAlone}
          >
            {!isAlone && <EntryHead index={index} entries={entries} onChange={change} />}
            {fieldsOf(`${path}.${index}.`, isAlone)}
          </Entry>
        ))}
        <div>
          <Button size="s" icon="plus" onClick={add}>
            {say(control.add)}
          </Button>
        </div>
      </div>
    </Field>
  );
}

type EntryProps = {
  readonly title: Json | undefined;
  readonly isFolded: boolean;
  readonly isNew: boolean;
  readonly isAlone: boolean;
  readonly children: ReactNode;
};

/** An entry in its border; one that has a title stands folded under it, unless it is new. */
function Entry({ title, isFolded, isNew, isAlone, children }: EntryProps) {
  const { t } = useWords();
  if (isAlone) return <div className={styles.alone}>{children}</div>;
  if (!isFolded) return <div className={styles.entry}>{children}</div>;
  const label = typeof title === 'string' && title.trim() !== '' ? title : t('program.unnamed');
  return (
    <div className={styles.folded} ref={isNew ? focusFirst : undefined}>
      <Disclosure label={label} defaultOpen={isNew}>
        <div className={styles.unfolded}>{children}</div>
      </Disclosure>
    </div>
  );
}

/** Who has added something goes on with its name. */
function focusFirst(entry: HTMLElement | null): void {
  entry?.querySelector<HTMLElement>('input, textarea')?.focus();
}

type EntryHeadProps = {
  readonly index: number;
  readonly entries: readonly Json[];
  readonly onChange: (entries: readonly Json[]) => void;
};

function EntryHead({ index, entries, onChange }: EntryHeadProps) {
  const { t } = useWords();
  const number = index + 1;
  return (
    <div className={styles.entryHead}>
      <span>{t('app.form.entry', { number })}</span>
      <span className={styles.entryDeeds}>
        <IconButton
          icon="arrow-up"
          size="s"
          label={t('app.form.up', { number })}
          disabled={index === 0}
          onClick={() => onChange(swapped(entries, index))}
        />
        <IconButton
          icon="x"
          size="s"
          label={t('app.form.remove', { number })}
          onClick={() => onChange(entries.toSpliced(index, 1))}
        />
      </span>
    </div>
  );
}

function keyOf(entry: Json, index: number, id: string | undefined): string {
  const own = id === undefined ? undefined : readAt(entry, id);
  return typeof own === 'string' && own !== '' ? own : String(index);
}

function swapped(entries: readonly Json[], index: number): readonly Json[] {
  const [above, here] = [entries[index - 1] as Json, entries[index] as Json];
  return entries.with(index - 1, here).with(index, above);
}
