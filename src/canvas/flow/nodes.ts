import { type Node, Position } from '@xyflow/react';
import { keepList } from '../../store/document/keep-list.ts';
import { CARD_CENTRE, CARD_HEIGHT, CARD_WIDTH, isBorder, portX } from '../geometry.ts';
import type { CardData, FrameData, Point } from '../types.ts';

export type CardNodeType = Node<{ readonly card: CardData }, 'card' | 'frame'>;

/** What of a frame can be taken hold of: its name and its border, so that a box can be drawn inside of it. */
export const FRAME_HANDLE = 'frame-handle';

export const ENTRY = 'in';
const PORT_SIZE = 10;

type Derive = {
  readonly cards: readonly CardData[];
  readonly selected: ReadonlySet<string>;
  /** Where carried cards are at this moment. */
  readonly carried: ReadonlyMap<string, Point>;
  /** The one card at which Tab stops, as arrows go from card to card; undefined = at each. */
  readonly stop?: string | undefined;
};

/** For what Tab passes by; arrows and the pointer get there. */
export const PASSED = { tabIndex: -1 } as const;

/**
 * Finds the card at which Tab stops: the first that is selected, else the one that was left last, else the first of all.
 * Undefined where there are no steps.
 */
export function createTabStop(): (
  cards: readonly CardData[],
  selected: ReadonlySet<string>,
) => CardData | undefined {
  let left: string | undefined;
  return (cards, selected) => {
    const steps = cards.filter((card) => !isBorder(card));
    const stop = steps.find(({ id }) => selected.has(id)) ?? steps.find(({ id }) => id === left) ?? steps[0];
    left = stop?.id;
    return stop;
  };
}

/**
 * Makes React Flow's nodes from cards and keeps the old object of every card that did not change:
 * React Flow compares by identity, so a drag redraws one card and not all of them. Sizes and ports are
 * given, not measured, so that what is out of view is never drawn.
 */
export function createNodeDeriver(): (from: Derive) => CardNodeType[] {
  let kept = new Map<string, CardNodeType>();
  const sameList = keepList<CardNodeType[]>();
  return ({ cards, selected, carried, stop }) => {
    const next = new Map<string, CardNodeType>();
    for (const card of framesFirst(cards)) {
      const position = carried.get(card.id) ?? card;
      const looks = {
        selected: selected.has(card.id),
        isPassed: stop !== undefined && stop !== card.id && !isBorder(card),
      };
      const old = kept.get(card.id);
      const same =
        old !== undefined &&
        old.data.card === card &&
        old.selected === looks.selected &&
        (old.domAttributes === PASSED) === looks.isPassed &&
        old.position.x === position.x &&
        old.position.y === position.y;
      next.set(card.id, same ? old : nodeOf(card, position, looks));
    }
    kept = next;
    return sameList([...next.values()]);
  };
}

/** What comes first lies under the rest: frames under cards, larger ones under smaller ones. */
function framesFirst(cards: readonly CardData[]): readonly CardData[] {
  const frames = cards.filter(isBorder);
  if (frames.length === 0) return cards;
  const area = ({ frame }: CardData): number => (frame?.width ?? 0) * (frame?.height ?? 0);
  return [...frames.sort((a, b) => area(b) - area(a)), ...cards.filter((card) => !isBorder(card))];
}

interface Looks {
  readonly selected: boolean;
  readonly isPassed: boolean;
}

function nodeOf(card: CardData, position: Point, { selected, isPassed }: Looks): CardNodeType {
  if (isBorder(card)) return borderOf(card, position, selected);
  const size = { width: CARD_WIDTH, height: CARD_HEIGHT };
  return {
    id: card.id,
    type: 'card',
    data: { card },
    position: { x: position.x, y: position.y },
    selected,
    ...size,
    measured: size,
    handles: [
      ...(card.accepts ? [handle(ENTRY, 'target', CARD_CENTRE)] : []),
      ...card.ports.map((port, index) => handle(port.id, 'source', portX(index, card.ports.length))),
    ],
    ariaLabel: card.label ?? card.title,
    ...(isPassed && { domAttributes: PASSED }),
  };
}

/** A box that is drawn takes the cards in a frame; the frame itself is taken by its name and its border. */
function borderOf(card: CardData, position: Point, selected: boolean): CardNodeType {
  const { width, height } = card.frame as FrameData;
  return {
    id: card.id,
    type: 'frame',
    data: { card },
    position: { x: position.x, y: position.y },
    selected,
    width,
    height,
    measured: { width, height },
    handles: [],
    selectable: false,
    focusable: false,
    connectable: false,
    dragHandle: `.${FRAME_HANDLE}`,
    style: { pointerEvents: 'none' },
  };
}

function handle(id: string, type: 'source' | 'target', x: number) {
  return {
    id,
    type,
    position: type === 'source' ? Position.Bottom : Position.Top,
    x: x - PORT_SIZE / 2,
    y: (type === 'source' ? CARD_HEIGHT : 0) - PORT_SIZE / 2,
    width: PORT_SIZE,
    height: PORT_SIZE,
  };
}
