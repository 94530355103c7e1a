import { useState } from 'react';
import type { Report, RunRecord } from '../../../core/index.ts';
import { RECORD_EXPLAINED, recordRows, recordTable, wholeRecord } from '../../../store/results/run-again.ts';
import { useWords } from '../../../store/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChartCard } from '../ChartCard.tsx';
import more from './More.module.css';
import styles from './Record.module.css';

/** What the run was made of. The fingerprint reads all people, so it is worked out on request. */
export function RecordCard({ report }: { readonly report: Report }) {
  const { t, say } = useWords();
  const [whole, setWhole] = useState<{ readonly of: Report; readonly record: RunRecord } | undefined>(
    undefined,
  );
  const record = whole?.of === report ? whole.record : undefined;
  const rows = recordRows(record ?? report.record, record !== undefined);
  const work = () => {
    const found = wholeRecord();
    if (found !== undefined) setWhole({ of: report, record: found });
  };
  return (
    <div className={more.slot}>
      <ChartCard
        title={RECORD_EXPLAINED.title}
        sub={{ key: 'reports.record.sub' }}
        table={recordTable(rows)}
        explanation={RECORD_EXPLAINED}
      >
        <dl className={styles.list}>
          {rows.map(([name, value]) => (
            <div key={name.key} className={styles.row}>
              <dt>{say(name)}</dt>
              <dd>{say(value)}</dd>
            </div>
          ))}
        </dl>
        {record === undefined && (
          <p className={more.screenOnly}>
            <Button size="s" onClick={work}>
              {t('reports.record.show')}
            </Button>
          </p>
        )}
      </ChartCard>
    </div>
  );
}
