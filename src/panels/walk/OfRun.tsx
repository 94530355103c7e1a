import { type FormEvent, useEffect, useState } from 'react';
import { numberText } from '../../core/index.ts';
import { useStore } from '../../store/store.ts';
import { leadsToFollow } from '../../store/trace/tracing.ts';
import { suggestWalker } from '../../store/walk/suggesting.ts';
import { walkSomebody } from '../../store/walk/walking.ts';
import { leadsNamed, type NamedLead } from '../../store/walk/who.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { Worth } from '../../worker/worth.ts';
import styles from './WhoWalks.module.css';

const walkLead = (lead: number): void => walkSomebody({ kind: 'lead', lead });

/** One of the run: who is offered, or by number or name. */
export function OfRun() {
  const { t, say } = useWords();
  const [typed, setTyped] = useState('');
  const offered = useOffered(typed);
  const most = leadsToFollow();
  const number = /^\d+$/.test(typed.trim()) ? Number(typed) : undefined;
  const isThere = number !== undefined && number >= 1 && number <= most;
  const found = number === undefined ? leadsNamed(typed) : [];
  const isEmpty = typed.trim() === '';
  const walk = (event: FormEvent) => {
    event.preventDefault();
    const lead = isThere ? number - 1 : found[0]?.lead;
    if (lead !== undefined) walkLead(lead);
    else if (isEmpty) offered.walk();
  };
  return (
    <form className={styles.fields} onSubmit={walk}>
      <Field
        label={t('walking.start.who')}
        help={t('walking.start.whoHelp', { most: say(numberText(most)) })}
        {...(isEmpty || isThere || found.length > 0
          ? {}
          : {
              error: t(number === undefined ? 'walking.start.nobody' : 'walking.start.noNumber', {
                most: say(numberText(most)),
              }),
            })}
      >
        <TextInput value={typed} onChange={setTyped} icon="search" autoFocus />
      </Field>
      {isEmpty && <Offered one={offered.one} />}
      {found.length > 0 && <Rows found={found} />}
      <Button
        type="submit"
        variant="filled"
        icon="footprints"
        disabled={!isEmpty && !isThere && found.length === 0}
      >
        {t('walking.start.walk')}
      </Button>
    </form>
  );
}

/** Whom to walk where nobody is asked for; `walk` waits until it is known. */
function useOffered(typed: string) {
  const [one, setOne] = useState<Worth | undefined>(undefined);
  const [isWanted, setIsWanted] = useState(false);
  const file = useStore((state) => state.file);
  const people = useStore((state) => state.people);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whom a changed program offers may be another
  useEffect(() => {
    setOne(undefined);
    return suggestWalker(setOne);
  }, [file, people]);
  useEffect(() => {
    // Whoever goes on typing looks for somebody else.
    if (typed !== '') setIsWanted(false);
    else if (isWanted && one !== undefined) walkLead(one.lead);
  }, [isWanted, typed, one]);
  return { one, walk: () => setIsWanted(true) };
}

/** Somebody to whom something happens, and why it is this one. */
function Offered({ one }: { readonly one: Worth | undefined }) {
  const { t, say } = useWords();
  return (
    <div className={styles.offered}>
      <h3 className={styles.quiet}>{t('walking.start.worth')}</h3>
      {one !== undefined && (
        <button type="button" className={styles.row} onClick={() => walkLead(one.lead)}>
          {one.name}
          <span>
            {t(`walking.start.why.${one.why}`, { engagement: say(numberText(Math.round(one.engagement))) })}
          </span>
        </button>
      )}
    </div>
  );
}

function Rows({ found }: { readonly found: readonly NamedLead[] }) {
  const { say } = useWords();
  return (
    <ul className={styles.list}>
      {found.map(({ lead, name }) => (
        <li key={lead}>
          <button type="button" className={styles.row} onClick={() => walkLead(lead)}>
            {name}
            <span>{say(numberText(lead + 1))}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
