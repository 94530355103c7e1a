import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { useCanvasActions } from '../canvas-context.ts';
import { useEdgeCounts } from '../counts.ts';
import type { FlowEdgeType } from '../flow/edges.ts';
import { handOf, roundedPath } from '../geometry.ts';
import type { Point } from '../types.ts';
import { EdgeFace } from './EdgeFace.tsx';
import styles from './FlowEdge.module.css';

/** An edge on the canvas: its face, a wide unseen line that is easy to hit, and a (+) while it is pointed at. */
export const FlowEdge = memo(function FlowEdge(props: EdgeProps<FlowEdgeType>) {
  const { id, data, selected, source, sourceHandleId } = props;
  const counts = useEdgeCounts(id);
  const { listPeople, isFixed } = useCanvasActions();
  if (data === undefined) return null;
  const onCount = listPeople === undefined ? undefined : () => listPeople(id);
  const hand = isFixed || data.opened ? undefined : handOf(data.route.points);
  return (
    <>
      <EdgeFace
        route={data.route}
        outcome={data.outcome}
        counts={counts}
        selected={selected ?? false}
        opened={data.opened}
        change={data.change}
        changeWord={data.changeWord}
        onCount={onCount}
      />
      <BaseEdge path={roundedPath(data.route.points)} className={styles.reach} interactionWidth={20} />
      {hand !== undefined && <Add at={hand} node={source} port={sourceHandleId ?? ''} />}
    </>
  );
});

type AddProps = { readonly at: Point; readonly node: string; readonly port: string };

/** Puts a step into the line. The keyboard does the same by its own key on the line, so that this is no stop of Tab. */
function Add({ at, node, port }: AddProps) {
  const { addAfter, words } = useCanvasActions();
  return (
    <g transform={`translate(${at.x} ${at.y})`} className={`${styles.add} nopan`}>
      {/* biome-ignore lint/a11y/useSemanticElements: in a drawing there are no buttons */}
      <g
        role="button"
        tabIndex={-1}
        aria-label={words.addBetween}
        className={styles.hand}
        onClick={(event) => {
          event.stopPropagation();
          const box = event.currentTarget.getBoundingClientRect();
          addAfter({ node, port, screen: { x: box.left + box.width / 2, y: box.bottom } });
        }}
      >
        <title>{words.addBetween}</title>
        <circle r={10} className={styles.round} />
        <path d="M-4 0H4M0-4V4" className={styles.plus} />
      </g>
    </g>
  );
}
