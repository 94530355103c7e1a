import type { ReactNode } from 'react';
import { IconButton } from '../IconButton.tsx';
import styles from './PaletteFrame.module.css';

export type PaletteFrameProps = {
  readonly label: string;
  readonly search: ReactNode;
  readonly children: ReactNode;
  /** The folded rest of the steps, below the list. */
  readonly rest?: ReactNode;
  /** Below 1200 search and rest become two buttons; both lead to the same list of steps. */
  readonly narrow?: { readonly searchLabel: string; readonly moreLabel: string; readonly onOpen: () => void };
  readonly foot?: ReactNode;
};

export function PaletteFrame({ label, search, children, rest, narrow, foot }: PaletteFrameProps) {
  return (
    <aside className={styles.palette} aria-label={label}>
      <div className={styles.search}>{search}</div>
      {narrow !== undefined && (
        <div className={styles.narrow}>
          <IconButton icon="search" label={narrow.searchLabel} onClick={narrow.onOpen} />
        </div>
      )}
      <div className={styles.list}>
        {children}
        {rest !== undefined && <div className={styles.rest}>{rest}</div>}
        {narrow !== undefined && (
          <div className={styles.narrow}>
            <IconButton icon="ellipsis" label={narrow.moreLabel} onClick={narrow.onOpen} />
          </div>
        )}
      </div>
      {foot !== undefined && <div className={styles.foot}>{foot}</div>}
    </aside>
  );
}
