import type { ConsentAnswer } from '../../core/index.ts';
import { answerConsent } from '../../store/people/table.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './ImportPanel.module.css';

/** What people agreed to whose row does not say: asked once, recorded as an assumption. */
export function Consent({ consent }: { readonly consent: ConsentAnswer }) {
  const { t } = useWords();
  const topics = useStore((state) => state.file?.catalogue.topics) ?? [];
  const value = consent.kind === 'topics' ? `topic:${consent.topics[0] ?? ''}` : consent.kind;
  return (
    <div className={styles.consent}>
      <Field label={t('app.import.consent')}>
        <Select
          value={value}
          options={[
            { value: 'all', label: t('app.import.consentAll') },
            { value: 'none', label: t('app.import.consentNone') },
            ...topics.map(({ id, name }) => ({
              value: `topic:${id}`,
              label: t('app.import.consentTopic', { topic: name }),
            })),
          ]}
          onChange={(next) => answerConsent(answerOf(next))}
        />
      </Field>
    </div>
  );
}

function answerOf(value: string): ConsentAnswer {
  if (value.startsWith('topic:')) return { kind: 'topics', topics: [value.slice('topic:'.length)] };
  return value === 'none' ? { kind: 'none' } : { kind: 'all' };
}
