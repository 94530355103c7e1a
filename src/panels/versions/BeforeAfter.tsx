import { useMemo } from 'react';
import {
  type Difference,
  type Expectation,
  figureText,
  isPrice,
  type Text,
  text,
  verbatim,
  wentAsExpected,
} from '../../core/index.ts';
import { meansText } from '../../store/results/means.ts';
import { runPair, stopPair } from '../../store/versions/comparing.ts';
import { notesOf, type Pair, type PairRun, useVersions } from '../../store/versions/state.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { DifferenceItem, type Judged } from '../results/DifferenceItem.tsx';
import styles from './Changes.module.css';

/** What the later version does to the same people, figure by figure. */
export function BeforeAfter({ pair, later }: { readonly pair: Pair; readonly later: string }) {
  const { t } = useWords();
  const run = useVersions((state) => state.run);
  const expected = useVersions((state) => notesOf(state, state.b).measure);
  const people = figureText(run.reports?.b.record.leads ?? pair.b.scenario.leads);
  return (
    <section className={styles.part} aria-label={t('versions.beforeAfter')}>
      <h3 className={styles.title}>
        {t('versions.beforeAfter')} <span className={styles.hint}>{t('versions.same', { people })}</span>
      </h3>
      {run.status === 'running' && (
        <Progress
          title={t('versions.running')}
          share={run.share}
          actions={
            <Button size="s" variant="link" onClick={stopPair}>
              {t('versions.cancel')}
            </Button>
          }
        />
      )}
      {(run.status === 'cancelled' || run.status === 'failed') && (
        <p className={styles.none}>
          {t(`versions.${run.status}`)}{' '}
          <Button size="s" variant="link" onClick={() => void runPair()}>
            {t('versions.again')}
          </Button>
        </p>
      )}
      {run.status === 'barred' && <p className={styles.none}>{t('versions.barred')}</p>}
      <Means run={run} />
      <ul>
        {run.differences.map((one) => (
          <DifferenceItem
            key={one.name}
            of={one}
            judged={judgedOf(one, expected, later)}
            sentence="versions.line"
          />
        ))}
      </ul>
    </section>
  );
}

/** People of a whole number on the drawing, and their means here, are the same people. */
function Means({ run: { reports, differences } }: { readonly run: PairRun }) {
  const { say } = useWords();
  const words = useMemo(() => reports && meansText(differences, reports.b), [differences, reports]);
  return words === undefined ? null : <p className={styles.means}>{say(words)}</p>;
}

/** Against what was expected, where something was; else by which way is the better one. */
function judgedOf(of: Difference, expected: Expectation | undefined, later: string): Judged {
  const said = (key: string): Text => text(key, { version: verbatim(later) });
  if (of.n === 0) return { verdict: text('results.compare.none'), tone: 'grey', icon: 'minus' };
  const went = expected?.figure === of.name ? wentAsExpected(of, expected.way) : undefined;
  if (went === true) return { verdict: text('versions.expected'), tone: 'good', icon: 'circle-check' };
  if (went === false) return { verdict: text('versions.unexpected'), tone: 'warn', icon: 'circle-x' };
  const what = isPrice(of.name) ? `versions.${of.name}.` : 'versions.';
  if (of.verdict === 'better')
    return { verdict: said(`${what}better`), tone: 'good', icon: 'arrow-up-right' };
  if (of.verdict === 'worse') return { verdict: said(`${what}worse`), tone: 'warn', icon: 'triangle-alert' };
  const isOpen = of.verdict === 'open';
  return {
    verdict: text(`results.compare.${of.verdict}`),
    tone: 'grey',
    icon: isOpen ? 'equal-not' : 'minus',
  };
}
