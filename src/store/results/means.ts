/**
 * People are told whole wherever they stand alone, and the median is of all people together; comparisons tell the means of
 * the runs' own figures. This says so where both are seen.
 */
import { type Difference, figureText, numberText, type Report, type Text, text } from '../../core/index.ts';
import { comparedText, metricOf, resultFigures } from './results.ts';

/** Figures of people, under the names of the row and of the comparison alike. */
const PEOPLE = ['handoffs', 'accepted'] as const;

/**
 * What the figures of a comparison are, by the first count of people and the median that stand elsewhere as other
 * numbers; nothing where all say the same. `report` is that of the later design, B.
 */
export function meansText(differences: readonly Difference[], report: Report): Text | undefined {
  const [first, second] = [peopleText(differences, report), medianText(differences, report)].filter(
    (one) => one !== undefined,
  );
  return first === undefined || second === undefined ? first : text('account.two', { first, second });
}

function medianText(differences: readonly Difference[], report: Report): Text | undefined {
  const found = differences.find(({ name }) => name === 'timeToHandoff');
  const pooled = metricOf(report, 'timeToHandoff50')?.value ?? Number.NaN;
  if (found === undefined || found.n < 2 || !Number.isFinite(pooled)) return undefined;
  const { unit, b, n } = found;
  const [all, mean] = [comparedText(unit, pooled), comparedText(unit, b)];
  if (isSaidAlike(all, mean)) return undefined;
  return text('results.compare.medians', { runs: numberText(n), all, mean });
}

/** Whether two times of the same kind are said in the same words. */
function isSaidAlike(a: Text, b: Text): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function peopleText(differences: readonly Difference[], report: Report): Text | undefined {
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
