import { useMemo } from 'react';
import { type Difference, figureText, type Report, type Text, text, verdictText } from '../../core/index.ts';
import { changeScenario } from '../../store/document/settings.ts';
import {
  baseText,
  type Comparison,
  canHandAtEntry,
  compareAgain,
  compareWith,
  MOST_PAIRS,
  moreRuns,
  stopComparing,
  useComparison,
} from '../../store/results/compare.ts';
import { explain } from '../../store/results/explain.ts';
import { compareTable, fileBase } from '../../store/results/files.ts';
import { gainSentences } from '../../store/results/gain.ts';
import { meansText } from '../../store/results/means.ts';
import { tableFile } from '../../store/results/table.ts';
import { hasRoomForMore } from '../../store/run/input.ts';
import { withTimeLeft } from '../../store/run/time-left.ts';
import { useStore } from '../../store/store.ts';
import { namedOf, useVersions, versionText } from '../../store/versions/state.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Select } from '../../ui/Select.tsx';
import { saveText } from '../files/save.ts';
import styles from './Compare.module.css';
import { DifferenceItem, type Judged } from './DifferenceItem.tsx';
import { Explain } from './Explain.tsx';

/** The program against a baseline or a version, for the same people: one line a figure, with its verdict in words. */
export function Compare({ report }: { readonly report: Report }) {
  const { t, say } = useWords();
  const comparison = useComparison();
  const isFresh = comparison.of === report && comparison.status === 'done';
  const title = text('results.compare.title');
  return (
    <aside className={styles.panel} aria-label={say(title)}>
      <header className={styles.head}>
        <h3 className={styles.title}>{say(title)}</h3>
        <span className={styles.tools}>
          <IconButton
            icon="download"
            size="s"
            label={t('results.table.csv', { name: title })}
            disabled={!isFresh}
            onClick={() => saveText(tableFile(compareTable(comparison), fileBase(), say))}
          />
          <Explain of={explain(explainedAs(comparison), title, { n: comparison.pairs * 2, of: 'runs' })} />
        </span>
      </header>
      <Sides />
      <How people={figureText(report.record.leads)} />
      {isFresh && <Means comparison={comparison} report={report} />}
      {comparison.status === 'barred' && <p className={styles.how}>{t('versions.base.barred')}</p>}
      {comparison.status === 'failed' && <NotDone why={t('results.compare.failed')} />}
      {comparison.status === 'cancelled' && <NotDone why={t('app.run.cancelled')} />}
      {comparison.status === 'running' && comparison.differences.length === 0 && (
        <UnderWay comparison={comparison} runs={report.record.replications} />
      )}
      <ul className={cx(styles.lines, !isFresh && styles.stale)}>
        {comparison.differences.map((one) => (
          <DifferenceItem
            key={one.name}
            of={one}
            judged={judgedOf(one)}
            sentence={comparison.base === 'none' ? 'results.compare.line' : 'versions.base.line'}
          />
        ))}
      </ul>
      {isFresh && <Gain comparison={comparison} />}
      {isFresh && <Foot comparison={comparison} runs={report.record.replications} />}
    </aside>
  );
}

/** Name of the words that say what is compared. */
function explainedAs({ base }: Comparison): string {
  if (base === 'none') return 'compare';
  return base === 'entry' ? 'entry' : 'version';
}

/** A is chosen, B is this program. */
function Sides() {
  const { t, say } = useWords();
  const base = useComparison((state) => state.base);
  const file = useStore((state) => state.file);
  const versions = useVersions((state) => state.versions);
  const canHand = useMemo(() => file !== undefined && canHandAtEntry(file), [file]);
  const named = namedOf(versions);
  return (
    <div className={styles.sides}>
      <div className={styles.side}>
        <b>A</b>
        <span className={styles.printed}>{say(baseText(base))}</span>
        <Select
          label={t('versions.base.label')}
          value={typeof base === 'string' ? base : base.version}
          onChange={(value) =>
            compareWith(value === 'none' || value === 'entry' ? value : { version: value })
          }
          options={[
            { value: 'none', label: t('versions.base.none') },
            ...(canHand ? [{ value: 'entry', label: t('versions.base.entry') }] : []),
            ...named.map((version) => ({ value: version.id, label: say(versionText(version, String)) })),
          ]}
        />
      </div>
      <span className={styles.side}>
        <b>B</b> {t('results.compare.b')}
      </span>
    </div>
  );
}

/** What both sides share, and in what they differ. */
function How({ people }: { readonly people: Text }) {
  const { t } = useWords();
  const base = useComparison((state) => state.base);
  const version = useVersions(({ versions }) =>
    typeof base === 'string' ? undefined : versions.find(({ id }) => id === base.version),
  );
  const key =
    base === 'none'
      ? 'results.compare.how'
      : base === 'entry'
        ? 'versions.base.entryHow'
        : 'versions.base.versionHow';
  return <p className={styles.how}>{t(key, { people, version: versionText(version, String) })}</p>;
}

type MeansProps = { readonly comparison: Comparison; readonly report: Report };

/** People of a whole number in the row, and their means here, are the same people. */
function Means({ comparison: { differences }, report }: MeansProps) {
  const { say } = useWords();
  const words = useMemo(() => meansText(differences, report), [differences, report]);
  return words === undefined ? null : <p className={styles.how}>{say(words)}</p>;
}

type UnderWayProps = { readonly comparison: Comparison; readonly runs: number };

/** How far it has come, how long it takes yet, and the way out. */
function UnderWay({ comparison: { base, share, elapsedMs }, runs }: UnderWayProps) {
  const voice = useWords();
  const { t } = voice;
  const of = 2 * Math.min(runs, MOST_PAIRS);
  const counted = t('app.left.pairs', { number: Math.floor(share * of), of });
  return (
    <Progress
      title={t(base === 'none' ? 'results.compare.running' : 'versions.base.running')}
      share={share}
      detail={withTimeLeft(counted, { elapsedMs, share }, voice)}
      actions={
        <Button size="s" onClick={stopComparing}>
          {t('app.left.stop')}
        </Button>
      }
    />
  );
}

function NotDone({ why }: { readonly why: string }) {
  const { t } = useWords();
  return (
    <p className={styles.how}>
      {why}{' '}
      <Button size="s" variant="link" onClick={compareAgain}>
        {t('results.compare.again')}
      </Button>
    </p>
  );
}

const TONES = { better: 'good', worse: 'warn', open: 'grey', same: 'grey' } as const;
const ICONS = {
  better: 'arrow-up-right',
  worse: 'triangle-alert',
  open: 'equal-not',
  same: 'minus',
} as const;

/** Who stands on which side: the reader chooses A. */
function judgedOf(of: Difference): Judged {
  return { verdict: verdictText(of), tone: TONES[of.verdict], icon: ICONS[of.verdict] };
}

/** Why the gain is what it is. */
function Gain({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useWords();
  const [first, second] = gainSentences(comparison);
  if (first === undefined || second === undefined) return null;
  return <p className={styles.gain}>{t('account.two', { first, second })}</p>;
}

type FootProps = { readonly comparison: Comparison; readonly runs: number };

/** What more runs would tell. They are runs of the whole report: one number of runs holds for everything. */
function Foot({ comparison: { differences, pairs }, runs }: FootProps) {
  const { t } = useWords();
  const hasRoom = useStore(({ file, people }) => file !== undefined && hasRoomForMore(file, people));
  const undecided = differences.filter(({ verdict, n }) => verdict === 'open' && n > 0).length;
  if (runs > MOST_PAIRS) {
    return <p className={styles.foot}>{t('results.compare.capped', { number: MOST_PAIRS })}</p>;
  }
  const more = Math.min(moreRuns(pairs), MOST_PAIRS - pairs);
  if (undecided === 0 || more <= 0 || !hasRoom) return null;
  const number = figureText(more);
  return (
    <div className={styles.foot}>
      <p>
        {pairs < 2
          ? t('results.compare.first', { number })
          : more < 3 * pairs
            ? t('results.compare.undecided', { count: undecided })
            : t('account.two', {
                first: text('results.compare.undecided', { count: undecided }),
                second: text('results.compare.halve', { number }),
              })}
      </p>
      <Button size="s" onClick={() => changeScenario({ replications: runs + more })}>
        {t('results.compare.run', { number })}
      </Button>
    </div>
  );
}
