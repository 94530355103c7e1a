import type { ReactNode } from 'react';
import styles from './AppFrame.module.css';

export type AppFrameProps = {
  readonly rail: ReactNode;
  readonly top: ReactNode;
  /** Pushes everything below the top bar down. */
  readonly notice?: ReactNode;
  readonly palette?: ReactNode;
  readonly inspector?: ReactNode;
  readonly dockPanel?: ReactNode;
  readonly dock?: ReactNode;
  readonly toast?: ReactNode;
  /** Canvas or page. */
  readonly children: ReactNode;
};

/**
 * Where everything stands. The dock's panel opens above its own line, under palette and canvas;
 * the inspector keeps its height, and a slot that is empty takes no room.
 */
export function AppFrame(props: AppFrameProps) {
  return (
    <div className={styles.frame}>
      {props.rail}
      <div className={styles.column}>
        {props.top}
        {props.notice !== undefined && <div className={styles.notice}>{props.notice}</div>}
        <div className={styles.middle}>
          <div className={styles.left}>
            <div className={styles.work}>
              {props.palette}
              <main className={styles.main}>{props.children}</main>
            </div>
            {props.dockPanel}
          </div>
          {props.inspector}
        </div>
        {props.dock}
      </div>
      <div className={styles.toast}>{props.toast}</div>
    </div>
  );
}
