/**
 * The drawing as SVG that stands alone. Colours are attributes, so that no policy for styles can take them away;
 * classes let the page that holds it show the dark ones.
 */
import { CATEGORY_COLOURS, COLOURS, FONTS, type SharedCategory } from './colours.ts';
import { escaped } from './escape.ts';
import { estimatedWidth, fitted, type Room } from './lines.ts';

/** A card with its whole words. Places are in units of the canvas. */
export interface SharedCard {
  readonly x: number;
  readonly y: number;
  readonly category: SharedCategory;
  readonly title: string;
  readonly sentence: string;
  /** Who is waiting, as "19 here". */
  readonly here?: string;
  /** The sign of its kind, on 24 x 24 units; what is no plain shape of SVG is left out. */
  readonly icon?: readonly SharedShape[];
}

/** A shape of SVG and what it is given. */
export type SharedShape = readonly [tag: string, attributes: Readonly<Record<string, string>>];

/** A border around cards, with its name; it lies under them. */
export interface SharedFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Where lines that come in leave room for the name; from the left of the border where absent. */
  readonly head?: { readonly x: number; readonly width: number };
}

/** A line. `band` is the width of its flow, 0 where nobody goes or no run is known. */
export interface SharedLine {
  /** Path data: letters of SVG and numbers only. */
  readonly path: string;
  readonly end: { readonly x: number; readonly y: number };
  readonly band: number;
  readonly isUnused: boolean;
  readonly words?: SharedWords;
}

/** Words beside a line. */
export interface SharedWords {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly outcome?: string;
  readonly count?: string;
}

/** A drawing, ready to be written. `label` says what it is to those who do not see it. */
export interface SharedPicture {
  readonly label: string;
  readonly card: { readonly width: number; readonly height: number };
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly cards: readonly SharedCard[];
  /** Larger ones first. */
  readonly frames?: readonly SharedFrame[];
  readonly lines: readonly SharedLine[];
  /** Words above and below the drawing, in room that `captioned` has added. */
  readonly caption?: Caption;
}

/** What a picture that goes about alone says of itself: its name, and what its numbers are not. */
export interface Caption {
  readonly title: string;
  readonly note?: string;
}

/** Beside the margin that drawings have anyway. */
const ABOVE = 28;
const BELOW = 24;
const CAPTION_INSET = 48;

/** The picture with its caption, and the room that it takes. */
export function captioned(picture: SharedPicture, caption: Caption): SharedPicture {
  const { x, y, width, height } = picture.box;
  const more = ABOVE + (caption.note === undefined ? 0 : BELOW);
  return {
    ...picture,
    label: caption.title,
    box: { x, y: y - ABOVE, width, height: height + more },
    caption,
  };
}

function captionMark({ title, note }: Caption, { x, y, width, height }: SharedPicture['box']): string {
  const room = width - 2 * CAPTION_INSET;
  const left = x + CAPTION_INSET;
  const name = fitted(title, [
    { width: room, size: 18, ...TITLE },
    { width: room, size: 14, ...TITLE },
  ]);
  const said = note === undefined ? undefined : fitted(note, [{ width: room, size: 12, most: 2 }]);
  return [
    words(name.lines[0] ?? '', { x: left, y: y + 36, size: name.room.size, class: 'ink', weight: 600 }),
    ...(said?.lines ?? []).map((line, i) =>
      words(line, { x: left, y: y + height - 40 + i * 16, size: 12, class: 'ink2' }),
    ),
  ].join('');
}

/** Words begin here: behind the strip. */
const INSET = 18;
/** And here, behind the icon: as on the canvas. */
const ICON_INSET = 44;
const ICON = { x: 16, y: 10, scale: 20 / 24 };
const SHAPES = /^(?:path|circle|ellipse|rect|line|polyline|polygon)$/;
const MEASURES = /^(?:d|points|c?[xy]|[xy][12]|r[xy]?|width|height)$/;
const TITLE = { most: 1 };
const PILL = 18;

/** At most two digits: half a pixel is seen by nobody. */
function digits(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0';
}

/** Whole sentences go before large letters: the more there is to say, the smaller. */
function sentenceRooms(width: number): readonly [Room, ...Room[]] {
  return [
    { width, size: 12.5, most: 2 },
    { width, size: 11, most: 3 },
    { width, size: 9.5, most: 4 },
  ];
}

interface Words {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly class: 'ink' | 'ink2';
  readonly weight?: number;
  readonly anchor?: string;
}

function words(said: string, at: Words): string {
  const weight = at.weight === undefined ? '' : ` font-weight="${at.weight}"`;
  const anchor = at.anchor === undefined ? '' : ` text-anchor="${at.anchor}"`;
  return `<text class="f-${at.class}" fill="${COLOURS[at.class][0]}" x="${digits(at.x)}" y="${digits(at.y)}" font-size="${digits(at.size)}"${weight}${anchor}>${escaped(said)}</text>`;
}

function iconMark({ x, y, category, icon = [] }: SharedCard): string {
  const shapes = icon
    .filter(([tag]) => SHAPES.test(tag))
    .map(([tag, given]) => {
      const measures = Object.entries(given).filter(([name]) => MEASURES.test(name));
      return `<${tag} ${measures.map(([name, value]) => `${name}="${escaped(value)}"`).join(' ')}/>`;
    });
  if (shapes.length === 0) return '';
  const place = `translate(${digits(x + ICON.x)} ${digits(y + ICON.y)}) scale(${digits(ICON.scale)})`;
  const line = 'fill="none" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"';
  return `<g class="k-${category}" stroke="${CATEGORY_COLOURS[category][0]}" ${line} transform="${place}">${shapes.join('')}</g>`;
}

function cardMark(card: SharedCard, size: SharedPicture['card']): string {
  const { x, y, category, here } = card;
  const icon = iconMark(card);
  const inset = icon === '' ? INSET : ICON_INSET;
  const width = size.width - inset - 12;
  const pill = here === undefined ? 0 : estimatedWidth(here, 11.5) + 14;
  const title = fitted(card.title, [
    { width: width - pill, size: 14, ...TITLE },
    { width: width - pill, size: 12, ...TITLE },
    { width: width - pill, size: 10.5, ...TITLE },
  ]);
  const sentence = fitted(card.sentence, sentenceRooms(width));
  const leading = sentence.room.size * 1.24;
  const left = x + inset;
  const at = `x="${digits(x)}" y="${digits(y)}"`;
  return [
    `<g><title>${escaped(`${card.title}. ${card.sentence}`)}</title>`,
    `<rect class="f-card s-border" fill="${COLOURS.card[0]}" stroke="${COLOURS.border[0]}" ${at} width="${size.width}" height="${size.height}" rx="10"/>`,
    `<rect class="c-${category}" fill="${CATEGORY_COLOURS[category][0]}" ${at} width="4" height="${size.height}" rx="2"/>`,
    icon,
    words(title.lines[0] ?? '', { x: left, y: y + 23, size: title.room.size, class: 'ink', weight: 600 }),
    ...sentence.lines.map((line, i) =>
      words(line, { x: left, y: y + 41 + i * leading, size: sentence.room.size, class: 'ink2' }),
    ),
    ...(here === undefined ? [] : [pillMark(here, { x: x + size.width - 10, y: y + 9, width: pill })]),
    '</g>',
  ].join('');
}

/** Beside the name of a frame. */
const HEAD_INSET = 16;

/** Wide enough for one line of its name; what has no room is cut, the whole is told on pointing. */
function frameMark({ x, y, width, height, title, head }: SharedFrame): string {
  const room = head ?? { x: x + HEAD_INSET, width: width - 2 * HEAD_INSET };
  const at = `x="${digits(x)}" y="${digits(y)}" width="${digits(width)}" height="${digits(height)}"`;
  const [line = ''] = fitted(title, [{ width: room.width, size: 14, ...TITLE }]).lines;
  return [
    `<g><title>${escaped(title)}</title>`,
    `<rect class="f-pill s-border" fill="${COLOURS.pill[0]}" stroke="${COLOURS.border[0]}" ${at} rx="14"/>`,
    words(line, { x: room.x, y: y + 28, size: 14, class: 'ink', weight: 600 }),
    '</g>',
  ].join('');
}

function pillMark(here: string, { x, y, width }: { x: number; y: number; width: number }): string {
  const box = `x="${digits(x - width)}" y="${digits(y)}" width="${digits(width)}" height="${PILL}" rx="9"`;
  return `<rect class="f-pill" fill="${COLOURS.pill[0]}" ${box}/>${words(here, { x: x - width / 2, y: y + 13, size: 11.5, class: 'ink', weight: 500, anchor: 'middle' })}`;
}

function lineMark({ path, end, band, isUnused, words: beside }: SharedLine): string {
  const d = escaped(path);
  const dashes = isUnused ? ' stroke-dasharray="4 4"' : '';
  const arrow = `M${digits(end.x - 5)} ${digits(end.y - 7)}h10l-5 7z`;
  return [
    band > 0
      ? `<path class="s-flow" fill="none" stroke="${COLOURS.flow[0]}" stroke-width="${digits(band)}" d="${d}"/>`
      : '',
    `<path class="s-wire" fill="none" stroke="${COLOURS.wire[0]}" stroke-width="1.5"${dashes} d="${d}"/>`,
    `<path class="f-wire" fill="${COLOURS.wire[0]}" d="${arrow}"/>`,
    beside === undefined ? '' : besideMark(beside),
  ].join('');
}

function besideMark({ x, y, anchor, outcome, count }: SharedWords): string {
  const parts = [
    ...(outcome === undefined ? [] : [escaped(outcome)]),
    ...(count === undefined
      ? []
      : [`<tspan class="f-ink" fill="${COLOURS.ink[0]}" font-weight="600">${escaped(count)}</tspan>`]),
  ];
  if (parts.length === 0) return '';
  return `<text class="f-ink2" fill="${COLOURS.ink2[0]}" font-size="12" x="${digits(x)}" y="${digits(y)}" text-anchor="${anchor}">${parts.join(' ')}</text>`;
}

/** The drawing as SVG text, light unless a page around it says otherwise. All words are escaped; no script, no style, no address. */
export function programSvg({ label, card, box, cards, frames = [], lines, caption }: SharedPicture): string {
  const { x, y, width, height } = box;
  const view = [x, y, width, height].map(digits).join(' ');
  const size = `width="${digits(width)}" height="${digits(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" ${size} role="img" aria-label="${escaped(label)}" font-family="${FONTS}">`,
    ...(caption === undefined ? [] : [`<title>${escaped(caption.title)}</title>`]),
    `<rect class="f-surface" fill="${COLOURS.surface[0]}" x="${digits(x)}" y="${digits(y)}" ${size}/>`,
    ...frames.map(frameMark),
    ...lines.map(lineMark),
    ...cards.map((one) => cardMark(one, card)),
    ...(caption === undefined ? [] : [captionMark(caption, box)]),
    '</svg>',
  ].join('\n');
}
