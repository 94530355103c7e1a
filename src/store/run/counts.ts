/**
 * Counts of a run for one repeat, in whole numbers. All of them are rounded together: at each step those who came are
 * those who went on, left or wait, and what a line says is what the inspector says at both of its ends.
 */
import { type Arc, type NodeReport, type Report, wholeFlow } from '../../core/index.ts';

/** People at each step, and on each way by `from/port`; also what led them elsewhere, or out, by `from/reason`. */
export interface Counts {
  readonly waiting: ReadonlyMap<string, number>;
  readonly came: ReadonlyMap<string, number>;
  readonly went: ReadonlyMap<string, number>;
  /** Of those who came to a step: who came by no way of the program. */
  readonly entered: ReadonlyMap<string, number>;
}

const counted = new WeakMap<Report, Counts>();

/** The counts of a report; found once a report. */
export function countsOf(report: Report): Counts {
  const known = counted.get(report);
  if (known !== undefined) return known;
  const found = roundedCounts(report);
  counted.set(report, found);
  return found;
}

/** Those who came in, in one repeat: as many as come out of the starts on the canvas, where nobody comes another way. */
export function enteredIn(report: Report): number {
  const { entered, nodes, leadsDone, leadsInAll, record } = report;
  const repeats = leadsInAll === 0 || leadsDone === 0 ? 1 : (leadsDone / leadsInAll) * record.replications;
  const isFromOutside = comingIn(report).reduce((sum, amount) => sum + amount, 0) === entered;
  if (!isFromOutside) return Math.round(entered / repeats);
  const came = countsOf(report).entered;
  return nodes.reduce((sum, { id }) => sum + (came.get(id) ?? 0), 0);
}

/** What an arc of the flow is shown as. */
type Shown = readonly [of: keyof Counts, name: string] | undefined;

/** The world outside: whoever comes in comes from there, whoever leaves or still waits goes there. */
const OUTSIDE = 0;
const comesTo = (node: number): number => 1 + 2 * node;
const goesFrom = (node: number): number => 2 + 2 * node;

function roundedCounts(report: Report): Counts {
  const { leadsDone, leadsInAll, record } = report;
  const isWhole = leadsDone === leadsInAll || leadsInAll === 0 || leadsDone === 0;
  // Both whole: a count times `times` is `per` times what is shown of it.
  const times = isWhole ? 1 : leadsInAll;
  const per =
    leadsInAll === 0 || leadsDone === 0 ? 1 : isWhole ? record.replications : leadsDone * record.replications;
  const flow = flowOf(report);
  const whole = wholeFlow(
    flow.map(({ arc }) => ({ ...arc, amount: arc.amount * times })),
    per,
  );
  // A way that nobody went has its nought.
  const none = report.edges.map(({ from, port }) => [`${from}/${port}`, 0] as const);
  const counts = {
    waiting: new Map(),
    came: new Map(),
    went: new Map<string, number>(none),
    entered: new Map(),
  } satisfies Counts;
  for (const [i, { shown }] of flow.entries())
    if (shown !== undefined) counts[shown[0]].set(shown[1], whole[i] ?? 0);
  return counts;
}

interface Part {
  readonly arc: Arc;
  readonly shown: Shown;
}

/** The run as a flow through its steps. What does not come or leave by a known way does so from or to the outside. */
function flowOf({ nodes, edges }: Report): readonly Part[] {
  const key = (program: string, id: string): string => JSON.stringify([program, id]);
  const places = new Map(nodes.map(({ program, id }, node) => [key(program, id), node]));
  const leads = new Map(
    edges.map(({ program, from, port, to }) => [
      `${key(program, from)}/${port}`,
      to === undefined ? undefined : places.get(key(program, to)),
    ]),
  );
  const came = nodes.map(() => 0);
  const parts = nodes.flatMap((node, at): readonly Part[] => {
    const out = Object.entries(node.left).map(([port, amount]): Part => {
      const to = leads.get(`${key(node.program, node.id)}/${port}`);
      if (to !== undefined) came[to]! += amount;
      return {
        arc: { from: goesFrom(at), to: to === undefined ? OUTSIDE : comesTo(to), amount },
        shown: ['went', `${node.id}/${port}`],
      };
    });
    return [
      { arc: { from: comesTo(at), to: goesFrom(at), amount: node.entered }, shown: ['came', node.id] },
      { arc: { from: goesFrom(at), to: OUTSIDE, amount: node.waiting }, shown: ['waiting', node.id] },
      ...out,
    ];
  });
  const rests = nodes.flatMap((node, at) => [
    restOf(comesTo(at), node.entered - came[at]!, ['entered', node.id]),
    restOf(goesFrom(at), leftOf(node) - node.entered),
  ]);
  return [...parts, ...rests];
}

function leftOf({ left, waiting }: NodeReport): number {
  return Object.values(left).reduce((sum, count) => sum + count, waiting);
}

/** What comes to a place from outside; where it is less than nothing, it goes there. */
function restOf(place: number, missing: number, coming?: Shown): Part {
  const [from, to] = missing > 0 ? [OUTSIDE, place] : [place, OUTSIDE];
  return { arc: { from, to, amount: Math.abs(missing) }, shown: missing > 0 ? coming : undefined };
}

/** How many come to each step from outside, over all repeats. */
function comingIn(report: Report): readonly number[] {
  return flowOf(report).flatMap(({ arc, shown }) => (shown?.[0] === 'entered' ? [arc.amount] : []));
}
