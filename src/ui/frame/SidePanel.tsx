import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import { IconButton } from '../IconButton.tsx';
import styles from './SidePanel.module.css';

export type SidePanelProps = {
  readonly title: string;
  /** Beside the close button, a menu as a rule. */
  readonly actions?: ReactNode;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** Pinned to the bottom. */
  readonly foot?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A list in the place of the palette: its name, the way to close it, and what scrolls. */
export function SidePanel(props: SidePanelProps) {
  const { title, actions, closeLabel, onClose, foot } = props;
  return (
    <aside className={cx(styles.panel, props.className)} aria-label={title}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {actions}
        <IconButton icon="x" label={closeLabel} onClick={onClose} />
      </header>
      {props.children}
      {foot !== undefined && <p className={styles.foot}>{foot}</p>}
    </aside>
  );
}
