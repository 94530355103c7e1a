/** The change of each key figure since the last checkpoint, in the words that stand beside counts. */
import { figureText, type Report, type Text, text, type Unit } from '../../core/index.ts';
import { timeWords } from '../run/figures.ts';
import type { Change, Compared } from '../versions/changes-since.ts';
import type { Voice } from '../words.ts';
import { keyFigures } from './results.ts';

/** The changes of a report's key figures by their names. What is said the same in both has none. */
export function figuresSince(
  report: Report,
  compared: Compared,
  { say, t }: Voice,
): ReadonlyMap<string, Change> {
  const before = new Map(keyFigures(compared.report).map(({ name, amount }) => [name, amount]));
  return new Map(
    keyFigures(report).flatMap(({ name, amount: now }): readonly (readonly [string, Change])[] => {
      const was = before.get(name);
      if (now === undefined || was === undefined || now.unit !== was.unit) return [];
      const by = shownValue(now.unit, now.value) - shownValue(was.unit, was.value);
      if (!Number.isFinite(by) || Math.abs(by) < 1e-9) return [];
      const number = say(sizeText(now.unit, Math.abs(by)));
      const change = {
        since: say(text('results.signed', { sign: by > 0 ? '+' : '−', words: number })),
        sinceWords: t(by > 0 ? 'versions.since.more' : 'versions.since.fewer', {
          number,
          version: compared.name,
        }),
      };
      return [[name, change]];
    }),
  );
}

const HOUR = 60;
const DAY = 1440;

/** A value as precisely as it is said: shares in points, times in minutes, so that the change is that of what is read. */
function shownValue(unit: Unit, value: number): number {
  if (unit === 'share') return value >= 0.1 ? Math.round(value * 100) : Number((value * 100).toPrecision(2));
  if (unit !== 'minutes') return Number(value.toPrecision(3));
  const of = value >= DAY ? DAY : value >= HOUR ? HOUR : 1;
  const amount = value / of;
  return (of > 1 && amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount)) * of;
}

function sizeText(unit: Unit, size: number): Text {
  if (unit === 'minutes') return timeWords(size);
  const number = figureText(Number(size.toPrecision(3)));
  return unit === 'share' ? text('results.compare.points', { number }) : number;
}
