import { useState } from 'react';
import { numberText, type WalkMail, type WalkView } from '../../core/index.ts';
import { goTo } from '../../store/actions.ts';
import { inboxTime } from '../../store/walk/said.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Spoken } from '../../ui/Spoken.tsx';
import styles from './Inbox.module.css';

/** So many mails are shown before the others are asked for. */
const SHOWN = 2;

export type InboxProps = { readonly view: WalkView; readonly onRead: () => void };

/** The mails the lead has at this minute, newest first. */
export function Inbox({ view, onRead }: InboxProps) {
  const { t, say } = useWords();
  const [isWhole, setIsWhole] = useState(false);
  const { inbox } = view;
  const shown = isWhole ? inbox : inbox.slice(0, SHOWN);
  return (
    <section className={styles.inbox} aria-label={t('walking.inbox')}>
      <div className={styles.head}>
        <h3 className={styles.title}>{t('walking.inbox')}</h3>
        <span className={styles.count}>{say(numberText(inbox.length))}</span>
        <span className={styles.more}>
          {inbox.length > SHOWN && (
            <Button size="s" variant="link" onClick={() => setIsWhole(!isWhole)}>
              {t(isWhole ? 'walking.inboxLess' : 'walking.inboxAll')}
            </Button>
          )}
          <Button size="s" variant="link" onClick={onRead}>
            {t('reading.open')}
          </Button>
        </span>
      </div>
      {inbox.length === 0 && <p className={styles.quiet}>{t('walking.inboxEmpty')}</p>}
      <ul className={styles.list}>
        {shown.map((mail) => (
          <Mail key={mail.send} mail={mail} view={view} />
        ))}
      </ul>
    </section>
  );
}

function Mail({ mail, view }: { readonly mail: WalkMail; readonly view: WalkView }) {
  const { t, locale } = useWords();
  const isRead = mail.opened !== undefined || mail.clicked !== undefined || mail.replied !== undefined;
  return (
    <li className={cx(styles.mail, !isRead && styles.unread)}>
      <button type="button" className={styles.subject} title={mail.subject} onClick={() => goTo(mail.nodeId)}>
        {mail.subject}
      </button>
      <Spoken>{t(isRead ? 'walking.read' : 'walking.unread')}</Spoken>
      <span className={styles.time}>{inboxTime(view, mail.minute, locale)}</span>
    </li>
  );
}
