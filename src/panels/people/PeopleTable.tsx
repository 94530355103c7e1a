import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { BUILT_IN_FIELDS, type FieldDef, type LeadRecord, numberText } from '../../core/index.ts';
import type { ImportedPeople } from '../../store/people/state.ts';
import { useStore } from '../../store/store.ts';
import { followLead } from '../../store/trace/tracing.ts';
import { useWords } from '../../store/words.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './People.module.css';

const ROW = 36;
/** Fields shown beside the name: those that most people have. */
const MOST_FIELDS = 7;

interface Row {
  readonly record: LeadRecord;
  readonly lead: number;
  /** Everything that can be looked for, in small letters. */
  readonly words: string;
}

/** A segment to which the table is narrowed; its people are unknown until they are counted. */
export interface ShownSegment {
  readonly name: string;
  readonly members: readonly number[] | undefined;
}

export type PeopleTableProps = {
  readonly people: ImportedPeople;
  readonly segment?: ShownSegment | undefined;
};

/** Imported people; only the rows in view are made. */
export function PeopleTable({ people, segment }: PeopleTableProps) {
  const { t } = useWords();
  const [looked, setLooked] = useState('');
  const wanted = useDeferredValue(looked.trim().toLocaleLowerCase());
  const all = useMemo(() => rowsOf(people.records), [people.records]);
  const members = segment?.members;
  const rows = useMemo(
    () => (members === undefined ? all : members.flatMap((lead) => all[lead] ?? [])),
    [all, members],
  );
  const shown = useMemo(
    () => (wanted === '' ? rows : rows.filter(({ words }) => words.includes(wanted))),
    [rows, wanted],
  );
  const fields = useFields(people.records);
  return (
    <div className={styles.panel}>
      <div className={styles.tools}>
        <div className={styles.find}>
          <TextInput
            type="search"
            icon="search"
            label={t('app.people.find')}
            placeholder={t('app.people.find')}
            value={looked}
            onChange={setLooked}
          />
        </div>
        <p className={styles.quiet} role="status">
          {segment === undefined
            ? t('app.people.rows', { count: shown.length })
            : t('people.segment.in', { count: shown.length, segment: segment.name })}
        </p>
        <Assumed people={people} />
      </div>
      <p className={styles.everywhere}>{t('account.everyProgram')}</p>
      {shown.length === 0 ? (
        <p className={styles.tools}>
          {wanted === '' && segment !== undefined
            ? t('people.segment.nobody', { segment: segment.name })
            : t('app.people.foundNone', { looked })}
        </p>
      ) : (
        <Rows rows={shown} fields={fields} />
      )}
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

function rowsOf(records: readonly LeadRecord[]): readonly Row[] {
  return records.map((record, lead) => ({
    record,
    lead,
    words: [record.name, record.id, ...Object.values(record.fields)].join(' ').toLocaleLowerCase(),
  }));
}

/** The fields that most of these people have, the fullest first. */
function useFields(records: readonly LeadRecord[]): readonly FieldDef[] {
  const catalogue = useStore((state) => state.file?.catalogue);
  return useMemo(() => {
    const filled = new Map<string, number>();
    for (const { fields } of records) {
      for (const id of Object.keys(fields)) filled.set(id, (filled.get(id) ?? 0) + 1);
    }
    const known = [...BUILT_IN_FIELDS, ...(catalogue?.fields ?? [])];
    return [...filled]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_FIELDS)
      .flatMap(([id]) => known.find((field) => field.id === id) ?? []);
  }, [records, catalogue]);
}

type RowsProps = { readonly rows: readonly Row[]; readonly fields: readonly FieldDef[] };

function Rows({ rows, fields }: RowsProps) {
  const { t } = useWords();
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section ref={scroll} className={styles.scroll} aria-label={t('app.people.table')} tabIndex={0}>
      <table className={styles.table} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t('app.people.name')}</th>
            {fields.map(({ id, name }) => (
              <th key={id} scope="col" title={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={above} />
          {items.map(({ index }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <tr key={row.record.id} aria-rowindex={index + 2}>
                <Cells row={row} fields={fields} />
              </tr>
            );
          })}
          <Gap height={below} />
        </tbody>
      </table>
    </section>
  );
}

/** Stands for the rows that are out of view. */
function Gap({ height }: { readonly height: number }) {
  return height <= 0 ? null : (
    <tr>
      <td style={{ height, padding: 0 }} />
    </tr>
  );
}

function Cells({
  row: { record, lead },
  fields,
}: {
  readonly row: Row;
  readonly fields: readonly FieldDef[];
}) {
  const { t } = useWords();
  const name = record.name ?? record.id;
  return (
    <>
      <th scope="row">
        <button
          type="button"
          className={styles.name}
          title={t('app.people.follow', { name })}
          onClick={() => followLead(lead)}
        >
          {name}
        </button>
      </th>
      {fields.map(({ id }) => {
        const value = record.fields[id];
        const words = value === undefined || value === null ? '' : String(value);
        return (
          <td key={id} title={words}>
            {words}
          </td>
        );
      })}
    </>
  );
}
