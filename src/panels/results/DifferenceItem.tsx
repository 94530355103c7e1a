import { type Difference, type Text, text } from '../../core/index.ts';
import { amountText, comparedText, NONE, signedText } from '../../store/results/results.ts';
import { useWords } from '../../store/words.ts';
import { DifferenceLine } from '../../ui/charts/DifferenceLine.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './DifferenceItem.module.css';

/** How a verdict is shown: green only where the interval clears zero in the wanted direction. */
export interface Judged {
  readonly verdict: Text;
  readonly tone: 'good' | 'warn' | 'grey';
  readonly icon: string;
}

export type DifferenceItemProps = {
  readonly of: Difference;
  readonly judged: Judged;
  /** Sentence of the line; gets name, a, b and verdict. */
  readonly sentence: string;
};

/** One figure of two designs: means, dot and interval, and the verdict in words. */
export function DifferenceItem({ of, judged, sentence }: DifferenceItemProps) {
  const { t, say } = useWords();
  const { unit, value, low, high, n, more } = of;
  const { verdict, tone, icon } = judged;
  const words = { a: comparedText(unit, of.a), b: comparedText(unit, of.b) };
  const hasBounds = Number.isFinite(low) && Number.isFinite(high);
  const hints = [
    t('results.compare.pairs', { count: n }),
    ...(more === undefined ? [] : [t('results.compare.settle', { number: amountText(more) })]),
  ];
  return (
    <li className={styles.line} title={hints.join('\n')}>
      <p className={styles.name}>
        <span>{say(of.label)}</span>
        <span className={styles.values}>
          {say(words.a)} → <b>{say(words.b)}</b>
        </span>
      </p>
      {n > 0 && (
        <DifferenceLine
          value={value}
          low={low}
          high={high}
          tone={tone}
          label={say(text(sentence, { name: of.label, ...words, verdict }))}
        />
      )}
      <p className={styles.said}>
        <span className={cx(styles.verdict, styles[tone])}>
          <Icon name={icon} size={14} />
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
