import { useState } from 'react';
import { useStore } from '../../store/store.ts';
import { walkSomebody } from '../../store/walk/walking.ts';
import { personasOf } from '../../store/walk/who.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './WhoWalks.module.css';

const MOST = 1000;

/** Somebody drawn from a kind of people; another number is another person. */
export function OfKind() {
  const { t } = useWords();
  const personas = personasOf(useStore((state) => state.file));
  const [persona, setPersona] = useState(personas[0]?.id ?? '');
  const [draw, setDraw] = useState(1);
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        walkSomebody({ kind: 'persona', persona, draw: draw - 1 });
      }}
    >
      <Field label={t('walking.start.kind')}>
        <Select
          value={persona}
          onChange={setPersona}
          options={personas.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field label={t('walking.start.draw')} help={t('walking.start.drawHelp')}>
        <NumberInput value={draw} min={1} max={MOST} onChange={(value) => setDraw(Math.round(value ?? 1))} />
      </Field>
      <Button type="submit" variant="filled" icon="footprints" disabled={persona === ''}>
        {t('walking.start.walk')}
      </Button>
    </form>
  );
}
