import type { ReactNode } from 'react';
import styles from './CanvasNote.module.css';

export type CanvasNoteProps = {
  readonly text: string;
  /** Quiet offers below the text; the strip of a narrow screen has room for the last one. */
  readonly children?: ReactNode;
};

/** One line at the top right of the canvas, a strip above it on narrow screens. */
export function CanvasNote({ text, children }: CanvasNoteProps) {
  return (
    <div className={styles.note} data-floats="">
      <p className={styles.text}>{text}</p>
      {children !== undefined && <div className={styles.offers}>{children}</div>}
    </div>
  );
}
