import { showDock } from '../../store/actions.ts';
import { useIssues } from '../../store/document/issues.ts';
import { explain } from '../../store/results/explain.ts';
import { figuresSince } from '../../store/results/figures-since.ts';
import { keyFigures } from '../../store/results/results.ts';
import { useRun } from '../../store/run/running.ts';
import { type DockTab, useStore } from '../../store/store.ts';
import { useCompared } from '../../store/versions/changes-since.ts';
import { useWords } from '../../store/words.ts';
import { DockLine } from '../../ui/frame/DockLine.tsx';
import { SeverityBadge } from '../../ui/SeverityBadge.tsx';
import { OpenComments } from '../comments/OpenComments.tsx';
import { PlayAside, usePlayFigures } from '../play/PlayFigures.tsx';
import { Explain } from '../results/Explain.tsx';
import { BrokenStories } from '../stories/BrokenStories.tsx';
import styles from './Dock.module.css';
import { RunLine } from './RunLine.tsx';

/** The line at the foot: tabs, key figures of the last run, and what the run was. */
export function Dock() {
  const voice = useWords();
  const { t, say } = voice;
  const dock = useStore((state) => state.dock);
  const report = useRun((run) => run.report);
  const isStale = useRun((run) => run.isStale);
  const figures = report === undefined ? [] : keyFigures(report);
  const played = usePlayFigures();
  const compared = useCompared();
  const since = report?.isWhole && compared ? figuresSince(report, compared, voice) : undefined;
  return (
    <DockLine
      label={t('app.dock.label')}
      toggleLabel={t(dock === undefined ? 'app.dock.open' : 'app.dock.fold')}
      current={dock}
      onTab={(tab) => showDock(tab as DockTab | undefined)}
      tabs={[
        { value: 'problems', label: t('app.dock.problems'), badge: <Badges /> },
        { value: 'results', label: t('app.dock.results') },
        { value: 'stories', label: t('app.dock.stories'), badge: <BrokenStories /> },
        { value: 'trace', label: t('app.dock.trace') },
        { value: 'comments', icon: 'message-square', label: t('app.dock.comments'), badge: <OpenComments /> },
      ]}
      figures={
        played ??
        figures.map(({ name, label, value, doubt, grounds }) => ({
          id: name,
          label: say(label),
          value: say(value),
          stale: isStale,
          explain: <Explain of={explain(name, label, grounds)} />,
          ...since?.get(name),
          ...(doubt === undefined ? {} : { doubt: say(doubt) }),
        }))
      }
      aside={played === undefined ? <RunLine /> : <PlayAside />}
    />
  );
}

function Badges() {
  const { t } = useWords();
  const issues = useIssues();
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.filter(({ severity }) => severity === 'warning').length;
  return (
    <span className={styles.badges}>
      {errors > 0 && (
        <SeverityBadge severity="error" count={errors} label={t('app.errors', { count: errors })} />
      )}
      {warnings > 0 && (
        <SeverityBadge severity="warning" count={warnings} label={t('app.warnings', { count: warnings })} />
      )}
    </span>
  );
}
