import { useRef, useState } from 'react';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuList, type MenuListProps } from '../../ui/MenuList.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { menuRows } from '../shell/menu-rows.ts';
import styles from './ExportMenu.module.css';
import { printReport, saveLog, saveReport, saveTables, stopLog, useWriting } from './exports.ts';

/** The results as paper and as files. */
export function ExportMenu() {
  const { t } = useWords();
  const box = useRef<HTMLSpanElement>(null);
  const [at, setAt] = useState<{ x: number; y: number } | undefined>(undefined);
  const writing = useWriting((state) => state.writing);
  const items = useItems();
  const open = () => {
    const place = box.current?.getBoundingClientRect();
    setAt(place && { x: place.left, y: place.bottom + 4 });
  };
  return (
    <span ref={box} className={styles.box}>
      <Button icon="download" onClick={open}>
        {t('results.export')}
      </Button>
      {writing !== undefined && (
        <div className={styles.writing}>
          <Progress
            title={t('reports.log.writing')}
            {...(writing.of === 0 ? {} : { share: writing.done / writing.of })}
            actions={
              <Button size="s" onClick={stopLog}>
                {t('app.run.stop')}
              </Button>
            }
          />
        </div>
      )}
      {at !== undefined && (
        <MenuList label={t('results.export')} at={at} onClose={() => setAt(undefined)} items={items} />
      )}
    </span>
  );
}

function useItems(): MenuListProps['items'] {
  const { t } = useWords();
  const item = menuRows(t);
  return [
    item('results.print', 'printer', () => void printReport('one')),
    item('reports.printAll', 'printer', () => void printReport('all')),
    item('results.json', 'file-down', saveReport),
    item('results.csvAll', 'table', saveTables),
    item('reports.log', 'footprints', saveLog),
  ];
}
