/**
 * The few values of a thing that need trying.
 *
 * The constants of a rule cut the values of a field, a score or a count into regions inside which all atoms answer
 * the same; one value of each region stands for all of it. So "can this hold?" becomes a search over a few values.
 */
import type { FieldDef } from '../model/catalogue.ts';
import type { Range, ScoreModel } from '../model/scores.ts';
import type { Claim, Known, Sample } from './claims.ts';
import { fieldOf } from './claims.ts';
import type { FieldValue, ScoreDimension } from './rule.ts';
import { textWitness } from './witness.ts';

/** Each constant, one value between each two, and one beyond either end. */
function spread(constants: readonly number[], range: Range): readonly number[] {
  const sorted = [...new Set(constants.filter(Number.isFinite))].sort((a, b) => a - b);
  const first = sorted[0] ?? 0;
  const last = sorted.at(-1) ?? 0;
  const between = sorted.slice(1).map((value, i) => (value + sorted[i]!) / 2);
  const ends = [range.floor, range.ceiling].filter(Number.isFinite);
  const below = first - Math.max(1, Math.abs(first));
  const above = last + Math.max(1, Math.abs(last));
  return [below, ...sorted, ...between, above, ...ends].filter(
    (value) => value >= range.floor && value <= range.ceiling,
  );
}

function wholeNumbers(constants: readonly number[]): readonly number[] {
  const near = constants.flatMap((value) => [
    Math.floor(value) - 1,
    Math.floor(value),
    Math.floor(value) + 1,
  ]);
  return [...new Set([0, 1, ...near])].filter((value) => value >= 0).sort((a, b) => a - b);
}

const EVERYWHERE: Range = { floor: -Infinity, ceiling: Infinity };

function rangeOf(dimension: ScoreDimension, scores: ScoreModel | undefined): Range {
  if (scores === undefined) return EVERYWHERE;
  if (dimension !== 'total') return scores[dimension];
  const sides = (['fit', 'engagement', 'relationship'] as const).map((part) => {
    const ends = [scores[part].floor * scores.total[part], scores[part].ceiling * scores.total[part]];
    return { floor: Math.min(...ends), ceiling: Math.max(...ends) };
  });
  const sum = (side: 'floor' | 'ceiling') => sides.reduce((total, range) => total + range[side], 0);
  return { floor: sum('floor'), ceiling: sum('ceiling') };
}

function constantsOf(claims: readonly Claim[]): readonly FieldValue[] {
  return claims.flatMap(({ atom }) => (atom.kind === 'field' ? ([atom.value].flat() as FieldValue[]) : []));
}

function fieldValues(claims: readonly Claim[], def: FieldDef | undefined): readonly FieldValue[] {
  const constants = constantsOf(claims);
  const numbers = spread(
    constants.filter((value) => typeof value === 'number'),
    EVERYWHERE,
  );
  const texts = (): readonly string[] => {
    const written = constants.filter((value) => typeof value === 'string');
    // After each constant the next text in order; '' comes before all, the last letter of all after.
    return ['', ...written, ...written.map((word) => `${word}\u0000`), '\uFFFF', ...textWitness(claims)];
  };
  switch (def?.type) {
    case 'number':
    case 'date':
      return [null, ...numbers];
    case 'yesNo':
      return [null, true, false];
    case 'choice':
      return [null, ...(def.choices ?? []), ...constants.filter((value) => typeof value === 'string')];
    case 'text':
      return [null, ...texts()];
    default:
      return [null, ...numbers, true, false, ...texts()];
  }
}

function fieldSamples(claims: readonly Claim[], def: FieldDef | undefined): readonly Sample[] {
  const minutes = claims.flatMap(({ atom }) => (atom.kind === 'date' ? [atom.minutes] : []));
  const aheads = minutes.length === 0 ? [0] : spread(minutes, EVERYWHERE);
  return fieldValues(claims, def).flatMap((value): readonly Sample[] =>
    typeof value === 'number' ? aheads.map((ahead) => ({ value, ahead })) : [{ value, ahead: 0 }],
  );
}

function plain(values: readonly FieldValue[]): readonly Sample[] {
  return values.map((value) => ({ value, ahead: 0 }));
}

/** Samples of what the claims speak of (all of one key): if any value keeps all of them, one of these does. */
export function samplesFor(claims: readonly Claim[], known: Known): readonly Sample[] {
  const first = claims[0]!.atom;
  switch (first.kind) {
    case 'field':
    case 'blank':
    case 'date':
      return fieldSamples(claims, fieldOf(first.field, known.catalogue));
    case 'score': {
      const values = claims.flatMap(({ atom }) => (atom.kind === 'score' ? [atom.value] : []));
      return plain(spread(values, rangeOf(first.dimension, known.scores)));
    }
    case 'seen':
    case 'count':
    case 'passes':
      return plain(
        wholeNumbers(
          claims.flatMap(({ atom }) => ('times' in atom && atom.times !== undefined ? [atom.times] : [])),
        ),
      );
    case 'answer': {
      const named = claims.flatMap(({ atom }) => (atom.kind === 'answer' ? atom.is : []));
      return plain([null, '', ...named]);
    }
    default:
      return plain([true, false]);
  }
}
