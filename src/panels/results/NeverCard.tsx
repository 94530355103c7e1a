import { useMemo } from 'react';
import { type ProgramFile, type Report, text } from '../../core/index.ts';
import { goTo } from '../../store/actions.ts';
import { explainChart } from '../../store/results/explain.ts';
import { neverReached, neverTable } from '../../store/results/files.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { ChartCard } from './ChartCard.tsx';
import styles from './Results.module.css';

type NeverCardProps = { readonly file: ProgramFile; readonly report: Report };

/** Steps that nobody reached, each with the way to it. */
export function NeverCard({ file, report }: NeverCardProps) {
  const { t, say } = useWords();
  const steps = useMemo(() => neverReached(file, report), [file, report]);
  const title = text('results.never.title');
  return (
    <ChartCard
      title={title}
      sub={text('results.never.sub')}
      table={neverTable(steps.map((step) => step.title))}
      explanation={explainChart('never', title, report)}
    >
      {steps.length === 0 ? (
        <p className={styles.none}>{t('results.never.none')}</p>
      ) : (
        <ul className={styles.steps}>
          {steps.map((step) => (
            <li key={step.id}>
              <Button
                size="s"
                variant="link"
                title={t('results.never.go', { step: say(step.title) })}
                onClick={() => goTo(step.id)}
              >
                {say(step.title)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </ChartCard>
  );
}
