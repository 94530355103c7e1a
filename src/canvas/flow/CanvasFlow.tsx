import { Background, BackgroundVariant, Panel, ReactFlow, SelectionMode } from '@xyflow/react';
import { useMemo, useState } from 'react';
import { CardNode } from '../cards/CardNode.tsx';
import { Minimap } from '../controls/Minimap.tsx';
import { ZoomControls } from '../controls/ZoomControls.tsx';
import { ZoomSizes } from '../controls/ZoomSizes.tsx';
import { ConnectionWay } from '../edges/ConnectionWay.tsx';
import { FlowEdge } from '../edges/FlowEdge.tsx';
import type { ProgramCanvasProps } from '../props.ts';
import { routeEdges } from '../route/route.ts';
import styles from './CanvasFlow.module.css';
import { createEdgeDeriver } from './edges.ts';
import { Ghosts } from './Ghosts.tsx';
import { createNodeDeriver } from './nodes.ts';
import { Slot } from './Slot.tsx';
import { useCarrying } from './use-carrying.ts';
import { useDrop } from './use-drop.ts';
import { linkOf, useHandlers } from './use-handlers.ts';
import { useFirstView, useFocus } from './use-view.ts';

// Outside of the component: React Flow mounts all nodes anew when these objects change.
const nodeTypes = { card: CardNode };
const edgeTypes = { flow: FlowEdge };
const PAN_BUTTONS = [1];
const DELETE_KEYS = ['Delete', 'Backspace'];
const GRID: [number, number] = [4, 4];
const NO_ATTRIBUTION = { hideAttribution: true };

export function CanvasFlow(props: ProgramCanvasProps) {
  const { cards, edges, selected, words, canConnect } = props;
  const [deriveNodes] = useState(createNodeDeriver);
  const [deriveEdges] = useState(createEdgeDeriver);
  const [minimapShown, setMinimapShown] = useState(false);
  const { carried, take } = useCarrying(cards, props.onMove);
  const placed = useMemo(
    () => (carried.size === 0 ? cards : cards.map((card) => ({ ...card, ...carried.get(card.id) }))),
    [cards, carried],
  );
  const routes = useMemo(() => routeEdges(placed, edges), [placed, edges]);
  const { opened, handlers: drop } = useDrop(routes, props.onDropStep);
  const handlers = useHandlers(props, take);
  const firstView = useFirstView(cards, selected);
  useFocus(cards, props.focus);
  return (
    <ReactFlow
      className={styles.canvas}
      aria-label={words.canvas}
      nodes={deriveNodes({ cards, selected, carried })}
      edges={deriveEdges({ edges, routes, selected, opened })}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      {...handlers}
      {...drop}
      onInit={firstView}
      isValidConnection={(link) => canConnect?.(linkOf(link)) === undefined && link.source !== link.target}
      connectionLineComponent={ConnectionWay}
      connectOnClick={false}
      minZoom={0.1}
      maxZoom={2}
      panOnDrag={PAN_BUTTONS}
      panOnScroll
      selectionOnDrag
      selectionMode={SelectionMode.Partial}
      snapToGrid
      snapGrid={GRID}
      deleteKeyCode={DELETE_KEYS}
      onlyRenderVisibleElements={cards.length > 100}
      elevateNodesOnSelect={false}
      proOptions={NO_ATTRIBUTION}
    >
      <Background variant={BackgroundVariant.Dots} gap={24} size={2.6} />
      <ZoomSizes />
      <Ghosts cards={cards} carried={carried} />
      {opened !== undefined && <Slot route={routes.get(opened)} words={words.dropHere} />}
      <ZoomControls
        words={words}
        minimapShown={minimapShown}
        onMinimap={() => setMinimapShown(!minimapShown)}
      />
      <Minimap
        label={words.minimap}
        cards={placed}
        routes={routes}
        selected={selected}
        shownWhenNarrow={minimapShown}
      />
      {cards.length === 0 && props.empty !== undefined && (
        <Panel position="center-left" className={styles.empty}>
          {props.empty}
        </Panel>
      )}
    </ReactFlow>
  );
}
