import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { showFinder } from '../../store/deeds/asks.ts';
import { afterDrawing, focusSelectedCard } from '../../store/deeds/card-focus.ts';
import { useWords } from '../../store/words.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Marked } from '../../ui/Marked.tsx';
import styles from './Finder.module.css';
import { drawnSteps, type Found, findAll } from './found.ts';
import { useLeaving } from './leaving.ts';

const close = () => showFinder(undefined);

function act(one: Found | undefined): void {
  close();
  one?.run();
  // Keys go on at the step that was found.
  if (one?.group === 'goTo') afterDrawing(focusSelectedCard);
}

/** Finds steps of the program, or all that can be done, gone to or added. Arrows choose, Enter does it. */
export function Finder({ finder }: { readonly finder: 'find' | 'commands' }) {
  const voice = useWords();
  const { t } = voice;
  const [looked, setLooked] = useState('');
  const [chosen, setChosen] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const listId = useId();
  useLeaving(box, close);
  const found = finder === 'find' ? drawnSteps(looked, voice) : findAll(looked, voice);
  const steer = (event: KeyboardEvent) => {
    const count = Math.max(1, found.length);
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') act(found[chosen]);
    else if (event.key === 'ArrowDown') setChosen((chosen + 1) % count);
    else if (event.key === 'ArrowUp') setChosen((chosen + count - 1) % count);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return createPortal(
    <div ref={box} className={styles.box} role="dialog" aria-label={t(`draw.${finder}.label`)}>
      <Head
        finder={finder}
        looked={looked}
        row={found.length === 0 ? undefined : `${listId}-${chosen}`}
        list={listId}
        onSteer={steer}
        onLook={(words) => {
          setLooked(words);
          setChosen(0);
        }}
      />
      <List
        id={listId}
        found={found}
        chosen={chosen}
        looked={looked}
        none={t(`draw.${finder}.nothing`)}
        onAct={act}
        onPoint={setChosen}
      />
      <Foot />
    </div>,
    document.body,
  );
}

type HeadProps = {
  readonly finder: 'find' | 'commands';
  readonly looked: string;
  readonly list: string;
  readonly row: string | undefined;
  readonly onLook: (words: string) => void;
  readonly onSteer: (event: KeyboardEvent) => void;
};

function Head({ finder, looked, list, row, onLook, onSteer }: HeadProps) {
  const { t } = useWords();
  return (
    <div className={styles.head}>
      <Icon name="search" />
      <input
        className={styles.input}
        value={looked}
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={row}
        aria-label={t(`draw.${finder}.label`)}
        placeholder={t(`draw.${finder}.placeholder`)}
        autoComplete="off"
        onChange={(event) => onLook(event.currentTarget.value)}
        onKeyDown={onSteer}
      />
      <Kbd keys="Esc" />
    </div>
  );
}

type ListProps = {
  readonly id: string;
  readonly found: readonly Found[];
  readonly chosen: number;
  readonly looked: string;
  readonly none: string;
  readonly onAct: (found: Found) => void;
  /** The row under the pointer is the chosen one: two that look chosen would not say which Enter takes. */
  readonly onPoint: (row: number) => void;
};

function List({ id, found, chosen, looked, none, onAct, onPoint }: ListProps) {
  const { t } = useWords();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    row.current?.scrollIntoView({ block: 'nearest' });
  });
  if (found.length === 0) return <p className={styles.none}>{none}</p>;
  return (
    <div id={id} className={styles.list} role="listbox" aria-label={t('draw.commands.choose')}>
      {found.map((one, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the chosen row
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field
        <div
          key={one.id}
          id={`${id}-${index}`}
          ref={index === chosen ? row : undefined}
          role="option"
          aria-selected={index === chosen}
          className={cx(styles.row, index === chosen && styles.chosen)}
          data-first={found[index - 1]?.group === one.group ? undefined : t(`draw.commands.${one.group}`)}
          onClick={() => onAct(one)}
          onPointerMove={() => index !== chosen && onPoint(index)}
        >
          <Icon name={one.icon} size={18} />
          <span className={styles.name}>
            <Marked label={one.label} looked={looked} />
          </span>
          {one.hint !== undefined && <span className={styles.hint}>{one.hint}</span>}
          {one.value !== undefined && <span className={styles.value}>{one.value}</span>}
          {one.keys !== undefined && (
            <span className={styles.keys}>
              <Kbd keys={one.keys} />
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

function Foot() {
  const { t } = useWords();
  return (
    <div className={styles.foot}>
      <Kbd keys="↑ ↓" /> {t('draw.commands.choose')}
      <Kbd keys="↵" /> {t('draw.commands.doIt')}
      <Kbd keys="Esc" /> {t('draw.commands.leave')}
      <span className={styles.all}>
        <Kbd keys="?" /> {t('draw.deed.keys')}
      </span>
    </div>
  );
}
