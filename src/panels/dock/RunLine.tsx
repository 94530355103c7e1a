import { figureText, numberText } from '../../core/index.ts';
import { stopRun, useRun } from '../../store/run/running.ts';
import { withTimeLeft } from '../../store/run/time-left.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Dock.module.css';

/** A run shorter than this shows no bar: it would only flicker. */
const SLOW_MS = 400;

/** What the last run was, or how far the one under way has come. */
export function RunLine() {
  const voice = useWords();
  const { t, say } = voice;
  const { status, report, done, of, elapsedMs } = useRun((run) => run);
  if (status === 'failed')
    return <span className={`${styles.run} ${styles.danger}`}>{t('app.run.failed')}</span>;
  if (status === 'barred')
    return <span className={`${styles.run} ${styles.danger}`}>{t('app.run.barred')}</span>;
  if (status === 'cancelled') return <span className={styles.run}>{t('app.run.cancelled')}</span>;
  if (status === 'running' && done > 0 && elapsedMs > SLOW_MS) {
    const share = of === 0 ? 0 : done / of;
    const counted = t('app.run.progress', { done: say(numberText(done)), of: say(numberText(of)) });
    return (
      <span className={styles.run}>
        <span className={styles.bar}>
          <span style={{ width: `${100 * share}%` }} />
        </span>
        {withTimeLeft(counted, { elapsedMs, share }, voice)}
        <Button size="s" variant="link" onClick={stopRun}>
          {t('app.run.stop')}
        </Button>
      </span>
    );
  }
  if (report === undefined) return null;
  const { leads, replications } = report.record;
  const seconds = say(figureText(Math.max(0.01, Math.round(elapsedMs / 10) / 100)));
  return (
    <span className={styles.run}>
      {t(replications === 1 ? 'app.run.was' : 'app.run.wasRepeated', {
        leads: say(numberText(leads)),
        repeats: replications,
        seconds,
      })}
    </span>
  );
}
