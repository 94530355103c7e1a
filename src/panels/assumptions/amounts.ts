/** Values of assumptions in words, with their unit. */
import {
  durationText,
  figureText,
  percentText,
  type Text,
  text,
  timeText,
  verbatim,
} from '../../core/index.ts';
import type { AssumptionRow } from '../../store/assumptions/assumptions.ts';
import { timeWords } from '../../store/run/figures.ts';
import { entryKind, writeEntry } from './entry.ts';

/** Units that stand behind a number; the others are told by the label, or are percent or times. */
const NAMED: ReadonlySet<string> = new Set(['perWeek', 'factor', 'points', 'count', 'days']);

type Unit = Pick<AssumptionRow, 'id' | 'unit'>;

/** The unit behind the field. */
export function suffixOf(row: Unit): Text | undefined {
  if (entryKind(row) === 'percent') return text('assumptions.percent');
  return NAMED.has(row.unit) ? text(`assumptions.suffix.${row.unit}`) : undefined;
}

/** A value with its unit: "30 %", "299 minutes", "7:00", "0.25 a week", "0.7 in strength". */
export function amountWords(row: Unit, value: number): Text {
  switch (entryKind(row)) {
    case 'percent':
      return percentText(value);
    case 'clock':
      return timeText(value);
    case 'time':
      return Number.isInteger(value) ? durationText(value) : timeWords(value);
    case 'plain': {
      const unit = suffixOf(row) ?? text(`behaviour.unit.${row.unit}`);
      return text('assumptions.amount', { number: figureText(value), unit });
    }
  }
}

/** The range of a row, its unit said once. */
export function rangeWords(row: AssumptionRow): Text {
  const isPlain = entryKind(row) === 'plain' || entryKind(row) === 'percent';
  const low = isPlain
    ? verbatim(writeEntry(row.low, { kind: 'plain', scale: entryKind(row) === 'percent' ? 0.01 : 1 }))
    : amountWords(row, row.low);
  return text('assumptions.range', { low, high: amountWords(row, row.high) });
}

/** What a persona truly is, in words; a slug nobody knows as it stands. */
export function truthWords(truth: string, has: (key: string) => boolean): Text {
  const key = `behaviour.truth.${truth}`;
  return has(key) ? text(key) : verbatim(truth);
}

/** How sure a number is: assumed, from a source, or the user's own. */
export function standing({ isChanged, source }: AssumptionRow): 'changed' | 'source' | 'assumed' {
  if (isChanged) return 'changed';
  return source === undefined ? 'assumed' : 'source';
}
