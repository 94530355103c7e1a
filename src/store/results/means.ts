/** People are told whole wherever they stand alone; comparisons tell their means. This says so where both are seen. */
import { type Difference, figureText, numberText, type Report, type Text, text } from '../../core/index.ts';
import { comparedText, resultFigures } from './results.ts';

/** Figures of people, under the names of the row and of the comparison alike. */
const PEOPLE = ['handoffs', 'accepted'] as const;

/**
 * What the figures of a comparison are, by the first count of people that stands elsewhere as another number; nothing
 * where all say the same. `report` is that of the later design, B.
 */
export function meansText(differences: readonly Difference[], report: Report): Text | undefined {
  const figures = new Map(resultFigures(report).map(({ name, amount }) => [name, amount?.value]));
  for (const { name, unit, b, n } of differences) {
    const amount = PEOPLE.some((one) => one === name) ? figures.get(name) : undefined;
    if (amount === undefined || amount < 1 || n < 2) continue;
    const [whole, mean] = [figureText(Math.round(amount)), comparedText(unit, b)];
    if (mean.params?.value === whole.params?.value) continue;
    return text('results.compare.means', { runs: numberText(n), whole, mean });
  }
  return undefined;
}
