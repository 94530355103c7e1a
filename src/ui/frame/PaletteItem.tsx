import { Icon } from '../Icon.tsx';
import { type Category, categoryStyle } from '../tone.ts';
import styles from './PaletteItem.module.css';

export type PaletteItemProps = {
  readonly title: string;
  readonly hint: string;
  readonly icon: string;
  readonly category: Category;
  readonly onAdd: () => void;
  /** What is carried to the canvas; told when it is taken up, and when it is put down or let go. */
  readonly drag?: {
    readonly type: string;
    readonly data: string;
    readonly onCarry?: (data: string | undefined) => void;
  };
  /** A number of the last run, or where the step fits. */
  readonly note?: string;
};

/** A step to take: a press adds it after the selected one, a drag puts it anywhere. */
export function PaletteItem({ title, hint, icon, category, onAdd, drag, note }: PaletteItemProps) {
  return (
    <button
      type="button"
      className={styles.item}
      style={categoryStyle(category)}
      title={`${title}\n${hint}`}
      draggable={drag !== undefined}
      onDragStart={(event) => {
        if (drag === undefined) return;
        event.dataTransfer.setData(drag.type, drag.data);
        event.dataTransfer.effectAllowed = 'copy';
        drag.onCarry?.(drag.data);
      }}
      onDragEnd={() => drag?.onCarry?.(undefined)}
      onClick={onAdd}
    >
      <Icon name={icon} size={20} className={styles.icon} />
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.hint}>{hint}</span>
      </span>
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </button>
  );
}
