import { Panel, useReactFlow, useStore } from '@xyflow/react';
import { type PointerEvent, useRef } from 'react';
import { cx } from '../../ui/cx.ts';
import { colourOf } from '../../ui/tone.ts';
import { boundsOf } from '../flow/view.ts';
import { isBorder, roundedPath, sizeOf } from '../geometry.ts';
import type { Route } from '../route/route.ts';
import type { CardData } from '../types.ts';
import styles from './Minimap.module.css';

export type MinimapProps = {
  readonly label: string;
  readonly cards: readonly CardData[];
  readonly routes: ReadonlyMap<string, Route>;
  readonly selected: ReadonlySet<string>;
  readonly shownWhenNarrow: boolean;
};

const PADDING = 40;

/** The whole program in small, the part in view framed; dragging in it moves the view. */
export function Minimap({ label, cards, routes, selected, shownWhenNarrow }: MinimapProps) {
  const flow = useReactFlow();
  const svg = useRef<SVGSVGElement>(null);
  const x = useStore((state) => state.transform[0]);
  const y = useStore((state) => state.transform[1]);
  const zoom = useStore((state) => state.transform[2]);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  if (cards.length === 0) return null;
  const view = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
  const box = around(boundsOf(cards), view);

  const go = (event: PointerEvent) => {
    const matrix = svg.current?.getScreenCTM()?.inverse();
    if (event.buttons !== 1 || matrix === undefined) return;
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    void flow.setCenter(point.x, point.y, { zoom });
  };
  return (
    <Panel position="bottom-right" className={cx(styles.box, shownWhenNarrow && styles.shown)} data-floats="">
      <svg
        ref={svg}
        className={styles.map}
        role="img"
        aria-label={label}
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        onPointerDown={go}
        onPointerMove={go}
      >
        <rect className={styles.view} {...view} rx={12} />
        {[...routes].map(([id, route]) => (
          <path key={id} className={styles.line} d={roundedPath(route.points)} />
        ))}
        {cards.map((card) => (
          <Small key={card.id} card={card} isSelected={selected.has(card.id)} />
        ))}
        <rect className={styles.frame} {...view} rx={12} />
      </svg>
    </Panel>
  );
}

/** A card in small; of a frame its border. */
function Small({ card, isSelected }: { readonly card: CardData; readonly isSelected: boolean }) {
  const isFrame = isBorder(card);
  return (
    <rect
      className={cx(isFrame ? styles.border : styles.card, isSelected && styles.selected)}
      x={card.x}
      y={card.y}
      {...sizeOf(card)}
      rx={12}
      style={isFrame ? undefined : { fill: colourOf(card.category) }}
    />
  );
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x) - PADDING;
  const y = Math.min(a.y, b.y) - PADDING;
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) + PADDING - x,
    height: Math.max(a.y + a.height, b.y + b.height) + PADDING - y,
  };
}
