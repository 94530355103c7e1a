import { useState } from 'react';
import { walkSomebody } from '../../store/walk/walking.ts';
import { personByHand } from '../../store/walk/who.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './WhoWalks.module.css';

const HIGHEST = 1000;

/** Somebody made by hand: a name, what they are, the scores they begin with, and whether dice speak for them. */
export function ByHand() {
  const { t } = useWords();
  const [name, setName] = useState(() => t('walking.start.someName'));
  const [job, setJob] = useState('');
  const [fit, setFit] = useState<number | undefined>(undefined);
  const [engagement, setEngagement] = useState<number | undefined>(undefined);
  const [behaves, setBehaves] = useState('model');
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        const record = personByHand({ name, job, fit, engagement });
        walkSomebody({ kind: 'record', record, behaves: behaves === 'blank' ? 'blank' : 'model' });
      }}
    >
      <Field label={t('walking.start.name')}>
        <TextInput value={name} onChange={setName} />
      </Field>
      <Field label={t('walking.start.job')}>
        <TextInput value={job} onChange={setJob} />
      </Field>
      <div className={styles.pair}>
        <Field label={t('walking.start.fit')}>
          <NumberInput value={fit} min={0} max={HIGHEST} onChange={setFit} />
        </Field>
        <Field label={t('walking.start.engagement')}>
          <NumberInput value={engagement} min={0} max={HIGHEST} onChange={setEngagement} />
        </Field>
      </div>
      <Field label={t('walking.start.behaves')}>
        <Select
          value={behaves}
          onChange={setBehaves}
          options={[
            { value: 'model', label: t('walking.start.model') },
            { value: 'blank', label: t('walking.start.blank') },
          ]}
        />
      </Field>
      <Button type="submit" variant="filled" icon="footprints" disabled={name.trim() === ''}>
        {t('walking.start.walk')}
      </Button>
    </form>
  );
}
