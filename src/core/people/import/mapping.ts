/** What the columns of a table are: suggested from their names and values, decided by people. */
import type { Text } from '../../kit/base.ts';
import { text } from '../../kit/base.ts';
import type { Catalogue, FieldType } from '../model/catalogue.ts';
import { BUILT_IN_FIELDS } from '../model/catalogue.ts';
import { slugOf, targetOf } from './column-names.ts';
import { typeOf } from './column-types.ts';
import type { ColumnMapping, ColumnTarget } from './columns.ts';
import { dateOrderOf } from './date-text.ts';
import { doubtOf } from './doubts.ts';
import { decimalMarkOf } from './numbers.ts';

const VERDICTS: Readonly<Record<FieldType, string>> = {
  text: 'importing.verdictText',
  number: 'importing.verdictNumber',
  yesNo: 'importing.verdictYesNo',
  date: 'importing.verdictDate',
  choice: 'importing.verdictChoice',
};

function verdictOf(to: ColumnTarget, type: FieldType, cells: readonly string[]): Text {
  if (to.kind !== 'field' && to.kind !== 'arrival') return text(`importing.to.${to.kind}`);
  if (type !== 'date') return text(VERDICTS[type]);
  const { kind, order } = dateOrderOf(cells);
  if (kind === 'none') return text('importing.verdictDate');
  return text(order === 'dmy' ? 'importing.verdictDayFirst' : 'importing.verdictMonthFirst');
}

/** Names that only one column may take; the first one does. */
function isTaken(to: ColumnTarget, before: readonly ColumnMapping[]): boolean {
  if (to.kind === 'name' || to.kind === 'ignore' || to.kind === 'consent') return false;
  return before.some(
    (one) =>
      one.to.kind === to.kind &&
      (to.kind !== 'field' || (one.to.kind === 'field' && one.to.field === to.field)),
  );
}

function newField(header: string, before: readonly ColumnMapping[]): ColumnTarget {
  const base = slugOf(header);
  let field = base;
  for (let i = 2; isTaken({ kind: 'field', field }, before); i++) field = `${base}-${i}`;
  return { kind: 'field', field, name: header };
}

/**
 * Suggests what each column is.
 *
 * Columns that neither name nor field of the catalogue explains become new fields. The first column of unlike values
 * whose name says so is the id. Dates: days above 12 decide the order of a whole column; where there are none, the
 * column has a doubt and the likelier order.
 *
 * @param header names of the columns. @param samples rows, as `sniffCsv` gives them.
 */
export function suggestMapping(
  header: readonly string[],
  samples: readonly (readonly string[])[],
  catalogue?: Catalogue,
): readonly ColumnMapping[] {
  const fields = [...(catalogue?.fields ?? []), ...BUILT_IN_FIELDS];
  const mapped: ColumnMapping[] = [];
  for (const [i, name] of header.entries()) {
    const cells = samples.map((row) => row[i] ?? '');
    const wanted = targetOf(name, cells, fields);
    const to = wanted === undefined || isTaken(wanted, mapped) ? newField(name, mapped) : wanted;
    const known = to.kind === 'field' ? fields.find(({ id }) => id === to.field)?.type : undefined;
    const type = to.kind === 'arrival' ? 'date' : (known ?? typeOf(name, cells));
    const doubt = doubtOf({ to, type }, cells);
    mapped.push({
      header: name,
      to,
      type,
      ...(type === 'date' ? { order: dateOrderOf(cells).order } : {}),
      ...(type === 'number' ? { decimal: decimalMarkOf(cells) ?? '.' } : {}),
      verdict: verdictOf(to, type, cells),
      ...(doubt === undefined || to.kind === 'ignore' ? {} : { doubt }),
    });
  }
  return mapped;
}
