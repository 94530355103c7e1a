import type { Run } from './runs.ts';
import styles from './Sentence.module.css';

export type SentenceProps = {
  readonly runs: readonly Run[];
  readonly size?: 'card' | 'panel';
  readonly onTarget?: (target: string) => void;
};

/** A step in words. In a panel its underlined words jump to their field. */
export function Sentence({ runs, size = 'panel', onTarget }: SentenceProps) {
  return (
    <p className={styles[size]}>
      {runs.map((run, index) => (
        // A sentence is rebuilt whole whenever it changes, so the place is a stable name.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Piece key={index} run={run} onTarget={onTarget} />
      ))}
    </p>
  );
}

function Piece({ run, onTarget }: { run: Run; onTarget: SentenceProps['onTarget'] }) {
  const { target } = run;
  if (target !== undefined && onTarget !== undefined) {
    return (
      <button type="button" className={styles.jump} onClick={() => onTarget(target)}>
        {run.text}
      </button>
    );
  }
  if (run.change === 'old') return <del className={styles.old}>{run.text}</del>;
  if (run.change === 'new') return <ins className={styles.fresh}>{run.text}</ins>;
  return run.strong ? <strong className={styles.strong}>{run.text}</strong> : <span>{run.text}</span>;
}
