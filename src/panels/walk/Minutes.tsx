import { useState } from 'react';
import { lengthWords } from '../../store/walk/said.ts';
import { useWords } from '../../store/words.ts';
import styles from './Decision.module.css';

type MinutesProps = { readonly minutes: number; readonly onChange: (minutes: number) => void };

/** After how long it happens, in words that become a field of minutes when pressed. */
export function Minutes({ minutes, onChange }: MinutesProps) {
  const { t, locale } = useWords();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  if (typed === undefined) {
    return (
      <button
        type="button"
        className={styles.after}
        title={t('walking.changeMinutes')}
        onClick={() => setTyped(String(minutes))}
      >
        {t('walking.after', { time: lengthWords(minutes, locale) })}
      </button>
    );
  }
  const commit = () => {
    setTyped(undefined);
    const value = Number(typed);
    if (Number.isInteger(value) && value >= 1 && value !== minutes) onChange(value);
  };
  return (
    <span className={styles.typing}>
      <input
        className={styles.minutes}
        // The reader has just asked for this field.
        // biome-ignore lint/a11y/noAutofocus: see above
        autoFocus
        inputMode="numeric"
        aria-label={t('walking.minutesLabel')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/g, '').slice(0, 6))}
        onBlur={commit}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setTyped(undefined);
        }}
      />
      {t('walking.minutes')}
    </span>
  );
}
