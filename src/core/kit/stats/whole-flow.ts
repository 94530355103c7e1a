/** Whole numbers for a flow, so that what comes to each place is what leaves it, as it is shown, too. */

/** So much goes from one place to another; places are numbered from 0. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  /** 0 or more, whole; `per` of it are shown as 1. */
  readonly amount: number;
}

interface Rounding {
  readonly arcs: readonly Arc[];
  readonly per: number;
  /** What of each arc is more than whole, in [0, per]; 0 and `per` are done. */
  readonly rests: number[];
  /** Arcs that are not whole yet, by place; those that are by now are dropped when they are met. */
  readonly at: number[][];
}

/**
 * Rounds a flow to whole numbers, each up or down, such that every place keeps what it had: as much comes as leaves. What
 * is left over goes round in circles until one arc of the circle is whole, in the direction that brings more of them to
 * the nearer number; an arc that nothing else hangs on is rounded to the nearest, a half upwards.
 *
 * @param arcs at each place as much comes as leaves. @param per 1 or more, whole. @returns whole numbers, arc by arc.
 */
export function wholeFlow(arcs: readonly Arc[], per: number): readonly number[] {
  const rests = arcs.map(({ amount }) => amount % per);
  const places = arcs.reduce((most, { from, to }) => Math.max(most, from, to), -1) + 1;
  const at: number[][] = Array.from({ length: places }, () => []);
  for (const [i, { from, to }] of arcs.entries()) {
    if (rests[i] === 0) continue;
    at[from]!.push(i);
    if (to !== from) at[to]!.push(i);
  }
  const rounding: Rounding = { arcs, per, rests, at };
  for (const [i, { from }] of arcs.entries()) {
    while (isOpen(rounding, i)) walk(rounding, from);
  }
  return arcs.map(({ amount }, i) => (amount - (amount % per)) / per + (rests[i] === per ? 1 : 0));
}

function isOpen({ rests, per }: Rounding, arc: number): boolean {
  const rest = rests[arc]!;
  return rest > 0 && rest < per;
}

/** Walks on from a place, by arcs that are not whole, and makes whole what closes a circle, until none is left there. */
function walk(rounding: Rounding, start: number): void {
  const path: number[] = [];
  const stack = [start];
  const seen = new Map([[start, 0]]);
  for (;;) {
    const here = stack.at(-1)!;
    const arc = openArc(rounding, here, path.at(-1));
    if (arc === undefined) {
      // Only where more comes than leaves: the last arc is rounded by itself.
      const last = path.pop();
      if (last === undefined) return;
      rounding.rests[last] = rounding.rests[last]! * 2 >= rounding.per ? rounding.per : 0;
      seen.delete(here);
      stack.pop();
      continue;
    }
    const { from, to } = rounding.arcs[arc]!;
    const next = from === here ? to : from;
    path.push(arc);
    const back = seen.get(next);
    if (back === undefined) {
      seen.set(next, stack.length);
      stack.push(next);
      continue;
    }
    goRound(rounding, path.slice(back), stack.slice(back));
    const whole = path.findIndex((one, i) => i >= back && !isOpen(rounding, one));
    for (const place of stack.splice(whole + 1)) seen.delete(place);
    path.splice(whole);
  }
}

function openArc(rounding: Rounding, place: number, but: number | undefined): number | undefined {
  const all = rounding.at[place]!;
  for (let i = all.length - 1; i >= 0; i -= 1) {
    const arc = all[i]!;
    if (!isOpen(rounding, arc)) all.splice(i, 1);
    else if (arc !== but) return arc;
  }
  return undefined;
}

/** Sends so much round a circle that one of its arcs is whole and none has left its two whole neighbours. */
function goRound({ arcs, per, rests }: Rounding, circle: readonly number[], places: readonly number[]): void {
  const along = circle.map((arc, i) => arcs[arc]!.from === places[i]);
  const gain = circle.reduce((sum, arc, i) => sum + (along[i] ? 1 : -1) * (rests[arc]! * 2 - per), 0);
  const most = along.filter(Boolean).length * 2 >= along.length;
  const isForth = gain === 0 ? most : gain > 0;
  const isUp = (i: number): boolean => along[i] === isForth;
  const by = circle.reduce(
    (least, arc, i) => Math.min(least, isUp(i) ? per - rests[arc]! : rests[arc]!),
    per,
  );
  for (const [i, arc] of circle.entries()) rests[arc] = rests[arc]! + (isUp(i) ? by : -by);
}
