import type { ReactNode, Ref } from 'react';
import styles from './Button.module.css';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';

export type ButtonProps = {
  readonly children: ReactNode;
  readonly variant?: 'plain' | 'filled' | 'quiet' | 'link' | 'danger';
  readonly size?: 'm' | 's';
  readonly icon?: string;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly full?: boolean;
  readonly type?: 'button' | 'submit';
  readonly title?: string;
  /** What is heard, where the words alone do not say of what; begins with them. */
  readonly name?: string;
  readonly expanded?: boolean;
  readonly popup?: 'menu' | 'dialog';
  readonly ref?: Ref<HTMLButtonElement>;
  readonly onClick?: () => void;
};

/** A deed in words. At most one filled button stands in a panel. */
export function Button(props: ButtonProps) {
  const { children, variant = 'plain', size = 'm', icon, keys, pressed, full, type = 'button' } = props;
  return (
    <button
      ref={props.ref}
      type={type}
      className={cx(styles.button, styles[variant], styles[size], full && styles.full)}
      disabled={props.disabled}
      aria-pressed={pressed}
      aria-expanded={props.expanded}
      aria-haspopup={props.popup}
      title={props.title}
      aria-label={props.name}
      onClick={props.onClick}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span className={styles.words}>{children}</span>
      {keys !== undefined && <Kbd keys={keys} />}
    </button>
  );
}
