import { useEffect, useState } from 'react';
import { picksOf } from '../../core/index.ts';
import { listPrograms } from '../../storage/programs.ts';
import { database } from '../../store/document/opening.ts';
import { addName, type NamedPart } from '../../store/document/settings.ts';
import { useWords } from '../../store/words.ts';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './Form.module.css';
import { type ControlProps, useForm } from './scope.ts';

const ANY = ' any';
const NEW = ' new';
const NAMED: ReadonlySet<string> = new Set<NamedPart>(['topics', 'lists', 'assets']);

/** One name of the catalogue. Where a name is all there is to a thing, a new one can be given on the spot. */
export function PickControl({ control, value, onChange }: ControlProps<'pick'>) {
  const { catalogue } = useForm();
  const { say, t } = useWords();
  const [isNew, setNew] = useState(false);
  const programs = usePrograms(control.from === 'programs');
  const known = picksOf(control.from, catalogue).map((pick) => ({
    value: pick.value,
    label: say(pick.label),
  }));
  const offered = control.from === 'programs' ? programs : known;
  const options = [
    ...(control.any === undefined ? [] : [{ value: ANY, label: say(control.any) }]),
    ...offered,
    ...(NAMED.has(control.from) ? [{ value: NEW, label: t('app.form.new') }] : []),
  ];
  const part = control.from as NamedPart;
  const chosen = typeof value === 'string' ? value : control.any === undefined ? '' : ANY;
  return (
    <div className={styles.stack}>
      <Select
        value={isNew ? NEW : chosen}
        placeholder={t('app.form.choose')}
        options={withUnknown(options, chosen)}
        onChange={(next) => {
          setNew(next === NEW);
          if (next !== NEW) onChange(next === ANY ? undefined : next);
        }}
      />
      {isNew && (
        <NewName
          onName={(name) => {
            setNew(false);
            if (name !== '') onChange(addName(part, name));
          }}
        />
      )}
    </div>
  );
}

/** A name that the catalogue has lost stays as it is until another is chosen. */
function withUnknown(options: readonly SelectOption[], chosen: string): readonly SelectOption[] {
  const isKnown = chosen === '' || options.some((option) => option.value === chosen);
  return isKnown ? options : [...options, { value: chosen, label: chosen }];
}

function NewName({ onName }: { readonly onName: (name: string) => void }) {
  const { t } = useWords();
  const [name, setName] = useState('');
  return (
    <TextInput
      value={name}
      onChange={setName}
      label={t('app.form.newName')}
      placeholder={t('app.form.newName')}
      autoFocus
      onKeyDown={(event) => {
        if (event.key === 'Enter') onName(name.trim());
        if (event.key === 'Escape') onName('');
      }}
    />
  );
}

/** The programs in the database, by name. */
function usePrograms(isWanted: boolean): readonly SelectOption[] {
  const [programs, setPrograms] = useState<readonly SelectOption[]>([]);
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    listPrograms(database)
      .then((entries) => {
        if (isCurrent) setPrograms(entries.map(({ id, name }) => ({ value: id, label: name })));
      })
      // Without a database there are no other programs to go on to.
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [isWanted]);
  return programs;
}
