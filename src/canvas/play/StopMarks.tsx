import { ViewportPortal } from '@xyflow/react';
import { usePlay } from '../../store/play/state.ts';
import { useWords } from '../../store/words.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { CardData } from '../types.ts';
import styles from './StopMarks.module.css';

/** An octagon on the left corner of each step at which the run stops. The right corner belongs to issues. */
export function StopMarks({ cards }: { readonly cards: readonly CardData[] }) {
  const { t } = useWords();
  const stops = usePlay((play) => play.stops);
  return (
    <ViewportPortal>
      {cards
        .filter(({ id }) => stops.has(id))
        .map(({ id, x, y }) => (
          <div key={id} className={styles.stop} style={{ translate: `${x}px ${y}px` }}>
            <span className={styles.mark}>
              <Icon name="pause" size={12} />
            </span>
            <span className={styles.words}>
              <strong>{t('playback.stopsHere')}</strong>
              {t('playback.stopsWhen')}
            </span>
          </div>
        ))}
    </ViewportPortal>
  );
}
