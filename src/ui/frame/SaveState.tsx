import { cx } from '../cx.ts';
import { Icon } from '../Icon.tsx';
import type { Tone } from '../tone.ts';
import styles from './SaveState.module.css';

export type SaveStateProps = { readonly icon: string; readonly text: string; readonly tone?: Tone };

/** Words; coloured only if something may be lost. */
export function SaveState({ icon, text, tone = 'neutral' }: SaveStateProps) {
  return (
    <span className={cx(styles.state, styles[tone])} role="status">
      <Icon name={icon} />
      {text}
    </span>
  );
}
