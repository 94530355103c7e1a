import { Panel, useReactFlow, useStore } from '@xyflow/react';
import { Icon } from '../../ui/Icon.tsx';
import { useFit } from '../flow/use-fit.ts';
import { CLOSER, calm, useZoom } from '../flow/use-zoom.ts';
import type { CanvasWords } from '../types.ts';
import styles from './ZoomControls.module.css';

export type ZoomControlsProps = {
  readonly words: CanvasWords;
  readonly minimapShown: boolean;
  /** Nothing where there is no minimap to show. */
  readonly onMinimap: (() => void) | undefined;
};

export function ZoomControls({ words, minimapShown, onMinimap }: ZoomControlsProps) {
  const flow = useReactFlow();
  const bring = useFit();
  const zoom = useZoom();
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  const place = (icon: string, label: string, onClick: () => void) => (
    <button type="button" className={styles.button} aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} size={18} />
    </button>
  );
  return (
    <Panel position="bottom-left" className={styles.box} data-floats="">
      {place('plus', words.zoomIn, () => zoom(CLOSER))}
      <button
        type="button"
        className={styles.percent}
        aria-label={words.labelled(words.fullSize, `${percent}%`)}
        title={words.fullSize}
        onClick={() => void flow.zoomTo(1, calm())}
      >
        {percent}%
      </button>
      {place('minus', words.zoomOut, () => zoom(1 / CLOSER))}
      {place('maximize', words.fitAll, () => bring())}
      {onMinimap !== undefined && (
        <button
          type="button"
          className={styles.narrow}
          aria-label={words.minimap}
          aria-pressed={minimapShown}
          title={words.minimap}
          onClick={onMinimap}
        >
          <Icon name="map" size={18} />
        </button>
      )}
    </Panel>
  );
}
