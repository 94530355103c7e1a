/** What the columns of a table are: suggested from their names and values, decided by people. */
import type { Text } from '../../kit/base.ts';
import { text } from '../../kit/base.ts';
import type { Catalogue, FieldDef, FieldType } from '../model/catalogue.ts';
import { BUILT_IN_FIELDS } from '../model/catalogue.ts';
import { slugOf, targetOf } from './column-names.ts';
import { typeOf } from './column-types.ts';
import type { ColumnMapping, ColumnTarget } from './columns.ts';
import type { DateOrder } from './date-text.ts';
import { dateOrderOf } from './date-text.ts';
import { doubtOf } from './doubts.ts';
import { canName, idAmong } from './id-column.ts';
import { decimalOf } from './numbers.ts';

const VERDICTS: Readonly<Record<FieldType, string>> = {
  text: 'importing.verdictText',
  number: 'importing.verdictNumber',
  yesNo: 'importing.verdictYesNo',
  date: 'importing.verdictDate',
  choice: 'importing.verdictChoice',
};

function verdictOf(to: ColumnTarget, type: FieldType, order: DateOrder | undefined): Text {
  if (to.kind !== 'field' && to.kind !== 'arrival') return text(`importing.to.${to.kind}`);
  if (type !== 'date' || order === undefined) return text(VERDICTS[type]);
  return text(order === 'dmy' ? 'importing.verdictDayFirst' : 'importing.verdictMonthFirst');
}

/** Whether only one column of a table can be this. Names are joined; any number is left out, or about consent. */
export function isSingle({ kind }: ColumnTarget): boolean {
  return kind !== 'name' && kind !== 'ignore' && kind !== 'consent';
}

function isSame(one: ColumnTarget, other: ColumnTarget): boolean {
  if (one.kind === 'field') return other.kind === 'field' && one.field === other.field;
  return one.kind === other.kind;
}

/** What only one column may be, the first one is. */
function isTaken(to: ColumnTarget, before: readonly ColumnMapping[]): boolean {
  return isSingle(to) && before.some((one) => isSame(one.to, to));
}

function newField(header: string, before: readonly ColumnMapping[]): ColumnTarget {
  const base = slugOf(header);
  let field = base;
  for (let i = 2; isTaken({ kind: 'field', field }, before); i++) field = `${base}-${i}`;
  return { kind: 'field', field, name: header };
}

/** What a column is judged by: its cells, as many as were looked at, and the fields that there are. */
export interface ColumnSurroundings {
  readonly cells: readonly string[];
  readonly fields: readonly FieldDef[];
}

/** What is known of a column, whatever it is taken for: its name, and how its values are written if that was settled. */
export type KnownColumn = Pick<ColumnMapping, 'header'> &
  Partial<Pick<ColumnMapping, 'type' | 'order' | 'decimal'>>;

/** A column as what it is taken for: with its type, how its values are written, and what is doubtful about it. */
export function columnAs(column: KnownColumn, to: ColumnTarget, around: ColumnSurroundings): ColumnMapping {
  const { cells, fields } = around;
  const { header, decimal = decimalOf(cells).mark ?? '.' } = column;
  const known = to.kind === 'field' ? fields.find(({ id }) => id === to.field)?.type : undefined;
  const type = to.kind === 'arrival' ? 'date' : (known ?? column.type ?? typeOf(header, cells));
  const found = dateOrderOf(cells);
  const order = column.order ?? found.order;
  const doubt = doubtOf({ to, type }, cells);
  return {
    header,
    to,
    type,
    ...(type === 'date' ? { order } : {}),
    ...(type === 'number' ? { decimal } : {}),
    verdict: verdictOf(to, type, found.kind === 'none' ? undefined : order),
    ...(doubt === undefined ? {} : { doubt }),
  };
}

/** Rows that were looked at, and the fields that there are. */
export interface MappingSurroundings {
  readonly samples: readonly (readonly string[])[];
  readonly fields: readonly FieldDef[];
}

/** The mapping with one column taken for something else; what only one can be, another column gives up for a field of its own. */
export function mapAs(
  mapping: readonly ColumnMapping[],
  { at, to }: { readonly at: number; readonly to: ColumnTarget },
  { samples, fields }: MappingSurroundings,
): readonly ColumnMapping[] {
  const around = (place: number) => ({ cells: samples.map((row) => row[place] ?? ''), fields });
  return mapping.map((column, place) => {
    if (place === at) return columnAs(column, to, around(place));
    if (!isSingle(to) || !isSame(column.to, to)) return column;
    return columnAs(column, newField(column.header, [...mapping, { ...column, to }]), around(place));
  });
}

/**
 * Suggests what each column is.
 *
 * Columns that neither name nor field of the catalogue explains become new fields. Of the columns whose name says so, the
 * first that names each row once is the id, else the first of which most values come once. Dates: days above 12 decide the
 * order of a whole column; where there are none, the column has a doubt and the likelier order.
 *
 * @param header names of the columns. @param samples rows, as `sniffCsv` gives them.
 */
export function suggestMapping(
  header: readonly string[],
  samples: readonly (readonly string[])[],
  catalogue?: Catalogue,
): readonly ColumnMapping[] {
  const fields = [...(catalogue?.fields ?? []), ...BUILT_IN_FIELDS];
  const columns = header.map((name, at) => {
    const cells = samples.map((row) => row[at] ?? '');
    return { name, at, cells, wanted: targetOf(name, cells, fields) };
  });
  const id = idAmong(columns.filter(({ wanted }) => wanted?.kind === 'id'));
  const mapped: ColumnMapping[] = [];
  for (const { name, at, cells, wanted } of columns) {
    const isFree = wanted !== undefined && (wanted.kind === 'id' ? at === id : !isTaken(wanted, mapped));
    mapped.push(columnAs({ header: name }, isFree ? wanted : newField(name, mapped), { cells, fields }));
  }
  return id !== undefined ? mapped : mapped.map((column, at) => withoutId(column, columns[at]));
}

/** A table that names nobody says which of its columns looked as if it did. */
function withoutId(
  column: ColumnMapping,
  looked: { readonly wanted: ColumnTarget | undefined; readonly cells: readonly string[] } | undefined,
): ColumnMapping {
  const isNamed = looked?.wanted?.kind === 'id' && !canName(looked.cells);
  return isNamed ? { ...column, doubt: text('importing.doubtNoId') } : column;
}
