import { useState } from 'react';
import { type Blocks, formatEpochMinute, type Issue } from '../../core/index.ts';
import { goTo, select, showSide } from '../../store/actions.ts';
import { calledOf } from '../../store/document/called.ts';
import { applyFix } from '../../store/document/commands.ts';
import { useExample } from '../../store/document/example.ts';
import { useIssues } from '../../store/document/issues.ts';
import { lineDrawn } from '../../store/document/together.ts';
import { useReadOnly } from '../../store/keeping/read-only.ts';
import { shownName } from '../../store/people/naming.ts';
import { useStore } from '../../store/store.ts';
import { longTime } from '../../store/trace/times.ts';
import { walkSomebody } from '../../store/walk/walking.ts';
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
  // One at a time: there is one thread that looks for somebody whom a problem meets.
  const [open, setOpen] = useState<string | undefined>(undefined);
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
        <Group
          key={blocks}
          blocks={blocks}
          issues={issues.filter((issue) => issue.blocks === blocks)}
          open={open}
          onOpen={setOpen}
        />
      ))}
    </div>
  );
}

const keyOf = ({ code, nodeId, setting, edgeId }: Issue) => `${code}/${nodeId}/${setting}/${edgeId}`;

type GroupProps = {
  readonly blocks: Blocks;
  readonly issues: readonly Issue[];
  readonly open: string | undefined;
  readonly onOpen: (key: string | undefined) => void;
};

function Group({ blocks, issues, open, onOpen }: GroupProps) {
  const { t } = useWords();
  if (issues.length === 0) return null;
  return (
    <section aria-label={t(`app.problems.blocks.${blocks}`)}>
      <h3 className={styles.group}>
        {t(`app.problems.blocks.${blocks}`)} <span className={styles.count}>{issues.length}</span>
      </h3>
      <ul className={styles.list}>
        {issues.map((issue) => (
          <Row
            key={keyOf(issue)}
            issue={issue}
            isOpen={open === keyOf(issue)}
            onToggle={() => onOpen(open === keyOf(issue) ? undefined : keyOf(issue))}
          />
        ))}
      </ul>
    </section>
  );
}

function selectLine(edge: string): void {
  const { file } = useStore.getState();
  if (file !== undefined) select([lineDrawn(file, edge)]);
}

function show({ nodeId, edgeId }: Issue): void {
  if (nodeId !== undefined) goTo(nodeId);
  else if (edgeId !== undefined) selectLine(edgeId);
  else showSide('run');
}

type RowProps = { readonly issue: Issue; readonly isOpen: boolean; readonly onToggle: () => void };

function Row({ issue, isOpen, onToggle }: RowProps) {
  const { t } = useWords();
  return (
    <li>
      <div className={styles.row}>
        <What issue={issue} />
        <Button variant="link" size="s" expanded={isOpen} onClick={onToggle}>
          {t('problems.why')}
        </Button>
        <Way issue={issue} />
      </div>
      {isOpen && <Why issue={issue} />}
    </li>
  );
}

/** Where, and what. */
function What({ issue }: { readonly issue: Issue }) {
  const voice = useWords();
  const { t, say } = voice;
  const file = useStore((state) => state.file);
  const { nodeId, severity, message } = issue;
  const where =
    nodeId === undefined || file === undefined ? t('app.problems.program') : calledOf(file, nodeId, voice);
  const what = say(message);
  return (
    <button
      type="button"
      className={styles.what}
      title={t('common.labelled', { label: where, what })}
      onClick={() => show(issue)}
    >
      <Icon name={ICONS[severity]} label={t(`app.problems.${severity}`)} {...styleOf(severity)} />
      <span className={styles.where}>{where}</span>
      <span className={styles.message}>{what}</span>
    </button>
  );
}

/** A mend that is done on a click, or the way to the step. */
function Way({ issue }: { readonly issue: Issue }) {
  const { t, say } = useWords();
  const isFixed = useReadOnly() !== undefined;
  const { fix } = issue;
  return fix === undefined || isFixed ? (
    <Button variant="link" size="s" onClick={() => show(issue)}>
      {t('app.problems.show')}
    </Button>
  ) : (
    <Button variant="link" size="s" onClick={() => applyFix(fix)}>
      {say(fix.label)}
    </Button>
  );
}

/** Why it matters, and somebody of the run whom it meets. */
function Why({ issue }: { readonly issue: Issue }) {
  const { t, maybe, locale } = useWords();
  const example = useExample(issue);
  const hint = maybe(issue.hint);
  return (
    <div className={styles.why}>
      {hint !== undefined && <p>{hint}</p>}
      {(example.state === 'looking' || example.state === 'nobody') && <p>{t(`problems.${example.state}`)}</p>}
      {example.state === 'found' && (
        <p>
          {t('problems.example', {
            name: shownName(example.lead),
            number: String(example.lead.lead + 1),
            time: longTime(locale, example.lead.zone)(formatEpochMinute(example.start + example.lead.minute)),
          })}{' '}
          <Button
            variant="link"
            size="s"
            onClick={() => walkSomebody({ kind: 'lead', lead: example.lead.lead })}
          >
            {t('problems.walk')}
          </Button>
        </p>
      )}
    </div>
  );
}

function styleOf(severity: Issue['severity']): { readonly className?: string } {
  const name = styles[severity];
  return name === undefined ? {} : { className: name };
}
