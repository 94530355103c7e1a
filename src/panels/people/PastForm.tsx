import { type HistoryMapping, parseDate, type WideHistory } from '../../core/index.ts';
import { NO_COLUMNS } from '../../store/people/past-look.ts';
import { mapHistory } from '../../store/people/table.ts';
import type { TableState } from '../../store/people/table-state.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './Past.module.css';

const NUMBERS_FIRST = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/;

/** What cannot be read off the columns: what a row is, the order of dates, and of a mailing which email it was, and when. */
export function PastForm({ state }: { readonly state: TableState }) {
  const { t } = useWords();
  const { history } = state;
  const cells = state.table?.samples.flat() ?? [];
  return (
    <div className={styles.form}>
      <Field label={t('people.past.shape')}>
        <Select
          value={history.kind}
          options={[
            { value: 'long', label: t('people.past.shapeLong') },
            { value: 'wide', label: t('people.past.shapeWide') },
          ]}
          onChange={(kind) => mapHistory(shaped(state, kind))}
        />
      </Field>
      {cells.some((cell) => NUMBERS_FIRST.test(cell.trim())) && (
        <Field label={t('people.past.order')}>
          <Select
            value={history.order}
            options={[
              { value: 'dmy', label: t('people.past.orderDay') },
              { value: 'mdy', label: t('people.past.orderMonth') },
            ]}
            onChange={(order) => mapHistory({ ...history, order: order === 'mdy' ? 'mdy' : 'dmy' })}
          />
        </Field>
      )}
      {history.kind === 'wide' && <Mailing mapping={history} />}
    </div>
  );
}

/** The columns as they were found out where the shape is the one found out, else none. */
function shaped({ table, history }: TableState, kind: string): HistoryMapping {
  if (table?.past?.kind === kind) return table.past;
  const { lead, order } = history;
  return kind === 'long' ? { ...NO_COLUMNS, lead, order } : { kind: 'wide', lead, events: [], order };
}

function Mailing({ mapping }: { readonly mapping: WideHistory }) {
  const { t } = useWords();
  const assets = useStore((state) => state.file?.catalogue.assets) ?? [];
  const { about, sentAt, ...rest } = mapping;
  return (
    <>
      <Field label={t('people.past.about')}>
        <Select
          value={about ?? ''}
          options={[
            { value: '', label: t('people.past.aboutNone') },
            ...assets.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(asset) => mapHistory(withParts(rest, asset, sentAt))}
        />
      </Field>
      <Field label={t('people.past.sentAt')} help={t('people.past.sentAtHelp')}>
        <TextInput
          type="date"
          value={sentAt ?? ''}
          onChange={(date) => mapHistory(withParts(rest, about, date))}
        />
      </Field>
    </>
  );
}

function withParts(
  rest: Omit<WideHistory, 'about' | 'sentAt'>,
  about: string | undefined,
  date: string | undefined,
): WideHistory {
  return {
    ...rest,
    ...(about === undefined || about === '' ? {} : { about }),
    ...(date === undefined || parseDate(date) === undefined ? {} : { sentAt: date }),
  };
}
