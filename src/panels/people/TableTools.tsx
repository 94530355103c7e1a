import { useMemo } from 'react';
import { numberText } from '../../core/index.ts';
import type { ImportedPeople } from '../../store/people/state.ts';
import { useWords } from '../../store/words.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './People.module.css';
import { outcomeName, outcomesOf, type PersonRow } from './person-rows.ts';

/** A segment to which the table is narrowed; its people are unknown until they are counted. */
export interface ShownSegment {
  readonly name: string;
  readonly members: readonly number[] | undefined;
}

export type TableToolsProps = {
  readonly people: ImportedPeople | undefined;
  readonly segment: ShownSegment | undefined;
  readonly looked: string;
  readonly onLook: (looked: string) => void;
  readonly outcome: string | undefined;
  readonly onOutcome: (outcome: string | undefined) => void;
  /** Those among whom outcomes are told apart. */
  readonly inside: readonly PersonRow[];
  /** Those who are shown. */
  readonly count: number;
};

/** What the table is narrowed to, and how many are left. */
export function TableTools(props: TableToolsProps) {
  const { people, segment, looked, onLook, outcome, onOutcome, inside, count } = props;
  const { t } = useWords();
  return (
    <div className={styles.tools}>
      <div className={styles.find}>
        <TextInput
          type="search"
          icon="search"
          label={t('app.people.find')}
          placeholder={t('app.people.find')}
          value={looked}
          onChange={onLook}
        />
      </div>
      <Outcomes rows={inside} outcome={outcome} onChoose={onOutcome} />
      <p className={styles.quiet} role="status">
        {segment === undefined
          ? t('people.list.count', { count })
          : t('people.segment.in', { count, segment: segment.name })}
      </p>
      {people !== undefined && <Assumed people={people} />}
    </div>
  );
}

type OutcomesProps = {
  readonly rows: readonly PersonRow[];
  readonly outcome: string | undefined;
  readonly onChoose: (outcome: string | undefined) => void;
};

/** Narrows the table to those of whom the same became. */
function Outcomes({ rows, outcome, onChoose }: OutcomesProps) {
  const { t, say } = useWords();
  const found = useMemo(() => outcomesOf(rows), [rows]);
  const options = found.map((one) => ({
    value: one.outcome,
    label: t('people.roster.option', { outcome: outcomeName(one.outcome), count: numberText(one.count) }),
  }));
  const isGone = outcome !== undefined && found.every((one) => one.outcome !== outcome);
  return (
    <div className={styles.outcomes}>
      <Select
        label={t('people.roster.outcome')}
        value={outcome ?? ''}
        options={[
          { value: '', label: t('people.roster.any') },
          ...options,
          ...(isGone ? [{ value: outcome, label: say(outcomeName(outcome)) }] : []),
        ]}
        onChange={(value) => onChoose(value === '' ? undefined : value)}
      />
    </div>
  );
}

/** What was assumed when these people were imported. */
function Assumed({ people }: { readonly people: ImportedPeople }) {
  const { t, say } = useWords();
  if (people.notices.length === 0) return null;
  return (
    <Disclosure label={t('app.people.assumed')} count={say(numberText(people.notices.length))}>
      {people.notices.map((notice) => (
        <p key={`${notice.key}/${JSON.stringify(notice.params)}`} className={styles.quiet}>
          {say(notice)}
        </p>
      ))}
    </Disclosure>
  );
}
