import { drawNew } from '../../store/home/home.ts';
import { useStore } from '../../store/store.ts';
import { leaveTour, nextOfTour, TOUR, useTour } from '../../store/tour/tour.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useNumbered } from '../home/numbered.ts';
import styles from './Tour.module.css';

/** The step of the tour, at the foot of the canvas. What it asks for is done in the app itself. */
export function Tour() {
  const { t } = useWords();
  const numbered = useNumbered();
  const step = useTour((tour) => tour.step);
  const count = useStore((state) => state.file?.scenario.leads ?? 0);
  if (step === undefined) return null;
  const isLast = step === 'done';
  return (
    <aside className={styles.tour} aria-label={t('help.tour.label')}>
      <div role="status">
        <p className={styles.count}>
          {t('help.tour.count', { step: TOUR.indexOf(step) + 1, of: TOUR.length })}
        </p>
        <p className={styles.title}>{t(`help.tour.${step}.title`)}</p>
        <p className={styles.text}>{t(`help.tour.${step}.text`, { count })}</p>
      </div>
      <div className={styles.deeds}>
        {step === 'mine' ? (
          <Button size="s" variant="filled" onClick={() => void drawNew(t('home.new'), numbered)}>
            {t('help.tour.own')}
          </Button>
        ) : (
          <Button size="s" variant={isLast ? 'filled' : 'plain'} onClick={nextOfTour}>
            {t(isLast ? 'help.tour.end' : 'help.tour.next')}
          </Button>
        )}
      </div>
      <div className={styles.close}>
        <IconButton icon="x" size="s" label={t('help.tour.leave')} onClick={leaveTour} />
      </div>
    </aside>
  );
}
