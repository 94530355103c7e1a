import type { ReactNode } from 'react';
import styles from './Chip.module.css';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import type { Tone } from './tone.ts';

export type ChipProps = {
  readonly children: ReactNode;
  readonly tone?: Tone;
  readonly icon?: string;
  readonly title?: string;
  readonly onClick?: () => void;
};

/** A short state in words, 24 high. With `onClick` it is a button. */
export function Chip({ children, tone = 'neutral', icon, title, onClick }: ChipProps) {
  const content = (
    <>
      {icon !== undefined && <Icon name={icon} size={14} />}
      <span>{children}</span>
    </>
  );
  const className = cx(styles.chip, styles[tone]);
  return onClick === undefined ? (
    <span className={className} title={title}>
      {content}
    </span>
  ) : (
    <button type="button" className={cx(className, styles.button)} title={title} onClick={onClick}>
      {content}
    </button>
  );
}
