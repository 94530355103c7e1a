import { useEffect, useState } from 'react';
import { showSide } from '../../store/actions.ts';
import { giveFocusBack } from '../../store/deeds/focus-back.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { InspectorFrame } from '../../ui/frame/InspectorFrame.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { ByHand } from './ByHand.tsx';
import { OfKind } from './OfKind.tsx';
import { OfRun } from './OfRun.tsx';
import styles from './WhoWalks.module.css';

const WAYS = { run: OfRun, persona: OfKind, hand: ByHand } as const;
type Way = keyof typeof WAYS;

/** Who shall walk: one of the run, somebody of a kind, or somebody made by hand. */
export function WhoWalks() {
  const { t } = useWords();
  const [way, setWay] = useState<Way>('run');
  const Fields = WAYS[way];
  useEffect(() => leaveKeys, []);
  return (
    <InspectorFrame
      label={t('walking.start.title')}
      icon="footprints"
      title={t('walking.start.title')}
      closeLabel={t('app.close')}
      onClose={() => showSide(undefined)}
    >
      <div className={styles.body} data-passing="">
        <p className={styles.quiet}>{t('walking.start.what')}</p>
        <SegmentedControl
          label={t('walking.start.title')}
          value={way}
          onChange={(value) => setWay(value as Way)}
          options={(['run', 'persona', 'hand'] as const).map((value) => ({
            value,
            label: t(`walking.start.${value}`),
          }))}
        />
        <Fields />
      </div>
    </InspectorFrame>
  );
}

/** Whoever does not walk goes on where they were; a walk gives the keys back itself, once it is over. */
function leaveKeys(): void {
  if (useStore.getState().mode?.name !== 'walk') giveFocusBack();
}
