import { useEffect, useState } from 'react';
import { type Text, text, verbatim } from '../../core/index.ts';
import { endGesture } from '../../store/actions.ts';
import { type AssumptionRow, setAssumption } from '../../store/assumptions/assumptions.ts';
import { amountWords } from './amounts.ts';
import { type Entry, readEntry, stepOf, writeEntry } from './entry.ts';

/** Half a number is not meant: what is being typed counts after a pause, on Enter, or when the field is left. */
const PAUSE_MS = 500;

/** What is being typed, and the value that stood when it was: a change from elsewhere, such as undo, is shown instead. */
interface Draft {
  readonly typed: string;
  readonly over: number;
  readonly isTried: boolean;
  readonly refused?: Text;
}

/** Writes what was typed, or tells why not. Nothing typed is nothing meant. */
function attempt(row: AssumptionRow, typed: string, entry: Entry): { value: number; refused?: Text } {
  if (typed.trim() === '') return { value: row.value };
  const held = amountWords(row, row.value);
  const value = readEntry(typed, entry);
  if (value === undefined) {
    const example = entry.kind === 'clock' ? held : verbatim(writeEntry(row.value, entry));
    const key = entry.kind === 'clock' ? 'clock' : 'number';
    return { value: row.value, refused: text(`assumptions.refused.${key}`, { typed, value: example }) };
  }
  if (value < row.low || value > row.high || setAssumption(row, value).length > 0) {
    const [low, high] = [amountWords(row, row.low), amountWords(row, row.high)];
    const refused = text('assumptions.refused.range', { typed, low, high, value: held });
    return { value: row.value, refused };
  }
  return { value };
}

/** The field of one assumption: its text, what is wrong with it, and what keys do. */
export function useEntry(row: AssumptionRow, entry: Entry) {
  const [kept, setDraft] = useState<Draft | undefined>(undefined);
  const draft = kept?.over === row.value ? kept : undefined;
  const shown = draft?.typed ?? writeEntry(row.value, entry);
  const settle = (typed: string, by: Entry, isDone: boolean) => {
    const { value, refused } = attempt(row, typed, by);
    const rest = { typed, over: value, isTried: true };
    if (refused !== undefined) setDraft({ ...rest, refused });
    else setDraft(isDone ? undefined : rest);
  };
  useEffect(() => {
    if (draft === undefined || draft.isTried) return;
    const timer = setTimeout(() => settle(draft.typed, entry, false), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return {
    text: shown,
    refused: draft?.refused,
    type: (typed: string) => setDraft({ typed, over: row.value, isTried: false }),
    done: () => {
      if (draft !== undefined) settle(draft.typed, entry, true);
      endGesture();
    },
    giveUp: () => setDraft(undefined),
    step: (direction: 1 | -1) => {
      const next = row.value + direction * stepOf(row, entry);
      const inside = Math.min(row.high, Math.max(row.low, Number(next.toPrecision(12))));
      setDraft(undefined);
      setAssumption(row, inside);
    },
    /** The same number in another unit. */
    inUnit: (by: Entry) => {
      settle(shown, by, true);
      endGesture();
    },
  };
}
