import type { Ref } from 'react';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import styles from './IconButton.module.css';
import { Tooltip } from './Tooltip.tsx';

export type IconButtonProps = {
  readonly icon: string;
  /** Name and tooltip at once. */
  readonly label: string;
  readonly keys?: string;
  readonly size?: 'm' | 's';
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly popup?: 'menu' | 'dialog';
  readonly disabled?: boolean;
  readonly onClick?: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function IconButton(props: IconButtonProps) {
  const { icon, label, keys, size = 'm' } = props;
  return (
    <Tooltip text={label} named {...(keys === undefined ? {} : { keys })}>
      <button
        ref={props.ref}
        type="button"
        className={cx(styles.button, styles[size])}
        aria-label={label}
        aria-pressed={props.pressed}
        aria-expanded={props.expanded}
        aria-haspopup={props.popup}
        disabled={props.disabled}
        onClick={props.onClick}
      >
        <Icon name={icon} size={size === 'm' ? 18 : 16} />
      </button>
    </Tooltip>
  );
}
