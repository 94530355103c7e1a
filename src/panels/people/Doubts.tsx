import {
  type ColumnMapping,
  type DateOrder,
  type DecimalMark,
  dateText,
  decimalOf,
  numberText,
  readDecimal,
} from '../../core/index.ts';
import { markDecimals, orderDates } from '../../store/people/table.ts';
import type { TableState } from '../../store/people/table-state.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ImportPanel.module.css';

const DATE = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2,4})/;

/** What is doubtful, one sentence a column; dates and numbers can be read the other way on a click. */
export function Doubts({ state }: { readonly state: TableState }) {
  const { t, say } = useWords();
  const doubtful = state.mapping.flatMap((column, index) =>
    column.doubt === undefined || column.to.kind === 'ignore' ? [] : [{ column, doubt: column.doubt, index }],
  );
  if (doubtful.length === 0) return null;
  return (
    <ul className={styles.doubts}>
      {doubtful.map(({ column, doubt, index }) => {
        const cells = state.table?.samples.map((row) => row[index] ?? '') ?? [];
        return (
          <li key={`${index}/${column.header}`}>
            <OfDate column={column} index={index} cells={cells} />
            <OfNumber column={column} index={index} cells={cells} />{' '}
            {t('app.import.doubt', { column: column.header, doubt: say(doubt) })}
          </li>
        );
      })}
    </ul>
  );
}

type OtherWayProps = {
  readonly column: ColumnMapping;
  readonly index: number;
  readonly cells: readonly string[];
};

function OfDate({ column, index, cells }: OtherWayProps) {
  const { say } = useWords();
  const sample = cells.find((cell) => isOpen(cell));
  if (column.type !== 'date' || sample === undefined) return null;
  const order: DateOrder = column.order ?? 'dmy';
  const other: DateOrder = order === 'dmy' ? 'mdy' : 'dmy';
  const date = (as: DateOrder) => say(dateText(isoOf(sample, as)));
  return (
    <OtherWay sample={sample} now={date(order)} other={date(other)} take={() => orderDates(index, other)} />
  );
}

function OfNumber({ column, index, cells }: OtherWayProps) {
  const { say } = useWords();
  const sample = decimalOf(cells).open;
  if (column.type !== 'number' || sample === undefined) return null;
  const mark = column.decimal ?? '.';
  const other = mark === '.' ? ',' : '.';
  const number = (as: DecimalMark) => say(numberText(readDecimal(sample, as) ?? Number.NaN));
  return (
    <OtherWay
      sample={sample}
      now={number(mark)}
      other={number(other)}
      take={() => markDecimals(index, other)}
    />
  );
}

/** What a value is read as, and the button that reads it the other way. */
function OtherWay({
  sample,
  now,
  other,
  take,
}: Record<'sample' | 'now' | 'other', string> & { readonly take: () => void }) {
  const { t } = useWords();
  return (
    <>
      {t('app.import.readAs', { sample: sample.trim(), date: now })}{' '}
      <Button size="s" variant="link" onClick={take}>
        {t('app.import.readOther', { date: other })}
      </Button>
    </>
  );
}

/** A date that can be read both ways, to different days. */
function isOpen(cell: string): boolean {
  const [, first, second] = DATE.exec(cell.trim()) ?? [];
  return first !== undefined && Number(first) <= 12 && Number(second) <= 12 && first !== second;
}

function isoOf(cell: string, order: DateOrder): string {
  const [, first = '1', second = '1', year = '2000'] = DATE.exec(cell.trim()) ?? [];
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  const full = year.length === 2 ? `20${year}` : year;
  return `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
