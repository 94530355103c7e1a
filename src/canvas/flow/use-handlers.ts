import type {
  Connection,
  Edge,
  EdgeChange,
  FinalConnectionState,
  NodeChange,
  ReactFlowProps,
} from '@xyflow/react';
import { type MouseEvent as ReactMouseEvent, useRef } from 'react';
import type { ProgramCanvasProps } from '../props.ts';
import type { Link, MenuTarget } from '../types.ts';
import type { FlowEdgeType } from './edges.ts';
import type { CardNodeType } from './nodes.ts';
import { useBoxedFrames } from './use-boxed-frames.ts';
import { useSelection } from './use-selection.ts';

type Handlers = Pick<
  ReactFlowProps<CardNodeType, FlowEdgeType>,
  | 'onNodesChange'
  | 'onEdgesChange'
  | 'onConnect'
  | 'onConnectEnd'
  | 'onReconnect'
  | 'onReconnectStart'
  | 'onReconnectEnd'
  | 'onBeforeDelete'
  | 'onSelectionEnd'
  | 'onNodeContextMenu'
  | 'onEdgeContextMenu'
  | 'onPaneContextMenu'
>;

/** React Flow's events in the words of the canvas. */
export function useHandlers(
  props: ProgramCanvasProps,
  take: (changes: readonly NodeChange<CardNodeType>[]) => void,
): Handlers {
  const select = useSelection(props.selected, props.onSelect);
  const takeFrames = useBoxedFrames(props);
  // React Flow tells of the end of a line that is drawn and of one that is led elsewhere in the same way.
  const led = useRef(false);
  const menu = (event: MouseEvent | ReactMouseEvent, target: MenuTarget) => {
    if (props.onMenu === undefined) return;
    event.preventDefault();
    props.onMenu({ x: event.clientX, y: event.clientY }, target);
  };
  return {
    onNodesChange: (changes) => {
      take(changes);
      select(changes as NodeChange[]);
    },
    onEdgesChange: (changes) => select(changes as EdgeChange[]),
    onSelectionEnd: takeFrames,
    onConnect: (link) => props.onConnect(linkOf(link)),
    onConnectEnd: (event, state) => {
      if (!led.current) addWhereLetGo(props, event, state);
    },
    ...(props.onReconnect === undefined
      ? {}
      : {
          onReconnect: (edge: FlowEdgeType, link: Connection) => props.onReconnect?.(edge.id, linkOf(link)),
          onReconnectStart: () => {
            led.current = true;
          },
          onReconnectEnd: () => {
            led.current = false;
          },
        }),
    // The program decides what goes; React Flow only asks.
    onBeforeDelete: ({ nodes, edges }) => {
      props.onDelete({
        nodes: nodes.map((node) => node.id),
        edges: edges.filter((edge) => edge.selected).map((edge) => edge.id),
      });
      return Promise.resolve(false);
    },
    onNodeContextMenu: (event, node) => menu(event, { kind: 'node', id: node.id }),
    onEdgeContextMenu: (event, edge) => menu(event, { kind: 'edge', id: edge.id }),
    onPaneContextMenu: (event) => menu(event, { kind: 'canvas' }),
  };
}

export function linkOf(link: Pick<Edge, 'source' | 'sourceHandle' | 'target'>): Link {
  return { from: link.source, port: link.sourceHandle ?? '', to: link.target };
}

/** A line let go over empty canvas asks for the step it should lead to. */
function addWhereLetGo(
  props: ProgramCanvasProps,
  event: MouseEvent | TouchEvent,
  state: FinalConnectionState,
) {
  const { fromNode, fromHandle, toNode } = state;
  if (fromNode === null || fromHandle === null || toNode !== null || fromHandle.type !== 'source') return;
  const point = 'changedTouches' in event ? event.changedTouches[0] : event;
  if (point === undefined) return;
  props.onAddAfter({
    node: fromNode.id,
    port: fromHandle.id ?? '',
    screen: { x: point.clientX, y: point.clientY },
  });
}
