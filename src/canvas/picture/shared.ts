/** The open program as a drawing that leaves the app: the canvas's own places and ways, with whole words. */
import {
  estimatedWidth,
  numberText,
  type ProgramFile,
  type Report,
  type SharedCard,
  type SharedFrame,
  type SharedLine,
  type SharedPicture,
  type SharedWords,
} from '../../core/index.ts';
import { shownGroups, standsFor } from '../../store/document/shown.ts';
import { type DrawnWay, drawnWays } from '../../store/document/together.ts';
import { countsOf } from '../../store/run/counts.ts';
import type { Voice } from '../../store/words.ts';
import { iconShapes } from '../../ui/icon-shapes.ts';
import { plainText } from '../../ui/runs.ts';
import { bandWidth, CARD_HEIGHT, CARD_WIDTH, isBorder, roundedPath, sizeOf } from '../geometry.ts';
import { wentBy } from '../marks.ts';
import { createCardDeriver, createEdgeDeriver } from '../program/derive.ts';
import { withFrames } from '../program/folding.ts';
import { clearOfHeads, type HeadRoom, headRooms } from '../route/head-room.ts';
import type { Label } from '../route/label.ts';
import { type Route, routeEdges } from '../route/route.ts';
import type { CardData, EdgeData, Point } from '../types.ts';

const MARGIN = 48;
const WORDS = 12;
/** A program that is a single card is not blown up. */
const LEAST = { width: 480, height: 240 };

/** Where words stand beside a way, from where the way has room for them. */
const BESIDE = {
  left: { x: -12, y: 4, anchor: 'end' },
  right: { x: 12, y: 4, anchor: 'start' },
  above: { x: 0, y: -5, anchor: 'middle' },
} as const satisfies Record<Label['side'], unknown>;

/** The drawing of a program, with the counts of a run where there is one. */
export function sharedPicture(file: ProgramFile, voice: Voice, report?: Report): SharedPicture {
  const { program } = file;
  const groups = shownGroups(program);
  const whole = { cards: createCardDeriver()(file, [], voice), edges: createEdgeDeriver()(file, voice) };
  const { cards: drawn, edges } = withFrames(whole, { program, groups, voice });
  const cards = drawn.filter((card) => !isBorder(card));
  const routes = clearOfHeads(drawn, routeEdges(cards, edges));
  const rooms = headRooms(drawn, routes);
  const frames = drawn.filter(isBorder).map((card) => frameOf(card, rooms.get(card.id)));
  const flow = flowOf(report, drawnWays(file), voice);
  const lines = edges.flatMap((edge) => {
    const route = routes.get(edge.id);
    return route === undefined ? [] : [lineOf(edge, route, flow(edge))];
  });
  const here = new Map<string, number>();
  for (const [id, waiting] of report === undefined ? [] : countsOf(report).waiting) {
    const at = standsFor(groups, id);
    here.set(at, (here.get(at) ?? 0) + waiting);
  }
  return {
    label: voice.t('share.page.picture'),
    card: { width: CARD_WIDTH, height: CARD_HEIGHT },
    box: boxOf(drawn, [...routes.values()], lines),
    cards: cards.map((card) => cardOf(card, here.get(card.id) ?? 0, voice)),
    ...(frames.length > 0 && { frames: frames.sort((a, b) => b.width * b.height - a.width * a.height) }),
    lines,
  };
}

/** A frame, its name where the lines that come in leave room for it, as on the canvas. */
function frameOf(card: CardData, room: HeadRoom | undefined): SharedFrame {
  const { x, y, title } = card;
  const head = room && { x: x + room.left, width: room.width };
  return { x, y, title, ...sizeOf(card), ...(head !== undefined && { head }) };
}

function cardOf(card: CardData, here: number, { t, say }: Voice): SharedCard {
  const { x, y, category, title, sentence, icon } = card;
  const words = { x, y, category, title, sentence: plainText(sentence), icon: iconShapes(icon) };
  return here === 0 ? words : { ...words, here: t('app.here', { number: say(numberText(here)) }) };
}

interface Flow {
  readonly share: number;
  readonly count?: string;
}

/** How many went along an edge; nothing where no run is known. */
function flowOf(
  report: Report | undefined,
  edges: readonly DrawnWay[],
  { say }: Voice,
): (edge: EdgeData) => Flow | undefined {
  if (report === undefined) return () => undefined;
  const counts = new Map(report.edges.map(({ from, port, count }) => [`${from}/${port}`, count]));
  const most = Math.max(1, ...counts.values(), ...edges.map((way) => wentBy(way, counts) ?? 0));
  // A line to or from a box is drawn elsewhere; it is the same line.
  const ways = new Map(edges.map((way) => [way.id, way]));
  const shown = countsOf(report).went;
  return ({ id }) => {
    const way = ways.get(id);
    const count = way && wentBy(way, counts);
    if (way === undefined || count === undefined) return { share: 0 };
    return { share: count / most, count: say(numberText(wentBy(way, shown) ?? 0)) };
  };
}

function lineOf({ outcome }: EdgeData, { points, label }: Route, flow: Flow | undefined): SharedLine {
  const band = bandWidth(flow?.share ?? 0);
  const end = points.at(-1) ?? { x: 0, y: 0 };
  const { x, y, anchor } = BESIDE[label.side];
  const lift = label.side === 'above' ? band / 2 : 0;
  const words: SharedWords = {
    x: label.x + x,
    y: label.y + y - lift,
    anchor,
    ...(outcome === undefined || label.isShort === true ? {} : { outcome }),
    ...(flow?.count === undefined ? {} : { count: flow.count }),
  };
  // The line ends under its arrow.
  const path = roundedPath([...points.slice(0, -1), { x: end.x, y: end.y - 6 }]);
  return { path, end, band, isUnused: flow?.share === 0, words };
}

/** How far words reach to the left and right. */
function reach({ words }: SharedLine): readonly Point[] {
  if (words === undefined) return [];
  const width = estimatedWidth(`${words.outcome ?? ''} ${words.count ?? ''}`, WORDS);
  const left = { start: 0, middle: width / 2, end: width }[words.anchor];
  return [
    { x: words.x - left, y: words.y },
    { x: words.x - left + width, y: words.y },
  ];
}

function boxOf(cards: readonly CardData[], routes: readonly Route[], lines: readonly SharedLine[]) {
  const all = [
    ...cards.flatMap((card) => [
      { x: card.x, y: card.y },
      { x: card.x + sizeOf(card).width, y: card.y + sizeOf(card).height },
    ]),
    ...routes.flatMap(({ points }) => points),
    ...lines.flatMap(reach),
  ];
  const bound = (pick: (point: Point) => number): readonly [number, number] =>
    all.reduce<readonly [number, number]>(
      ([low, high], point) => [Math.min(low, pick(point)), Math.max(high, pick(point))],
      all.length === 0 ? [0, 0] : [Infinity, -Infinity],
    );
  const [left, right] = bound(({ x }) => x);
  const [top, bottom] = bound(({ y }) => y);
  const width = Math.max(LEAST.width, right - left + 2 * MARGIN);
  const height = Math.max(LEAST.height, bottom - top + 2 * MARGIN);
  return { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height };
}
