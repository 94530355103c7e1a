import type { Blocks, Issue } from '../../core/index.ts';
import { goTo, select, showSide } from '../../store/actions.ts';
import { applyFix } from '../../store/document/commands.ts';
import { useIssues } from '../../store/document/issues.ts';
import { titleOf } from '../../store/document/kinds.ts';
import { useReadOnly } from '../../store/keeping/read-only.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Problems.module.css';

const GROUPS = ['run', 'launch', 'nothing'] as const satisfies readonly Blocks[];
const ICONS = { error: 'circle-x', warning: 'triangle-alert', info: 'info' } as const;

/** Problems by what they stand in the way of, the worst first; each leads to its step, some are mended on a click. */
export function Problems() {
  const { t } = useWords();
  const issues = useIssues();
  const mends = issues.filter(({ fix }) => fix !== undefined).length;
  if (issues.length === 0) {
    return (
      <EmptyState icon="circle-check" title={t('app.problems.none')} text={t('app.problems.noneText')} />
    );
  }
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('app.problems.title')}</h2>
        <p className={styles.count}>
          {t('app.problems.count', { count: issues.length })}
          {mends > 0 && t('app.problems.mends', { count: mends })}
        </p>
      </div>
      {GROUPS.map((blocks) => (
        <Group key={blocks} blocks={blocks} issues={issues.filter((issue) => issue.blocks === blocks)} />
      ))}
    </div>
  );
}

function Group({ blocks, issues }: { readonly blocks: Blocks; readonly issues: readonly Issue[] }) {
  const { t } = useWords();
  if (issues.length === 0) return null;
  return (
    <section aria-label={t(`app.problems.blocks.${blocks}`)}>
      <h3 className={styles.group}>
        {t(`app.problems.blocks.${blocks}`)} <span className={styles.count}>{issues.length}</span>
      </h3>
      <ul className={styles.list}>
        {issues.map((issue) => (
          <Row key={`${issue.code}/${issue.nodeId}/${issue.setting}/${issue.edgeId}`} issue={issue} />
        ))}
      </ul>
    </section>
  );
}

function show({ nodeId, edgeId }: Issue): void {
  if (nodeId !== undefined) goTo(nodeId);
  else if (edgeId !== undefined) select([edgeId]);
  else showSide('run');
}

function Row({ issue }: { readonly issue: Issue }) {
  const { t, say, maybe } = useWords();
  const file = useStore((state) => state.file);
  const isFixed = useReadOnly() !== undefined;
  const { fix, nodeId, severity, message, hint } = issue;
  const where =
    nodeId === undefined || file === undefined ? t('app.problems.program') : say(titleOf(file, nodeId));
  const what = say(message);
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.what}
        title={[`${where}: ${what}`, maybe(hint)].filter(Boolean).join('\n')}
        onClick={() => show(issue)}
      >
        <Icon name={ICONS[severity]} label={t(`app.problems.${severity}`)} {...styleOf(severity)} />
        <span className={styles.where}>{where}</span>
        <span className={styles.message}>{what}</span>
      </button>
      {fix === undefined || isFixed ? (
        <Button variant="link" size="s" onClick={() => show(issue)}>
          {t('app.problems.show')}
        </Button>
      ) : (
        <Button variant="link" size="s" onClick={() => applyFix(fix)}>
          {say(fix.label)}
        </Button>
      )}
    </li>
  );
}

function styleOf(severity: Issue['severity']): { readonly className?: string } {
  const name = styles[severity];
  return name === undefined ? {} : { className: name };
}
