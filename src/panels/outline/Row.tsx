import { memo } from 'react';
import { inTurn } from '../../core/index.ts';
import { kindOf } from '../../store/document/kinds.ts';
import type { OutlineRow } from '../../store/document/outline.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { categoryStyle } from '../../ui/tone.ts';
import styles from './Outline.module.css';
import { useRowComments, useRowCount, useRowWords } from './row-words.ts';

export type RowProps = {
  readonly row: OutlineRow;
  readonly isCurrent: boolean;
  readonly onChoose: (row: OutlineRow) => void;
};

/** A step with its number, a way out of one, or a frame; how many came by in the last run, and how many comments are open. */
export const Row = memo(function Row({ row, isCurrent, onChoose }: RowProps) {
  const isSelected = useStore((state) => row.kind !== 'way' && state.selected.has(row.node.id));
  const words = useRowWords(row);
  const counted = useRowCount(row);
  const said = useRowComments(row);
  const { kind } = row;
  const sort = kindOf(row.node);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the tree
    <div
      role="treeitem"
      tabIndex={isCurrent ? 0 : -1}
      aria-level={row.depth + 1}
      aria-selected={isSelected}
      aria-expanded={isExpanded(row)}
      aria-label={useSpoken(row, { words: words.spoken, counted, said: said?.words })}
      className={cx(styles.row, kind !== 'step' && styles[kind], isSelected && styles.selected)}
      style={{
        ...categoryStyle(sort.annotation === true ? 'note' : sort.category),
        paddingInlineStart: 12 + row.depth * 16,
      }}
      onClick={() => onChoose(row)}
    >
      {kind === 'step' && <span className={styles.number}>{row.number}</span>}
      <Icon
        name={words.icon}
        {...(kind === 'step' && styles.icon !== undefined ? { className: styles.icon } : {})}
      />
      <span className={styles.words}>{words.shown}</span>
      {said !== undefined && (
        <span className={styles.said}>
          <Icon name="message-square" size={12} />
          {said.count}
        </span>
      )}
      {kind === 'group' && <GroupCount count={row.count} />}
      {counted?.since !== undefined && <span className={styles.since}>{counted.since}</span>}
      {counted !== undefined && (
        <span className={styles.count} title={counted.note}>
          {counted.count}
        </span>
      )}
    </div>
  );
});

/** Whether what it stands for is told: a frame, or ways that are told as one. */
function isExpanded(row: OutlineRow): boolean | undefined {
  if (row.kind === 'group') return !row.isFolded;
  return row.kind === 'way' && row.port.of.length > 1 ? false : undefined;
}

function GroupCount({ count }: { readonly count: number }) {
  const { t } = useWords();
  return <span className={styles.since}>{t('groups.steps', { count })}</span>;
}

type Parts = {
  readonly words: string;
  readonly counted: ReturnType<typeof useRowCount>;
  readonly said: string | undefined;
};

/** All that the row says, as it is spoken. */
function useSpoken({ kind }: OutlineRow, { words, counted, said }: Parts): string {
  const { t, say } = useWords();
  const number = counted?.count;
  const isGone = kind === 'way' && number !== undefined;
  return say(
    inTurn([
      isGone ? t('draw.outline.goes', { way: words, number }) : words,
      kind === 'step' && number !== undefined ? t('draw.outline.came', { number }) : undefined,
      counted?.sinceWords,
      counted?.note,
      said,
    ]),
  );
}
