import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './Notice.module.css';
import type { Tone } from './tone.ts';

export type NoticeProps = {
  readonly tone: Tone;
  readonly icon?: string;
  /** What happened. */
  readonly title: string;
  /** What is safe. */
  readonly children?: ReactNode;
  /** What next. */
  readonly actions?: ReactNode;
  /** What next stands beside the words, where there is room: for what stays while one works. */
  readonly isLow?: boolean;
  readonly onClose?: () => void;
  readonly closeLabel?: string;
};

const ICONS = {
  neutral: 'info',
  accent: 'info',
  good: 'circle-check',
  warn: 'triangle-alert',
  danger: 'octagon-alert',
} as const satisfies Record<Tone, string>;

/** Pushes the screen down instead of covering it. */
export function Notice(props: NoticeProps) {
  const { tone, icon, title, children, actions, isLow = false, onClose, closeLabel } = props;
  return (
    <section className={cx(styles.notice, styles[tone])} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon name={icon ?? ICONS[tone]} className={styles.icon} />
      <div className={cx(styles.body, isLow && styles.low)}>
        <div className={styles.words}>
          <p className={styles.title}>{title}</p>
          {children !== undefined && <div>{children}</div>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {onClose !== undefined && <IconButton icon="x" size="s" label={closeLabel ?? ''} onClick={onClose} />}
    </section>
  );
}
