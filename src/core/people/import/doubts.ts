/** What is doubtful about a column, told before anything is imported. */
import type { Text } from '../../kit/base.ts';
import { text, verbatim } from '../../kit/base.ts';
import { isFilled } from './column-types.ts';
import type { ColumnMapping } from './columns.ts';
import { isUnclear } from './consent.ts';
import { dateOrderOf } from './date-text.ts';
import { firstRepeated } from './id-column.ts';
import { decimalOf } from './numbers.ts';

/** What somebody should look at before a column is imported as what it is taken for; undefined if there is nothing. */
export function doubtOf(
  { to, type }: Pick<ColumnMapping, 'to' | 'type'>,
  cells: readonly string[],
): Text | undefined {
  if (to.kind === 'ignore') return undefined;
  if (to.kind === 'id') {
    const repeated = firstRepeated(cells);
    if (repeated !== undefined) return text('importing.doubtRepeated', { value: verbatim(repeated) });
  }
  if (to.kind === 'consent') {
    const unclear = cells.find(isUnclear);
    if (unclear !== undefined) return text('importing.doubtConsent', { value: verbatim(unclear.trim()) });
  }
  if (type === 'date') {
    const { kind } = dateOrderOf(cells);
    if (kind === 'open') return text('importing.doubtOrder');
    if (kind === 'mixed') return text('importing.doubtMixedOrder');
  }
  const decimal = type === 'number' ? decimalOf(cells.filter(isFilled)).open : undefined;
  if (decimal !== undefined) return text('importing.doubtDecimals', { value: verbatim(decimal) });
  const ruined = cells.filter((cell) => /^(\d{1,2}-[A-Z][a-z]{2}|[A-Z][a-z]{2}-\d{2})$/.test(cell.trim()));
  if (type !== 'date' && ruined.length > 0) {
    return text('importing.doubtSpreadsheet', { value: verbatim(ruined[0]!.trim()) });
  }
  const unknown = cells.find((cell) => /^(unknown|not available|none given)$/i.test(cell.trim()));
  if (unknown !== undefined) return text('importing.doubtUnknown', { value: verbatim(unknown.trim()) });
  const filled = cells.filter(isFilled).length;
  if (cells.length >= 20 && filled * 2 < cells.length) {
    return text('importing.doubtBlank', { share: text('percent', { share: 1 - filled / cells.length }) });
  }
  return undefined;
}
