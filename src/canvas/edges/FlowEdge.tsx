import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { useCanvasActions } from '../canvas-context.ts';
import { useEdgeCounts } from '../counts.ts';
import type { FlowEdgeType } from '../flow/edges.ts';
import { roundedPath } from '../geometry.ts';
import { EdgeFace } from './EdgeFace.tsx';
import styles from './FlowEdge.module.css';

/** An edge on the canvas: its face, and a wide unseen line that is easy to hit. */
export const FlowEdge = memo(function FlowEdge({ id, data, selected }: EdgeProps<FlowEdgeType>) {
  const counts = useEdgeCounts(id);
  const { listPeople } = useCanvasActions();
  if (data === undefined) return null;
  const onCount = listPeople === undefined ? undefined : () => listPeople(id);
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
    </>
  );
});
