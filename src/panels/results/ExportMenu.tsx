import { useRef, useState } from 'react';
import type { Report } from '../../core/index.ts';
import { allTables, reportFile } from '../../store/results/files.ts';
import { writeLog } from '../../store/results/run-again.ts';
import { readScoresOf } from '../../store/results/scores.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuList, type MenuListProps } from '../../ui/MenuList.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { saveText } from '../files/save.ts';
import styles from './ExportMenu.module.css';

/** How far the log has come. */
type Writing = { readonly done: number; readonly of: number; readonly stop: () => void };

/** The results as paper and as files. */
export function ExportMenu({ report }: { readonly report: Report }) {
  const { t } = useWords();
  const box = useRef<HTMLSpanElement>(null);
  const [at, setAt] = useState<{ x: number; y: number } | undefined>(undefined);
  const [writing, setWriting] = useState<Writing | undefined>(undefined);
  const items = useItems(report, () => setWriting(startLog(setWriting)));
  const open = () => {
    const place = box.current?.getBoundingClientRect();
    setAt(place && { x: place.left, y: place.bottom + 4 });
  };
  const stop = () => {
    writing?.stop();
    setWriting(undefined);
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
              <Button size="s" onClick={stop}>
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

function startLog(set: (writing: Writing | undefined) => void): Writing {
  const stop = writeLog(
    (done, of) => set({ done, of, stop }),
    (file) => {
      set(undefined);
      saveText(file);
    },
  );
  return { done: 0, of: 0, stop };
}

/** All reports on as many sheets as they take; scores are read first. */
async function printAll(report: Report): Promise<void> {
  await readScoresOf(report);
  const { dataset } = document.documentElement;
  dataset.sheets = 'all';
  window.addEventListener('afterprint', () => delete dataset.sheets, { once: true });
  // What was read is drawn before it is put on paper.
  setTimeout(() => print(), 50);
}

function useItems(report: Report, log: () => void): MenuListProps['items'] {
  const { t, say } = useWords();
  return [
    // The menu is gone before the page is put on paper.
    {
      kind: 'item',
      id: 'print',
      icon: 'printer',
      label: t('results.print'),
      onSelect: () => setTimeout(() => print(), 0),
    },
    {
      kind: 'item',
      id: 'printAll',
      icon: 'printer',
      label: t('reports.printAll'),
      onSelect: () => void printAll(report),
    },
    {
      kind: 'item',
      id: 'json',
      icon: 'file-down',
      label: t('results.json'),
      onSelect: () => saveText(reportFile(report, say)),
    },
    {
      kind: 'item',
      id: 'csv',
      icon: 'table',
      label: t('results.csvAll'),
      onSelect: () => saveText(allTables(report, say)),
    },
    { kind: 'item', id: 'log', icon: 'footprints', label: t('reports.log'), onSelect: log },
  ];
}
