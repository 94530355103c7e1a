/** Two sentences as one: what fell out beside what came in. */

/** Words that stand in both sentences, only in the old one, or only in the new one. */
export interface ChangedRun {
  readonly text: string;
  readonly change?: 'old' | 'new';
}

/** Longer sentences are told apart whole: nobody reads hundreds of struck words, and the table would grow large. */
const MOST = 400;
/** Words with the room behind them; signs, and characters of languages without rooms, one by one. */
const PIECE = /[\p{L}\p{N}\p{M}'’%:.–-]*[\p{L}\p{N}\p{M}'’%]\s*|./gsu;
const UNSPACED = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|ー/u;

function piecesOf(words: string): readonly string[] {
  const found: readonly string[] = words.match(PIECE) ?? [];
  return found.flatMap((piece) => (UNSPACED.test(piece) ? (piece.match(/\d+|./gsu) ?? []) : [piece]));
}

/** Lengths of the longest common rests, row by row: `at(i, j)` of `a` from i on and `b` from j on. */
function commonRests(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] =
        a[i]!.trim() === b[j]!.trim()
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
    }
  }
  return (i, j) => table[i * width + j]!;
}

/**
 * The new sentence with the words of the old one that fell out, each before what came in its place. Runs that are
 * not `old` make the new sentence; those that are not `new` the old one, but for the room between words.
 * O(words of the old × words of the new).
 */
export function changedWords(before: string, after: string): readonly ChangedRun[] {
  if (before === after) return before === '' ? [] : [{ text: after }];
  const [a, b] = [piecesOf(before), piecesOf(after)];
  if (a.length > MOST || b.length > MOST) return joined([old(before), fresh(after)]);
  const rest = commonRests(a, b);
  const runs: ChangedRun[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i]!.trim() === b[j]!.trim()) {
      runs.push({ text: b[j]! });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && rest(i + 1, j) >= rest(i, j + 1))) runs.push(old(a[i++]!));
    else runs.push(fresh(b[j++]!));
  }
  return joined(bridged(runs));
}

const old = (words: string): ChangedRun => ({ text: words, change: 'old' });
const fresh = (words: string): ChangedRun => ({ text: words, change: 'new' });

/** A sign or a room between two changes belongs to both: nobody reads word salad. */
function bridged(runs: readonly ChangedRun[]): readonly ChangedRun[] {
  return runs.flatMap((run, i) => {
    const isBetween = runs[i - 1]?.change !== undefined && runs[i + 1]?.change !== undefined;
    const isSmall = run.change === undefined && !/[\p{L}\p{N}]/u.test(run.text);
    return isBetween && isSmall ? [old(run.text), fresh(run.text)] : [run];
  });
}

/** Neighbours of one sort as one; of several changes in a row the old words stand first. */
function joined(runs: readonly ChangedRun[]): readonly ChangedRun[] {
  const all: ChangedRun[] = [];
  let [gone, come] = ['', ''];
  const flush = (): void => {
    if (gone !== '') all.push(old(gone));
    if (come !== '') all.push(fresh(come));
    [gone, come] = ['', ''];
  };
  for (const { text, change } of runs) {
    if (change === 'old') gone += text;
    else if (change === 'new') come += text;
    else {
      flush();
      const last = all.at(-1);
      if (last !== undefined && last.change === undefined) all[all.length - 1] = { text: last.text + text };
      else all.push({ text });
    }
  }
  flush();
  return all;
}
