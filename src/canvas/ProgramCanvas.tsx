import '@xyflow/react/dist/base.css';
import { ReactFlowProvider } from '@xyflow/react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { CanvasActionsProvider } from './canvas-context.ts';
import { CountsProvider, createCountsStore } from './counts.ts';
import { CanvasFlow } from './flow/CanvasFlow.tsx';
import styles from './ProgramCanvas.module.css';
import type { ProgramCanvasProps } from './props.ts';
import type { Link } from './types.ts';

/** The program as a drawing. Everything shown comes in, everything done goes out; nothing is kept here. */
export function ProgramCanvas(props: ProgramCanvasProps) {
  const { counts, words, onCount } = props;
  const [store] = useState(createCountsStore);
  useLayoutEffect(() => store.set(counts), [store, counts]);

  // Cards call the newest handlers through one stable object, so that a new handler redraws no card.
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const canCount = onCount !== undefined;
  const canFold = props.onFold !== undefined;
  const isFixed = props.isFixed === true;
  const actions = useMemo(
    () => ({
      words,
      addAfter: (at: Parameters<ProgramCanvasProps['onAddAfter']>[0]) => latest.current.onAddAfter(at),
      listPeople: canCount ? (id: string) => latest.current.onCount?.(id) : undefined,
      fold: canFold ? (id: string) => latest.current.onFold?.(id) : undefined,
      ways: (id: string) => latest.current.onWays?.(id),
      choose: (id: string, isAdded: boolean) =>
        latest.current.onSelect(chosen(latest.current.selected, id, isAdded)),
      isFixed,
      refusal: (link: Link) => latest.current.canConnect?.(link),
    }),
    [words, canCount, canFold, isFixed],
  );
  return (
    // What is selected stays where it lies, from the first moment on: a frame under the cards in it.
    <ReactFlowProvider zIndexMode="manual">
      <CountsProvider value={store}>
        <CanvasActionsProvider value={actions}>
          <div className={styles.stage} data-stage="">
            {props.note}
            <div className={styles.flow} data-stale={counts?.isStale === true ? '' : undefined}>
              <CanvasFlow {...props} />
            </div>
          </div>
        </CanvasActionsProvider>
      </CountsProvider>
    </ReactFlowProvider>
  );
}

/** One alone; or beside the others, and no longer where it was among them. */
function chosen(selected: ReadonlySet<string>, id: string, isAdded: boolean): readonly string[] {
  if (!isAdded) return [id];
  return selected.has(id) ? [...selected].filter((one) => one !== id) : [...selected, id];
}
