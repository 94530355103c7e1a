import type { Edge } from '@xyflow/react';
import { keepList } from '../../store/document/keep-list.ts';
import type { Route } from '../route/route.ts';
import type { Change, EdgeData } from '../types.ts';
import { ENTRY, PASSED } from './nodes.ts';

export type FlowEdgeType = Edge<
  {
    readonly route: Route;
    readonly outcome?: string | undefined;
    readonly opened: boolean;
    readonly change?: Change | undefined;
    readonly changeWord?: string | undefined;
  },
  'flow'
>;

type Derive = {
  readonly edges: readonly EdgeData[];
  readonly routes: ReadonlyMap<string, Route>;
  readonly selected: ReadonlySet<string>;
  readonly opened: string | undefined;
  /** Tab stops at lines of what is selected alone, since arrows go from card to card. */
  readonly isWalked?: boolean | undefined;
};

/** As with nodes: an edge whose way and words did not change keeps its object. */
export function createEdgeDeriver(): (from: Derive) => FlowEdgeType[] {
  let kept = new Map<string, { from: EdgeData; edge: FlowEdgeType }>();
  const sameList = keepList<FlowEdgeType[]>();
  return ({ edges, routes, selected, opened, isWalked = false }) => {
    const next = new Map<string, { from: EdgeData; edge: FlowEdgeType }>();
    for (const from of edges) {
      const route = routes.get(from.id);
      if (route === undefined) continue;
      const isSelected = selected.has(from.id);
      const isOpened = opened === from.id;
      const isPassed = isWalked && !isSelected && !selected.has(from.from) && !selected.has(from.to);
      const old = kept.get(from.id);
      const same =
        old !== undefined &&
        old.from === from &&
        old.edge.selected === isSelected &&
        (old.edge.domAttributes === PASSED) === isPassed &&
        old.edge.data?.opened === isOpened &&
        sameWay(old.edge.data.route, route);
      next.set(
        from.id,
        same
          ? old
          : { from, edge: edgeOf(from, { route, selected: isSelected, opened: isOpened, isPassed }) },
      );
    }
    kept = next;
    return sameList([...next.values()].map((one) => one.edge));
  };
}

type Looks = {
  readonly route: Route;
  readonly selected: boolean;
  readonly opened: boolean;
  /** Tab goes by. */
  readonly isPassed: boolean;
};

function edgeOf(from: EdgeData, { route, selected, opened, isPassed }: Looks): FlowEdgeType {
  return {
    id: from.id,
    type: 'flow',
    source: from.from,
    sourceHandle: from.port,
    target: from.to,
    targetHandle: ENTRY,
    selected,
    data: { route, outcome: from.outcome, opened, change: from.change, changeWord: from.changeWord },
    ...(from.label === undefined ? {} : { ariaLabel: from.label }),
    ...(isPassed && { domAttributes: PASSED }),
  };
}

function sameWay(a: Route, b: Route): boolean {
  return (
    a.points.length === b.points.length &&
    a.points.every((point, index) => point.x === b.points[index]?.x && point.y === b.points[index]?.y) &&
    a.label.side === b.label.side &&
    a.label.isShort === b.label.isShort &&
    a.label.x === b.label.x &&
    a.label.y === b.label.y
  );
}
