/** Paints a scene: dots with a tail on the lines, those who wait in columns of five beside their step. */
import { CARD_HEIGHT, CARD_WIDTH } from '../geometry.ts';
import type { Point } from '../types.ts';
import { type Along, pointAt } from './along.ts';
import type { Scene } from './scene.ts';

/** Colours as the theme has them. */
export interface Inks {
  readonly dot: string;
  readonly tail: string;
  readonly wait: string;
  readonly edge: string;
}

/** The drawing that is painted on, by the numbers of the playback. */
export interface Ground {
  /** By way; undefined: no line is drawn for it. */
  readonly ways: readonly (Along | undefined)[];
  /** By node: its card's place, and how many columns have room beside it. */
  readonly cards: readonly ({ readonly at: Point; readonly columns: number } | undefined)[];
}

/** The view, and the points of the screen that a pixel is. */
export interface View {
  readonly transform: readonly [x: number, y: number, zoom: number];
  readonly ratio: number;
}

/** Dots of 8 on the screen, smaller where the drawing is seen from afar. */
const DOT = 8;
const PITCH = 10;
const NEAR = 0.6;
const COLUMN = 5;
/** Points of a way that a tail is long: they are 3 units apart. */
const TAIL = 8;
/** Shades of waiting. */
const SHADES = 5;

/** The distance of two columns in units of the drawing. */
export const COLUMN_PITCH = PITCH / 0.7;

export function paint(pen: CanvasRenderingContext2D, scene: Scene, ground: Ground & View & { inks: Inks }) {
  const { canvas } = pen;
  const { transform, ratio, inks } = ground;
  const [x, y, zoom] = transform;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
  const unit = Math.min(1, zoom / NEAR) / zoom;
  paintWaiting(pen, scene, { ...ground, unit });
  pen.lineCap = 'round';
  pen.lineWidth = 3 * unit;
  pen.strokeStyle = inks.tail;
  pen.beginPath();
  for (let i = 0; i < scene.going; i += scene.each) addTail(pen, ground.ways[scene.way[i]!], scene.share[i]!);
  pen.stroke();
  pen.fillStyle = inks.dot;
  pen.strokeStyle = inks.edge;
  pen.lineWidth = unit;
  pen.beginPath();
  for (let i = 0; i < scene.going; i += scene.each) {
    const along = ground.ways[scene.way[i]!];
    if (along === undefined) continue;
    const at = pointAt(along, scene.share[i]!);
    addDot(pen, { x: along.xy[2 * at]!, y: along.xy[2 * at + 1]! }, (DOT / 2) * unit);
  }
  pen.fill();
  pen.stroke();
}

function addDot(pen: CanvasRenderingContext2D, { x, y }: Point, radius: number): void {
  pen.moveTo(x + radius, y);
  pen.arc(x, y, radius, 0, 2 * Math.PI);
}

function addTail(pen: CanvasRenderingContext2D, along: Along | undefined, share: number): void {
  if (along === undefined) return;
  const { xy } = along;
  const at = pointAt(along, share);
  const from = Math.max(0, at - TAIL);
  pen.moveTo(xy[2 * from]!, xy[2 * from + 1]!);
  for (let i = from + 1; i <= at; i++) pen.lineTo(xy[2 * i]!, xy[2 * i + 1]!);
}

function paintWaiting(
  pen: CanvasRenderingContext2D,
  { waits, each, longest }: Scene,
  { cards, inks, unit }: Ground & { readonly inks: Inks; readonly unit: number },
): void {
  pen.fillStyle = inks.wait;
  for (let shade = 0; shade < SHADES; shade++) {
    pen.globalAlpha = 0.28 + (0.72 * shade) / (SHADES - 1);
    pen.beginPath();
    for (const [node, card] of cards.entries()) {
      if (card === undefined) continue;
      const those = waits[node]!;
      const most = card.columns * COLUMN;
      for (let i = 0, place = 0; i < those.length && place < most; i += each, place++) {
        if (Math.min(SHADES - 1, Math.floor((SHADES * those[i]!) / longest)) !== shade) continue;
        addDot(pen, placeOf(card.at, place, unit), (DOT / 2) * unit);
      }
    }
    pen.fill();
  }
  pen.globalAlpha = 1;
}

/** Column after column to the right of the card, the longest nearest to it. */
function placeOf({ x, y }: Point, place: number, unit: number): Point {
  const row = place % COLUMN;
  const column = Math.floor(place / COLUMN);
  const pitch = PITCH * unit;
  return {
    x: x + CARD_WIDTH + 18 + column * pitch,
    y: y + CARD_HEIGHT / 2 + (row - (COLUMN - 1) / 2) * pitch,
  };
}
