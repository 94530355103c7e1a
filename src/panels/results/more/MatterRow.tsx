import { COMPARED, type ComparedName, figureText, text, type Unit } from '../../../core/index.ts';
import { signedText } from '../../../store/results/results.ts';
import type { Mattering } from '../../../store/results/sensitivity.ts';
import { useWords } from '../../../store/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ShiftBar } from '../../../ui/charts/ShiftBar.tsx';
import { cx } from '../../../ui/cx.ts';
import { amountWords } from '../../assumptions/amounts.ts';
import { showAssumption } from '../assumption.ts';
import measured from '../Measured.module.css';
import styles from './Matter.module.css';

export type MatterRowProps = {
  readonly of: Mattering;
  /** The largest effect of all rows. */
  readonly reach: number;
  readonly figure: ComparedName;
};

/** One assumption: from what to what it was moved, and how far the figure went. */
export function MatterRow({ of, reach, figure }: MatterRowProps) {
  const { t, say } = useWords();
  const { row, move, down, up } = of;
  const name = say(row.label);
  const unit: Unit = COMPARED.find((one) => one.name === figure)?.unit ?? 'leads';
  const amounts = {
    lower: amountWords(row, move.down),
    value: amountWords(row, move.value),
    higher: amountWords(row, move.up),
  };
  // A plain number has its unit once, at the end.
  const isPlain = amounts.value.key === 'assumptions.amount';
  const bare = isPlain ? { lower: figureText(move.down), value: figureText(move.value) } : {};
  const effects = { down: signedText(unit, down.value, true), up: signedText(unit, up.value, true) };
  return (
    <li className={cx(measured.row, styles.row)}>
      <span>
        <Button
          size="s"
          variant="link"
          title={say(text('reports.matter.go', { name: row.label }))}
          onClick={() => showAssumption(row.id)}
        >
          {name}
        </Button>
      </span>
      <span className={styles.at}>{t('reports.matter.at', { ...amounts, ...bare })}</span>
      {/* Each figure stands beside its own bar, whichever way that bar points. */}
      <span className={styles.numbers}>
        <Effect of={down} unit={unit} />
        <Effect of={up} unit={unit} isUp />
      </span>
      <ShiftBar
        down={down}
        up={up}
        reach={reach}
        label={t('reports.matter.line', { name, ...amounts, ...effects })}
      />
    </li>
  );
}

type EffectProps = { readonly of: Mattering['up']; readonly unit: Unit; readonly isUp?: boolean };

/** How far the figure went; its interval on pointing at it. */
function Effect({ of: { value, low, high }, unit, isUp = false }: EffectProps) {
  const { t, say } = useWords();
  const [from, to] = [signedText(unit, low, true), signedText(unit, high, true)];
  const hint = Number.isFinite(low) ? t('results.compare.interval', { low: from, high: to }) : '';
  return (
    <span className={cx(styles.number, isUp && styles.up)} title={hint}>
      {say(signedText(unit, value, true))}
    </span>
  );
}
