import { ViewportPortal } from '@xyflow/react';
import type { Groups } from '../../core/index.ts';
import { standsFor } from '../../store/document/shown.ts';
import { usePlay } from '../../store/play/state.ts';
import { useWords } from '../../store/words.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { CardData } from '../types.ts';
import styles from './StopMarks.module.css';

export type StopMarksProps = { readonly cards: readonly CardData[]; readonly groups: Groups };

/** An octagon on the left corner of each step at which the run stops. The right corner belongs to issues. */
export function StopMarks({ cards, groups }: StopMarksProps) {
  const { t } = useWords();
  const stops = usePlay((play) => play.stops);
  const shown = new Set([...stops].map((id) => standsFor(groups, id)));
  return (
    <ViewportPortal>
      {cards
        .filter(({ id }) => shown.has(id))
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
