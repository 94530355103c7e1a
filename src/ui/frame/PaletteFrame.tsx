import type { ReactNode } from 'react';
import styles from './PaletteFrame.module.css';

export type PaletteFrameProps = {
  readonly label: string;
  readonly search: ReactNode;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
};

export function PaletteFrame({ label, search, children, foot }: PaletteFrameProps) {
  return (
    <aside className={styles.palette} aria-label={label}>
      <div className={styles.search}>{search}</div>
      <div className={styles.list}>{children}</div>
      {foot !== undefined && <div className={styles.foot}>{foot}</div>}
    </aside>
  );
}
