import { useEffect, useMemo } from 'react';
import { figureText, type ProgramFile, type Report } from '../../core/index.ts';
import { showView } from '../../store/actions.ts';
import { usePeople } from '../../store/people/people.ts';
import { daysWords } from '../../store/play/when.ts';
import {
  answersChart,
  blockedChart,
  emailsChart,
  exitsChart,
  funnelChart,
  mostChart,
  stagesChart,
} from '../../store/results/charts.ts';
import { startComparing } from '../../store/results/compare.ts';
import { useRun } from '../../store/run/running.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHead } from '../../ui/frame/PageHead.tsx';
import { showAssumption } from './assumption.ts';
import { Compare } from './Compare.tsx';
import { lastDay, shortDay } from './days.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { KeyRow } from './KeyRow.tsx';
import { More } from './more/More.tsx';
import { NeverCard } from './NeverCard.tsx';
import styles from './Results.module.css';
import { RowCard } from './RowCard.tsx';
import { DailyCard, TimeCard } from './TimeCards.tsx';
import { WorthCard } from './WorthCard.tsx';

/** What the last run came to: key figures, charts that explain themselves, and the same people without nurture. */
export function ResultsView() {
  const { t } = useWords();
  const file = useStore((state) => state.file);
  const report = useRun((run) => run.report);
  const isStale = useRun((run) => run.isStale);
  useEffect(startComparing, []);
  if (file === undefined || report === undefined) {
    return (
      <EmptyState
        icon="chart-column"
        title={t('app.results.none')}
        text={t('app.results.noneText')}
        actions={<Button onClick={() => showView('design')}>{t('app.views.design')}</Button>}
      />
    );
  }
  return (
    <div className={styles.page} data-message-room="">
      <Head file={file} report={report} />
      <div className={cx(styles.body, isStale && styles.stale)} aria-busy={isStale}>
        <KeyRow report={report} />
        <div className={styles.columns}>
          <Charts file={file} report={report} />
          <Compare report={report} />
        </div>
        <More file={file} report={report} />
      </div>
    </div>
  );
}

type PageProps = { readonly file: ProgramFile; readonly report: Report };

function Head({ file, report }: PageProps) {
  const voice = useWords();
  const { t, locale } = voice;
  const imported = usePeople();
  const { leads, replications, seed, start, days } = report.record;
  const made = t('results.made', {
    people: figureText(leads),
    count: replications,
    seed: String(seed),
    from: shortDay(locale, start),
    to: shortDay(locale, lastDay(start, days)),
  });
  const { zone } = file.program.settings;
  const hint = daysWords(days, { start: Date.parse(`${start}T00:00Z`) / 60_000, zone }, voice);
  return (
    <PageHead
      level={2}
      title={t('results.view')}
      aside={
        <>
          <Chip icon="flask-conical">{t('results.assumed', { name: file.program.name })}</Chip>
          {imported !== undefined && (
            <Chip icon="users" title={t('account.everyProgram')} onClick={() => showView('people')}>
              {t('account.imported', { name: imported.name })}
            </Chip>
          )}
        </>
      }
      deeds={
        <>
          <span className={styles.made} title={hint}>
            {made}
          </span>
          <span className={styles.deeds}>
            <Button icon="settings" onClick={() => showAssumption()}>
              {t('results.assumptions')}
            </Button>
            <ExportMenu />
          </span>
        </>
      }
    />
  );
}

function Charts({ file, report }: PageProps) {
  const charts = useMemo(
    () => ({
      funnel: funnelChart(report),
      stages: stagesChart(report),
      emails: emailsChart(report),
      most: mostChart(report),
      exits: exitsChart(report),
      answers: answersChart(report),
      blocked: blockedChart(report),
    }),
    [report],
  );
  return (
    <div className={styles.charts}>
      <DailyCard file={file} report={report} />
      <RowCard report={report} chart={charts.funnel} rest="light" />
      <TimeCard report={report} />
      <RowCard report={report} chart={charts.exits} />
      <RowCard report={report} chart={charts.answers} />
      <RowCard report={report} chart={charts.emails} explains="emailsPerLead" />
      <RowCard report={report} chart={charts.most} explains="mostInWeek" />
      <RowCard report={report} chart={charts.blocked} />
      <NeverCard file={file} report={report} />
      <WorthCard report={report} />
      {charts.stages !== undefined && <RowCard report={report} chart={charts.stages} />}
    </div>
  );
}
