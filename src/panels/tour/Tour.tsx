import { drawNew } from '../../store/home/home.ts';
import { useStore } from '../../store/store.ts';
import { leaveTour, nextOfTour, TOUR, useTour } from '../../store/tour/tour.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useNumbered } from '../home/numbered.ts';

/** The step of the tour, above the work and never over it. What it asks for is done in the app itself. */
export function Tour() {
  const { t } = useWords();
  const numbered = useNumbered();
  const step = useTour((tour) => tour.step);
  const count = useStore((state) => state.file?.scenario.leads ?? 0);
  if (step === undefined) return null;
  const isLast = step === 'done';
  return (
    <Notice
      tone="accent"
      icon="compass"
      isLow
      title={t(`help.tour.${step}.title`)}
      closeLabel={t('help.tour.leave')}
      onClose={leaveTour}
      actions={
        <>
          {step === 'mine' && (
            <Button size="s" variant="filled" onClick={() => void drawNew(t('home.new'), numbered)}>
              {t('help.tour.own')}
            </Button>
          )}
          {step !== 'mine' && (
            <Button size="s" variant={isLast ? 'filled' : 'plain'} onClick={nextOfTour}>
              {t(isLast ? 'help.tour.end' : 'help.tour.next')}
            </Button>
          )}
          {t('help.tour.count', { step: TOUR.indexOf(step) + 1, of: TOUR.length })}
        </>
      }
    >
      {t(`help.tour.${step}.text`, { count })}
    </Notice>
  );
}
