import styles from './StackBar.module.css';
import { colourOf, type SeriesColour } from './tone.ts';

export type StackBarPart = {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly colour: SeriesColour;
};

export type StackBarProps = { readonly parts: readonly StackBarPart[]; readonly label: string };

/** What came, split into where it went. A part that is not nothing is never thinner than 3 px. */
export function StackBar({ parts, label }: StackBarProps) {
  return (
    <div className={styles.bar} role="img" aria-label={label}>
      {parts
        .filter((part) => part.value > 0)
        .map((part) => (
          <span
            key={part.id}
            className={styles.part}
            title={part.label}
            style={{ flexGrow: part.value, background: colourOf(part.colour) }}
          />
        ))}
    </div>
  );
}
