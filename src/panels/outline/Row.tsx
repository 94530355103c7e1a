import { memo } from 'react';
import { numberText } from '../../core/index.ts';
import { describedOf, iconOf, kindOf } from '../../store/document/kinds.ts';
import type { OutlineRow } from '../../store/document/outline.ts';
import { perRun } from '../../store/run/figures.ts';
import { useRun } from '../../store/run/running.ts';
import { useStore } from '../../store/store.ts';
import { type Change, changesSince, useCompared } from '../../store/versions/changes-since.ts';
import { useWords } from '../../store/words.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { categoryStyle } from '../../ui/tone.ts';
import styles from './Outline.module.css';

export type RowProps = {
  readonly row: OutlineRow;
  readonly rows: readonly OutlineRow[];
  readonly isCurrent: boolean;
  readonly onChoose: (row: OutlineRow) => void;
};

/** A step with its number, or a way out of one, and how many came by in the last run. */
export const Row = memo(function Row({ row, rows, isCurrent, onChoose }: RowProps) {
  const { t } = useWords();
  const isSelected = useStore((state) => row.kind === 'step' && state.selected.has(row.node.id));
  const words = useRowWords(row, rows);
  const counted = useCount(row);
  const { kind } = row;
  const number = counted?.count;
  const isGone = kind === 'way' && number !== undefined;
  const spoken = [
    isGone ? t('draw.outline.goes', { way: words.spoken, number }) : words.spoken,
    kind === 'step' && number !== undefined && t('draw.outline.came', { number }),
    counted?.sinceWords,
  ]
    .filter(Boolean)
    .join(', ');
  const sort = kindOf(row.node);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the tree
    <div
      role="treeitem"
      tabIndex={isCurrent ? 0 : -1}
      aria-level={row.depth + 1}
      aria-selected={isSelected}
      aria-label={spoken}
      className={cx(styles.row, kind === 'way' && styles.way, isSelected && styles.selected)}
      style={{
        ...categoryStyle(sort.annotation === true ? 'note' : sort.category),
        paddingInlineStart: 12 + row.depth * 16,
      }}
      onClick={() => onChoose(row)}
    >
      {kind === 'step' && <span className={styles.number}>{words.number}</span>}
      <Icon
        name={words.icon}
        {...(kind === 'step' && styles.icon !== undefined ? { className: styles.icon } : {})}
      />
      <span className={styles.words}>{words.shown}</span>
      {counted?.since !== undefined && <span className={styles.since}>{counted.since}</span>}
      {counted !== undefined && <span className={styles.count}>{counted.count}</span>}
    </div>
  );
});

function useRowWords(row: OutlineRow, rows: readonly OutlineRow[]) {
  const { t, say } = useWords();
  const file = useStore((state) => state.file);
  if (file === undefined) return { shown: '', spoken: '', number: 0, icon: '' };
  const title = say(describedOf(row.node, file).title);
  if (row.kind === 'step') {
    const number = rows.filter((one) => one.kind === 'step').indexOf(row) + 1;
    return {
      shown: title,
      spoken: t('draw.outline.row', { number, step: title }),
      number,
      icon: iconOf(row.node, file),
    };
  }
  const way = row.port.label === undefined ? t('app.nextStep') : say(row.port.label);
  const on = row.on === undefined ? undefined : say(describedOf(row.on, file).title);
  const rest = row.isOpen ? t('draw.outline.open') : on && t('draw.outline.on', { step: on });
  const shown = rest === undefined ? way : `${way}, ${rest}`;
  return { shown, spoken: shown, number: 0, icon: 'corner-down-right' };
}

/** How many came by in the last run, and how many more or fewer than at the last checkpoint. */
function useCount(row: OutlineRow): ({ readonly count: string } & Change) | undefined {
  const voice = useWords();
  const report = useRun((run) => run.report);
  const compared = useCompared();
  if (report === undefined) return undefined;
  const changes = compared !== undefined && report.isWhole ? changesSince(compared, voice) : undefined;
  const { id } = row.node;
  const port = row.kind === 'step' ? '' : row.port.id;
  const found =
    row.kind === 'step'
      ? report.nodes.find((node) => node.id === id)?.entered
      : report.edges.find((edge) => edge.from === id && edge.port === port)?.count;
  if (found === undefined) return undefined;
  const now = perRun(report, found);
  const change = row.kind === 'step' ? changes?.came(id, now) : changes?.went(id, port, now);
  return { count: voice.say(numberText(now)), ...change };
}
