import { type ReactNode, useRef, useState } from 'react';
import type { Control, Json } from '../../core/index.ts';
import { makeId } from '../../store/document/ids.ts';
import { useWords, type Voice } from '../../store/words.ts';
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
  const { say, t } = useWords();
  const { entries, keys, added, stack, add, raise, remove } = useEntries(path, control);
  const isAlone = control.needsOne === true && entries.length === 1;
  const named = (entry: Json) => (control.title === undefined ? undefined : titleOf(entry, control.title, t));
  return (
    <Field
      group
      label={label}
      id={fieldId(path)}
      {...(help === undefined ? {} : { help })}
      {...(error === undefined ? {} : { error })}
    >
      <div className={styles.stack} ref={stack}>
        {entries.map((entry, index) => (
          <Entry
            key={ownId(entry, control.id) ?? `place-${keys[index]}`}
            title={named(entry)}
            isNew={index === added}
            isAlone={isAlone}
          >
            {!isAlone && (
              <EntryHead
                index={index}
                name={named(entry)}
                onRaise={() => raise(index)}
                onRemove={() => remove(index)}
              />
            )}
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

/** The entries of a list, and what is done to them. */
function useEntries(path: string, control: ListControlProps['control']) {
  const { settings, write } = useForm();
  const [added, setAdded] = useState<number | undefined>(undefined);
  const stack = useRef<HTMLDivElement>(null);
  const value = readAt(settings, path);
  const entries: readonly Json[] = Array.isArray(value) ? value : [];
  const [keys, setKeys] = useKeys(entries.length);
  const put = (next: readonly Json[], isNew?: number) => {
    setAdded(isNew);
    write(path, next);
  };
  return {
    entries,
    keys,
    added,
    stack,
    add() {
      const empty = control.empty as { readonly [key: string]: Json };
      const entry = control.id === undefined ? empty : { ...empty, [control.id]: makeId() };
      put([...entries, entry], entries.length);
    },
    raise(index: number) {
      put(swapped(entries, index));
      setKeys(swapped(keys, index));
    },
    remove(index: number) {
      put(entries.toSpliced(index, 1));
      setKeys(keys.toSpliced(index, 1));
      // Not the next entry's own cross: a second press would take that out, too.
      stack.current?.querySelector<HTMLElement>(':scope > :last-child button')?.focus();
    },
  };
}

/**
 * Keys of entries that have none of their own. Whoever takes one out or moves it does so with its key, so that the others stay as open as
 * they are; what is changed elsewhere comes and goes at the end.
 */
function useKeys(count: number) {
  const [keys, setKeys] = useState<readonly number[]>([]);
  const now = keys.length === count ? keys : fitted(keys, count);
  if (now !== keys) setKeys(now);
  return [now, setKeys] as const;
}

function fitted(keys: readonly number[], count: number): readonly number[] {
  const fresh = Math.max(-1, ...keys) + 1;
  return Array.from({ length: count }, (_, i) => keys[i] ?? fresh + i);
}

type EntryProps = {
  /** Stands over an entry that is folded; absent = it is not. */
  readonly title: string | undefined;
  readonly isNew: boolean;
  readonly isAlone: boolean;
  readonly children: ReactNode;
};

/** An entry in its border; one that has a title stands folded under it, unless it is new. */
function Entry({ title, isNew, isAlone, children }: EntryProps) {
  if (isAlone) return <div className={styles.alone}>{children}</div>;
  if (title === undefined) return <div className={styles.entry}>{children}</div>;
  return (
    <div className={styles.folded} ref={isNew ? focusFirst : undefined}>
      <Disclosure label={title} defaultOpen={isNew}>
        <div className={styles.unfolded}>{children}</div>
      </Disclosure>
    </div>
  );
}

function titleOf(entry: Json, setting: string, t: Voice['t']): string {
  const title = readAt(entry, setting);
  return typeof title === 'string' && title.trim() !== '' ? title : t('program.unnamed');
}

/** Who has added something goes on with its name. */
function focusFirst(entry: HTMLElement | null): void {
  entry?.querySelector<HTMLElement>('input, textarea')?.focus();
}

type EntryHeadProps = {
  readonly index: number;
  /** What it is called; absent = it goes by its number. */
  readonly name: string | undefined;
  readonly onRaise: () => void;
  readonly onRemove: () => void;
};

function EntryHead({ index, name, onRaise, onRemove }: EntryHeadProps) {
  const { t } = useWords();
  const number = index + 1;
  const called = name ?? t('app.form.entryIn', { number });
  return (
    <div className={styles.entryHead}>
      <span>{name === undefined && t('app.form.entry', { number })}</span>
      <span className={styles.entryDeeds}>
        <IconButton
          icon="arrow-up"
          size="s"
          label={t('app.form.up', { name: called })}
          disabled={index === 0}
          onClick={onRaise}
        />
        <IconButton icon="x" size="s" label={t('app.form.remove', { name: called })} onClick={onRemove} />
      </span>
    </div>
  );
}

function ownId(entry: Json, id: string | undefined): string | undefined {
  const own = id === undefined ? undefined : readAt(entry, id);
  return typeof own === 'string' && own !== '' ? own : undefined;
}

/** With one before the one above it. */
function swapped<T>(list: readonly T[], index: number): readonly T[] {
  const [above, here] = [list[index - 1] as T, list[index] as T];
  return list.with(index - 1, here).with(index, above);
}
