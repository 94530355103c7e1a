/**
 * What stands on cards and lines beside their own words: numbers of a flow, or the way of one lead. One model for a run,
 * a run that is played, a lead that is followed, and one that walks.
 */
import { numberText, type Program } from '../core/index.ts';
import type { DrawnWay } from '../store/document/together.ts';
import type { Counts } from '../store/run/counts.ts';
import type { Changes } from '../store/versions/changes-since.ts';
import type { Voice } from '../store/words.ts';
import type { CanvasCounts, CardCounts, EdgeCounts, Way } from './types.ts';

/** Name of a way out of a step. */
export function wayKey(from: string, port: string): string {
  return `${from}/${port}`;
}

/** A step in a flow: who came to it, who is there. */
export interface Passed {
  readonly id: string;
  readonly entered: number;
  readonly here: number;
  /** Those here against the busiest moment, 0 to 1. */
  readonly fullness?: number;
}

/** How many went where. */
export interface Flow {
  readonly nodes: readonly Passed[];
  /** By the names of ways. */
  readonly went: ReadonlyMap<string, number>;
  readonly edges: readonly DrawnWay[];
  /** The numbers that are shown of these counts; the counts themselves where absent. */
  readonly shown?: Counts;
  /** The changes of the numbers that are shown. */
  readonly changes?: Changes | undefined;
}

/** How many went a line as it is drawn, by any of its ports; nothing where none of them is known. */
export function wentBy(
  { from, ports }: Pick<DrawnWay, 'from' | 'ports'>,
  went: ReadonlyMap<string, number>,
): number | undefined {
  const known = ports.flatMap((port) => went.get(wayKey(from, port)) ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, one) => sum + one, 0);
}

/** The numbers of a flow. A line that nobody knows of has nobody on it, and no number. */
export function flowMarks(flow: Flow, voice: Voice): CanvasCounts {
  const { nodes, edges, went } = flow;
  const most = Math.max(1, ...went.values(), ...edges.map((way) => wentBy(way, went) ?? 0));
  return {
    cards: new Map(nodes.map((node): [string, CardCounts] => [node.id, cardMark(node, flow, voice)])),
    edges: new Map(
      edges.map((way): [string, EdgeCounts] => {
        const { id, from, ports } = way;
        const { shown, changes } = flow;
        const all = wentBy(way, went);
        if (all === undefined) return [id, { share: 0 }];
        const count = shown === undefined ? all : (wentBy(way, shown.went) ?? all);
        const number = voice.say(numberText(count));
        return [id, { count: number, share: all / most, ...changes?.went(from, ports, count) }];
      }),
    ),
  };
}

function cardMark(node: Passed, { shown, changes }: Flow, { say, t }: Voice): CardCounts {
  const { id, fullness } = node;
  const entered = say(numberText(shown?.came.get(id) ?? node.entered));
  const here = shown?.waiting.get(id) ?? node.here;
  const since = changes?.waiting(id, here) ?? {};
  if (here === 0 && since.since === undefined) return { entered };
  return {
    entered,
    waiting: t('app.here', { number: say(numberText(here)) }),
    ...(here === 0 ? {} : { waitingShare: node.here / node.entered }),
    ...(fullness === undefined ? {} : { fullness }),
    ...since,
  };
}

/** What a way is marked on: the steps, and the lines as they are drawn. */
export interface Ways {
  readonly nodes: Program['nodes'];
  readonly edges: readonly DrawnWay[];
}

/** How cards and lines stand to a way. */
export interface WayMarks {
  readonly card: (id: string) => Way;
  readonly edge: (id: string) => EdgeCounts;
}

/** The way of one lead; no card has a number. */
export function wayMarks({ nodes, edges }: Ways, { card, edge }: WayMarks): CanvasCounts {
  return {
    cards: new Map(nodes.map(({ id }): [string, CardCounts] => [id, { entered: '', way: card(id) }])),
    edges: new Map(edges.map(({ id }): [string, EdgeCounts] => [id, edge(id)])),
  };
}

/** A line that was taken, with the time at which it was last, or one beside the way. */
export function takenMark(time: string | undefined): EdgeCounts {
  return time === undefined ? { way: 'aside' } : { way: 'taken', count: time };
}
