import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { cx } from '../../ui/cx.ts';
import styles from './People.module.css';

const ROW = 36;

/** A column: what stands above it, and how wide it is, in pixels. */
export interface Column {
  readonly id: string;
  readonly name: string;
  readonly width: number;
  /** Figures stand at the end of their column. */
  readonly isFigure?: boolean;
}

export type VirtualTableProps = {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly count: number;
  /** What the rows are narrowed to: with others, the table begins at its top again. */
  readonly of?: string;
  /** The cells of a row by its number, one for each column; the first of them is its heading. */
  readonly row: (index: number) => { readonly key: string | number; readonly cells: ReactNode } | undefined;
};

/** A table of people of any length: only the rows in view are made, and its head stays. */
export function VirtualTable({ label, columns, count, of, row }: VirtualTableProps) {
  const scroll = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows, another place
  useEffect(() => {
    scroll.current?.scrollTo({ top: 0 });
  }, [of]);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section ref={scroll} className={styles.scroll} data-message-room="" aria-label={label} tabIndex={0}>
      <table className={styles.table} aria-rowcount={count + 1}>
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ id, name, isFigure }) => (
              <th key={id} scope="col" title={name} className={cx(isFigure === true && styles.figure)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={above} />
          {items.map(({ index }) => {
            const shown = row(index);
            return shown === undefined ? null : (
              <tr key={shown.key} aria-rowindex={index + 2}>
                {shown.cells}
              </tr>
            );
          })}
          <Gap height={below} />
        </tbody>
      </table>
    </section>
  );
}

/** Stands for the rows that are out of view. */
function Gap({ height }: { readonly height: number }) {
  return height <= 0 ? null : (
    <tr>
      <td style={{ height, padding: 0 }} />
    </tr>
  );
}
