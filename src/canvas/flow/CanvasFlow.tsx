import { ReactFlow, type ReactFlowProps, SelectionMode } from '@xyflow/react';
import { useMemo, useState } from 'react';
import { CardNode } from '../cards/CardNode.tsx';
import { FrameNode } from '../cards/FrameNode.tsx';
import { ConnectionWay } from '../edges/ConnectionWay.tsx';
import { FlowEdge } from '../edges/FlowEdge.tsx';
import { isBorder, ZOOMS } from '../geometry.ts';
import { HeadRooms } from '../HeadRooms.tsx';
import type { ProgramCanvasProps } from '../props.ts';
import { clearOfHeads } from '../route/head-room.ts';
import { routeEdges } from '../route/route.ts';
import type { CardData, Point } from '../types.ts';
import styles from './CanvasFlow.module.css';
import { createEdgeDeriver, type FlowEdgeType } from './edges.ts';
import { type CardNodeType, createNodeDeriver, createTabStop } from './nodes.ts';
import { Overlays } from './Overlays.tsx';
import { placedAt } from './placed.ts';
import { useCarrying } from './use-carrying.ts';
import { useDrop } from './use-drop.ts';
import { useGliding } from './use-gliding.ts';
import { linkOf, useHandlers } from './use-handlers.ts';
import { useKeepSeen } from './use-keep-seen.ts';
import { useOpening } from './use-opening.ts';
import { useRoom } from './use-room.ts';
import { useSecondPress } from './use-second-press.ts';
import { useTouch } from './use-touch.ts';
import { useFirstView, useFocus, useViewAsk } from './use-view.ts';
import { WayBack } from './WayBack.tsx';

// Outside of the component: React Flow mounts all nodes anew when these objects change.
const FIXED = {
  nodeTypes: { card: CardNode, frame: FrameNode },
  edgeTypes: { flow: FlowEdge },
  connectionLineComponent: ConnectionWay,
  connectOnClick: false,
  minZoom: ZOOMS.min,
  maxZoom: ZOOMS.max,
  // The middle button and the wheel move the view; the left one draws a box.
  panOnDrag: [1],
  panOnScroll: true,
  selectionOnDrag: true,
  selectionMode: SelectionMode.Partial,
  // Shift adds to the selection, by click and by box, as Control does.
  selectionKeyCode: null,
  multiSelectionKeyCode: ['Shift', 'Control', 'Meta'],
  zoomOnDoubleClick: false,
  reconnectRadius: 8,
  deleteKeyCode: ['Delete', 'Backspace'],
  elevateNodesOnSelect: false,
  zIndexMode: 'manual',
  proOptions: { hideAttribution: true },
} satisfies ReactFlowProps<CardNodeType, FlowEdgeType>;

/** In what is only to look at there is nothing to take in a box. */
const LOOKED_AT = { panOnDrag: [0, 1], selectionOnDrag: false } satisfies ReactFlowProps<
  CardNodeType,
  FlowEdgeType
>;

const makeDerivers = () => ({
  deriveNodes: createNodeDeriver(),
  deriveEdges: createEdgeDeriver(),
  tabStop: createTabStop(),
});

/** Above this many cards those out of view are not drawn. */
const MANY = 100;

/** Cards where they are now, and the lines between them; these run over frames as if there were none. */
function usePlaced(
  cards: readonly CardData[],
  edges: ProgramCanvasProps['edges'],
  moving: ReadonlyMap<string, Point>,
) {
  const placed = useMemo(() => placedAt(cards, moving), [cards, moving]);
  const routes = useMemo(() => {
    const cardsOnly = placed.filter((card) => !isBorder(card));
    return clearOfHeads(placed, routeEdges(cardsOnly, edges));
  }, [placed, edges]);
  return { placed, routes };
}

/**
 * What is in view: what is gone to, what was there before the room changed, what keys and menus ask for; and who is pressed
 * meanwhile. What it returns sets the first view.
 */
function useSight({ cards, selected, focus, ask, onOpen, begin }: ProgramCanvasProps) {
  useFocus(cards, focus);
  useKeepSeen(cards);
  useRoom(cards, selected);
  useViewAsk(ask, selected);
  useSecondPress(onOpen);
  return useFirstView(cards, selected, begin);
}

export function CanvasFlow(props: ProgramCanvasProps) {
  const { cards, edges, selected, words, canConnect } = props;
  // A finger that wanders over the canvas looks around: it carries no steps away and draws no box.
  const isFixed = useTouch() || props.isFixed === true;
  const [{ deriveNodes, deriveEdges, tabStop }] = useState(makeDerivers);
  const { carried, guides, isCopying, take, onNodeDrag } = useCarrying(cards, props);
  const gliding = useGliding(cards, props.ask);
  // Copies are carried away from steps that stay, and so do their lines.
  const { opened, open, room, parting } = useOpening(cards, props.roomOn);
  const moving = carried.size > 0 && !isCopying ? carried : parting.size > 0 ? parting : gliding;
  const stop = props.isWalked ? tabStop(cards, selected) : undefined;
  const { placed, routes } = usePlaced(cards, edges, moving);
  const drop = useDrop({ routes, opened, open, slot: room?.slot }, props.onDropStep);
  const handlers = useHandlers(props, take);
  const firstView = useSight(props);
  return (
    <HeadRooms cards={placed} routes={routes}>
      <ReactFlow
        {...FIXED}
        {...(isFixed ? LOOKED_AT : {})}
        {...(props.name === undefined ? {} : { id: props.name })}
        {...handlers}
        {...drop}
        onNodeDrag={onNodeDrag}
        onNodeDoubleClick={(_, node) => props.onOpen?.(node.id)}
        className={styles.canvas}
        aria-label={words.canvas}
        nodes={deriveNodes({ cards, selected, carried: isCopying ? carried : moving, stop: stop?.id })}
        edges={deriveEdges({ edges, routes, selected, opened, isWalked: props.isWalked })}
        onInit={firstView}
        isValidConnection={(link) => canConnect?.(linkOf(link)) === undefined && link.source !== link.target}
        nodesDraggable={!isFixed}
        nodesConnectable={!isFixed}
        onlyRenderVisibleElements={cards.length > MANY}
      >
        {stop !== undefined && cards.length > MANY && <WayBack card={stop} />}
        <Overlays
          {...props}
          placed={placed}
          carried={carried}
          routes={routes}
          opened={opened}
          room={room}
          guides={guides}
          bar={carried.size === 0 ? props.bar : undefined}
        />
      </ReactFlow>
    </HeadRooms>
  );
}
