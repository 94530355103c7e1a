import { MOST_LINK, numberText } from '../../core/index.ts';
import { closeGuest, keepGuest } from '../../store/sharing/guest.ts';
import { hushOffer, useSharing } from '../../store/sharing/state.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { saveProgramFile } from '../files/program.ts';
import styles from './SharedNotice.module.css';

/** Says that the open program came by a link, and lets it be kept or closed. */
export function SharedNotice() {
  const { t } = useWords();
  const isGuest = useSharing((state) => state.guest !== undefined);
  if (!isGuest) return null;
  return (
    <Notice
      tone="accent"
      icon="link"
      title={t('share.guest.title')}
      actions={
        <>
          <Button size="s" variant="filled" onClick={() => void keepGuest()}>
            {t('share.guest.keep')}
          </Button>
          <Button size="s" onClick={closeGuest}>
            {t('share.guest.close')}
          </Button>
        </>
      }
    >
      {t('share.guest.text')}
    </Notice>
  );
}

/** Says why no link was copied, and what else there is. */
export function LinkOffer() {
  const { t, say } = useWords();
  const offer = useSharing((state) => state.offer);
  if (offer === undefined) return null;
  if (offer.kind === 'byHand') {
    return (
      <Notice
        tone="warn"
        icon="link"
        title={t('share.offer.byHand')}
        closeLabel={t('app.close')}
        onClose={hushOffer}
      >
        <label className={styles.line}>
          {t('share.offer.byHandText')}
          <input
            className={styles.link}
            aria-label={t('share.offer.link')}
            readOnly
            value={offer.link}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      </Notice>
    );
  }
  return (
    <Notice
      tone="warn"
      icon="link"
      title={t('share.offer.tooLong')}
      closeLabel={t('app.close')}
      onClose={hushOffer}
      actions={
        <Button size="s" icon="download" onClick={() => void saveProgramFile()}>
          {t('share.program')}
        </Button>
      }
    >
      {t('share.offer.tooLongText', {
        size: say(numberText(offer.size)),
        most: say(numberText(MOST_LINK)),
      })}
    </Notice>
  );
}
