import { useEffect, useRef, useState } from 'react';
import {
  answerText,
  capital,
  figureText,
  type WalkHandoff,
  type WalkMail,
  type WalkView,
} from '../../core/index.ts';
import { goTo } from '../../store/actions.ts';
import { useStore } from '../../store/store.ts';
import { inboxTime, minuteWords } from '../../store/walk/said.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { MailText } from './MailText.tsx';
import styles from './Reading.module.css';

export type ReadingProps = { readonly view: WalkView; readonly onClose: () => void };

type What = 'inbox' | 'sales';

/** What the lead has at this minute: their mail as they see it, and what sales has of them. */
export function Reading({ view, onClose }: ReadingProps) {
  const { t } = useWords();
  const [what, setWhat] = useState<What>('inbox');
  const pane = useRef<HTMLElement>(null);
  useEffect(() => pane.current?.focus({ preventScroll: true }), []);
  return (
    <section
      ref={pane}
      className={styles.pane}
      tabIndex={-1}
      aria-label={t('reading.panel', { name: view.name })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The walk itself goes on.
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={styles.head}>
        <Button size="s" variant="link" icon="chevron-left" onClick={onClose}>
          {t('reading.back')}
        </Button>
        <SegmentedControl
          label={t('reading.what')}
          value={what}
          onChange={(next) => setWhat(next as What)}
          options={[
            { value: 'inbox', label: t('reading.inbox') },
            { value: 'sales', label: t('reading.sales') },
          ]}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse */}
      <div className={styles.scroll} tabIndex={0}>
        {what === 'inbox' ? <Mails view={view} /> : <Sales view={view} />}
      </div>
    </section>
  );
}

function Mails({ view }: { readonly view: WalkView }) {
  const { t } = useWords();
  const { inbox } = view;
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  // The newest is open until another is chosen, and again when a new one has come.
  const open = inbox.some(({ send }) => send === chosen) ? chosen : inbox[0]?.send;
  if (inbox.length === 0) return <p className={styles.quiet}>{t('reading.empty')}</p>;
  return (
    <ul className={styles.list}>
      {inbox.map((mail) => (
        <Mail
          key={mail.send}
          mail={mail}
          view={view}
          isOpen={mail.send === open}
          onOpen={() => setChosen(mail.send)}
        />
      ))}
    </ul>
  );
}

type MailProps = {
  readonly mail: WalkMail;
  readonly view: WalkView;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
};

function Mail({ mail, view, isOpen, onOpen }: MailProps) {
  const { t, locale } = useWords();
  const { subject, sender, body, minute, nodeId, opened, clicked, replied } = mail;
  const isNew = opened === undefined && clicked === undefined && replied === undefined;
  const time = (at: number): string => minuteWords(view, at, locale);
  const did = [
    ...(opened === undefined ? [] : [t('reading.openedAt', { time: time(opened) })]),
    ...(clicked === undefined ? [] : [t('reading.clickedAt', { time: time(clicked) })]),
    ...(replied === undefined ? [] : [t('reading.repliedAt', { time: time(replied) })]),
  ];
  return (
    <li className={cx(styles.mail, isNew && styles.new)}>
      <button type="button" className={styles.line} aria-expanded={isOpen} onClick={onOpen}>
        <span className={styles.sender}>{sender ?? t('reading.noSender')}</span>
        <span className={styles.time}>{inboxTime(view, minute, locale)}</span>
        <span className={styles.subject}>{subject}</span>
      </button>
      {isOpen && (
        <div className={styles.letter}>
          {body === undefined ? (
            <p className={styles.quiet}>{t('reading.noBody')}</p>
          ) : (
            <MailText body={body} title={t('reading.preview', { subject })} />
          )}
          <p className={styles.quiet}>
            {[...(isNew ? [t('reading.new')] : []), ...did].join(' · ')}{' '}
            <Button size="s" variant="link" onClick={() => goTo(nodeId)}>
              {t('reading.step')}
            </Button>
          </p>
        </div>
      )}
    </li>
  );
}

function Sales({ view }: { readonly view: WalkView }) {
  const { t, say } = useWords();
  const { sales, scores } = view;
  const of = (dimension: string): string =>
    say(figureText(Math.round(scores.find((one) => one.dimension === dimension)?.value ?? 0)));
  if (sales.length === 0) return <p className={styles.quiet}>{t('reading.noSales')}</p>;
  return (
    <>
      <ul className={styles.list}>
        {[...sales].reverse().map((packet) => (
          <Packet key={packet.handoff} packet={packet} view={view} />
        ))}
      </ul>
      <p className={styles.quiet}>
        {t('reading.scores', {
          fit: of('fit'),
          engagement: of('engagement'),
          relationship: of('relationship'),
        })}
      </p>
    </>
  );
}

function Packet({ packet, view }: { readonly packet: WalkHandoff; readonly view: WalkView }) {
  const { t, say, locale } = useWords();
  const queues = useStore((state) => state.file?.catalogue.queues ?? []);
  const { queue, minute, nodeId, answer } = packet;
  const team = queues.find(({ id }) => id === queue)?.name ?? queue;
  const time = (at: number): string => minuteWords(view, at, locale);
  return (
    <li className={styles.mail}>
      <button type="button" className={styles.line} onClick={() => goTo(nodeId)}>
        <span className={styles.sender}>{t('reading.handed', { team })}</span>
        <span className={styles.time}>{time(minute)}</span>
      </button>
      <p className={styles.quiet}>
        {answer === undefined
          ? t('reading.waits')
          : t('reading.answered', { answer: say(capital(answerText(answer.is))), time: time(answer.minute) })}
      </p>
    </li>
  );
}
