import { ViewportPortal } from '@xyflow/react';
import styles from './Guides.module.css';
import type { Guide } from './snap.ts';

/** Lines that show with which cards a carried one stands in line. */
export function Guides({ guides }: { readonly guides: readonly Guide[] }) {
  if (guides.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className={styles.guides} aria-hidden="true">
        {guides.map(({ axis, at, from, to }) =>
          axis === 'x' ? (
            <line key={axis} className={styles.line} x1={at} x2={at} y1={from} y2={to} />
          ) : (
            <line key={axis} className={styles.line} x1={from} x2={to} y1={at} y2={at} />
          ),
        )}
      </svg>
    </ViewportPortal>
  );
}
