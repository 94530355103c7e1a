import { useState } from 'react';
import { numberText } from '../../core/index.ts';
import { leadsToFollow } from '../../store/trace/tracing.ts';
import { walkSomebody } from '../../store/walk/walking.ts';
import { leadsNamed } from '../../store/walk/who.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './WhoWalks.module.css';

/** One of the run, by number; by name, too, where people have been brought along. */
export function OfRun() {
  const { t, say } = useWords();
  const [typed, setTyped] = useState('1');
  const most = leadsToFollow();
  const number = /^\d+$/.test(typed.trim()) ? Number(typed) : undefined;
  const isThere = number !== undefined && number >= 1 && number <= most;
  const found = number === undefined ? leadsNamed(typed) : [];
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        const lead = isThere ? number - 1 : found[0]?.lead;
        if (lead !== undefined) walkSomebody({ kind: 'lead', lead });
      }}
    >
      <Field
        label={t('walking.start.who')}
        help={t('walking.start.whoHelp', { most: say(numberText(most)) })}
        {...(typed.trim() !== '' && !isThere && found.length === 0
          ? { error: t('walking.start.nobody') }
          : {})}
      >
        <TextInput value={typed} onChange={setTyped} icon="search" autoFocus />
      </Field>
      {found.length > 0 && (
        <ul className={styles.list}>
          {found.map(({ lead, name }) => (
            <li key={lead}>
              <button
                type="button"
                className={styles.row}
                onClick={() => walkSomebody({ kind: 'lead', lead })}
              >
                {name}
                <span>{say(numberText(lead + 1))}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Button type="submit" variant="filled" icon="footprints" disabled={!isThere && found.length === 0}>
        {t('walking.start.walk')}
      </Button>
    </form>
  );
}
