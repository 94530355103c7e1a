import { useState } from 'react';
import { useProgramNames } from '../../store/document/program-names.ts';
import { addName, type NamedPart } from '../../store/document/settings.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './Form.module.css';
import { offeredOf } from './offered.ts';
import { type ControlProps, useForm } from './scope.ts';

const ANY = ' any';
const NEW = ' new';
const NAMED: ReadonlySet<string> = new Set<NamedPart>(['topics', 'lists', 'assets']);

/** One name of the catalogue. Where a name is all there is to a thing, a new one can be given on the spot. */
export function PickControl({ control, value, onChange }: ControlProps<'pick'>) {
  const { catalogue } = useForm();
  const { say, t } = useWords();
  const [isNew, setNew] = useState(false);
  const programs = useProgramNames((state) => state.names);
  const own = useStore(({ file }) => file?.catalogue.assets);
  const shared = control.sent === true ? own : undefined;
  const chosen = typeof value === 'string' ? value : control.any === undefined ? '' : ANY;
  const offered = offeredOf(control.from, catalogue, { chosen, programs, shared }).map((pick) => ({
    value: pick.value,
    label: say(pick.label),
  }));
  const options = [
    ...(control.any === undefined ? [] : [{ value: ANY, label: say(control.any) }]),
    ...offered,
    ...(NAMED.has(control.from) ? [{ value: NEW, label: t('app.form.new') }] : []),
  ];
  const part = control.from as NamedPart;
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
            const added = name === '' ? undefined : addName(part, name);
            if (added !== undefined) onChange(added);
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
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onName('');
      }}
    />
  );
}
