import { cx } from '../cx.ts';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { type Category, colourOf } from '../tone.ts';
import styles from './InspectorFrame.module.css';
import type { SidePanelProps } from './SidePanel.tsx';

export type InspectorFrameProps = SidePanelProps & {
  readonly label: string;
  readonly icon?: string;
  readonly category?: Category;
};

export function InspectorFrame(props: InspectorFrameProps) {
  const { title, icon, category } = props;
  return (
    <aside className={cx(styles.inspector, props.className)} aria-label={props.label}>
      <div className={styles.head}>
        {icon !== undefined && (
          <span className={styles.icon} style={category && { color: colourOf(category) }}>
            <Icon name={icon} />
          </span>
        )}
        <h2 className={styles.title} title={title}>
          {title}
        </h2>
        {props.actions}
        <IconButton icon="x" label={props.closeLabel} onClick={props.onClose} />
      </div>
      <div className={styles.body}>{props.children}</div>
      {props.foot !== undefined && <div className={styles.foot}>{props.foot}</div>}
    </aside>
  );
}
