import { type Difference, figureText, type Report, type Text, text } from '../../core/index.ts';
import { changeScenario } from '../../store/document/settings.ts';
import {
  type Comparison,
  compareAgain,
  MOST_PAIRS,
  moreRuns,
  useComparison,
} from '../../store/results/compare.ts';
import { explain } from '../../store/results/explain.ts';
import { compareTable, fileBase } from '../../store/results/files.ts';
import { amountText, comparedText, NONE, signedText } from '../../store/results/results.ts';
import { tableFile } from '../../store/results/table.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { DifferenceLine } from '../../ui/charts/DifferenceLine.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { saveText } from '../files/save.ts';
import styles from './Compare.module.css';
import { Explain } from './Explain.tsx';

/** The program against the same people without nurture: one line a figure, with its verdict in words. */
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
          <Explain of={explain('compare', title, { n: comparison.pairs * 2, of: 'runs' })} />
        </span>
      </header>
      <Sides />
      <p className={styles.how}>{t('results.compare.how', { people: figureText(report.record.leads) })}</p>
      {comparison.status === 'failed' && <Failed />}
      {comparison.status === 'running' && comparison.differences.length === 0 && (
        <Progress title={t('results.compare.running')} share={comparison.share} />
      )}
      <ul className={cx(styles.lines, !isFresh && styles.stale)}>
        {comparison.differences.map((one) => (
          <Line key={one.name} of={one} />
        ))}
      </ul>
      {isFresh && <Foot comparison={comparison} runs={report.record.replications} />}
    </aside>
  );
}

function Sides() {
  const { t } = useWords();
  return (
    <div className={styles.sides}>
      <span className={styles.side}>
        <b>A</b> {t('results.compare.a')}
      </span>
      <span className={styles.side}>
        <b>B</b> {t('results.compare.b')}
      </span>
    </div>
  );
}

function Failed() {
  const { t } = useWords();
  return (
    <p className={styles.how}>
      {t('results.compare.failed')}{' '}
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

/** What is said of a figure that one of the two has not at all. */
function verdictOf({ n, verdict }: Difference): Text {
  return text(n === 0 ? 'results.compare.none' : `results.compare.${verdict}`);
}

function Line({ of }: { readonly of: Difference }) {
  const { t, say } = useWords();
  const { unit, value, low, high, n, more } = of;
  const words = { a: comparedText(unit, of.a), b: comparedText(unit, of.b) };
  const hasBounds = Number.isFinite(low) && Number.isFinite(high);
  const verdict = verdictOf(of);
  const hints = [
    t('results.compare.pairs', { count: n }),
    ...(more === undefined ? [] : [t('results.compare.settle', { number: amountText(more) })]),
  ];
  return (
    <li className={styles.line} title={hints.join(' · ')}>
      <p className={styles.name}>
        <span>{say(of.label)}</span>
        <span className={styles.values}>
          {say(words.a)} → <b>{say(words.b)}</b>
        </span>
      </p>
      <DifferenceLine
        value={n === 0 ? 0 : value}
        low={low}
        high={high}
        tone={TONES[of.verdict]}
        label={t('results.compare.line', { name: of.label, ...words, verdict })}
      />
      <p className={styles.said}>
        <span className={cx(styles.verdict, styles[TONES[of.verdict]])}>
          <Icon name={ICONS[of.verdict]} size={14} />
          {say(verdict)}
        </span>
        <span className={styles.values}>
          <b>{say(n === 0 ? NONE : signedText(unit, value))}</b>{' '}
          {hasBounds &&
            of.verdict !== 'same' &&
            t('results.compare.interval', {
              low: signedText(unit, low, true),
              high: signedText(unit, high, true),
            })}
        </span>
      </p>
    </li>
  );
}

type FootProps = { readonly comparison: Comparison; readonly runs: number };

/** What more runs would tell. They are runs of the whole report: one number of runs holds for everything. */
function Foot({ comparison: { differences, pairs }, runs }: FootProps) {
  const { t } = useWords();
  const undecided = differences.filter(({ verdict, n }) => verdict === 'open' && n > 0).length;
  if (runs > MOST_PAIRS) {
    return <p className={styles.foot}>{t('results.compare.capped', { number: MOST_PAIRS })}</p>;
  }
  const more = Math.min(moreRuns(pairs), MOST_PAIRS - pairs);
  if (undecided === 0 || more <= 0) return null;
  const number = figureText(more);
  return (
    <div className={styles.foot}>
      <p>
        {pairs < 2
          ? t('results.compare.first', { number })
          : `${t('results.compare.undecided', { count: undecided })} ${more < 3 * pairs ? '' : t('results.compare.halve', { number })}`}
      </p>
      <Button size="s" onClick={() => changeScenario({ replications: runs + more })}>
        {t('results.compare.run', { number })}
      </Button>
    </div>
  );
}
