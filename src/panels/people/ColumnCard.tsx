import { BUILT_IN_FIELDS, type ColumnMapping, type ColumnTarget, fieldName } from '../../core/index.ts';
import { mapColumn } from '../../store/people/table.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import { Column, type ColumnProps } from './Column.tsx';
import styles from './ImportPanel.module.css';
import { newFieldOf } from './new-field.ts';

const OTHER = ['ignore', 'id', 'name', 'zone', 'consent', 'arrival'] as const;

export type ColumnCardProps = Pick<ColumnProps, 'index' | 'samples'> & { readonly column: ColumnMapping };

/** One column of a table of people: what it becomes, and what was made of it. */
export function ColumnCard({ index, column, samples }: ColumnCardProps) {
  const { t, say } = useWords();
  const options = useOptions(column);
  const isLeft = column.to.kind === 'ignore';
  return (
    <Column index={index} header={column.header} samples={samples} isLeft={isLeft}>
      <Select
        label={t('app.import.as', { column: column.header })}
        value={choiceOf(column.to)}
        options={options}
        onChange={(value) => mapColumn(index, targetOf(value, column))}
      />
      <span className={cx(styles.verdict, column.doubt !== undefined && !isLeft && styles.doubt)}>
        {isLeft ? (
          t('app.import.left')
        ) : (
          <>
            <Icon name={column.doubt === undefined ? 'check' : 'triangle-alert'} size={14} />
            <span title={say(column.doubt ?? column.verdict)}>{say(column.doubt ?? column.verdict)}</span>
          </>
        )}
      </span>
    </Column>
  );
}

function choiceOf(to: ColumnTarget): string {
  if (to.kind === 'field') return `field:${to.field}`;
  if (to.kind === 'consent' && to.topic !== undefined) return `consent:${to.topic}`;
  return to.kind;
}

function targetOf(value: string, { header, to }: ColumnMapping): ColumnTarget {
  if (value.startsWith('consent:')) return { kind: 'consent', topic: value.slice('consent:'.length) };
  if (!value.startsWith('field:')) return { kind: value as (typeof OTHER)[number] };
  const field = value.slice('field:'.length);
  const isSame = to.kind === 'field' && to.field === field;
  return isSame ? to : { kind: 'field', field, name: header };
}

function useOptions(column: ColumnMapping): readonly SelectOption[] {
  const { t, say } = useWords();
  const catalogue = useStore((state) => state.file?.catalogue);
  if (catalogue === undefined) return [];
  const fields = [...catalogue.fields, ...BUILT_IN_FIELDS];
  const own = newFieldOf(column);
  const isKnown = fields.some(({ id }) => id === own.id);
  const known = t('app.import.groupKnown');
  const other = t('app.import.groupOther');
  return [
    ...(isKnown ? [] : [{ value: `field:${own.id}`, label: t('app.import.newField', { name: own.name }) }]),
    ...fields.map(({ id }) => ({ value: `field:${id}`, label: say(fieldName(catalogue, id)), group: known })),
    ...OTHER.map((kind) => ({ value: kind, label: t(`app.import.to.${kind}`), group: other })),
    ...catalogue.topics.map(({ id, name }) => ({
      value: `consent:${id}`,
      label: t('common.labelled', { label: t('app.import.to.consent'), what: name }),
      group: other,
    })),
  ];
}
