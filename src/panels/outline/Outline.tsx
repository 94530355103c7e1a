import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { goTo } from '../../store/actions.ts';
import { toggleOutline } from '../../store/deeds/asks.ts';
import { noteKeysAt } from '../../store/deeds/card-focus.ts';
import { isOnCanvas, isTyping } from '../../store/deeds/typing.ts';
import { createOutline, type OutlineRow } from '../../store/document/outline.ts';
import { useGroups, useLooked } from '../../store/document/shown.ts';
import { useReadOnly } from '../../store/keeping/read-only.ts';
import { useRun } from '../../store/run/running.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { SidePanel } from '../../ui/frame/SidePanel.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './Outline.module.css';
import { Row } from './Row.tsx';
import { openMenu, steer } from './steer.ts';

const NONE: readonly OutlineRow[] = [];

/** The program as a list: everything of the drawing can be read and changed here by keyboard. */
export function Outline() {
  const { t } = useWords();
  const file = useStore((state) => state.file);
  const isStale = useRun((run) => run.isStale);
  const groups = useGroups();
  const apart = useLooked((looked) => looked.apart);
  const isFixed = useReadOnly() !== undefined;
  const [derive] = useState(createOutline);
  // What is looked at more closely changes what is told, and nothing of the file.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const rows = useMemo(() => (file === undefined ? NONE : derive(file)), [file, groups, apart, derive]);
  const tree = useRef<HTMLDivElement>(null);
  const [key, setChosen] = useCurrent(rows);
  useFollow(tree, key);
  useKeysPlace(tree);
  const choose = useCallback(
    (row: OutlineRow) => {
      setChosen(row.key);
      goTo(row.node.id);
    },
    [setChosen],
  );
  return (
    <SidePanel
      title={t('draw.outline.title')}
      closeLabel={t('draw.outline.close')}
      onClose={toggleOutline}
      foot={isFixed ? undefined : <Keys />}
    >
      {rows.length === 0 && <p className={styles.none}>{t('draw.outline.none')}</p>}
      <div
        ref={tree}
        role="tree"
        aria-label={t('draw.outline.tree')}
        className={styles.tree}
        data-stale={isStale}
        onKeyDown={(event) => steer(event, { rows, key, choose })}
        onContextMenu={(event) => openMenu(event, { rows, key, choose })}
      >
        {rows.map((row) => (
          <Row key={row.key} row={row} isCurrent={row.key === key} onChoose={choose} />
        ))}
      </div>
    </SidePanel>
  );
}

/** The row that Tab reaches: the one chosen here, or that of the step that is selected elsewhere. */
function useCurrent(rows: readonly OutlineRow[]): [string | undefined, (key: string) => void] {
  const selected = useStore((state) => state.selected);
  const [chosen, setChosen] = useState('');
  const own = rows.find((row) => row.key === chosen);
  // A way stays chosen while its step is selected.
  const follows = selected.size !== 1 || (own !== undefined && selected.has(own.node.id));
  const current = follows ? own : rows.find((row) => row.kind !== 'way' && selected.has(row.node.id));
  // Once nothing is selected any more the keys stay where they are.
  useEffect(() => {
    if (current !== undefined) setChosen(current.key);
  }, [current]);
  return [(current ?? rows[0])?.key, setChosen];
}

/** The keys that change something. */
function Keys() {
  const { t } = useWords();
  return (
    <>
      <Kbd keys="Alt ↑" /> {t('draw.outline.move')} <Kbd keys="↵" /> {t('draw.outline.edit')} <Kbd keys="/" />{' '}
      {t('draw.outline.add')}
    </>
  );
}

/** After a field or a list the keys come back to the outline when they were at work here. */
function useKeysPlace(tree: React.RefObject<HTMLDivElement | null>) {
  useEffect(() => {
    const focus = ({ target }: FocusEvent) => {
      if (!(target instanceof Node)) return;
      if (tree.current?.contains(target)) noteKeysAt('outline');
      else if (isOnCanvas(target) && !isTyping(target)) noteKeysAt('canvas');
    };
    document.addEventListener('focusin', focus);
    return () => {
      document.removeEventListener('focusin', focus);
      noteKeysAt('canvas');
    };
  }, [tree]);
}

/** Takes the keys when it opens, and keeps them on the chosen row while it has them. */
function useFollow(tree: React.RefObject<HTMLDivElement | null>, key: string | undefined) {
  const isFirst = useRef(true);
  useEffect(() => {
    const row = tree.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]');
    const isMine = tree.current?.contains(document.activeElement) === true;
    if (key !== undefined && (isFirst.current || isMine)) row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
    isFirst.current = false;
  }, [tree, key]);
}
